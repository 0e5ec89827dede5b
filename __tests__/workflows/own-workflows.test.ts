import { basename } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readPage, workflowFiles } from '../../scripts/documents.ts'
import type { Workflow } from '../docs/workflow-files.ts'

const workflows = new Map(
  workflowFiles.map((file) => [basename(file), parse(readPage(file)) as Workflow]),
)

function workflow(name: string): Workflow {
  const found = workflows.get(name)
  if (found === undefined) throw new Error(`There is no .github/workflows/${name}.`)
  return found
}

describe('the workflow that others call', () => {
  const jobs = Object.values(workflow('agents.yml').jobs)

  it('has one runner for every job, where its caller names it', () => {
    expect(jobs).toHaveLength(3)
    const runner = expect.stringMatching(/^\$\{\{ inputs\.runner \|\| '[\w.-]+' \}\}$/)
    for (const job of jobs) expect(job).toMatchObject({ 'runs-on': runner })
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
