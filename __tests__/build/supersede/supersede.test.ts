import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import type { Build } from '../../../src/api/model.ts'
import type { BuildEvent } from '../../../src/build/events.ts'
import type { BuildResult } from '../../../src/build/outcome.ts'
import {
  type BranchState,
  createSuperseder,
  noteNewerCommit,
} from '../../../src/build/supersede/supersede.ts'
import { httpError, makeBuild } from '../../../world/server/api-values.ts'
import { createModelServer, type ModelServerOptions } from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

const branch = 'feature/a'
const commit = 'd'.repeat(40)
const source = { sourceRepo: 'github.com/octocat/agents', sourceRef: branch, sourceCommit: commit }
const newest: BranchState = { name: branch, commit, isProtected: false }

function setUp(options: Omit<ModelServerOptions, 'clock' | 'timeline'> = {}) {
  const clock = createVirtualClock()
  const timeline = [{ afterMs: 0, status: 'running' }]
  const server = createModelServer({ ...options, clock, timeline })
  const events: BuildEvent[] = []
  const asked: string[] = []
  const abort = new AbortController()
  const addOlder = (): Build =>
    server.add({ ...source, agentName: 'hello', sourceCommit: 'c'.repeat(40) })
  /** What a run calls before its submits. */
  const open = (
    api: BuildsApi = server,
    read: (signal: AbortSignal) => Promise<BranchState> = () => Promise.resolve(newest),
  ): ((spared?: Build) => Promise<void>) => {
    const from = { name: branch, sourceRepo: source.sourceRepo, defaultBranch: 'main' }
    const run = {
      ...{ agent: { name: 'hello' }, source },
      branch: { ...from, isProtected: false, isFromFork: false },
    }
    const readBranch = async (name: string, signal: AbortSignal): Promise<BranchState> => {
      asked.push(name)
      return await read(signal)
    }
    const reporter = { report: (event: BuildEvent) => void events.push(event) }
    const supersede = createSuperseder({ run, readBranch }, { api, clock, reporter }, abort.signal)
    return async (spared) => await supersede(spared)
  }
  const run = async (
    spared?: Build,
    api?: BuildsApi,
    read?: (signal: AbortSignal) => Promise<BranchState>,
  ): Promise<void> => await open(api, read)(spared)
  const said = (): readonly string[] =>
    events.map((event) => ('message' in event ? `${event.type}: ${event.message}` : event.type))
  return { clock, server, abort, asked, addOlder, open, run, said }
}

/** Answers only when it is given up. */
const hang = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })

describe('supersede', () => {
  it('requests the cancellation of older builds, does not wait for their ends, and says so', async () => {
    const { clock, server, asked, addOlder, run, said } = setUp()
    const [first, second] = [addOlder(), addOlder()]
    const startMs = clock.monotonicMs()
    await run()
    expect(clock.monotonicMs()).toBe(startMs)
    expect(server.calls).toMatchObject({ list: 1, cancel: 2 })
    expect(asked).toEqual([branch])
    expect(said()).toEqual([
      `notice: Superseded build ${second.id} of commit cccccccccccc, build ${first.id} of commit cccccccccccc: cancellation requested.`,
    ])
  })

  it('asks GitHub only after the list, which a newer build may be in', async () => {
    const { server, addOlder, run } = setUp()
    addOlder()
    let listed = 0
    const readBranch = (): Promise<BranchState> => {
      listed = server.calls.list
      return Promise.resolve(newest)
    }
    await run(undefined, server, readBranch)
    expect(listed).toBe(1)
  })

  it('spares the build that the run uses, and then asks nobody', async () => {
    const { server, asked, addOlder, run, said } = setUp()
    await run(addOlder())
    expect([server.calls.cancel, asked]).toEqual([0, []])
    expect(said()).toEqual([
      'notice: No older builds were cancelled: there is no unfinished build of another commit of this branch.',
    ])
  })

  it('names twenty builds at most', async () => {
    const { server, addOlder, run, said } = setUp()
    for (let index = 0; index < 25; index += 1) addOlder()
    await run()
    expect(server.calls.cancel).toBe(25)
    expect(said()).toEqual([expect.stringMatching(/, and 5 more: cancellation requested\.$/)])
  })

  it.each(['list', 'cancel'])('turns a %s that fails into one warning', async (failing) => {
    const fault = (operation: string) => (operation === failing ? httpError(403, 'no') : undefined)
    const { addOlder, run, said } = setUp({ fault })
    addOlder()
    addOlder()
    await run()
    expect(said()).toEqual([
      expect.stringMatching(/^warning: Older builds of this branch may still be running: .*403/),
    ])
  })

  it('warns once, however often it is called', async () => {
    const fault = (operation: string) => (operation === 'cancel' ? httpError(403) : undefined)
    const { server, addOlder, open, said } = setUp({ fault })
    addOlder()
    const supersede = open()
    await supersede()
    await supersede()
    expect(server.calls.cancel).toBe(2)
    expect(said()).toEqual([expect.stringMatching(/^warning: /)])
  })

  it('says what it cancelled beside what it could not', async () => {
    const fault = (operation: string, call: number) =>
      operation === 'cancel' && call === 1 ? httpError(503) : undefined
    const { addOlder, run, said } = setUp({ fault })
    addOlder()
    addOlder()
    await run()
    expect(said()).toEqual([
      expect.stringMatching(
        /^notice: Superseded build \S+ of commit c+: cancellation requested\.$/,
      ),
      expect.stringMatching(/^warning: .*503/),
    ])
  })

  it.each(['GitHub', 'the server'])(
    'gives up after a minute where %s does not respond',
    async (who) => {
      const { clock, server, addOlder, run, said } = setUp()
      addOlder()
      const startMs = clock.monotonicMs()
      const silent: BuildsApi = { ...server, cancelBuild: async (_, signal) => await hang(signal) }
      await (who === 'GitHub' ? run(undefined, server, hang) : run(undefined, silent))
      expect(clock.monotonicMs() - startMs).toBe(60_000)
      expect(server.calls.cancel).toBe(0)
      expect(said()).toEqual([expect.stringMatching(/^warning: .* may still be running/)])
    },
  )

  it('stops with the run, and says nothing', async () => {
    const { abort, addOlder, run, said } = setUp()
    addOlder()
    const stopped = run(undefined, undefined, (signal) => {
      abort.abort(new Error('stopped'))
      return Promise.reject(signal.reason as Error)
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect(said()).toEqual([])
  })
})

describe('a build that somebody cancelled', () => {
  const cancelled: BuildResult = {
    build: makeBuild({ status: 'cancelled' }),
    outcome: { type: 'finished' },
    cancellation: { wanted: false, accepted: false },
    ...{ queueSeconds: 1, buildSeconds: 2 },
  }
  const later: BranchState = { ...newest, commit: 'e'.repeat(40) }
  const note = async (
    result: BuildResult,
    read: (signal: AbortSignal) => Promise<BranchState>,
    clock = createVirtualClock(),
  ): Promise<string | undefined> => {
    const branchOfRun = { name: branch, sourceRepo: source.sourceRepo, defaultBranch: 'main' }
    const run = {
      ...{ agent: { name: 'hello' }, source },
      branch: { ...branchOfRun, isProtected: false, isFromFork: false },
    }
    const readBranch = (_: string, signal: AbortSignal) => read(signal)
    const never = new AbortController().signal
    return (await noteNewerCommit(result, { run, readBranch }, clock, never)).supersededBy
  }

  it('was superseded by the newest commit of its branch', async () => {
    expect(await note(cancelled, () => Promise.resolve(later))).toBe(later.commit)
  })

  it.each<[string, Partial<BuildResult>]>([
    ['that succeeded', { build: makeBuild({ status: 'success' }) }],
    ['of another run', { reused: { how: 'joined', ageSeconds: 1 } }],
    ['that this run cancelled', { cancellation: { wanted: true, accepted: true } }],
    ['whose run was stopped', { outcome: { type: 'aborted' } }],
  ])('asks nobody about a build %s', async (_, change) => {
    const ask = () => Promise.reject(new Error('asked'))
    expect(await note({ ...cancelled, ...change }, ask)).toBeUndefined()
  })

  it.each<[string, (signal: AbortSignal) => Promise<BranchState>]>([
    ['the branch has the same commit', () => Promise.resolve(newest)],
    ['the branch was renamed', () => Promise.resolve({ ...later, name: 'other' })],
    ['GitHub fails', () => Promise.reject(new Error('503'))],
    ['GitHub does not respond', hang],
  ])('is only cancelled where %s', async (_, read) => {
    const clock = createVirtualClock()
    const startMs = clock.monotonicMs()
    expect(await note(cancelled, read, clock)).toBeUndefined()
    expect(clock.monotonicMs() - startMs).toBeLessThanOrEqual(3_000)
  })
})
