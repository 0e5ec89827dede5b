import { describe, expect, it } from '@jest/globals'
import type { Deployment, DeploymentsApi, LogLine, LogPage } from '../../src/api/deployments-api.ts'
import { followDeployment } from '../../src/deployments/follow.ts'
import type { ApiError } from '../../src/util/errors.ts'
import { httpError } from '../../testbed/emulator/model/api-values.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'

const minute = 60_000
const event = { isWarning: true, reason: 'BackOff', message: 'again', timestamp: undefined }

/** Its event is counted again with each second. */
const of = (status: string, nowMs = 0): Deployment => ({
  id: 'd-1',
  status,
  buildId: 'b-1',
  namespace: undefined,
  helmReleaseName: undefined,
  createdAt: undefined,
  expiresAt: undefined,
  previewLabel: undefined,
  events: [{ ...event, timestamp: new Date(nowMs).toISOString() }],
  record: {},
})
const line = (id: number): LogLine => ({
  id: String(id),
  message: `line ${id}`,
  level: undefined,
  timestamp: undefined,
})
const lines = (from: number, to: number): readonly LogLine[] =>
  Array.from({ length: to - from }, (_, index) => line(from + index))

/** Follows a deployment; unless given otherwise, each read of its log brings a line. */
async function play(
  status: (nowMs: number) => string | ApiError,
  {
    timeoutMs = 15 * minute,
    readLog = async (_, cursor) => {
      const next = Number(cursor ?? 0) + 1
      return await Promise.resolve({ lines: [line(next)], hasMore: false, nextCursor: `${next}` })
    },
  }: { readonly timeoutMs?: number; readonly readLog?: DeploymentsApi['readLog'] } = {},
) {
  const clock = createVirtualClock(0)
  const reads: number[] = []
  const shown: string[] = []
  const log: string[] = []
  const api: Pick<DeploymentsApi, 'getDeployment' | 'readLog'> = {
    getDeployment: async (_, __, options) => {
      expect(options).toEqual({ attempts: 1 })
      reads.push(clock.monotonicMs())
      const answer = await Promise.resolve(status(clock.monotonicMs()))
      if (typeof answer !== 'string') throw answer
      return of(answer, clock.monotonicMs())
    },
    readLog,
  }
  const records: string[] = []
  const end = await followDeployment(
    of('pending'),
    {
      api: api as DeploymentsApi,
      clock,
      random: () => 0,
      timeoutMs,
      onRecord: (record) => void records.push(record.status),
      reporter: {
        report: (one) => {
          if (one.type === 'line') log.push(one.line.message)
          else
            shown.push(
              'message' in one ? one.message : one.type === 'status' ? one.status : 'event',
            )
        },
      },
    },
    new AbortController().signal,
  )
  return { end, endMs: clock.monotonicMs(), reads, shown, log, last: records.at(-1) }
}

describe('followDeployment', () => {
  it.each(['completed', 'Healthy', 'FAILED', 'Cancelled', 'superseded', 'deleted'])(
    'ends at %s with the rest of the log',
    async (status) => {
      const { end, reads, log, shown } = await play((nowMs) => (nowMs > 5_000 ? status : 'running'))
      expect(end).toEqual({ type: 'finished' })
      expect(log).toHaveLength(reads.length)
      expect(shown).toEqual(['event', 'pending', 'running', status])
    },
  )

  it('follows an unknown word to the limit, says so once, and breaks the silence', async () => {
    const { end, endMs, last, shown } = await play(
      (nowMs) => (nowMs > minute ? 'settling' : 'warming up'),
      { readLog: () => Promise.reject(httpError(403)) },
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
    expect(lost).toMatchObject({ end: { type: 'lost', reason: 'outage', error }, log: [] })
    const limited = await play((nowMs) => (nowMs < 12 * minute ? httpError(429) : 'completed'))
    expect(limited.end).toEqual({ type: 'finished' })
    expect((limited.reads[1] ?? 0) - (limited.reads[0] ?? 0)).toBe(24_000)
  })
})

describe('the log of a deployment', () => {
  const shownOf = async (readLog: DeploymentsApi['readLog']) =>
    (await play(() => 'completed', { readLog })).log

  it.each([true, false])('is shown each line once, sparse cursors: %j', async (isSparse) => {
    const lengths = [1, 1, 4, 9]
    let reads = -1
    // Pages of two lines of a log that grows with each read of the status.
    const readLog = (_: string, cursor: string | undefined): Promise<LogPage> => {
      const length = lengths[reads] ?? 9
      const start = Number(cursor ?? 0)
      const end = Math.min(start + 2, length)
      const nextCursor = end < length || !isSparse ? String(end) : undefined
      return Promise.resolve({ lines: lines(start, end), hasMore: end < length, nextCursor })
    }
    const { log } = await play(() => ((reads += 1) < 4 ? 'running' : 'completed'), { readLog })
    expect(log).toEqual(lines(0, 9).map(({ message }) => message))
  })

  it('ends where the cursor does not move', async () => {
    let reads = 0
    const page = { lines: [line(1)], hasMore: true, nextCursor: 'same' }
    const log = await shownOf(() => {
      reads += 1
      return Promise.resolve(page)
    })
    expect([log, reads]).toEqual([['line 1'], 2])
  })

  it('has no line again where the server begins anew or goes round in circles', async () => {
    const pages: LogPage[] = [
      { lines: lines(0, 2), hasMore: true, nextCursor: '2' },
      { lines: lines(2, 4), hasMore: true, nextCursor: '4' },
      { lines: lines(0, 6), hasMore: true, nextCursor: '6' },
      { lines: lines(0, 2), hasMore: false, nextCursor: '2' },
    ]
    const end = { lines: [], hasMore: false, nextCursor: undefined }
    expect(await shownOf(() => Promise.resolve(pages.shift() ?? end))).toEqual(
      lines(0, 6).map(({ message }) => message),
    )
  })
})
