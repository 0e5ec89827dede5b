import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../../src/api/model.ts'
import {
  olderBuilds,
  reasonInRun,
  reasonOnGitHub,
  type SupersedingRun,
} from '../../../src/build/supersede/supersede.ts'
import { generations, recordOf } from '../reuse/records.ts'

const commit = 'd'.repeat(40)

/** Of the same agent and branch as `recordOf`. */
const run: SupersedingRun = {
  agent: { name: 'hello' },
  source: {
    sourceRepo: 'github.com/octocat/agents',
    sourceCommit: commit,
    sourceRef: 'greeting',
  },
  branch: {
    name: 'greeting',
    sourceRepo: 'github.com/octocat/agents',
    defaultBranch: 'main',
    isProtected: false,
    isFromFork: false,
  },
}
const fits: JsonObject = { build_status: 'running', image_url: null, source_ref: 'greeting' }

const changes: readonly JsonObject[] = [
  ...['cancelling', 'success', 'failed', 'error', 'timed_out', 'cancelled', 'deleting', 'x'].map(
    (status) => ({ build_status: status }),
  ),
  { agent_name: 'hello-2' },
  { agent_name: null },
  { source_repo: 'github.com/octocat/agents-2' },
  { source_repo: 'github.com/fork/agents' },
  { source_ref: 'greeting-2' },
  { source_commit: commit },
  ...['source_repo', 'source_ref', 'source_commit'].flatMap((part) => [
    { [part]: null },
    { [part]: '' },
    { [part]: 7 },
  ]),
]

describe.each(generations)('builds in records of %s', (generation) => {
  const build = recordOf(generation, fits)
  const isProved = generation >= 'g4'

  it('are superseded where the record proves agent, repository, branch and another commit', () => {
    const queued = recordOf(generation, { ...fits, id: 'b-2', build_status: 'queued' })
    expect(olderBuilds([build, queued], run, undefined)).toEqual(isProved ? [build, queued] : [])
    const byId = { ...run, agent: { id: 'agent-1', name: 'other' } }
    expect(olderBuilds([build], byId, undefined)).toEqual(isProved ? [build] : [])
  })

  it.each(changes)('are left alone with %j', (change) => {
    expect(olderBuilds([recordOf(generation, { ...fits, ...change })], run, undefined)).toEqual([])
  })

  it('are left alone where this run uses them', () => {
    expect(olderBuilds([build], run, build)).toEqual([])
  })
})

describe('a run', () => {
  it('may cancel when GitHub says that its commit is the newest', () => {
    expect(reasonInRun(run)).toBeUndefined()
    expect(reasonOnGitHub(run, { name: 'greeting', commit, isProtected: false })).toBeUndefined()
  })

  it.each([
    [{ name: undefined }, 'this run is not for a branch'],
    [{ name: 'main' }, "'main' is the default branch"],
    [{ name: 'other' }, "the build context is not a checkout of branch 'other'"],
    [{ defaultBranch: undefined }, 'the event does not name the default branch'],
    [{ isProtected: true }, "branch 'greeting' is protected"],
    [{ isFromFork: true }, 'the pull request comes from a fork'],
    [{ sourceRepo: undefined }, 'the build context is a checkout of another repository'],
    [{ sourceRepo: 'github.com/x/y' }, 'the build context is a checkout of another repository'],
  ])('cancels nothing with the branch %j', (change, reason) => {
    const branch = { ...run.branch, ...change }
    expect(reasonInRun({ ...run, branch })).toContain(reason)
  })

  it.each(['sourceRepo', 'sourceCommit', 'sourceRef'] as const)(
    'cancels nothing without its own %s',
    (part) => {
      const source = { ...run.source, [part]: undefined }
      expect(reasonInRun({ ...run, source })).toContain('of the build context is unknown')
    },
  )

  it.each([
    [{ commit: 'e'.repeat(40) }, "commit dddddddddddd is not the newest of branch 'greeting'"],
    [{ isProtected: true }, "branch 'greeting' is protected"],
    [{ name: 'hello' }, "branch 'greeting' was renamed to 'hello'"],
  ])('cancels nothing when GitHub reports %j', (change, reason) => {
    const state = { name: 'greeting', commit, isProtected: false, ...change }
    expect(reasonOnGitHub(run, state)).toBe(reason)
  })
})
