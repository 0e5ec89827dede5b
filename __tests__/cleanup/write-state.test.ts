import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { openMainState } from '../../src/cleanup/read-state.ts'
import { MainStepState } from '../../src/cleanup/write-state.ts'
import type { LeftBuild } from '../../src/cleanup/work-for-post.ts'
import { systemHost } from '../../src/runner/host/system-host.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'
import { ownEnvironment } from '../support/environment.ts'

const job = {
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_WORKFLOW: 'build',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'image',
  GITHUB_WORKSPACE: '/w',
  GITHUB_ACTION: '2',
}

describe('the state of a step', () => {
  const temp = ownEnvironment({ state: '' })
  const warnings: string[] = []
  let stops = 0

  beforeEach(() => {
    Object.assign(process.env, job, { GITHUB_STATE: join(temp.path, 'state') })
    warnings.length = 0
    stops = 0
  })

  const clock = createVirtualClock()
  const host = {
    ...systemHost,
    clock: { ...clock, wallMs: () => Date.now() },
  }
  /** The runner passes it so to post. */
  const passName = (): void => {
    process.env['STATE_state-file'] = stateFile()
  }
  const isState = (name: string): boolean => /^agentex-state-[\da-f-]{36}$/.test(name)
  const stateFile = (): string => names().find(isState) ?? ''
  /** Post begins. */
  const mark = async () => await openMainState(systemHost, 'k').takeOver()
  const open = (startedMs = host.startedMs, stop = new AbortController()) =>
    new MainStepState({
      host: { ...host, startedMs },
      apiKey: 'k',
      log: { warning: (text) => void warnings.push(text) },
      signal: stop.signal,
      stop: () => {
        stops += 1
        stop.abort(new Error('Stopped.'))
      },
    })
  const names = (): readonly string[] =>
    readdirSync(temp.path).filter((name) => name.startsWith('agentex-state-'))

  it('stops the run once post has begun, before anything is started and while nothing is', async () => {
    using state = open()
    state.save({ cancelWanted: false })
    expect(stops).toBe(0)
    await mark()
    await clock.sleep(300, new AbortController().signal)
    expect(stops).toBeGreaterThan(0)
    const before = stops
    state.save({ cancelWanted: true })
    expect(stops).toBe(before + 1)
  })

  it('takes an error for the stop only where post has begun meanwhile', async () => {
    using state = open()
    const fail = async (): Promise<void> => await Promise.reject(new Error('A file is gone.'))
    await expect(state.during(fail)).rejects.toThrow('A file is gone.')
    // Post leaves it so, and main has no turn in which it would notice.
    const shared = names().find((name) => !isState(name)) ?? ''
    writeFileSync(join(temp.path, `${shared}-stop`), '')
    await expect(state.during(fail)).rejects.toThrow('Stopped.')
  })

  it('is found by post steps with the same variables, and by no other', async () => {
    using state = open()
    state.save({ cancelWanted: true })
    expect(await openMainState(systemHost, 'k').read()).toMatchObject({ cancelWanted: true })
    for (const [name, value] of Object.entries(job)) {
      process.env[name] = 'other'
      expect(await openMainState(systemHost, 'k').read()).toBeUndefined()
      process.env[name] = value
    }
  })

  it.each(['', 'agentex-state-', '../agentex-state-1', 'agentex-state-1/../../x', 'other'])(
    "is not what '%s' names",
    async (name) => {
      process.env['RUNNER_TEMP'] = join(temp.path, 'inner')
      mkdirSync(join(temp.path, 'inner/agentex-state-1'), { recursive: true })
      if (name !== '') writeFileSync(join(temp.path, 'inner', name), 'nothing-left')
      process.env['STATE_state-file'] = name
      expect(await openMainState(systemHost, 'k').read()).toBeUndefined()
    },
  )

  it('is replaced as a whole, and only this user can read it', () => {
    using state = open()
    const before = names()
    state.save({ cancelWanted: true })
    expect([before.length, names()]).toEqual([2, before])
    expect(statSync(join(temp.path, stateFile())).mode & 0o777).toBe(0o600)
  })

  it('counts no mark from before this program', async () => {
    await mark()
    const [name = ''] = names()
    // Post may have begun before main opens the files.
    open(Date.now() - 60_000)[Symbol.dispose]()
    expect(stops).toBeGreaterThan(0)
    const nowSeconds = Date.now() / 1_000
    // The clock may have been put back since the run before.
    for (const leftSeconds of [nowSeconds - 100, nowSeconds + 100]) {
      await mark()
      utimesSync(join(temp.path, name), leftSeconds, leftSeconds)
      stops = 0
      using main = open(Date.now() - 60_000)
      main.save({ cancelWanted: true })
      expect(stops).toBe(0)
      await mark()
      main.save({ cancelWanted: true })
      expect(stops).toBeGreaterThan(0)
    }
  })

  it('says at its end that it has ended, and post removes all of it', async () => {
    const state = open()
    state.save({
      cancelWanted: true,
      build: { id: 'b-1', status: 'cancelling', claim: 'answered' },
    })
    passName()
    const left = openMainState(systemHost, 'k')
    expect(await left.takeOver()).toMatchObject({ build: { id: 'b-1' } })
    state[Symbol.dispose]()
    expect(await left.read()).toMatchObject({ build: { id: 'b-1' }, hasEnded: true })
    await left.remove()
    expect(names()).toEqual([])
  })

  it.each<[string, string, LeftBuild]>([
    ['a build that may be running', 'forged', { id: 'b-1', status: 'running', claim: 'answered' }],
    ['nothing', 'nothing-left', { id: 'b-1', status: 'success', claim: 'answered' }],
  ])('needs no key to say at its end that it leaves %s: %s', async (_, expected, build) => {
    const state = open()
    state.save({ cancelWanted: true, build })
    passName()
    const left = openMainState(systemHost, 'another key')
    expect(await left.read()).toBe('forged')
    state[Symbol.dispose]()
    expect(await left.read()).toBe(expected)
    await left.remove()
  })

  it('leaves nothing where it ends just before post leaves its last mark', async () => {
    const state = open()
    const { files } = systemHost
    const replace = (path: string, text: string): void => {
      if (path.endsWith('-end')) state[Symbol.dispose]()
      files.replace(path, text)
    }
    passName()
    const left = openMainState({ ...systemHost, files: { ...files, replace } }, 'k')
    await left.takeOver()
    await left.remove()
    expect(names()).toEqual([])
  })

  it('does not come back after post has removed it', async () => {
    const state = open()
    passName()
    const left = openMainState(systemHost, 'k')
    await left.takeOver()
    await left.remove()
    state.save({ cancelWanted: true })
    expect(
      names()
        .map((name) => name.replace(/.*-/, '-'))
        .toSorted(),
    ).toEqual(['-end', '-stop'])
    state[Symbol.dispose]()
    expect(names()).toEqual([])
  })

  it.each<[string, () => void]>([
    [
      'RUNNER_TEMP to a writable directory',
      () => {
        rmSync(temp.path, { recursive: true })
        // Nobody, not even root, can write below a file.
        writeFileSync(temp.path, '')
        process.env['GITHUB_STATE'] = ''
      },
    ],
    [
      'GITHUB_STATE to a writable file',
      () => (process.env['GITHUB_STATE'] = join(temp.path, 'missing', 'state')),
    ],
  ])('is one warning where it cannot be written, and no error: set %s', async (advice, breakIt) => {
    breakIt()
    const state = open()
    state.save({ cancelWanted: true })
    await systemHost.allWritten()
    state[Symbol.dispose]()
    await setImmediate()
    expect(warnings).toEqual([
      expect.stringMatching(
        new RegExp(
          String.raw`^The state for the post step could not be saved: .*\n.* Set ${advice}\.$`,
        ),
      ),
    ])
  })

  it('is found by a post step that was passed nothing while this step is running', async () => {
    using state = open()
    state.save({ cancelWanted: true, build: { id: 'b-1', status: 'running', claim: 'answered' } })
    const left = openMainState(systemHost, 'k')
    expect(await left.takeOver()).toMatchObject({ build: { id: 'b-1' } })
    await clock.sleep(300, new AbortController().signal)
    expect(stops).toBeGreaterThan(0)
    // Also once it has ended.
    state[Symbol.dispose]()
    expect(await left.read()).toMatchObject({ build: { id: 'b-1' }, hasEnded: true })
    await left.remove()
    expect(names()).toEqual([])
  })

  it('stops a run that saves its first state after post has begun, and ended', async () => {
    const left = openMainState(systemHost, 'k')
    expect(await left.takeOver()).toBeUndefined()
    await left.remove()
    open()[Symbol.dispose]()
    expect(stops).toBe(1)
  })

  describe('beside that of another use of the action in one composite action', () => {
    it('is not what post of the second removes', async () => {
      const running = open()
      passName()
      const first = stateFile()
      const second = open()
      process.env['STATE_state-file'] = names().findLast((name) => isState(name) && name !== first)
      second[Symbol.dispose]()
      const left = openMainState(systemHost, 'k')
      expect(await left.takeOver()).toBe('nothing-left')
      await left.remove()
      expect(names()).toEqual([first])
      running[Symbol.dispose]()
    })
  })

  it('is what was announced last where the runner has lost the name of it', async () => {
    process.env['GITEA_ACTIONS'] = 'true'
    const state = open()
    state.save({ cancelWanted: true, build: { id: 'b-1', status: 'success', claim: 'answered' } })
    state[Symbol.dispose]()
    expect(await openMainState(systemHost, 'k').takeOver()).toBe('nothing-left')
  })
})
