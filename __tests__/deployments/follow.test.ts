import { describe, expect, it } from '@jest/globals'
import type { Deployment, DeploymentsApi, LogLine } from '../../src/api/deployments-api.ts'
import { followDeployment } from '../../src/deployments/follow.ts'
import type { ApiError } from '../../src/util/errors.ts'
import { httpError } from '../../testbed/emulator/model/api-values.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'

const minute = 60_000
const event = { isWarning: true, reason: 'BackOff', message: 'again', timestamp: undefined }

/** Its event is counted again with each second. */
const of = (status: string, nowMs = 0): Deployment => ({
  ...{ id: 'd-1', status, buildId: 'b-1', namespace: undefined, helmReleaseName: undefined },
  ...{ createdAt: undefined, expiresAt: undefined, previewLabel: undefined },
  ...{ events: [{ ...event, timestamp: new Date(nowMs).toISOString() }], record: {} },
})
const line = (id: number): LogLine => ({
  ...{ id: String(id), message: `line ${id}`, level: undefined, timestamp: undefined },
})

/** Follows a deployment; each read of its log brings a line. */
async function play(
  status: (nowMs: number) => string | ApiError,
  { timeoutMs = 15 * minute, readLog = true } = {},
) {
  const clock = createVirtualClock(0)
  const reads: number[] = []
  const shown: string[] = []
  let lines = 0
  const api: Pick<DeploymentsApi, 'getDeployment' | 'readLog'> = {
    getDeployment: async (_, __, options) => {
      expect(options).toEqual({ attempts: 1 })
      reads.push(clock.monotonicMs())
      const answer = await Promise.resolve(status(clock.monotonicMs()))
      if (typeof answer !== 'string') throw answer
      return of(answer, clock.monotonicMs())
    },
    readLog: async () => {
      if (!readLog) throw httpError(403)
      const page = { lines: [line((lines += 1))], hasMore: false, nextCursor: String(lines) }
      return await Promise.resolve(page)
    },
  }
  const records: string[] = []
  const end = await followDeployment(
    of('pending'),
    {
      ...{ api: api as DeploymentsApi, clock, random: () => 0, timeoutMs },
      onRecord: (record) => void records.push(record.status),
      reporter: {
        report: (one) => {
          if (one.type === 'line') return
          shown.push('message' in one ? one.message : one.type === 'status' ? one.status : 'event')
        },
      },
    },
    new AbortController().signal,
  )
  return { end, endMs: clock.monotonicMs(), reads, shown, lines, last: records.at(-1) }
}

describe('followDeployment', () => {
  it.each(['completed', 'Healthy', 'FAILED', 'Cancelled', 'superseded', 'deleted'])(
    'ends at %s with the rest of the log',
    async (status) => {
      const { end, reads, lines, shown } = await play((nowMs) =>
        nowMs > 5_000 ? status : 'running',
      )
      expect(end).toEqual({ type: 'finished' })
      expect(lines).toBe(reads.length)
      expect(shown).toEqual(['event', 'pending', 'running', status])
    },
  )

  it('follows an unknown word to the limit, says so once, and breaks the silence', async () => {
    const { end, endMs, last, shown } = await play(
      (nowMs) => (nowMs > minute ? 'settling' : 'warming up'),
      { readLog: false },
    )
    expect(end).toMatchObject({ type: 'timed-out' })
    expect([last, endMs]).toEqual(['settling', 15 * minute])
    expect(shown.filter((text) => text.startsWith('Unknown'))).toEqual([
      "Unknown deployment status: 'warming up'. Still waiting.",
      "Unknown deployment status: 'settling'. Still waiting.",
    ])
    expect(shown).toContain('Nothing new for a minute. Status: settling')
    expect(shown.at(-1)).toMatch(/^The log of the deployment may be incomplete: /)
  })

  it('reads once more at the limit, and believes an end that it finds there', async () => {
    const status = (nowMs: number) => (nowMs >= minute ? 'completed' : 'running')
    const { end, reads } = await play(status, { timeoutMs: minute })
    expect([end, reads.at(-1)]).toEqual([{ type: 'finished' }, minute])
  })

  it('reads at most 300 times in an hour', async () => {
    const { reads } = await play(() => 'running', { timeoutMs: 60 * minute })
    expect(reads.length).toBeGreaterThan(250)
    expect(reads.length).toBeLessThanOrEqual(301)
  })

  it('is lost after ten minutes of an outage, and reads on where the server limits requests', async () => {
    const error = httpError(503)
    const lost = await play(() => error, { timeoutMs: 60 * minute })
    expect(lost).toMatchObject({ end: { type: 'lost', reason: 'outage', error }, lines: 0 })
    const limited = await play((nowMs) => (nowMs < 12 * minute ? httpError(429) : 'completed'))
    expect(limited.end).toEqual({ type: 'finished' })
    expect((limited.reads[1] ?? 0) - (limited.reads[0] ?? 0)).toBe(24_000)
  })
})
