import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readPage, workflowFiles } from '../../scripts/documents.ts'
import type { Job, Workflow } from '../docs/workflow-files.ts'
import { triggersOf } from './rules.ts'

const workflows = new Map(
  workflowFiles.map((file) => [basename(file), parse(readPage(file)) as Workflow]),
)

function workflow(name: string): Workflow {
  const found = workflows.get(name)
  if (found === undefined) throw new Error(`There is no .github/workflows/${name}.`)
  return found
}

const always = ['push', 'pull_request', 'merge_group']
const systems = [
  ...['ubuntu-24.04', 'ubuntu-24.04-arm', 'windows-2025'],
  ...['windows-11-arm', 'macos-15', 'macos-15-intel'],
]

describe('our own workflows', () => {
  it.each([
    ['ci.yml', always, []],
    ['agents.yml', ['workflow_call'], []],
    ['check-dist.yml', always, []],
    ['self-test.yml', always, []],
    ['workflows.yml', always, []],
    ['night.yml', ['schedule', 'workflow_dispatch'], []],
    ['codeql.yml', [...always, 'schedule'], ['security-events']],
    ['dependency-review.yml', ['pull_request'], []],
    ['scorecard.yml', ['push', 'schedule'], ['security-events', 'id-token']],
    ['release.yml', ['workflow_dispatch'], ['id-token', 'attestations', 'contents']],
  ])('%s runs on %j, and may write %j', (name, triggers, grants) => {
    const { on, jobs, ...rest } = workflow(name)
    expect(triggersOf({ ...rest, on, jobs })).toEqual(triggers)
    const written = Object.values(jobs).flatMap(({ permissions = {} }) =>
      Object.entries(permissions).flatMap(([right, access]) => (access === 'write' ? [right] : [])),
    )
    expect(written).toEqual(grants)
    if (triggers.includes('push')) expect(on).toMatchObject({ push: { branches: ['main'] } })
  })

  it('test and try the action on the same six systems', () => {
    expect(workflow('ci.yml').jobs['test']?.strategy?.matrix).toEqual({ os: systems })
    const { matrix } = workflow('self-test.yml').jobs['emulator']?.strategy ?? {}
    expect(JSON.parse(JSON.stringify(matrix))).toMatchObject({
      include: systems.map((os) => ({ os })),
    })
  })
})

describe('the workflow that others call', () => {
  const jobs = Object.values(workflow('agents.yml').jobs)

  it('has one runner for every job, where its caller names it', () => {
    expect(jobs.map((job) => evaluate(runnerOf(job)))).toEqual(['own', 'own', 'own'])
  })

  it('checks out to the directory that its caller names', () => {
    const checkouts = jobs
      .flatMap(({ steps = [] }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts).toHaveLength(3)
    for (const step of checkouts)
      expect(step.with).toMatchObject({ path: '${{ inputs.checkout-path }}' })
  })
})

/** The value of `${{ … }}` for a caller that names its own runner. */
function evaluate(text: string): string {
  const context = { inputs: { runner: 'own' } }
  const { tokens } = new Lexer(text.replace(/^\$\{\{(.*)\}\}$/, '$1')).lex()
  const tree = new Parser(tokens, Object.keys(context), []).parse()
  const values = JSON.parse(JSON.stringify(context), data.reviver) as data.Dictionary
  return new Evaluator(tree, values).evaluate().coerceString()
}

function runnerOf(job: Job): string {
  return 'runs-on' in job ? String(job['runs-on']) : ''
}

describe('the job ci-ok', () => {
  const { jobs } = workflow('ci.yml')
  const job = jobs['ci-ok']

  it('always runs, after all others', () => {
    expect(job?.if).toBe('${{ always() }}')
    expect(job?.needs).toEqual(Object.keys(jobs).filter((name) => name !== 'ci-ok'))
  })

  it.each([
    ['success success success', 0],
    ['success failure success', 1],
    ['success success cancelled', 1],
    ['skipped success success', 1],
  ])('after %s ends with %d', (results, status) => {
    const env = { PATH: process.env['PATH'], RESULTS: results }
    const run = spawnSync('bash', ['-e', '-c', job?.steps?.[0]?.run ?? ''], { env })
    expect(run.status).toBe(status)
  })
})

describe('the release', () => {
  const { jobs } = workflow('release.yml')
  const usesOf = (name: string): readonly string[] =>
    jobs[name]?.steps?.flatMap(({ uses }) => (uses === undefined ? [] : [uses])) ?? []

  it('starts on main alone', () => {
    expect(jobs['verify']?.if).toBe("${{ github.ref == 'refs/heads/main' }}")
  })

  it('attests what was verified, with no script', () => {
    expect(jobs['attest']?.needs).toBe('verify')
    expect(jobs['attest']?.steps?.filter(({ run }) => run !== undefined)).toEqual([])
  })

  it('publishes what was attested, with no checkout and no npm, once a reviewer has agreed', () => {
    expect(jobs['publish']).toMatchObject({ environment: 'release', needs: ['verify', 'attest'] })
    expect(usesOf('publish')).toEqual([expect.stringMatching(/^actions\/download-artifact@/)])
    const scripts = jobs['publish']?.steps?.map(({ run = '' }) => run).join('\n')
    expect(scripts).not.toMatch(/\bnpm\b|\bnode\b|\bgit\s/)
  })

  it('gives each right to write to one job', () => {
    const readers = Object.keys(jobs).filter((name) => name !== 'publish')
    for (const name of readers) expect(jobs[name]?.permissions?.['contents']).toBe('read')
  })
})
