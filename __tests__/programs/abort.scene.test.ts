import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { startAction } from '../../world/runner/runner-model.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { endless, prepareRootAction } from './root-action.ts'

describe('a job that is cancelled', () => {
  const scene = ofEach(() => prepareRootAction({ Dockerfile: 'FROM scratch\n' }))
  beforeEach(() => scene.engine.play(endless))

  it('leaves nothing behind while it uploads', async () => {
    await using large = await makeWorkspace({
      Dockerfile: 'FROM scratch\n',
      data: randomBytes(24 * 1024 * 1024).toString('base64'),
    })
    scene.turn({ faults: [{ type: 'hang', on: 'submit' }] })
    const action = await scene.start({}, {}, { workspace: large.path })
    await scene.requested('submit')
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
    expect(scene.requests()).not.toContain('cancel')
  })

  it('is not opened to a debugger by SIGUSR1', async () => {
    const action = await scene.startEndless()
    action.signal('SIGUSR1')
    action.cancel()
    const { stderr } = await action.finished
    expect(stderr).toBe('')
  })

  it('has a build cancelled whose form was sent', async () => {
    scene.turn({ faults: [{ type: 'late-answer', on: 'submit', ms: 300 }] })
    const action = await scene.start()
    while (!scene.journal.some(({ fields }) => fields)) await sleep(20)
    action.cancel()
    expect(await action.finished).toMatchObject({ exitCode: 1, signal: null })
    expect(scene.emulator.builds('acct-1').map(({ status }) => status)).toEqual(['cancelled'])
  })

  it('says that the image exists when the build was faster than its cancellation', async () => {
    scene.turn({
      cancel: 'build-wins',
      faults: [{ type: 'delay', on: 'get', ms: 300, times: 99 }],
    })
    scene.engine.play([
      { status: 'running' },
      { line: '#1 [1/1] RUN sleep 60' },
      { hold: 'until cancelled' },
      { end: 'success' },
    ])
    const action = await scene.start()
    await action.waitFor((line) => line.includes('RUN sleep 60'))
    action.cancel()
    await scene.requested('cancel')
    scene.engine.release('until cancelled')
    const result = await action.finished
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'success' } })
    const image = result.outputs['image-url'] ?? 'none'
    expect(errorsOf(result)).toEqual([expect.stringContaining(`Its image exists: ${image}`)])
    expect(result.summary).toContain(image)
    expect(result.summary).not.toContain('No image')
  })

  it('ends although nobody reads its log, with outputs and summary', async () => {
    const line = 'x'.repeat(1_000)
    const lines = Array.from({ length: 1_000 }, (_, index) => ({ line: `${index} ${line}` }))
    scene.engine.play([{ status: 'running' }, ...lines, { hold: 'for ever' }])
    const action = await startAction({ ...scene.options(), skipPost: true })
    await action.waitFor((text) => text.startsWith('1 x'))
    action.blockStdout()
    action.cancel()
    const result = await action.finished
    expect(result).toMatchObject({
      ...{ exitCode: 1, signal: null },
      outputs: { 'build-id': expect.any(String) },
      summary: expect.stringContaining('cancelled'),
    })
    expect(scene.requests()).toContain('cancel')
  })

  it.each(['true', 'false'])(
    'has the last status in its outputs after a SIGKILL, and with summary: %s the end in that of post',
    async (summary) => {
      const action = await scene.startEndless({ summary })
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
    const action = await scene.startEndless({ 'cancel-on-abort': 'false' })
    action.signal('SIGKILL')
    const { outputs, post } = await action.finished
    const told = `Build ${outputs['build-id'] ?? ''} was not cancelled: its last known status is 'running'.`
    expect(post?.stdout.split('\n')).toContain(told)
    expect(post?.summary).toContain(told)
    expect(scene.requests()).not.toContain('cancel')
  })

  it('is told by the post step how to cancel a build that it cannot cancel', async () => {
    const action = await scene.startEndless()
    scene.turn({ faults: [{ type: 'answer', on: 'cancel', status: 403, times: 1_000 }] })
    action.signal('SIGKILL')
    const { post, outputs } = await action.finished
    const address = `${scene.emulator.url}/v5/builds/${outputs['build-id'] ?? ''}/cancel`
    expect(post).toMatchObject({ exitCode: 0 })
    expect(commandsOf(post ?? { stdout: '' }, 'warning')).toEqual([
      expect.stringContaining(
        `POST ${address}\ncurl -X POST -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${address}'`,
      ),
    ])
  })

  it('leaves no directory that it created just before it was killed', async () => {
    const action = await scene.start({}, { NODE_OPTIONS: killedWhenItCreates })
    const result = await action.finished
    expect(result).toMatchObject({ signal: 'SIGKILL', post: { exitCode: 0 } })
    // Empty marks stop a main step that lives on: post does not know that this one is dead.
    const marks = result.leftovers.filter((name) => /^agentex-state-.*-(?:stop|end)$/.test(name))
    expect(result.leftovers).toEqual(marks)
    expect(result.post?.summary).toContain('It left no build to cancel.')
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
