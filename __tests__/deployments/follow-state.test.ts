import { describe, expect, it } from '@jest/globals'
import type { Deployment } from '../../src/api/deployments-api.ts'
import { ApiError } from '../../src/api/errors.ts'
import {
  type FollowEvent,
  type FollowStep,
  followStep,
  startFollow,
} from '../../src/deployments/follow-state.ts'

const minute = 60_000

function of(status: string): Deployment {
  return {
    ...{ id: 'd-1', status, buildId: 'b-1', namespace: undefined, helmReleaseName: undefined },
    ...{ createdAt: undefined, expiresAt: undefined, previewLabel: undefined },
    ...{ events: [], record: {} },
  }
}

/** Plays a server: what each read gets, by the time at which it begins. */
function play(
  read: (nowMs: number) => FollowEvent,
  timeoutMs = 15 * minute,
  takesMs: (nowMs: number) => number = () => 0,
) {
  let nowMs = 0
  let reads = 0
  const warnings: string[] = []
  let step: FollowStep = startFollow(of('pending'), timeoutMs, { nowMs, chance: 0 })
  for (;;) {
    const { state, action, warning } = step
    if (warning !== undefined) warnings.push(warning)
    if (action.type === 'end') {
      return { end: action.end, status: state.deployment.status, nowMs, reads, warnings }
    }
    const event: FollowEvent = action.type === 'wait' ? { type: 'due' } : read(nowMs)
    nowMs += action.type === 'wait' ? action.ms : takesMs(nowMs)
    if (action.type === 'read') reads += 1
    step = followStep(state, event, { nowMs, chance: 0 })
  }
}

const http = (status: number, meaning: ApiError['meaning']): FollowEvent => ({
  type: 'failed',
  error: new ApiError('failed', { kind: 'http', status, meaning }),
})

describe('followStep', () => {
  it.each(['completed', 'FAILED', 'Cancelled', 'superseded', 'deleted'])('ends at %s', (status) => {
    const { end } = play((nowMs) => ({ type: 'read', deployment: of(nowMs > 5_000 ? status : '') }))
    expect(end).toEqual({ type: 'ended' })
  })

  it('keeps an unknown word, warns once for each, and follows it to the limit', () => {
    const { end, status, nowMs, warnings } = play((now) => ({
      type: 'read',
      deployment: of(now > minute ? 'settling' : 'warming up'),
    }))
    expect([end, status, nowMs]).toEqual([{ type: 'timed-out' }, 'settling', 15 * minute])
    expect(warnings).toEqual([
      "Unknown deployment status: 'warming up'. Still waiting.",
      "Unknown deployment status: 'settling'. Still waiting.",
    ])
  })

  it('reads once more at the limit, and believes an end that it finds there', () => {
    const { end, nowMs } = play(
      (now) => ({
        type: 'read',
        deployment: of(now >= minute ? 'completed' : 'running'),
      }),
      minute,
    )
    expect([end, nowMs]).toEqual([{ type: 'ended' }, minute])
  })

  it('reads again where the limit passed during a read', () => {
    const { end } = play(
      (now) => ({ type: 'read', deployment: of(now >= minute ? 'completed' : 'running') }),
      minute,
      (now) => (now > 55_000 && now < minute ? 20_000 : 0),
    )
    expect(end).toEqual({ type: 'ended' })
  })

  it('reads at most 300 times in an hour', () => {
    const { reads } = play(() => ({ type: 'read', deployment: of('running') }), 60 * minute)
    expect(reads).toBeLessThanOrEqual(310)
  })

  it.each([
    [401, 'unauthorized', 'credentials', minute],
    [404, 'missing', 'gone', minute],
    [400, 'refused', 'refused', minute],
    [503, 'unavailable', 'outage', 10 * minute],
  ] as const)('is lost after %d for long enough', (status, meaning, reason, ms) => {
    const { end, nowMs } = play(() => http(status, meaning), 60 * minute)
    expect(end).toMatchObject({ type: 'lost', reason })
    expect(nowMs).toBeGreaterThanOrEqual(ms)
    expect(nowMs).toBeLessThan(ms + minute)
  })

  it('survives an outage of nine minutes, and a server that limits its requests for an hour', () => {
    const outage = play((now) =>
      now < 9 * minute ? http(503, 'unavailable') : { type: 'read', deployment: of('completed') },
    )
    expect(outage.end).toEqual({ type: 'ended' })
    const throttled = play(
      (now) =>
        now < 55 * minute
          ? http(429, 'unavailable')
          : { type: 'read', deployment: of('completed') },
      60 * minute,
    )
    expect(throttled.end).toEqual({ type: 'ended' })
  })
})
