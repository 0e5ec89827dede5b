import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { commentTiming } from '../../../src/api/timing.ts'
import { putCommentRow } from '../../../src/report/comment/put-row.ts'
import type { Clock } from '../../../src/util/clock.ts'
import { createVirtualClock } from '../../../testbed/emulator/model/virtual-clock.ts'
import { type CommentStore, renderRows, rowsIn } from '../../support/comment-rows.ts'
import { rowOf, workflow } from './rows.ts'

const never = new AbortController().signal
const { pauseMs, spreadMs } = commentTiming

interface FakeComment {
  id: number
  body: string
}

/** What one job sends: a request takes effect after a latency, and is answered after another. */
function createFakeStore(comments: FakeComment[], clock: Clock, latencyMs: () => number) {
  let sent = 0
  const effect = async <T>(work: () => T): Promise<T> => {
    sent += 1
    await clock.sleep(latencyMs(), never)
    const result = work()
    await clock.sleep(latencyMs(), never)
    return result
  }
  const store: CommentStore = {
    find: (start) =>
      effect(() =>
        comments.filter(({ body }) => body.startsWith(start)).map((one) => ({ ...one })),
      ),
    read: (id) =>
      effect(() => {
        const comment = comments.find((one) => one.id === id)
        return comment && { ...comment }
      }),
    create: (body) =>
      effect(() => {
        const comment = { id: 100 + comments.length, body }
        comments.push(comment)
        return { ...comment }
      }),
    update: (id, body) =>
      effect(() => {
        const comment = comments.find((one) => one.id === id)
        if (comment) comment.body = body
      }),
    remove: (id) =>
      effect(() => {
        const at = comments.findIndex((one) => one.id === id)
        if (at >= 0) comments.splice(at, 1)
      }),
  }
  return { store, sent: () => sent }
}

describe('putCommentRow', () => {
  const jobs = [2, 3, 4, 5, 6]
  const cases = jobs.flatMap((count) => [
    [count, 'no comment', [] as string[]] as const,
    [count, 'a comment of an earlier run', ['agent-00', 'another']] as const,
  ])
  const runs = (count: number): fc.Parameters<[number[], number[]]> => ({
    numRuns: 30,
    seed: count,
    // Each of these lost a row where jobs paused for less time.
    examples:
      count < 6
        ? []
        : [
            [
              [0, 1_354, 1_101, 2_246, 1_188, 596],
              [317, 4, 1_343],
            ],
            [
              [2_412, 1_794, 1_378, 2_032, 1_294, 0],
              [407, 204, 124, 496, 946, 577],
            ],
          ],
  })

  it.each(cases)(
    'loses no row and leaves one comment when %i jobs write at once, with %s, in 20 requests each',
    async (count, _, before) => {
      const all = fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: count, maxLength: count }),
        fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 50 }),
        async (starts, latencies) => {
          const clock = createVirtualClock()
          let at = 0
          const latencyMs = () => latencies[at++ % latencies.length] ?? 0
          const older = before.map((agent) => rowOf(agent, { runNumber: 6 }))
          const [first, ...more] = older
          const comments = first
            ? [{ id: 1, body: await renderRows(workflow, [...more, first]) }]
            : []
          const rows = starts.map((_, index) => rowOf(`agent-${String(index).padStart(2, '0')}`))
          const stores = rows.map(() => createFakeStore(comments, clock, latencyMs))
          const pause = () => clock.sleep(pauseMs + (latencyMs() / 1_500) * spreadMs, never)
          await Promise.all(
            rows.map(async (row, index) => {
              await clock.sleep(starts[index] ?? 0, never)
              const { store } = stores[index] ?? createFakeStore([], clock, latencyMs)
              await putCommentRow(store, workflow, row, pause)
            }),
          )
          expect(comments).toHaveLength(1)
          const latest = Object.groupBy([...rows, ...older], ({ agent }) => agent)
          expect(rowsIn(comments[0]?.body)).toEqual(
            Object.keys(latest)
              .toSorted()
              .flatMap((agent) => latest[agent]?.[0] ?? []),
          )
          for (const { sent } of stores) expect(sent()).toBeLessThanOrEqual(20)
        },
      )
      await fc.assert(all, runs(count))
    },
  )

  it('writes nothing where a later run of the agent has written', async () => {
    const clock = createVirtualClock()
    const later = rowOf('chat', { runNumber: 8 })
    const body = await renderRows(workflow, [later])
    const comments = [{ id: 1, body }]
    const { store, sent } = createFakeStore(comments, clock, () => 1)
    await putCommentRow(store, workflow, rowOf('chat', { icon: '❌' }), fail)
    expect(sent()).toBe(1)
  })
})

function fail(): Promise<void> {
  throw new Error('There is nothing to wait for.')
}
