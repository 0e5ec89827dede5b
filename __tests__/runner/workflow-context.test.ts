import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { RunnerCheckout } from '../../src/context/provenance.ts'
import { readWorkflowContext, type WorkflowContext } from '../../src/runner/workflow-context.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'

const sha = (digit: string): string => digit.repeat(40)
const started = sha('a')
const head = { sha: sha('f'), ref: 'feature' }
const ofHead = { head: head.sha, commit: head.sha, ref: 'feature' }
const ofMain = { head: started, commit: started, ref: 'main' }

describe('the commits that may be checked out', () => {
  let directory: Workspace

  beforeEach(async () => {
    directory = await makeWorkspace({
      'push.json': '{}',
      'pull-request.json': JSON.stringify({ action: 'opened', pull_request: { head } }),
      'no-commit.json': JSON.stringify({ pull_request: { head: { ref: 'feature' } } }),
      'broken.json': '{',
      'large.json': JSON.stringify({ text: 'x'.repeat(16_000_000), pull_request: { head } }),
      'too-large.json': JSON.stringify({ text: 'x'.repeat(27_000_000), pull_request: { head } }),
    })
  })
  afterEach(async () => await directory[Symbol.asyncDispose]())

  const main = { GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main' }
  const merge = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_REF_NAME: '7/merge' }
  const ofMerge = { head: started, commit: started, ref: '7/merge' }
  /** The merge commit counts as the head. */
  const merged = [{ ...ofHead, head: started }, ofHead]

  it.each<readonly [string, NodeJS.ProcessEnv, string, readonly RunnerCheckout[]]>([
    ['push', main, 'push', [ofMain]],
    ['pull_request', merge, 'pull-request', merged],
    ['pull_request_review', merge, 'pull-request', merged],
    // A merged pull request starts from the base branch, and this event always.
    ['pull_request', main, 'pull-request', [ofMain, ofHead]],
    ['pull_request_target', main, 'pull-request', [ofMain, ofHead]],
    ['pull_request', merge, 'no-commit', [ofMerge]],
    ['pull_request', merge, 'broken', [ofMerge]],
    ['push', main, 'large', [ofMain, ofHead]],
    ['pull_request', merge, 'too-large', [ofMerge]],
    ['pull_request', merge, 'nowhere', [ofMerge]],
  ])('of %s with %j and the payload %s', async (event, ref, payload, checkouts) => {
    const GITHUB_EVENT_PATH = join(directory.path, `${payload}.json`)
    const env = { ...ref, GITHUB_EVENT_NAME: event, GITHUB_SHA: started, GITHUB_EVENT_PATH }
    expect((await readWorkflowContext(env)).checkouts).toEqual(checkouts)
  })

  it('nothing outside a runner', async () => {
    expect((await readWorkflowContext({})).checkouts).toEqual([])
  })
})

describe('the run', () => {
  const env = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_REPOSITORY: 'octocat/agents',
    GITHUB_RUN_ID: '12',
    GITHUB_RUN_NUMBER: '3',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_JOB: 'build',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_WORKFLOW: 'Build',
    GITHUB_WORKFLOW_REF: 'octocat/agents/.github/workflows/build.yml@refs/pull/7/merge',
  }

  it('has the same workflow on all branches, and its file only where it is provided', async () => {
    expect((await readWorkflowContext(env)).run).toEqual({
      url: 'https://github.com/octocat/agents/actions/runs/12',
      number: 3,
      attempt: 2,
      job: 'build',
      workflow: {
        path: 'octocat/agents/.github/workflows/build.yml',
        name: 'Build',
        event: 'pull_request',
      },
      serverUrl: 'https://github.com',
    })
    for (const GITHUB_WORKFLOW_REF of [undefined, '']) {
      const { run } = await readWorkflowContext({ ...env, GITHUB_WORKFLOW_REF })
      expect(run.workflow).toEqual({ path: undefined, name: 'Build', event: 'pull_request' })
    }
  })

  it.each<[string, object, number | undefined]>([
    ['a pull request', { pull_request: { number: 7, head } }, 7],
    ['a push', { ref: 'refs/heads/main' }, undefined],
    ['a number that is none', { pull_request: { number: '7', head } }, undefined],
  ])('has the pull request of %s', async (_, payload, number) => {
    await using folder = await makeWorkspace({ 'event.json': JSON.stringify(payload) })
    const GITHUB_EVENT_PATH = join(folder.path, 'event.json')
    const { pullRequest } = await readWorkflowContext({ ...env, GITHUB_EVENT_PATH })
    const address = { owner: 'octocat', repo: 'agents', apiUrl: env.GITHUB_API_URL }
    expect(pullRequest).toEqual(
      number === undefined ? undefined : { ...address, number, headCommit: head.sha },
    )
  })
})

describe('a run that gets the secrets of this repository and that anybody can start', () => {
  const repo = (full_name: string) => ({ full_name })
  const pullRequest = (of: unknown) => ({
    pull_request: { head: { ...head, repo: of }, merge_commit_sha: sha('e') },
  })
  const run = (of: unknown) => ({ workflow_run: { head_sha: head.sha, head_repository: of } })
  const fork = repo('mallory/agents')
  const base = sha('1')
  const found = (
    fork: string | undefined,
    ...ownCommits: string[]
  ): WorkflowContext['trustedRun'] => ({ fork, ownCommits })
  const target = 'pull_request_target'
  const comment = { issue: { number: 7, pull_request: {} } }

  it.each<readonly [string, string, unknown, WorkflowContext['trustedRun'], string?]>([
    ['a fork', target, pullRequest(fork), found('mallory/agents', base)],
    ['a deleted fork', target, pullRequest(null), found(undefined, base)],
    [
      'a branch',
      target,
      pullRequest(repo('Octocat/Agents')),
      found(undefined, base, head.sha, sha('e')),
    ],
    ['the head of a fork', target, pullRequest(fork), found('mallory/agents'), head.sha],
    ['a fork', 'pull_request', pullRequest(fork), undefined],
    ['a fork', 'workflow_run', run(fork), found('mallory/agents', base)],
    ['a branch', 'workflow_run', run(repo('octocat/agents')), found(undefined, base, head.sha)],
    ['a comment', 'issue_comment', comment, found(undefined, base)],
    ['an issue', 'issues', comment, found(undefined, base)],
    ['another event', 'push', { ...pullRequest(fork), ...run(fork) }, undefined],
    ['a payload without commits', target, { pull_request: 7 }, found(undefined, base)],
  ])('is recognised: %s in %s', async (_, event, payload, trustedRun, started = base) => {
    await using folder = await makeWorkspace({ 'event.json': JSON.stringify(payload) })
    const context = await readWorkflowContext({
      GITHUB_REPOSITORY: 'octocat/agents',
      GITHUB_EVENT_NAME: event,
      GITHUB_SHA: started,
      GITHUB_EVENT_PATH: join(folder.path, 'event.json'),
    })
    expect(context.trustedRun).toEqual(trustedRun)
  })
})

describe('a deployment', () => {
  const contextOf = async (event: string, payload: object, ref = 'refs/heads/main') => {
    await using folder = await makeWorkspace({ 'event.json': JSON.stringify(payload) })
    const GITHUB_EVENT_PATH = join(folder.path, 'event.json')
    return await readWorkflowContext({
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: ref,
      GITHUB_EVENT_PATH,
    })
  }

  it.each([
    ['push', {}, 'refs/heads/topic/x', 'topic/x'],
    ['push', {}, 'refs/tags/v1', undefined],
    ['delete', { ref_type: 'branch', ref: 'topic/x' }, 'refs/heads/main', 'topic/x'],
    ['delete', { ref_type: 'tag', ref: 'v1' }, 'refs/heads/main', undefined],
    ['issue_comment', {}, 'refs/heads/main', undefined],
    ['issues', {}, 'refs/heads/main', undefined],
    ['workflow_run', {}, 'refs/heads/main', undefined],
  ])('is about the branch of %s with %j and %s: %s', async (event, payload, ref, branch) => {
    expect((await contextOf(event, payload, ref)).branch).toBe(branch)
  })

  it.each([
    [{ action: 'closed', pull_request: { merged: true } }, true],
    [{ action: 'closed', pull_request: { merged: false } }, false],
    [{ action: 'closed', pull_request: { merged: 'true' } }, false],
    [{ action: 'labeled', pull_request: { merged: true } }, false],
    [{}, false],
  ])('knows of %j whether it is merged: %s', async (payload, expected) => {
    expect((await contextOf('pull_request', payload)).isMerged).toBe(expected)
  })
})
