import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createScriptedEngine, type ScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { apiKey, errorsOf, startChecked } from '../support/checked-action.ts'
import { type ActionOptions, startAction } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

describe('a job that is cancelled', () => {
  let workspace: Workspace
  let engine: ScriptedEngine
  let emulator: Emulator

  beforeEach(async () => {
    workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\n' })
    engine = createScriptedEngine()
    emulator = await startEmulator({ engine, apiKey })
    engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN sleep 60' }, { hold: 'for ever' }])
  })

  afterEach(async () => {
    await emulator.close()
    await workspace[Symbol.asyncDispose]()
  })

  const options = (changes: Partial<ActionOptions> = {}): ActionOptions => ({
    entry: 'main',
    workspace: workspace.path,
    inputs: {
      ...{ 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url },
      ...{ 'agent-name': 'hello', 'poll-interval-seconds': '0.1' },
    },
    ...changes,
  })
  const requests = (): string[] => emulator.journal.map((entry) => entry.operation ?? entry.url)
  const requested = async (operation: string): Promise<void> => {
    while (!requests().includes(operation)) await sleep(20)
  }

  it('leaves nothing behind while it uploads', async () => {
    await using large = await makeWorkspace({
      Dockerfile: 'FROM scratch\n',
      data: randomBytes(24 * 1024 * 1024).toString('base64'),
    })
    emulator.turn({ faults: [{ type: 'hang', on: 'submit' }] })
    const action = await startChecked(options({ workspace: large.path }))
    await requested('submit')
    action.cancel()
    const result = await action.finished
    expect(result).toMatchObject({ exitCode: 1, signal: null, post: { exitCode: 0, summary: '' } })
    expect(errorsOf(result)).toEqual([
      'The step was stopped before it finished.\nRun the job again.',
    ])
    expect(result.summary).toContain('cancelled before the build was submitted')
    expect(result.post?.stdout).toContain(
      'The server has no build from it: the form was incomplete, or the server rejected it.',
    )
    expect(requests()).not.toContain('cancel')
  })

  it('is not opened to a debugger by SIGUSR1', async () => {
    const action = await startAction(options())
    await action.waitFor((line) => line.includes('RUN sleep 60'))
    action.signal('SIGUSR1')
    action.cancel()
    const { stderr } = await action.finished
    expect(stderr).toBe('')
  })

  it('learns the ID of a build whose form was sent, and cancels it', async () => {
    emulator.turn({ faults: [{ type: 'late-answer', on: 'submit', ms: 1_000 }] })
    const action = await startChecked(options())
    while (!emulator.journal.some(({ fields }) => fields)) await sleep(20)
    action.cancel()
    const result = await action.finished
    expect(result).toMatchObject({
      ...{ exitCode: 1, signal: null },
      outputs: { 'build-id': expect.any(String), status: 'cancelled' },
    })
    expect(requests()).toContain('cancel')
  })

  it('says that the image exists when the build was faster than its cancellation', async () => {
    emulator.turn({
      cancel: 'build-wins',
      faults: [{ type: 'delay', on: 'get', ms: 300, times: 99 }],
    })
    engine.play([
      { status: 'running' },
      { line: '#1 [1/1] RUN sleep 60' },
      { hold: 'until cancelled' },
      { end: 'success' },
    ])
    const action = await startChecked(options())
    await action.waitFor((line) => line.includes('RUN sleep 60'))
    action.cancel()
    await requested('cancel')
    engine.release('until cancelled')
    const result = await action.finished
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'success' } })
    const image = result.outputs['image-url'] ?? 'none'
    expect(errorsOf(result)).toEqual([expect.stringContaining(`Its image exists: ${image}`)])
    expect(result.summary).toContain(image)
    expect(result.summary).not.toContain('No image')
  })

  it('ends in time although nobody reads its log, with outputs and summary', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => ({
      line: `${index} ${'x'.repeat(1_000)}`,
    }))
    engine.play([{ status: 'running' }, ...lines, { hold: 'for ever' }])
    const action = await startAction(options({ skipPost: true }))
    await action.waitFor((line) => line.startsWith('1 x'))
    action.blockStdout()
    action.cancel()
    const result = await action.finished
    // Neither SIGTERM after 7.5 s nor SIGKILL was needed.
    expect(result).toMatchObject({
      ...{ exitCode: 1, signal: null },
      outputs: { 'build-id': expect.any(String), status: 'cancelled' },
      summary: expect.stringContaining('cancelled'),
    })
    expect(requests()).toContain('cancel')
  })

  it.each(['true', 'false'])(
    'has the last status in its outputs after a SIGKILL, and with summary: %s the end in that of post',
    async (summary) => {
      const { inputs } = options()
      const action = await startChecked(options({ inputs: { ...inputs, summary } }))
      await action.waitFor((line) => line === 'Build status: running')
      action.signal('SIGKILL')
      const { outputs, post, ...main } = await action.finished
      const id = outputs['build-id'] ?? ''
      expect(outputs).toMatchObject({ status: 'running', build: expect.stringContaining(id) })
      expect(JSON.parse(outputs['build'] ?? '')).toMatchObject({ build_status: 'running' })
      expect(main.summary).toBe('')
      expect(post?.summary).toBe(
        summary === 'false'
          ? ''
          : `### 🚫 \`hello\`: the step was killed before it finished\n\nCancelled build ${id}: it ended with status 'cancelled'.\n\n`,
      )
    },
  )

  it('is told by the post step, in log and summary, of a build that was left on purpose', async () => {
    const inputs = { ...options().inputs, 'cancel-on-abort': 'false' }
    const action = await startChecked(options({ inputs }))
    await action.waitFor((line) => line === 'Build status: running')
    action.signal('SIGKILL')
    const { outputs, post } = await action.finished
    const told = `Build ${outputs['build-id'] ?? ''} was not cancelled: its last known status is 'running'.`
    expect(post?.stdout.split('\n')).toContain(told)
    expect(post?.summary).toContain(told)
    expect(requests()).not.toContain('cancel')
  })

  it('leaves no directory that it created just before it was killed', async () => {
    const action = await startChecked(options({ env: { NODE_OPTIONS: killedWhenItCreates } }))
    const result = await action.finished
    expect(result).toMatchObject({ signal: 'SIGKILL', post: { exitCode: 0 } })
    // Empty marks stop a main step that lives on: post does not know that this one is dead.
    const marks = result.leftovers.filter((name) => /^agentex-state-.*-(?:stop|end)$/.test(name))
    expect(result.leftovers).toEqual(marks)
    expect(result.post?.summary).toContain('It left no build to cancel.')
  })

  it('cancels its build although its log is closed', async () => {
    const action = await startAction(options({ skipPost: true }))
    await action.waitFor((line) => line.includes('RUN sleep 60'))
    action.closeStdout()
    action.cancel()
    const result = await action.finished
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'cancelled' } })
    expect(requests()).toContain('cancel')
  })
})

/** Kills the process as soon as it has created the directory of the archive. */
const killedWhenItCreates = `--import data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  const { mkdirSync } = fs
  fs.mkdirSync = (path, options) => {
    mkdirSync(path, options)
    if (path.includes('agentex-build-')) process.kill(process.pid, 'SIGKILL')
  }
  syncBuiltinESMExports()
`)}`
