import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import { isFinal } from '../../../src/api/status.ts'
import {
  cancelBuild,
  cancelPersistently,
  cancelQuickly,
} from '../../../src/builds/cancel/cancel-build.ts'
import { timeLimit } from '../../../src/util/time-limit.ts'
import { gatewayError, httpError, makeBuild } from '../../../world/server/api-values.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

const second = 1_000
const conflict = httpError(409, 'The build is locked.')
const never = new AbortController().signal

/** A response: a failure or, to a read, a status; `hang` is none at all. */
type Response = string | Error | undefined

/** In their order; the last one is repeated. */
interface Script {
  readonly cancel?: readonly Response[]
  readonly get: readonly Response[]
}

function setUp({ cancel = [undefined], get }: Script) {
  const clock = createVirtualClock()
  const startMs = clock.monotonicMs()
  const requests: string[] = []
  const respond = async (
    name: 'cancel' | 'get',
    script: readonly Response[],
    signal: AbortSignal,
  ): Promise<string> => {
    signal.throwIfAborted()
    const count = requests.filter((one) => one.startsWith(name)).length
    requests.push(`${name} ${(clock.monotonicMs() - startMs) / second}`)
    const response = script[Math.min(count, script.length - 1)]
    if (response === 'hang') await clock.sleep(24 * 3_600 * second, signal)
    if (response instanceof Error) throw response
    return response ?? ''
  }
  const attempts: (number | undefined)[] = []
  const api = {
    cancelBuild: async (_id, signal, options) => {
      attempts.push(options?.attempts)
      await respond('cancel', cancel, signal)
    },
    getBuild: async (id, signal) => makeBuild({ id, status: await respond('get', get, signal) }),
  } satisfies Pick<BuildsApi, 'cancelBuild' | 'getBuild'>
  return {
    /** With the seconds since the start. */
    requests,
    /** Of each cancel. */
    attempts,
    dependencies: {
      ...{ api: api as unknown as BuildsApi, clock, random: () => 0.5 },
      untilMs: startMs + 60 * second,
    },
    limit: (ms: number) => timeLimit(ms, clock),
  }
}

describe('cancelBuild that waits', () => {
  it('polls every two seconds, and requests it again until the status shows an effect', async () => {
    const { requests, dependencies } = setUp({
      get: ['running', 'running', 'cancelling', 'cancelling', 'cancelled'],
    })
    expect(await cancelBuild('b-7', isFinal, dependencies, never)).toMatchObject({
      id: 'b-7',
      status: 'cancelled',
    })
    expect(requests).toEqual([
      ...['cancel 0', 'get 0', 'cancel 2', 'get 2', 'cancel 4', 'get 4'],
      ...['get 6', 'get 8'],
    ])
  })

  it('resolves with the last record when the time is over', async () => {
    const { requests, dependencies, limit } = setUp({ get: ['running', 'cancelling'] })
    using time = limit(5 * second)
    expect(await cancelBuild('b-7', isFinal, dependencies, time.signal)).toMatchObject({
      status: 'cancelling',
    })
    expect(requests.at(-1)).toBe('get 4')
  })

  it('resolves with the last record when the time is over during a request', async () => {
    const { dependencies, limit } = setUp({ get: ['running', 'hang'] })
    using time = limit(5 * second)
    expect(await cancelBuild('b-7', isFinal, dependencies, time.signal)).toMatchObject({
      status: 'running',
    })
  })

  it.each<[string, Script, string[]]>([
    ['first cancel', { cancel: [httpError(503)], get: ['running'] }, ['cancel 0']],
    ['first read', { get: [httpError(503)] }, ['cancel 0', 'get 0']],
    [
      'second cancel',
      { cancel: [undefined, httpError(503)], get: ['running'] },
      ['cancel 0', 'get 0', 'cancel 2'],
    ],
    ['second read', { get: ['cancelling', httpError(503)] }, ['cancel 0', 'get 0', 'get 2']],
  ])('rejects with the error of the %s', async (_, script, expected) => {
    const { requests, dependencies } = setUp(script)
    await expect(cancelBuild('b-7', isFinal, dependencies, never)).rejects.toMatchObject({
      status: 503,
    })
    expect(requests).toEqual(expected)
  })

  it('rejects when the time is over before anything is known', async () => {
    const { dependencies, limit } = setUp({ cancel: ['hang'], get: ['running'] })
    using time = limit(second)
    await expect(cancelBuild('b-7', isFinal, dependencies, time.signal)).rejects.toThrow('1 s')
  })
})

describe('a cancel that gets a 409', () => {
  it.each(['cancelling', 'cancelled', 'success'])(
    'has the effect that the record shows: %s',
    async (status) => {
      const script = { cancel: [conflict], get: [status] }
      const { requests, dependencies } = setUp(script)
      expect(await cancelBuild('b-7', () => true, dependencies, never)).toMatchObject({ status })
      expect(requests).toEqual(['cancel 0', 'get 0'])
      const persistent = setUp({ ...script, get: [status, 'cancelled'] })
      expect(
        await cancelPersistently(
          'b-7',
          persistent.dependencies,
          persistent.limit(60 * second).signal,
        ),
      ).toMatchObject({ accepted: true, error: undefined })
      const quick = setUp(script)
      expect(await cancelQuickly('b-7', quick.dependencies, 5 * second, never)).toMatchObject({
        accepted: true,
        build: { status },
      })
      expect(quick.requests).toEqual(['cancel 0', 'get 0'])
    },
  )

  it('is tried again while there is time, and then fails in the words of the server', async () => {
    const script = { cancel: [conflict], get: ['running'] }
    for (const isDone of [isFinal, () => true]) {
      const { requests, dependencies, limit } = setUp(script)
      using time = limit(30 * second)
      await expect(cancelBuild('b-7', isDone, dependencies, time.signal)).rejects.toBe(conflict)
      expect(requests.filter((one) => one.startsWith('cancel'))).toEqual(
        [0, 2, 6, 14, 24].map((at) => `cancel ${at}`),
      )
    }
    const persistent = setUp(script)
    using time = persistent.limit(30 * second)
    expect(await cancelPersistently('b-7', persistent.dependencies, time.signal)).toMatchObject({
      accepted: false,
      error: conflict,
    })
    const quick = setUp(script)
    expect(await cancelQuickly('b-7', quick.dependencies, 3.5 * second, never)).toMatchObject({
      ...{ accepted: false, error: conflict, build: { status: 'running' } },
    })
    expect(quick.requests.filter((one) => one.startsWith('cancel'))).toEqual(
      [0, 1, 2, 3].map((at) => `cancel ${at}`),
    )
  })
})

describe('cancelPersistently', () => {
  const run = async (script: Script, seconds = 60) => {
    const { limit, dependencies, ...seen } = setUp(script)
    using time = limit(seconds * second)
    return { ...(await cancelPersistently('b-7', dependencies, time.signal)), ...seen }
  }
  const [down, busyFor] = [
    httpError(503),
    (seconds: number) => httpError(429, undefined, { 'retry-after': `${seconds}` }),
  ]
  const ended = { accepted: true, error: undefined, build: { id: 'b-7', status: 'cancelled' } }

  it.each<[string, Script, string[], object]>([
    [
      'requests it until it is accepted, and then only reads',
      { cancel: [down, undefined], get: ['cancelling', 'cancelling', 'cancelled'] },
      ['cancel 0', 'cancel 2', 'get 2', 'get 4', 'get 6'],
      // This loop is the one that repeats.
      { ...ended, attempts: [1, 1] },
    ],
    [
      'waits longer with each failure, up to ten seconds, and as usual after a success',
      { get: [down, down, down, down, down, 'cancelling', 'cancelling', 'cancelled'] },
      ['cancel 0', ...[0, 2, 6, 14, 24, 34, 36, 38].map((at) => `get ${at}`)],
      ended,
    ],
    [
      'waits as long as the server asks, and a little more',
      { cancel: [busyFor(20), undefined], get: ['cancelled'] },
      ['cancel 0', 'cancel 21', 'get 21'],
      ended,
    ],
    [
      'leaves time for a last try where the server asks for more',
      { cancel: [busyFor(120), undefined], get: ['cancelled'] },
      ['cancel 0', 'cancel 50', 'get 50'],
      ended,
    ],
    [
      'tries to the end where the server always asks for more',
      { cancel: [busyFor(120)], get: ['cancelled'] },
      ['cancel 0', 'cancel 50', 'cancel 54'],
      { accepted: false },
    ],
    [
      'gives each request ten seconds, and has the last record at the end',
      { get: ['cancelling', 'hang'] },
      ['cancel 0', 'get 0', 'get 2', 'get 14', 'get 28', 'get 46'],
      {
        ...{ accepted: true, build: { status: 'cancelling' } },
        error: { message: 'The server did not respond in time.' },
      },
    ],
    ...[httpError(401), httpError(403), httpError(404), httpError(400), gatewayError(302)].map(
      (error): [string, Script, string[], object] => [
        `goes on for all its time: ${error.message}`,
        { cancel: [error], get: ['running'] },
        [0, 2, 6, 14, 24, 34, 44, 54].map((at) => `cancel ${at}`),
        { accepted: false, error },
      ],
    ),
  ])('%s', async (_, script, requests, end) => {
    expect(await run(script)).toMatchObject({ requests, ...end })
  })

  it('names the last failure of a server that then does not respond', async () => {
    const { error } = await run({ cancel: [down, 'hang'], get: ['running'] }, 5)
    expect(error).toMatchObject({ status: 503 })
  })

  it('rejects with what is no failure of a request', async () => {
    await expect(run({ get: [new TypeError('a bug')] })).rejects.toThrow('a bug')
  })
})

it('cancels quickly also in a hurry, but does not look then', async () => {
  const { dependencies, requests } = setUp({ get: ['running'] })
  const hurry = AbortSignal.abort()
  expect(await cancelQuickly('b-7', dependencies, 5_500, hurry)).toMatchObject({
    ...{ accepted: true, build: undefined },
  })
  expect(requests).toEqual(['cancel 0'])
})
