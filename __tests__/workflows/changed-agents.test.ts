import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { calledWorkflow, readPage, stepsOf, type Workflow } from '../docs/workflow-files.ts'

const text = readPage(calledWorkflow)
const workflow = parse(text) as Workflow
const script =
  stepsOf(workflow.jobs['built']?.steps).find(({ run }) => run !== undefined)?.run ?? ''
const ends = ['success', 'failure', 'cancelled', 'skipped']

describe('the workflow for the changed agents of a monorepo, as a required check', () => {
  it('passes only if each job ended as it should, or may lack its secrets', () => {
    const cells = ends.flatMap((discover) =>
      ['true', 'false', '-'].flatMap((any) =>
        ends.flatMap((build) =>
          ['true', 'false'].map((accepts) => `${discover} ${any} ${build},${accepts}`),
        ),
      ),
    )
    const each =
      'while IFS=, read -r RESULTS ACCEPT; do (eval "$SCRIPT") >&2 && echo "$RESULTS,$ACCEPT"; done; true'
    const passed = execFileSync('bash', ['-c', each], {
      input: `${cells.join('\n')}\n`,
      env: { SCRIPT: script },
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    expect(passed.trim().split('\n')).toEqual([
      ...['success true success,true', 'success true success,false'],
      ...['success false skipped,true', 'success false skipped,false', 'skipped - skipped,true'],
    ])
  })

  it('says what to do where there were no secrets', () => {
    const env = { RESULTS: 'skipped - skipped', ACCEPT: 'false' }
    const { status, stdout } = spawnSync('bash', ['-e', '-c', script], { env, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error::Nothing was built: .* get no secrets\.%0APush /)
  })

  it('fails where no agent was found', () => {
    const env = { RESULTS: 'success false skipped', ACCEPT: 'false', FOUND: 'false' }
    const { status, stdout } = spawnSync('bash', ['-e', '-c', script], { env, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error::The job 'discover' found no 'manifest.yaml' of an agent\./)
  })
})
