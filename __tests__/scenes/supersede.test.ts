import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  createScriptedEngine,
  type ScriptedEngine,
  shortScript,
} from '../../world/emulator/engines/scripted.ts'
import type { SeedBuild } from '../../world/emulator/seed.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { apiKey, commandsOf, runChecked } from '../support/checked-action.ts'
import { gitIn } from '../../world/runner/git.ts'
import {
  type FakeBranch,
  type GitHubServer,
  type GitHubServerOptions,
  startGitHubServer,
} from '../../world/forge/github-server.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

const branch = 'feature/a b#1'
const older = 'c'.repeat(40)
const asked = 'GET /repos/octocat/agents/branches/feature%2Fa%20b%231'

interface Payload {
  readonly repository: { readonly default_branch: string }
  readonly pull_request?: object
}

describe('supersede', () => {
  let workspace: Workspace
  let temp: Workspace
  let engine: ScriptedEngine
  let emulator: Emulator
  let github: GitHubServer
  let commit: string

  beforeEach(async () => {
    workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\nCOPY app /app\n', 'app/a': 'a' })
    temp = await makeWorkspace({})
    const git = gitIn(workspace.path)
    git('init', '--quiet', '--initial-branch', 'feature/ab')
    git('remote', 'add', 'origin', 'https://github.com/octocat/agents')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Add an agent')
    commit = git('rev-parse', 'HEAD')
    git('checkout', '--quiet', '--detach')
    engine = createScriptedEngine()
    emulator = await startEmulator({ engine, apiKey })
    github = await startGitHubServer({ branches: [{ name: branch, commit }] })
  })
  afterEach(async () => {
    await github[Symbol.asyncDispose]()
    await emulator.close()
    await workspace[Symbol.asyncDispose]()
    await temp[Symbol.asyncDispose]()
  })

  const fitting = (changes: SeedBuild = {}): SeedBuild => ({
    ...{ account_id: 'acct-1', agent_name: 'hello', build_status: 'running' },
    ...{ source_repo: 'github.com/octocat/agents', source_ref: branch, source_commit: older },
    working_tree_hash: 'b'.repeat(64),
    ...changes,
  })
  const push: Payload = { repository: { default_branch: 'main' } }

  const run = async (
    inputs: Readonly<Record<string, string>> = {},
    env: Readonly<Record<string, string>> = {},
    payload: Payload = push,
  ): Promise<ActionResult> => {
    const event = join(temp.path, 'event.json')
    await writeFile(event, JSON.stringify(payload))
    return await runChecked({
      entry: 'main',
      workspace: workspace.path,
      skipPost: true,
      inputs: {
        ...{ 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url },
        ...{ 'agent-name': 'hello', 'poll-interval-seconds': '0.1', supersede: 'true' },
        ...inputs,
      },
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_EVENT_PATH: event,
        GITHUB_REF: `refs/heads/${branch}`,
        GITHUB_REF_NAME: branch,
        GITHUB_SHA: commit,
        ...env,
      },
    })
  }
  const restartGitHub = async (options: GitHubServerOptions): Promise<void> => {
    await github[Symbol.asyncDispose]()
    github = await startGitHubServer(options)
  }
  const operations = (): readonly string[] =>
    emulator.journal.map(({ operation, url }) =>
      operation === 'cancel' ? `cancel ${url.split('/').at(-2) ?? ''}` : (operation ?? ''),
    )
  const cancelled = (): readonly string[] =>
    operations().flatMap((one) => (one.startsWith('cancel ') ? [one.slice(7)] : []))

  it('cancels the builds of older commits before the submit', async () => {
    const [running = '', queued = ''] = emulator.seed([
      fitting(),
      fitting({ build_status: 'queued' }),
    ])
    emulator.seed([
      fitting({ source_ref: 'feature/other' }),
      fitting({ source_commit: commit }),
      fitting({ build_status: 'success' }),
      fitting({ agent_name: 'other' }),
    ])
    const result = await run()
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(cancelled().toSorted()).toEqual([running, queued].toSorted())
    const order = operations()
    expect(order.indexOf('submit')).toBeGreaterThan(order.indexOf(`cancel ${running}`))
    expect(order.indexOf('submit')).toBeGreaterThan(order.indexOf(`cancel ${queued}`))
    expect(github.requests).toEqual([asked])
    expect(result.stdout).toContain(`build ${running} of commit cccccccccccc`)
    expect(commandsOf(result, 'warning')).toEqual([])
  })

  it.each([
    ['superseded', 'd'.repeat(40), /: superseded by a newer commit$/],
    ['cancelled', undefined, /: cancelled on the server$/],
  ])('says of a build that somebody cancelled: %s', async (kind, newest, message) => {
    await restartGitHub({ branches: [{ name: branch, commit: newest ?? commit }] })
    engine.play([{ status: 'running' }, { cancel: true }, { hold: 'cancelled' }])
    const result = await run()
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'cancelled' } })
    expect(JSON.parse(result.outputs['failure'] ?? '')).toMatchObject({ kind })
    expect(result.outputs['message']).toMatch(message)
    expect(github.requests).toEqual([asked])
    expect(result.stdout.includes('newer commit dddddddddddd')).toBe(newest !== undefined)
  })

  it('cancels the build that an earlier run submitted from a remote with parameters, which are not sent', async () => {
    const git = gitIn(workspace.path)
    git(
      'remote',
      'set-url',
      'origin',
      'https://x:canary@github.com/octocat/agents.git?jwt=canary#canary',
    )
    engine.play([{ status: 'running' }, { hold: 'cancelled' }])
    const first = await run({ wait: 'false' })
    await writeFile(join(workspace.path, 'app/a'), 'changed')
    git('commit', '--quiet', '--all', '--message', 'Change the agent')
    commit = git('rev-parse', 'HEAD')
    await restartGitHub({ branches: [{ name: branch, commit }] })
    engine.play(shortScript)
    await run()
    expect(cancelled()).toEqual([first.outputs['build-id']])
    expect(emulator.journal.flatMap(({ fields }) => fields?.['source_repo'] ?? [])).toEqual([
      'github.com/octocat/agents',
      'github.com/octocat/agents',
    ])
    expect(JSON.stringify(emulator.journal)).not.toContain('canary')
  })

  it('cancels for the head of a pull request of this repository', async () => {
    const head = { sha: commit, ref: branch, repo: { full_name: 'octocat/agents' } }
    const payload = { ...push, pull_request: { number: 7, head } }
    const env = {
      ...{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: 'f'.repeat(40) },
      ...{ GITHUB_REF: 'refs/pull/7/merge', GITHUB_REF_NAME: '7/merge' },
    }
    const ids = emulator.seed([fitting()])
    const fork = { ...head, repo: { full_name: 'fork/agents' } }
    const forked = await run({}, env, { ...push, pull_request: { number: 7, head: fork } })
    expect(forked.stdout).toContain('cancelled: the pull request comes from a fork')
    const gone = { ...head, repo: null }
    await run({}, env, { ...push, pull_request: { number: 7, head: gone } })
    expect(cancelled()).toEqual([])
    await run({}, env, payload)
    expect(cancelled()).toEqual(ids)
  })

  it.each<[string, Partial<FakeBranch>]>([
    ['is not the newest', { commit: 'e'.repeat(40) }],
    ['is protected', { isProtected: true }],
  ])('cancels nothing when GitHub says that the commit %s', async (reason, change) => {
    await restartGitHub({ branches: [{ name: branch, commit, ...change }] })
    emulator.seed([fitting()])
    const result = await run()
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toMatch(new RegExp(`No older builds were cancelled: .*${reason}`))
    expect(cancelled()).toEqual([])
  })

  it.each([
    ['the default branch', {}, { repository: { default_branch: branch } }],
    ['branch .* is protected', { GITHUB_REF_PROTECTED: 'true' }, push],
    [
      'this run is not for a branch',
      { GITHUB_REF: 'refs/tags/v1', GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag' },
      push,
    ],
    ['a checkout of another repository', { GITHUB_REPOSITORY: 'octocat/workflows' }, push],
  ])('asks nobody where %s is the reason', async (reason, env, payload) => {
    emulator.seed([fitting()])
    const result = await run({}, env, payload)
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toMatch(new RegExp(`No older builds were cancelled: .*${reason}`))
    expect([cancelled(), github.requests]).toEqual([[], []])
  })

  it('asks GitHub only when there is a build to cancel', async () => {
    emulator.seed([fitting({ build_status: 'success' })])
    const result = await run()
    expect(result.stdout).toContain('cancelled: there is no unfinished build of another commit')
    expect(github.requests).toEqual([])
  })

  it.each([
    [403, "Add 'contents: read' to the 'permissions' of the job."],
    [401, "The token in input 'github-token' was rejected: Refused"],
  ])('warns once when GitHub refuses with %i, and builds', async (status, reason) => {
    await restartGitHub({ refuse: () => ({ status, message: 'Refused' }) })
    emulator.seed([fitting()])
    const result = await run()
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(commandsOf(result, 'warning')).toEqual([expect.stringContaining(reason)])
    expect(cancelled()).toEqual([])
  })

  it('warns once when builds cannot be cancelled, and builds', async () => {
    emulator.turn({
      faults: [
        { type: 'answer', on: 'cancel', status: 403 },
        { type: 'answer', on: 'cancel', status: 403 },
      ],
    })
    emulator.seed([fitting(), fitting()])
    const result = await run()
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringContaining('Older builds of this branch may still be running: Cancelling'),
    ])
  })

  it('spares the build that it uses, and cancels the others all the same', async () => {
    const tree = { 'image-tag': '{tree}', 'dry-run': 'true' }
    const { outputs } = await run(tree)
    const same = {
      image_name: 'hello',
      image_tag: outputs['image-tag'] ?? '',
      working_tree_hash: outputs['working-tree-hash'] ?? '',
    }
    const [used = '', other = ''] = emulator.seed([fitting(same), fitting()])
    const inputs = {
      'image-tag': '{tree}',
      reuse: 'require',
      wait: 'false',
      'reuse-created-by': 'anyone',
    }
    const result = await run(inputs)
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'build-id': used, reused: 'true' } })
    expect(cancelled()).toEqual([other])
    expect(operations()).not.toContain('submit')
  })

  it('warns where there is no token, cancels nothing, and builds', async () => {
    emulator.seed([fitting()])
    const result = await run({ 'github-token': '' })
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(commandsOf(result, 'warning')).toEqual([expect.stringContaining('provides no token')])
    expect(cancelled()).toEqual([])
  })
})
