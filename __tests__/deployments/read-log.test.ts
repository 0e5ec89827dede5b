import { expect, it } from '@jest/globals'
import type { LogLine, LogPage } from '../../src/api/deployments-api.ts'
import { DeploymentLogReader } from '../../src/deployments/read-log.ts'

const never = new AbortController().signal

const line = (id: number): LogLine => ({
  ...{ id: String(id), message: `line ${id}`, level: undefined, timestamp: undefined },
})
const lines = (from: number, to: number): readonly LogLine[] =>
  Array.from({ length: to - from }, (_, index) => line(from + index))

/** Pages of two lines of a log that grows with each call; the last cursor is null if `isSparse`. */
function logOf(lengths: readonly number[], isSparse: boolean) {
  let round = 0
  const readLog = (_: string, cursor: string | undefined): Promise<LogPage> => {
    const length = lengths[Math.min(round, lengths.length - 1)] ?? 0
    const start = cursor === undefined ? 0 : Number(cursor)
    const end = Math.min(start + 2, length)
    const hasMore = end < length
    const nextCursor = hasMore || !isSparse ? String(end) : undefined
    return Promise.resolve({ lines: lines(start, end), hasMore, nextCursor })
  }
  return { reader: new DeploymentLogReader('d-1', { readLog }), grow: () => (round += 1) }
}

it.each([true, false])('yields each line once, sparse cursors: %j', async (isSparse) => {
  const { reader, grow } = logOf([1, 1, 4, 9], isSparse)
  const seen: string[] = []
  for (let round = 0; round < 5; round += 1) {
    for await (const { message } of reader.next(false, never)) seen.push(message)
    grow()
  }
  expect(seen).toEqual(lines(0, 9).map(({ message }) => message))
})

it('ends where the cursor does not move', async () => {
  const page = { lines: [line(1)], hasMore: true, nextCursor: 'same' }
  const reader = new DeploymentLogReader('d-1', { readLog: () => Promise.resolve(page) })
  const seen: LogLine[] = []
  for await (const one of reader.next(true, never)) seen.push(one)
  expect(seen).toEqual([line(1)])
})

it('yields no line again where the server begins anew or goes round in circles', async () => {
  const pages: LogPage[] = [
    { lines: lines(0, 2), hasMore: true, nextCursor: '2' },
    { lines: lines(2, 4), hasMore: true, nextCursor: '4' },
    { lines: lines(0, 6), hasMore: true, nextCursor: '6' },
    { lines: lines(0, 2), hasMore: false, nextCursor: '2' },
  ]
  const readLog = () =>
    Promise.resolve(pages.shift() ?? { lines: [], hasMore: false, nextCursor: undefined })
  const seen: string[] = []
  for await (const { message } of new DeploymentLogReader('d-1', { readLog }).next(true, never))
    seen.push(message)
  expect(seen).toEqual(lines(0, 6).map(({ message }) => message))
})
