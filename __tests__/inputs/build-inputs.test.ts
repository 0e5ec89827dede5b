import { realpath } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { type BuildInputs, readBuildInputs } from '../../src/inputs/build-inputs.ts'
import { ActionError } from '../../src/util/errors.ts'
import { readActionDefinition } from '../../testbed/runner/action-definition.ts'
import { silent } from '../../testbed/runner/git.ts'
import { inputEnvironment } from '../../testbed/runner/runner-environment.ts'
import { ownEnvironment } from '../support/environment.ts'

const manifest = `agent:
  name: from-manifest
  acp_type: sync
  description: Answers.
build:
  context:
    root: .
    include_paths: [app]
    dockerfile: Dockerfile
`

const byManifest = { manifest: 'manifest.yaml' }
const { defaults } = readActionDefinition('.', 'token')

describe('the inputs of the root action', () => {
  const workspace = ownEnvironment({
    Dockerfile: 'FROM scratch\n',
    'app/main.py': '',
    'manifest.yaml': manifest,
  })

  const own = { 'api-key': 'k', 'account-id': 'a', 'agent-name': 'hello' }
  const read = async (
    inputs: Readonly<Record<string, string>>,
    signal = new AbortController().signal,
  ): Promise<BuildInputs> => {
    const variables = inputEnvironment({ ...defaults, ...inputs })
    // A build context that contained it would be rejected.
    Object.assign(process.env, variables, { RUNNER_TEMP: '' })
    const run = {
      workspace: await realpath(workspace.path),
      checkouts: [],
      pullRequest: undefined,
      pushedTag: undefined,
      event: { name: 'push', ref: 'refs/heads/main' },
    }
    return await readBuildInputs(run, { signal, log: silent })
  }

  it.each([
    [{ 'agent-name': 'hello' }, { id: undefined, name: 'hello' }, 'hello'],
    [{ 'agent-id': 'a-1', 'image-name': 'image' }, { id: 'a-1', name: undefined }, 'image'],
    [{ 'agent-id': 'a-1', 'agent-name': 'hello' }, { id: 'a-1', name: 'hello' }, 'hello'],
    [byManifest, { id: undefined, name: 'from-manifest' }, 'from-manifest'],
    [{ ...byManifest, 'agent-name': 'hello' }, { id: undefined, name: 'hello' }, 'hello'],
    [{ ...byManifest, 'agent-id': 'a-1' }, { id: 'a-1', name: undefined }, 'from-manifest'],
  ])('set agent and image by %j', async (inputs, agent, imageName) => {
    const connection = { apiKey: 'k', accountId: 'a' }
    const sent = await read({ 'api-key': 'k', 'account-id': 'a', ...inputs })
    expect(sent).toMatchObject({ agent, imageName, dryRun: false, connection })
    const dryRun = await read({ ...inputs, 'dry-run': 'true' })
    expect(dryRun).toMatchObject({ agent, imageName, dryRun: true })
  })

  it('may set neither agent nor image in a dry run', async () => {
    expect(await read({ 'dry-run': 'true' })).toMatchObject({
      dryRun: true,
      agent: undefined,
      imageName: undefined,
    })
  })

  it.each([
    ['nothing', {}, ['api-key', 'account-id', 'agent-name']],
    ['an ID alone', { 'agent-id': 'a-1' }, ['api-key', 'account-id', 'image-name']],
    ['a missing manifest', { manifest: 'nope' }, ['api-key', 'account-id', 'manifest']],
    ['an invalid name', { 'agent-name': 'A_' }, ['api-key', 'account-id', 'agent-name']],
  ])('are rejected with one sentence for each problem of %s', async (_, inputs, names) => {
    const error: unknown = await read(inputs).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ActionError)
    const [title, ...problems] = (error as ActionError).message.split('\n')
    expect(title).toBe(`${names.length} inputs are invalid:`)
    expect(problems).toEqual(
      names.map((name) => expect.stringMatching(new RegExp(`^Input '${name}'`))),
    )
  })

  it('retry only what is waited for, and at most 3 times', async () => {
    expect(await read(own)).toMatchObject({ retries: 0 })
    expect(await read({ ...own, retries: '3' })).toMatchObject({ retries: 3 })
    await expect(read({ ...own, retries: '4' })).rejects.toThrow(
      "Input 'retries' must be a whole number from 0 to 3, got '4'.",
    )
    expect(await read({ ...own, retries: '0', wait: 'false' })).toMatchObject({ wait: false })
    await expect(read({ ...own, retries: '1', wait: 'false' })).rejects.toThrow(
      "Inputs 'wait' and 'retries' cannot be combined, got 'false' and '1': a run that does not wait does not see its build fail.",
    )
  })

  it('show everything in the log and nothing elsewhere by default', async () => {
    expect(await read({ ...own, 'github-token': 'ghs_token' })).toMatchObject({
      show: {
        logs: 'full',
        annotations: true,
        summary: true,
        comment: undefined,
        uploadLogs: 'never',
      },
    })
    const given = { logs: 'none', annotations: 'false', comment: 'true', 'upload-logs': 'always' }
    const all = { ...own, 'github-token': 'ghs_token', ...given }
    expect(await read(all)).toMatchObject({
      show: {
        logs: 'none',
        annotations: false,
        comment: { token: 'ghs_token' },
        uploadLogs: 'always',
      },
    })
    expect(await read({ ...all, 'dry-run': 'true' })).toMatchObject({
      show: { logs: 'none', comment: undefined, uploadLogs: 'never' },
    })
  })

  it('do not take an abort for an invalid manifest', async () => {
    const reason = new ActionError('The step was stopped before it finished.')
    await expect(
      read({ 'dry-run': 'true', manifest: 'manifest.yaml' }, AbortSignal.abort(reason)),
    ).rejects.toBe(reason)
  })

  it.each(['hello', 'team/hello', 'a.b_c__d-e', 'a---b', '0'])(
    'accept the image name %s',
    async (name) => {
      expect(await read({ ...own, 'image-name': name })).toMatchObject({ imageName: name })
    },
  )

  it.each([
    ...['Hello', 'a..b', '-a', 'a_', 'a//b', '/a', 'a/', 'localhost/a', 'reg.example.com/a'],
    ...['reg:5000/a', 'a:1', 'a@sha256:0', 'a'.repeat(256)],
  ])('reject the image name %s', async (name) => {
    await expect(read({ ...own, 'image-name': name })).rejects.toThrow(
      /^Input 'image-name' must.*got/,
    )
  })

  it.each(['1', '0.5', '.5', '007', '90', '35791'])('accept %s minutes', async (text) => {
    const { limits } = await read({ ...own, 'timeout-minutes': text })
    expect(limits.buildMs).toBe(Number(text) * 60_000)
  })

  it.each([
    ['timeout-minutes', '35791.5', 'at most 35791 minutes'],
    ['poll-interval-seconds', '2147484', 'at most 2147483 seconds'],
    ...['0', '-1', '5m', '1e3', 'Infinity', 'NaN', '1,5', '0x10', '1.'].map(
      (text) =>
        ['timeout-minutes', text, 'a positive number of minutes, such as 5 or 0.5'] as const,
    ),
  ])('reject a %s of %s', async (name, text, words) => {
    await expect(read({ ...own, [name]: text })).rejects.toThrow(
      `Input '${name}' must be ${words}, got '${text}'.`,
    )
  })
})
