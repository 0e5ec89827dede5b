import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { commandsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { endless, prepareRootAction } from './root-action.ts'

describe('a job that is cancelled', () => {
  const fixture = ofEach(() => prepareRootAction({ Dockerfile: 'FROM scratch\n' }))

  it('is not opened to a debugger by SIGUSR1', async () => {
    const action = await fixture.startEndless()
    action.signal('SIGUSR1')
    action.cancel()
    const { stderr } = await action.finished
    expect(stderr).toBe('')
  })

  it.each(['true', 'false'])(
    'has the last status in its outputs after a SIGKILL, and with summary: %s the end in that of post',
    async (summary) => {
      const action = await fixture.startEndless({ summary })
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
    const action = await fixture.startEndless({ 'cancel-on-abort': 'false' })
    action.signal('SIGKILL')
    const { outputs, post } = await action.finished
    const told = `Build ${outputs['build-id'] ?? ''} was not cancelled: its last known status is 'running'.`
    expect(post?.stdout.split('\n')).toContain(told)
    expect(post?.summary).toContain(told)
    expect(fixture.requests()).not.toContain('cancel')
  })

  it('is told by the post step how to cancel a build that it cannot cancel', async () => {
    const action = await fixture.startEndless()
    fixture.turn({ faults: [{ type: 'answer', on: 'cancel', status: 403, times: 1_000 }] })
    action.signal('SIGKILL')
    const { post, outputs } = await action.finished
    const address = `${fixture.emulator.url}/v5/builds/${outputs['build-id'] ?? ''}/cancel`
    expect(post).toMatchObject({ exitCode: 0 })
    expect(commandsOf(post ?? { stdout: '' }, 'warning')).toEqual([
      expect.stringContaining(
        `POST ${address}\ncurl -X POST -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${address}'`,
      ),
    ])
  })

  it.each([
    { server: 'confirms its cancellation', hangs: [], title: 'cancelled' },
    {
      server: 'leaves its cancellation without a response',
      hangs: [{ type: 'hang', on: 'cancel' }],
      title: 'cancelled before the build had ended',
    },
  ] as const)(
    'has error, outputs and summary of a build whose ID comes late, if the server $server',
    async ({ hangs, title }) => {
      fixture.turn({ faults: [{ type: 'late-answer', on: 'submit', ms: 3_500 }, ...hangs] })
      fixture.engine.play(endless)
      const action = await fixture.start()
      while (fixture.submitted()?.fields === undefined) await sleep(20)
      action.cancel()
      const { outputs, summary, post, ...main } = await action.finished
      const id = outputs['build-id'] ?? ''
      const builds = fixture.emulator
        .builds('acct-1')
        .map(({ status, ...build }) => [build.id, status])
      expect(builds).toEqual([[id, 'cancelled']])
      expect(commandsOf(main, 'error')).toEqual([expect.stringContaining(`Build ID: ${id}`)])
      expect(main.stdout).toContain(`::error title=hello%3A ${title}::The run was `)
      expect(JSON.parse(outputs['failure'] ?? '')).toMatchObject({
        kind: 'cancelled',
        message: `hello: ${title}`,
      })
      expect(summary + (post?.summary ?? '')).toMatch(/cancelled/i)
    },
  )

  it('leaves no directory that it created just before it was killed', async () => {
    const action = await fixture.start({}, { NODE_OPTIONS: killedWhenItCreates })
    const result = await action.finished
    expect(result).toMatchObject({ signal: 'SIGKILL', post: { exitCode: 0 } })
    // Empty marker files stop a main step that lives on: post does not know that this one is dead.
    const markers = result.leftovers.filter((name) => /^agentex-state-.*-(?:stop|end)$/.test(name))
    expect(result.leftovers).toEqual(markers)
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
