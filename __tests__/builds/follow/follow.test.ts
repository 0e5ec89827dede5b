import { describe, expect, it } from '@jest/globals'
import { connectionLost, httpError } from '../../../testbed/emulator/model/api-values.ts'
import {
  type Connection,
  type Log,
  second,
  minute,
  line,
  forEver,
  setUp,
  endsAt,
  replay,
  numbered,
  mostWithin,
} from './follow-set-up.ts'

async function hang(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(signal.reason as Error))
  return await promise
}

describe('follow: the status', () => {
  it('does not let responses that hang delay the limit for more than 20 s', async () => {
    const { run, nowMs } = setUp({
      status: (_, signal) => hang(signal),
      row: (_, signal) => hang(signal),
      limitMs: 5 * minute,
    })
    expect(await run()).toMatchObject({ type: 'timed-out', limit: 'build' })
    expect(nowMs()).toBe(5 * minute + 20 * second)
  })

  it('gives up a server whose responses hang after ten minutes', async () => {
    const { run, nowMs, at } = setUp({ status: (_, signal) => hang(signal) })
    expect(await run()).toMatchObject({
      reason: 'outage',
      error: { message: expect.stringContaining('did not finish its response within 30 s') },
    })
    expect(nowMs()).toBeLessThan(12 * minute)
    expect(at('poll').length).toBeLessThan(20)
  })

  it('waits up to fifteen seconds for an image that comes after the success, beside the log', async () => {
    const late = setUp({
      status: endsAt(minute),
      imageMs: minute + 9 * second,
      log: (connection) => replay(connection, ['one'], minute + 5 * second),
    })
    expect(await late.run()).toEqual({ type: 'finished' })
    expect([late.image(), late.notices()]).toEqual(['registry.test/image', []])
    expect(late.nowMs() - minute).toBeLessThan(11 * second)
    const never = setUp({ status: endsAt(minute), imageMs: forEver })
    expect(await never.run()).toEqual({ type: 'finished' })
    expect(never.nowMs() - (never.at('poll').find((ms) => ms >= minute) ?? 0)).toBe(15 * second)
    expect(never.notices()).toEqual([
      'Build b-1 succeeded, but its record has no image URL 15 s later.',
    ])
  })

  it('ends at once on an abort, although the reader of the log is stuck', async () => {
    const { run, abort } = setUp({
      status: endsAt(forEver),
      log: (connection) => replay(connection, numbered(10), minute),
      report: (event) => {
        if (event.type !== 'log') return undefined
        abort.abort(new Error('stopped'))
        return new Promise<void>(() => undefined)
      },
    })
    await expect(run()).rejects.toThrow('stopped')
  })

  it('sends at most ten requests a minute while the server is away, and gives up after ten minutes', async () => {
    const { run, all } = setUp({
      status: () => httpError(503),
      async *log({ sleep }) {
        yield* []
        await sleep(100)
        throw connectionLost()
      },
    })
    expect(await run()).toMatchObject({ reason: 'outage' })
    expect(mostWithin(all(), minute)).toBeLessThanOrEqual(10)
  })

  it('is read as soon as the log connects again after an outage', async () => {
    const backMs = 64 * second
    const { run, at } = setUp({
      status: (nowMs) => (nowMs < 10 * second || nowMs >= backMs ? endsAt(minute)(nowMs) : down),
      async *log({ nowMs, number, sleep }) {
        if (number > 1) await sleep(backMs - nowMs())
        yield line('one')
        await sleep(number === 1 ? 10 * second : forEver)
        throw down
      },
    })
    const down = httpError(503)
    expect(await run()).toEqual({ type: 'finished' })
    expect(at('poll').at(-1)).toBe(backMs)
  })

  it('takes a silent log that it closes itself for one that is still open', async () => {
    const follow = async (log: Log) => {
      const { run, nowMs } = setUp({ status: () => 'warming', log })
      return [await run(), nowMs()]
    }
    const silent = async function* ({ sleep }: Connection) {
      yield line('one')
      await sleep(forEver)
    }
    expect(await follow(silent)).toEqual([
      expect.objectContaining({ type: 'timed-out', limit: 'build' }),
      60 * minute,
    ])
    const broken = async function* (connection: Connection) {
      if (connection.number > 2) throw connectionLost()
      yield* silent(connection)
    }
    expect(await follow(broken)).toEqual([
      expect.objectContaining({ type: 'lost', reason: 'unknown-status' }),
      expect.any(Number),
    ])
  })

  it('asks the list at a limit where a cache keeps an old record', async () => {
    const setting = { status: () => 'running', row: () => 'success', limitMs: 5 * minute }
    const { run } = setUp({ ...setting, ageSeconds: 60 })
    expect(await run()).toEqual({ type: 'finished' })
    expect(await setUp(setting).run()).toMatchObject({ type: 'timed-out' })
  })

  it.each<[string, true | undefined]>([
    ['cancelling', true],
    ['queued', undefined],
  ])('says at a limit whether the build is being cancelled: %s', async (status, wasEnding) => {
    const end = await setUp({ status: () => status, limitMs: 5 * minute }).run()
    expect(end).toEqual({ type: 'timed-out', limit: 'build', minutes: 5, wasEnding })
  })
})
