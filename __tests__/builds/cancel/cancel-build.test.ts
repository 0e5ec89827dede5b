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
const never = new AbortController().signal

/** A response: a failure or, to a read, a status; `hang` is none at all. */
type Response = string | Error | undefined

/** In their order; the last one is repeated. */
interface Script {
  readonly cancel?: readonly Response[]
  readonly get: readonly Response[]
}

type Way = 'to its end' | 'once' | 'persistently' | 'quickly' | 'in a hurry'

/** What came of a cancellation, or the error, and its requests, each with its second. */
async function play(way: Way, { cancel = [undefined], get }: Script, seconds = 60) {
  const clock = createVirtualClock()
  const startMs = clock.monotonicMs()
  const requests: string[] = []
  const attempts: (number | undefined)[] = []
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
  const api = {
    cancelBuild: async (_id, signal, options) => {
      attempts.push(options?.attempts)
      await respond('cancel', cancel, signal)
    },
    getBuild: async (id, signal) => makeBuild({ id, status: await respond('get', get, signal) }),
  } as Partial<BuildsApi> as BuildsApi
  const dependencies = { api, clock, random: () => 0.5, untilMs: startMs + 60 * second }
  using limit = timeLimit(seconds * second, clock)
  const hurry = way === 'in a hurry' ? AbortSignal.abort() : never
  const work = async (): Promise<object> => {
    if (way === 'persistently') return await cancelPersistently('b-7', dependencies, limit.signal)
    if (way === 'quickly' || way === 'in a hurry')
      return await cancelQuickly('b-7', dependencies, seconds * second, hurry)
    const isDone = way === 'once' ? () => true : isFinal
    return { build: await cancelBuild('b-7', isDone, dependencies, limit.signal) }
  }
  const end = await work().catch((thrown: unknown) => ({ thrown }))
  return { requests, attempts, end, cancels: requests.filter((one) => one.startsWith('cancel')) }
}

const [down, conflict] = [httpError(503), httpError(409, 'The build is locked.')]
const busyFor = (seconds: number) => httpError(429, undefined, { 'retry-after': `${seconds}` })
const at = (name: string, ...seconds: readonly number[]) => seconds.map((one) => `${name} ${one}`)
const ended = { accepted: true, error: undefined, build: { id: 'b-7', status: 'cancelled' } }

describe('a cancellation', () => {
  it.each<[string, Way, Script, string[], object, number?]>([
    [
      'is requested every two seconds until the status shows an effect, and then only read',
      'to its end',
      { get: ['running', 'running', 'cancelling', 'cancelling', 'cancelled'] },
      [...['cancel 0', 'get 0', 'cancel 2', 'get 2', 'cancel 4', 'get 4'], ...at('get', 6, 8)],
      { build: { id: 'b-7', status: 'cancelled' } },
    ],
    [
      'ends with the last record when the time is over',
      'to its end',
      { get: ['running', 'cancelling'] },
      ['cancel 0', 'get 0', 'cancel 2', 'get 2', 'get 4'],
      { build: { status: 'cancelling' } },
      5,
    ],
    [
      'ends with the last record when the time is over during a request',
      'to its end',
      { get: ['running', 'hang'] },
      ['cancel 0', 'get 0', 'cancel 2', 'get 2'],
      { build: { status: 'running' } },
      5,
    ],
    ...(
      [
        [{ cancel: [down], get: ['running'] }, ['cancel 0']],
        [{ get: [down] }, ['cancel 0', 'get 0']],
        [{ cancel: [undefined, down], get: ['running'] }, ['cancel 0', 'get 0', 'cancel 2']],
        [{ get: ['cancelling', down] }, ['cancel 0', 'get 0', 'get 2']],
      ] as const
    ).map(([script, requests]): [string, Way, Script, string[], object] => [
      `fails as request ${requests.length} does`,
      'to its end',
      script,
      [...requests],
      { thrown: down },
    ]),
    [
      'fails when the time is over before anything is known',
      'to its end',
      { cancel: ['hang'], get: ['running'] },
      ['cancel 0'],
      { thrown: { message: expect.stringContaining('1 s') } },
      1,
    ],
    [
      'is requested until it is accepted, and then only read',
      'persistently',
      { cancel: [down, undefined], get: ['cancelling', 'cancelling', 'cancelled'] },
      ['cancel 0', 'cancel 2', ...at('get', 2, 4, 6)],
      ended,
    ],
    [
      'waits longer with each failure, up to ten seconds, and as usual after a success',
      'persistently',
      { get: [down, down, down, down, down, 'cancelling', 'cancelling', 'cancelled'] },
      ['cancel 0', ...at('get', 0, 2, 6, 14, 24, 34, 36, 38)],
      ended,
    ],
    [
      'waits as long as the server asks, and a little more',
      'persistently',
      { cancel: [busyFor(20), undefined], get: ['cancelled'] },
      ['cancel 0', 'cancel 21', 'get 21'],
      ended,
    ],
    [
      'leaves time for last tries where the server asks for more',
      'persistently',
      { cancel: [busyFor(120)], get: ['cancelled'] },
      at('cancel', 0, 50, 54),
      { accepted: false },
    ],
    [
      'gives each request ten seconds, and has the last record at the end',
      'persistently',
      { get: ['cancelling', 'hang'] },
      ['cancel 0', ...at('get', 0, 2, 14, 28, 46)],
      {
        ...{ accepted: true, build: { status: 'cancelling' } },
        error: { message: 'The server did not respond in time.' },
      },
    ],
    [
      'names the last failure of a server that then does not respond',
      'persistently',
      { cancel: [down, 'hang'], get: ['running'] },
      at('cancel', 0, 2),
      { error: down },
      5,
    ],
    [
      'fails by what is no failure of a request',
      'persistently',
      { get: [new TypeError('a bug')] },
      ['cancel 0', 'get 0'],
      { thrown: { message: 'a bug' } },
    ],
    ...[httpError(401), httpError(403), httpError(404), httpError(400), gatewayError(302)].map(
      (error): [string, Way, Script, string[], object] => [
        `goes on for all its time: ${error.message}`,
        'persistently',
        { cancel: [error], get: ['running'] },
        at('cancel', 0, 2, 6, 14, 24, 34, 44, 54),
        { accepted: false, error },
      ],
    ),
    [
      'is requested again where something else has accepted it',
      'persistently',
      { get: ['running', 'cancelled'] },
      ['cancel 0', 'get 0', 'cancel 2', 'get 2'],
      ended,
    ],
    [
      'is requested again where something else has accepted it',
      'quickly',
      { get: ['running', 'cancelling'] },
      ['cancel 0', 'get 0', 'cancel 1', 'get 1'],
      { accepted: true, build: { status: 'cancelling' } },
    ],
    [
      'gets a second try where the first hangs',
      'quickly',
      { cancel: ['hang', undefined], get: ['cancelling'] },
      ['cancel 0', 'cancel 3', 'get 3'],
      { accepted: true },
    ],
    [
      'gets no more than two tries that hang',
      'quickly',
      { cancel: ['hang'], get: ['cancelling'] },
      ['cancel 0', 'cancel 3'],
      { accepted: false },
    ],
    [
      'is requested, but not looked at',
      'in a hurry',
      { get: ['running'] },
      ['cancel 0'],
      { accepted: true, build: undefined },
    ],
  ])('%s: %s', async (...[, way, script, requests, end, seconds]) => {
    expect(await play(way, script, seconds)).toMatchObject({ requests, end })
  })

  it('makes one attempt of each request where it repeats them itself', async () => {
    const { attempts } = await play('persistently', { cancel: [down, undefined], get: ['failed'] })
    expect(attempts).toEqual([1, 1])
  })
})

describe('a cancellation that gets a 409', () => {
  it.each(['cancelling', 'cancelled', 'success'])(
    'has the effect that the record shows: %s',
    async (status) => {
      const script = { cancel: [conflict], get: [status] }
      const requests = ['cancel 0', 'get 0']
      expect(await play('once', script)).toMatchObject({ requests, end: { build: { status } } })
      expect(await play('quickly', script, 5)).toMatchObject({
        ...{ requests, end: { accepted: true, build: { status } } },
      })
      expect(await play('persistently', { ...script, get: [status, 'cancelled'] })).toMatchObject({
        end: { accepted: true, error: undefined },
      })
    },
  )

  const thrown = { thrown: conflict }
  const unaccepted = { accepted: false, error: conflict }
  it.each<[Way, object, number, number[]]>([
    ['to its end', thrown, 30, [0, 2, 6, 14, 24]],
    ['once', thrown, 30, [0, 2, 6, 14, 24]],
    ['persistently', unaccepted, 30, [0, 2, 6, 14, 24]],
    ['quickly', { ...unaccepted, build: { status: 'running' } }, 3.5, [0, 1, 2, 3]],
  ])(
    'is tried again while there is time, and then fails in the words of the server: %s',
    async (way, end, seconds, cancels) => {
      const script = { cancel: [conflict], get: ['running'] }
      expect(await play(way, script, seconds)).toMatchObject({
        ...{ end, cancels: at('cancel', ...cancels) },
      })
    },
  )
})
