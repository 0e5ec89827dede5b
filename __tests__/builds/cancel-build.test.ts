import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import { cancelPolicies, type CancelPolicy } from '../../src/api/timing.ts'
import { cancelBuild, type CancelProgress } from '../../src/builds/cancel-build.ts'
import { gatewayError, httpError, makeBuild } from '../../testbed/emulator/model/api-values.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'
import type { Part } from '../support/expect.ts'
import { stub } from '../support/stub.ts'

const second = 1_000
const never = new AbortController().signal

/** A response: a failure or, to a read, a status; `hang` is none at all. */
type Response = string | Error | undefined

/** The server gives these in their order, the last one again and again. */
interface Script {
  readonly cancel?: readonly Response[]
  readonly get: readonly Response[]
}

type Way = keyof typeof cancelPolicies | 'asked once'

/** What came of a cancellation, and its requests, each with its second. */
async function play(way: Way, { cancel = [undefined], get }: Script, seconds?: number) {
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
  const api = stub<BuildsApi>({
    cancelBuild: async (_id, signal, options) => {
      attempts.push(options?.attempts)
      await respond('cancel', cancel, signal)
    },
    getBuild: async (id, signal) => makeBuild({ id, status: await respond('get', get, signal) }),
  })
  const dependencies = { api, clock, random: () => 0.5 }
  const policies: Record<Way, CancelPolicy> = {
    ...cancelPolicies,
    'asked once': { ...cancelPolicies['as-asked'], awaits: 'acceptance' },
  }
  const policy = { ...policies[way], ...(seconds !== undefined && { limitMs: seconds * second }) }
  const end = await cancelBuild('b-7', policy, dependencies, never)
  return { requests, attempts, end, cancels: requests.filter((one) => one.startsWith('cancel')) }
}

const [down, conflict] = [httpError(503), httpError(409, 'The build is locked.')]
const busyFor = (seconds: number) => httpError(429, undefined, { 'retry-after': `${seconds}` })
const at = (name: string, ...seconds: readonly number[]) => seconds.map((one) => `${name} ${one}`)
const ended = { accepted: true, error: undefined, build: { id: 'b-7', status: 'cancelled' } }

describe('a cancellation', () => {
  it.each<[string, Way, Script, string[], Part<CancelProgress>, number?]>([
    [
      'is requested every two seconds until the status shows an effect, and then only read',
      'as-asked',
      { get: ['running', 'running', 'cancelling', 'cancelling', 'cancelled'] },
      [...['cancel 0', 'get 0', 'cancel 2', 'get 2', 'cancel 4', 'get 4'], ...at('get', 6, 8)],
      ended,
    ],
    [
      'ends with the last record when the time is over',
      'as-asked',
      { get: ['running', 'cancelling'] },
      ['cancel 0', 'get 0', 'cancel 2', 'get 2', 'get 4'],
      { build: { status: 'cancelling' } },
      5,
    ],
    [
      'ends with the last record when the time is over during a request',
      'as-asked',
      { get: ['running', 'hang'] },
      ['cancel 0', 'get 0', 'cancel 2', 'get 2'],
      { build: { status: 'running' } },
      5,
    ],
    ...[httpError(401), httpError(403), httpError(404), httpError(400)].flatMap((error) =>
      (['as-asked', 'given-way'] as const).map(
        (way): [string, Way, Script, string[], Part<CancelProgress>] => [
          `ends where the server refuses it: ${error.message}`,
          way,
          { cancel: [error], get: ['running'] },
          ['cancel 0'],
          { accepted: false, error },
        ],
      ),
    ),
    [
      'goes on after the page of a gateway',
      'as-asked',
      { cancel: [gatewayError(302), undefined], get: ['cancelled'] },
      ['cancel 0', 'cancel 2', 'get 2'],
      ended,
    ],
    [
      'says that nothing came when the time is over before anything is known',
      'as-asked',
      { cancel: ['hang'], get: ['running'] },
      ['cancel 0'],
      { accepted: false, error: { message: 'The server did not respond in time.' } },
      1,
    ],
    [
      'ends once it has an effect',
      'given-way',
      { get: ['running', 'cancelling'] },
      ['cancel 0', 'get 0', 'cancel 2', 'get 2'],
      { accepted: true, build: { status: 'cancelling' } },
    ],
    [
      'is requested until it is accepted, and then only read',
      'by-post',
      { cancel: [down, undefined], get: ['cancelling', 'cancelling', 'cancelled'] },
      ['cancel 0', 'cancel 2', ...at('get', 2, 4, 6)],
      ended,
    ],
    [
      'waits longer with each failure, up to ten seconds, and as usual after a success',
      'by-post',
      { get: [down, down, down, down, down, 'cancelling', 'cancelling', 'cancelled'] },
      ['cancel 0', ...at('get', 0, 2, 6, 14, 24, 34, 36, 38)],
      ended,
    ],
    [
      'waits as long as the server asks, and a little more',
      'by-post',
      { cancel: [busyFor(20), undefined], get: ['cancelled'] },
      ['cancel 0', 'cancel 21', 'get 21'],
      ended,
    ],
    [
      'leaves time for last tries where the server asks for more',
      'by-post',
      { cancel: [busyFor(120)], get: ['cancelled'] },
      at('cancel', 0, 46, 50),
      { accepted: false },
    ],
    [
      'gives each request ten seconds, and has the last record at the end',
      'by-post',
      { get: ['cancelling', 'hang'] },
      ['cancel 0', ...at('get', 0, 2, 12, 22, 32, 42, 52)],
      {
        accepted: true,
        build: { status: 'cancelling' },
        error: { message: 'The server did not respond in time.' },
      },
    ],
    [
      'names the last failure of a server that then does not respond',
      'by-post',
      { cancel: [down, 'hang'], get: ['running'] },
      at('cancel', 0, 2),
      { error: down },
      5,
    ],
    ...[httpError(401), httpError(403), httpError(404), httpError(400), gatewayError(302)].map(
      (error): [string, Way, Script, string[], Part<CancelProgress>] => [
        `goes on for all its time: ${error.message}`,
        'by-post',
        { cancel: [error], get: ['running'] },
        at('cancel', 0, 2, 6, 14, 24, 34, 44, 54),
        { accepted: false, error },
      ],
    ),
    [
      'is requested again where something else has accepted it',
      'by-post',
      { get: ['running', 'cancelled'] },
      ['cancel 0', 'get 0', 'cancel 2', 'get 2'],
      ended,
    ],
    [
      'ends once it is accepted and looked at',
      'stopped',
      { get: ['running'] },
      ['cancel 0', 'get 0'],
      { accepted: true, build: { status: 'running' } },
    ],
    [
      'is tried again as long as there is time',
      'stopped',
      { cancel: [down], get: ['running'] },
      at('cancel', 0, 1, 3),
      { accepted: false, error: down },
    ],
    [
      'gets a second try where the first hangs',
      'stopped',
      { cancel: ['hang', undefined], get: ['cancelling'] },
      ['cancel 0', 'cancel 3', 'get 3'],
      { accepted: true },
    ],
    [
      'gets no more than two tries that hang',
      'stopped',
      { cancel: ['hang'], get: ['cancelling'] },
      ['cancel 0', 'cancel 3'],
      { accepted: false },
    ],
  ])('%s: %s', async (...[, way, script, requests, end, seconds]) => {
    expect(await play(way, script, seconds)).toMatchObject({ requests, end })
  })

  it('fails by what is no failure of a request', async () => {
    const script = { get: [new TypeError('a bug'), 'cancelled'] }
    await expect(play('by-post', script)).rejects.toThrow('a bug')
  })

  it('makes one attempt of each request where it repeats them itself', async () => {
    const { attempts } = await play('by-post', { cancel: [down, undefined], get: ['failed'] })
    expect(attempts).toEqual([1, 1])
  })
})

describe('a cancellation that gets a 409', () => {
  it.each(['cancelling', 'cancelled', 'success'])(
    'has the effect that the record shows: %s',
    async (status) => {
      const script = { cancel: [conflict], get: [status] }
      const requests = ['cancel 0', 'get 0']
      expect(await play('asked once', script)).toMatchObject({
        requests,
        end: { build: { status } },
      })
      const end = { accepted: true, build: { status } }
      expect(await play('stopped', script, 5)).toMatchObject({ requests, end })
      expect(await play('by-post', { ...script, get: [status, 'cancelled'] })).toMatchObject({
        end: { accepted: true, error: undefined },
      })
    },
  )

  const unaccepted = { accepted: false, error: conflict }
  it.each<[Way, Part<CancelProgress>, number, number[]]>([
    ['as-asked', unaccepted, 30, [0, 2, 6, 14, 24]],
    ['asked once', unaccepted, 30, [0, 2, 6, 14, 24]],
    ['by-post', unaccepted, 30, [0, 2, 6, 14, 24]],
    ['stopped', { ...unaccepted, build: { status: 'running' } }, 3.5, [0, 1, 3]],
  ])(
    'is tried again while there is time, and then fails in the words of the server: %s',
    async (way, end, seconds, cancels) => {
      const script = { cancel: [conflict], get: ['running'] }
      const ended = { end, cancels: at('cancel', ...cancels) }
      expect(await play(way, script, seconds)).toMatchObject(ended)
    },
  )
})
