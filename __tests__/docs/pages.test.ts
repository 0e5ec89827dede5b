import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { owner } from '../../scripts/documents.ts'
import { ownActionOf, pages, readPage, root, stepsOf, yamlOfProject } from './workflow-files.ts'

describe.each(yamlOfProject())('the YAML of $where', ({ content }) => {
  it('sets only inputs that the action has', () => {
    const unknown = stepsOf(content).flatMap((step) => {
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

describe.each(pages)('the page %s', (page) => {
  it('names as owner the one in package.json', () => {
    const named = readPage(page).match(/[\w.-]+(?=\/agentex-build-action\b)/g) ?? []
    expect(named.filter((name) => name !== owner)).toEqual([])
  })

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

it('each command that verifies an attestation names the ref and the commit', () => {
  const commands = pages.flatMap(
    (page) => readPage(page).match(/gh attestation verify [^`]+/g) ?? [],
  )
  expect(commands).toHaveLength(2)
  for (const command of commands)
    expect(command).toMatch(/ --source-ref refs\/heads\/main --source-digest \S+\s*$/)
})

/** GitHub names headings so. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
}
