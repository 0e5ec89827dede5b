import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Script } from '../../testbed/emulator/engines/scripted.ts'
import { startArtifactServer } from '../../testbed/github/artifact-server.ts'
import { startGitHubServer } from '../../testbed/github/github-server.ts'
import {
  type ActionOptions,
  type ActionResult,
  runAction,
} from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import {
  apiKey,
  errorsOf,
  runChecked,
  startChecked,
  visibleLines,
} from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { formOf } from '../support/forms.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'
import { rowsIn } from '../support/comment-rows.ts'

const step = '#1 [1/1] RUN sleep 60'
const endless = [{ status: 'running' }, { line: step }, { hold: 'end' }]
const failing = [
  { status: 'running' },
  { line: '#1 [1/2] RUN exit 3' },
  { line: '#1 ERROR: process "/bin/sh -c exit 3" did not complete successfully: exit code: 3' },
  { end: 'failed' },
]
const commit = '0123456789abcdef0123456789abcdef01234567'

describe('wait/', () => {
  // There is no checkout.
  const fixture = ofEach(() =>
    prepareRootAction({}, { knobs: { agents: { hello: 'agent-hello' } } }),
  )
  const headers = { 'x-api-key': apiKey, 'x-selected-account-id': 'acct-1' }
  /** Submits a build, which plays `script`, as another job does. */
  const submit = async (script?: Script): Promise<string> => {
    if (script) fixture.engine.play(script)
    const fields = { agent_id: 'agent-hello', image_name: 'hello', image_tag: 'v1' }
    const repository = { source_repo: 'github.com/octocat/agents', source_ref: 'main' }
    const source = { ...repository, source_commit: commit, working_tree_hash: 'ab'.repeat(32) }
    const body = await formOf({ ...fields, ...source })
    const url = `${fixture.emulator.url}/v5/builds`
    const response = await fetch(url, { method: 'POST', headers, body })
    const { id } = (await response.json()) as { readonly id: string }
    return id
  }
  /** Its log ends when it has ended. */
  const submitAndEnd = async (script?: Script): Promise<string> => {
    const id = await submit(script)
    await (await fetch(`${fixture.emulator.url}/v5/builds/${id}/logs`, { headers })).text()
    return id
  }
  const options = (id: string, inputs: Inputs = {}): ActionOptions => ({
    entry: 'wait',
    workspace: fixture.workspace,
    inputs: { ...fixture.connection, 'build-id': id, 'poll-interval-seconds': '0.1', ...inputs },
  })
  const run = async (id: string, inputs: Inputs = {}): Promise<ActionResult> =>
    await runChecked(options(id, inputs))
  const usingApi = (): string => `Using the builds API on ${new URL(fixture.emulator.url).host}.`
  const linesOf = ({ stdout }: ActionResult, text: string): number => stdout.split(text).length - 1

  it('shows the log of a running build from its start, once, and its outputs', async () => {
    const id = await submit([...endless, { line: '#1 DONE 1.0s' }, { end: 'success' }])
    const action = await startChecked(options(id))
    await action.waitFor((line) => line.includes(step.slice(3)))
    fixture.engine.release('end')
    const result = await action.finished
    expect(result).toMatchObject({ exitCode: 0, post: { exitCode: 0 } })
    const { build = '', 'log-file': logFile, ...outputs } = result.outputs
    expect(JSON.parse(build)).toMatchObject({ id, build_status: 'success' })
    expect(logFile).toBeDefined()
    expect(outputs).toMatchObject({
      'build-id': id,
      status: 'success',
      'agent-id': 'agent-hello',
      'agent-name': 'hello',
      'image-name': 'hello',
      'image-tag': 'v1',
      'working-tree-hash': 'ab'.repeat(32),
      'image-url': 'registry.emulator.invalid/hello:v1',
      'queue-seconds': expect.stringMatching(/^\d+\.\d$/),
      'build-seconds': expect.stringMatching(/^\d+\.\d$/),
      'image-digest': '',
      message: '',
      failure: 'null',
    })
    expect(linesOf(result, step.slice(3))).toBe(1)
    expect(result.stdout).toContain(
      `Following build ${id} of commit 0123456789ab, submitted by another job.`,
    )
    expect(result.summary).toMatch(/^### ✅ `hello` built in /)
    expect(result.summary).toContain(
      `[\`0123456\`](https://github.com/octocat/agents/commit/${commit}) of \`main\``,
    )
    expect(result.summary).not.toMatch(/context/i)
    expect(visibleLines(result.post ?? result)).toEqual([])
  })

  it('gives log and result of a finished build at once', async () => {
    const id = await submitAndEnd(failing)
    const result = await run(id)
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'failed', 'build-id': id } })
    expect(linesOf(result, '[1/2] RUN exit 3')).toBeGreaterThan(0)
    expect(errorsOf(result)).toEqual([expect.stringContaining('exit code 3')])
    // It names no file, since there is no checkout.
    expect(result.stdout).toMatch(/^::error title=hello%3A [^,]*::/m)
    expect(result.summary).toMatch(/^### ❌ `hello`: /)
    expect(fixture.count('get')).toBe(1)
    const digest = `sha256:${'a'.repeat(64)}`
    const pushing = `#1 pushing manifest for registry.emulator.invalid/hello:v1@${digest} 0.1s done`
    const lines = ['#1 exporting to image', pushing].map((line) => ({ line }))
    const good = await submitAndEnd([{ status: 'running' }, ...lines, { end: 'success' }])
    expect(await run(good, { summary: 'false', logs: 'none' })).toMatchObject({
      exitCode: 0,
      summary: '',
      outputs: { 'image-digest': digest },
    })
  })

  const isLeft = /The build was not cancelled: /
  const isCancelled = /requested the build's cancellation|cancelled the build/

  it.each([
    ['timeout-minutes', endless, {}, 'running', isLeft, 0],
    ['queue-timeout-minutes', [{ hold: 'end' }], {}, 'queued', isLeft, 0],
    ['timeout-minutes', endless, { 'on-timeout': 'cancel' }, 'cancelled', isCancelled, 1],
  ] as const)('ends at the limit %s', async (input, script, inputs, status, end, cancels) => {
    const result = await run(await submit(script), { [input]: '0.01', ...inputs })
    expect(result).toMatchObject({ exitCode: 1, outputs: { status } })
    expect(errorsOf(result)).toEqual([expect.stringMatching(end)])
    expect(errorsOf(result)[0]).toContain(`the limit in '${input}'`)
    expect(visibleLines(result.post ?? result)).toEqual([])
    expect(fixture.count('cancel')).toBe(cancels)
  })

  it.each([
    [{}, /The run was stopped\. The build was not cancelled: /, 0],
    [{ 'cancel-on-abort': 'true' }, isCancelled, 1],
  ] as const)('is stopped with the job: %j', async (inputs, end, cancels) => {
    const action = await startChecked(options(await submit(endless), inputs))
    await action.waitFor((line) => line.includes('sleep 60'))
    action.cancel()
    const result = await action.finished
    expect(result).toMatchObject({ exitCode: 1, post: { exitCode: 0 } })
    expect(errorsOf(result)).toEqual([expect.stringMatching(end)])
    if (cancels === 0) expect(visibleLines(result.post ?? result)).toEqual([])
    expect(Math.min(1, fixture.count('cancel'))).toBe(cancels)
  })

  it('waits for an ID that the server does not know yet', async () => {
    const id = await submitAndEnd()
    fixture.turn({ faults: [{ type: 'answer', on: 'get', status: 404, times: 2 }] })
    const result = await run(id)
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(linesOf(result, `The server does not know build ${id} yet.`)).toBe(1)
  })

  it('fails for an ID that stays unknown, which need not be cancelled', async () => {
    const result = await run('no-such-build', { 'cancel-on-abort': 'true' })
    expect(result).toMatchObject({ exitCode: 1, outputs: {} })
    expect(errorsOf(result)).toEqual([expect.stringMatching(/^Reading build 'no-such-build'.*404/)])
    expect(result.summary).toMatch(/^### ❌ Agent: the build could not be read\n/)
    expect(result.summary).not.toMatch(/submitted|No image/)
    expect(visibleLines(result.post ?? result)).toEqual([])
    expect(fixture.count('cancel')).toBe(0)
  })

  it('cancels a build in the post step that is not known before the job is cancelled', async () => {
    const id = await submit(endless)
    fixture.turn({ faults: [{ type: 'hang', on: 'get' }] })
    const action = await startChecked(options(id, { 'cancel-on-abort': 'true' }))
    await fixture.requested('get')
    action.cancel()
    const result = await action.finished
    expect(errorsOf(result)).toEqual([
      'The step was stopped before it finished.\nRun the job again.',
    ])
    expect(result.summary).toMatch(/^### 🚫 Agent: cancelled before the build was read\n/)
    expect(visibleLines(result.post ?? result)).toEqual([
      usingApi(),
      `Cancelled build ${id}: it ended with status 'cancelled'.`,
    ])
  })

  it('updates the comment on the pull request and uploads the log', async () => {
    const payload = { pull_request: { number: 7, head: { sha: 'f'.repeat(40), ref: 'feature' } } }
    await using event = await makeWorkspace({ 'event.json': JSON.stringify(payload) })
    await using github = await startGitHubServer()
    await using artifacts = await startArtifactServer()
    const id = await submit(failing)
    const show = { comment: 'true', 'upload-logs': 'on-failure' }
    const env = {
      ...artifacts.env,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(event.path, 'event.json'),
      GITHUB_API_URL: github.url,
    }
    // The client of the artifacts prints its progress, so the output is not checked as ours.
    await runAction({ ...options(id, show), env })
    expect(github.comments.map(({ body }) => rowsIn(body))).toEqual([
      [expect.objectContaining({ agent: 'hello', icon: '❌', commit })],
    ])
    expect(artifacts.artifacts.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^agentex-build-hello-.*\.json$/),
      expect.stringMatching(/^agentex-build-hello-.*\.txt$/),
    ])
  })
})
