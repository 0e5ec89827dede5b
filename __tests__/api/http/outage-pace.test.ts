import { describe, expect, it } from '@jest/globals'
import { OutageThrottle } from '../../../src/api/http/outage-pace.ts'
import { ApiError } from '../../../src/util/errors.ts'
import { createVirtualClock } from '../../../testbed/emulator/model/virtual-clock.ts'

const never = new AbortController().signal

function setUp() {
  const clock = createVirtualClock(0)
  const times: number[] = []
  const pace = new OutageThrottle(clock)
  const attempt = (error?: ApiError) => async () => {
    times.push(clock.monotonicMs())
    await Promise.resolve()
    if (error !== undefined) throw error
  }
  const fail = () => pace.run(attempt(down), never).catch(() => undefined)
  return { times, pace, attempt, fail }
}

const down = new ApiError('Down.', { kind: 'connect' })
const refused = new ApiError('No.', { kind: 'http', failureClass: 'missing', status: 404 })

describe('the pace of requests in an outage', () => {
  it('allows ten requests in the first minute, and fewer later', async () => {
    const { times, fail } = setUp()
    for (let count = 0; count < 30; count += 1) await fail()
    expect(times.slice(0, 7)).toEqual([0, 500, 1_500, 3_500, 7_500, 15_500, 25_500])
    for (const start of times) {
      const within = times.filter((time) => time >= start && time < start + 60_000)
      expect(within.length).toBeLessThanOrEqual(10)
    }
  })

  it('is shared by callers that wait at the same time', async () => {
    const { times, fail } = setUp()
    await fail()
    await Promise.all([fail(), fail(), fail()])
    expect(new Set(times).size).toBe(4)
  })

  it.each([
    ['a response', undefined],
    ['a refusal', refused],
  ])('ends with %s', async (_, answer) => {
    const { times, pace, attempt, fail } = setUp()
    for (let count = 0; count < 5; count += 1) await fail()
    await pace.run(attempt(answer), never).catch(() => undefined)
    const before = times.at(-1)
    await pace.run(attempt(), never)
    expect(times.at(-1)).toBe(before)
  })

  it('lets through at once what must not come too late', async () => {
    const { times, pace, attempt, fail } = setUp()
    for (let count = 0; count < 5; count += 1) await fail()
    await pace.runAtOnce(attempt())
    expect(times.slice(-2)).toEqual([7_500, 7_500])
  })
})
