import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import {
  isWorkflow,
  ownActionOf,
  pages,
  readPage,
  root,
  stepsOf,
  yamlOfProject,
} from './workflow-files.ts'

const sources = yamlOfProject()
const workflows = sources.flatMap(({ where, content }) =>
  isWorkflow(content) ? [{ where, workflow: content }] : [],
)

const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
// The action has no commit to pin before it is released.
const ownPinned = /^OWNER\/agentex-build-action(?:\/\w+)?@v1$/

describe.each(sources)('the YAML of $where', ({ text, content }) => {
  const steps = stepsOf(content)

  it('pins every action to a commit, with its exact version', () => {
    const uses = [...text.matchAll(/\buses: (.*)$/gm)].map(([, action = '']) => action)
    expect(uses.filter((one) => !pinned.test(one) && !ownPinned.test(one))).toEqual([])
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length)
  })

  it('puts no expression into a script', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  it('leaves no token in the checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  it('sets only inputs that the action has', () => {
    const unknown = steps.flatMap((step) => {
      const action = ownActionOf(step)
      const known = action === undefined ? undefined : inputsOf(action)
      return Object.keys(step.with ?? {}).filter((name) => known?.includes(name) === false)
    })
    expect(unknown).toEqual([])
  })
})

function inputsOf(action: string): readonly string[] {
  const file = new URL(action === 'main' ? 'action.yml' : `${action}/action.yml`, root)
  const { inputs } = parse(readFileSync(file, 'utf8')) as { readonly inputs: object }
  return Object.keys(inputs)
}

describe.each(workflows)('the workflow of $where', ({ workflow }) => {
  it('gives the token only the rights that it needs', () => {
    expect(workflow.permissions).toBeDefined()
    for (const job of Object.values(workflow.jobs)) {
      const given = { ...(job.permissions ?? workflow.permissions) }
      const needed = {
        ...(job.steps.some(({ uses }) => uses?.startsWith('actions/checkout@')) && {
          contents: 'read',
        }),
        ...(job.steps.some((step) => step.with?.['comment'] === true) && {
          'pull-requests': 'write',
        }),
      }
      expect(given).toEqual(needed)
    }
  })

  it('limits the time of each job', () => {
    const jobs = Object.values(workflow.jobs)
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([])
  })
})

describe.each(pages)('the page %s', (page) => {
  it('links to files and headings that exist', () => {
    const links = readPage(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)
    const targets = [...links].map(([, link, source]) => link ?? source ?? '')
    const broken = targets.filter((target) => {
      if (/^https?:/.test(target)) return false
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? new URL(page, root) : new URL(path, new URL(page, root))
      if (!existsSync(file)) return true
      return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor)
    })
    expect(broken).toEqual([])
  })
})

/** As GitHub names headings. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
}
