import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { gitIn } from '../../testbed/runner/git.ts'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { type Deploying, startDeploying } from './deploying.ts'

type Inputs = Readonly<Record<string, string>>

const preview = { preview: 'true', wait: 'false' }

/** A run for an event, of a commit that is checked out unless `sha` is another. */
async function deployOn(
  service: Deploying,
  event: string,
  payload: object,
  { inputs = {}, sha }: { readonly inputs?: Inputs; readonly sha?: string } = {},
) {
  const path = join(service.workspace, 'event.json')
  await writeFile(path, JSON.stringify(payload))
  const git = gitIn(service.workspace)
  git('init', '-q', '-b', 'main')
  git('add', 'agents')
  git('commit', '-q', '--message', 'Add agents')
  return await service.deploy(
    { wait: 'false', ...inputs },
    {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: path,
      GITHUB_REPOSITORY: 'octocat/agents',
      GITHUB_SHA: sha ?? git('rev-parse', 'HEAD'),
    },
  )
}

const pullRequest = (more: object = {}) => ({
  action: 'synchronize',
  pull_request: { number: 7, ...more },
})
const merged = { ...pullRequest({ merged: true }), action: 'closed' }
const otherSha = 'a'.repeat(40)

describe('production', () => {
  it.each([
    ['pull_request', pullRequest()],
    ['pull_request', { ...pullRequest({ merged: false }), action: 'closed' }],
    ['pull_request_target', pullRequest()],
    ['pull_request_review', pullRequest()],
    ['merge_group', {}],
  ])('is not deployed on %s with %j', async (event, payload) => {
    await using service = await startDeploying()
    expect(errorsOf(await deployOn(service, event, payload))).toEqual([
      expect.stringContaining(
        `Input 'preview' must be 'true' on the event '${event}', got 'false'`,
      ),
    ])
    expect(service.emulator.journal).toEqual([])
  })

  it.each(['pull_request', 'pull_request_target'])(
    'is deployed after a merge: %s',
    async (event) => {
      await using service = await startDeploying()
      expect(await deployOn(service, event, merged)).toMatchObject({ exitCode: 0 })
      expect(service.emulator.deployments('acct-1')).toMatchObject([{ preview_label: null }])
    },
  )

  it('is not deployed after a merge from another checkout than that of the merge', async () => {
    await using service = await startDeploying()
    const result = await deployOn(service, 'pull_request', merged, { sha: otherSha })
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('is not from a checkout of the merged commit, aaaaaaaaaaaa.'),
    ])
    expect(service.emulator.journal).toEqual([])
  })
})

it.each([
  ['refs/heads/topic', 'main', {}, 'topic'],
  ['refs/heads/main', 'main', {}, undefined],
  ['refs/heads/topic', undefined, {}, undefined],
  ['refs/tags/v1', 'main', {}, undefined],
  ['refs/heads/topic', 'main', { ...preview, 'preview-label': 'x' }, undefined],
])('names a branch that is not the default one: %s of %j, %j', async (...row) => {
  const [ref, defaultBranch, inputs, branch] = row
  await using service = await startDeploying()
  const event = join(service.workspace, 'event.json')
  await writeFile(event, JSON.stringify({ repository: { default_branch: defaultBranch } }))
  const result = await service.deploy(
    { ...inputs, 'dry-run': 'true' },
    { GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_EVENT_PATH: event, GITHUB_REF: ref },
  )
  expect(result.exitCode).toBe(0)
  const named = /^Production is deployed from the branch '(.+)'; the default branch is 'main'\.$/m
  expect(named.exec(result.stdout)?.[1]).toBe(branch)
})

it('deploys a preview on a pull request, under its label', async () => {
  await using service = await startDeploying()
  const result = await deployOn(service, 'pull_request', pullRequest(), { inputs: preview })
  expect(result).toMatchObject({ exitCode: 0, outputs: { 'preview-label': 'pr-7-25ecb1' } })
  expect(commandsOf(result, 'warning')).toEqual([])
})

describe('files that may be foreign', () => {
  const fork = { head: { sha: otherSha, repo: { full_name: 'mallory/agents' } } }
  const ofFork = { workflow_run: { head_sha: otherSha, head_repository: fork.head.repo } }

  it.each([
    ['workflow_run', ofFork, {}, "files of the fork 'mallory/agents'"],
    ['issue_comment', {}, {}, 'files that may be foreign'],
    ['issues', {}, {}, 'files that may be foreign'],
    ['pull_request_target', pullRequest(fork), preview, "files of the fork 'mallory/agents'"],
  ])('are warned about on %s with %j', async (event, payload, inputs, files) => {
    await using service = await startDeploying()
    const result = await deployOn(service, event, payload, { inputs, sha: 'b'.repeat(40) })
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([
      `This run deploys ${files} with the secrets of this repository (event '${event}').\nManifest and environments file choose namespace, overrides and secrets of what runs. Deploy only what was reviewed.`,
    ])
  })

  it.each([
    ['workflow_run', ofFork],
    ['push', {}],
  ])("are none in the repository's own checkout on %s", async (event, payload) => {
    await using service = await startDeploying()
    const result = await deployOn(service, event, payload)
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([])
  })
})

describe('an input that is near to another', () => {
  it('is an error if it decides what is deployed, with the other problems', async () => {
    await using service = await startDeploying()
    const result = await service.deploy({ preveiw: 'true', wait: 'perhaps' })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /Input 'wait' must[^]*There is no input 'preveiw', so it has no effect\. Did you mean 'preview'\?/,
      ),
    ])
    expect(service.emulator.journal).toEqual([])
  })

  it('is a warning if it does not: an action around this one may have used it', async () => {
    await using service = await startDeploying()
    const others = { environment: 'production', log: 'debug', manifests: 'all' }
    const result = await service.deploy({ ...preview, 'preview-label': 'x', ...others })
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringContaining("Did you mean 'environments'?"),
      expect.stringContaining("Did you mean 'logs'?"),
      expect.stringContaining("Did you mean 'manifest'?"),
    ])
  })

  it('is none where an action around it has passed its value on', async () => {
    await using service = await startDeploying()
    const result = await service.deploy({ ...preview, previews: 'true', 'preview-label': 'x' })
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([])
  })

  it.each([
    [{ 'agent-nane': 'hello', 'preview-label': 'x' }, 'agent-name'],
    [{ agent: 'hello', 'preview-label': 'x' }, 'agent-name'],
    [{ preview_label: 'x', 'preview-label': 'y' }, 'preview-label'],
    [{ dryrun: 'true', 'preview-label': 'x' }, 'dry-run'],
  ])('is an error of delete-previews/: %j', async (inputs, nearest) => {
    await using service = await startDeploying()
    const result = await service.deletePreviews(inputs)
    expect(errorsOf(result)).toEqual([expect.stringContaining(`Did you mean '${nearest}'?`)])
    expect(service.emulator.journal).toEqual([])
  })
})
