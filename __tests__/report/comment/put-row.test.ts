import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { buildingMark, mergeRows, parseRows } from '../../../src/report/comment/comment-rows.ts'
import type { CommentStore } from '../../../src/report/comment/github-comments.ts'
import { type OwnComment, putRow } from '../../../src/report/comment/put-row.ts'
import type { Clock } from '../../../src/util/clock.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'
import { rowOf, workflow } from './rows.ts'

const never = new AbortController().signal
const redact = (text: string): string => text

interface FakeComment {
  id: number
  body: string
  author: string
  isBot: boolean
}

/** Requests take effect after a latency of `latencyMs()`, and are answered after another. */
function createFakeStore(clock: Clock, latencyMs: () => number) {
  const comments: FakeComment[] = []
  let nextId = 100
  const wait = async (): Promise<void> => await clock.sleep(latencyMs(), never)
  const effect = async <T>(work: () => T): Promise<T> => {
    await wait()
    const result = work()
    await wait()
    return result
  }
  const store: CommentStore = {
    list: () =>
      effect(() => ({ comments: comments.map((comment) => ({ ...comment })), isWhole: true })),
    read: (id) =>
      effect(() => {
        const comment = comments.find((one) => one.id === id)
        return comment && { ...comment }
      }),
    create: (body) =>
      effect(() => {
        const comment = { id: nextId++, body, author: 'github-actions[bot]', isBot: true }
        comments.push(comment)
        return { ...comment }
      }),
    update: (id, body) =>
      effect(() => {
        const comment = comments.find((one) => one.id === id)
        if (comment) comment.body = body
        return comment !== undefined
      }),
    remove: (id) =>
      effect(() => {
        const at = comments.findIndex((one) => one.id === id)
        if (at >= 0) comments.splice(at, 1)
      }),
    readLogin: () => effect(() => undefined),
  }
  return { store, comments }
}

describe('putRow', () => {
  it('has the end of a build in the comment that its draft created, without a second look for the draft', async () => {
    const clock = createVirtualClock()
    const { store, comments } = createFakeStore(clock, () => 100)
    const own: OwnComment = {}
    const options = { clock, random: () => 0.5, redact, own, kind: 'result' } as const
    const draft = rowOf('chat', { mark: buildingMark, words: 'building since 14:03 UTC' })
    const startMs = clock.monotonicMs()
    await putRow(store, workflow, draft, { ...options, kind: 'draft' }, never)
    expect(clock.monotonicMs() - startMs).toBeLessThan(1_000)
    expect(own.created).toEqual(comments[0])
    // On a forge that tells whose the token is by its comments alone.
    for (const comment of comments) Object.assign(comment, { isBot: false, author: 'runner' })
    own.created = comments[0]
    await putRow(store, workflow, rowOf('chat'), options, never)
    expect(comments.map(({ body }) => parseRows(body))).toEqual([[rowOf('chat')]])
  })

  it('loses no row and leaves one comment when the jobs of a matrix write at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 2, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 1_400 }), { minLength: 1, maxLength: 50 }),
        async (starts, latencies) => {
          const clock = createVirtualClock()
          let at = 0
          const chance = () => (latencies[at++ % latencies.length] ?? 0) / 1_500
          const { store, comments } = createFakeStore(clock, () => chance() * 1_400)
          const rows = starts.map((_, index) => rowOf(`agent-${String(index).padStart(2, '0')}`))
          await Promise.all(
            starts.map(async (ms, index) => {
              await clock.sleep(ms, never)
              const row = rows[index]
              const options = { clock, random: chance, redact, own: {}, kind: 'result' } as const
              if (row) await putRow(store, workflow, row, options, never)
            }),
          )
          expect(comments).toHaveLength(1)
          expect(mergeRows(parseRows(comments[0]?.body ?? ''))).toEqual(rows)
        },
      ),
      {
        numRuns: 50,
        // Each of these has lost a row.
        examples: [
          [
            [0, 1_354, 1_101, 2_246, 1_188, 596],
            [317, 4, 1_343],
          ],
          [
            [2_412, 1_794, 1_378, 2_032, 1_294, 0],
            [407, 204, 124, 496, 946, 577],
          ],
        ],
      },
    )
  })
})
