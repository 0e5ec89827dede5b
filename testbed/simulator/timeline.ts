import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/util/clock.ts'

/** A process, a server or a runner: what it has planned happens only while it lives. */
export interface Life {
  isOver: boolean
}

/** Virtual time. It jumps to the next planned event as soon as nothing else is left to do. */
export interface Timeline {
  now(): number
  /** Plans an event; the result takes it back. */
  plan(ms: number, life: Life, run: () => void): () => void
  /** The clock of a process, whose wall clock may differ from the server's. */
  clockOf(life: Life, wallOffsetMs: number): Clock
  /** Keeps time still until the promise settles: for real event loop turns that take no time. */
  hold<Value>(work: Promise<Value>): Promise<Value>
  /** Events planned by a life. */
  planned(life: Life): number
  /**
   * Lets time pass until `isDone`, until nothing is planned any more, or until `limitMs`. While
   * `isReading`, something else than planned events may happen: real files are read.
   */
  pass(
    isDone: () => boolean,
    isReading: () => boolean,
    limitMs: number,
  ): Promise<'done' | 'stuck' | 'limit'>
}

interface Planned {
  dueMs: number
  readonly order: number
  readonly life: Life
  run: (() => void) | undefined
}

/** Turns of the event loop without any event, before a run counts as stuck. */
const idleTurns = 50
/** A run with more events goes round in circles: with retries, one may follow four long builds. */
const mostEvents = 200_000

export function createTimeline(startMs: number): Timeline {
  const heap: Planned[] = []
  let nowMs = startMs
  let order = 0
  let held = 0

  const plan: Timeline['plan'] = (ms, life, run) => {
    if (life.isOver) return () => undefined
    const event: Planned = { dueMs: nowMs + Math.max(0, ms), order: (order += 1), life, run }
    push(heap, event)
    return () => {
      event.run = undefined
    }
  }

  const next = (): Planned | undefined => {
    for (let event = heap[0]; event !== undefined; event = heap[0]) {
      if (event.run !== undefined && !event.life.isOver) return event
      pop(heap)
    }
    return undefined
  }

  return {
    now: () => nowMs,
    plan,
    planned: (life) =>
      heap.filter((event) => event.life === life && event.run !== undefined).length,
    clockOf: (life, wallOffsetMs) => ({
      monotonicMs: () => nowMs,
      wallMs: () => nowMs + wallOffsetMs,
      sleep: (ms, signal) =>
        new Promise((resolve, reject) => {
          signal.throwIfAborted()
          const onAbort = (): void => {
            cancel()
            if (!life.isOver) reject(signal.reason as Error)
          }
          // Node's own timers also count whole milliseconds.
          const cancel = plan(Math.max(1, Math.ceil(ms)), life, () => {
            signal.removeEventListener('abort', onAbort)
            resolve()
          })
          signal.addEventListener('abort', onAbort, { once: true })
        }),
    }),
    hold: async (work) => {
      held += 1
      try {
        return await work
      } finally {
        held -= 1
      }
    },
    pass: async (isDone, isReading, limitMs) => {
      let idle = 0
      let events = 0
      for (;;) {
        const wasReading = isReading()
        // What the first turn has put off to a later one runs in the second.
        await setImmediate()
        await setImmediate()
        if (isDone()) return 'done'
        // What the end of the reading has begun must first come to its own turns.
        if (wasReading || isReading()) continue
        const event = held > 0 ? undefined : next()
        if (event === undefined) {
          idle += 1
          if (idle > idleTurns) return 'stuck'
          continue
        }
        idle = 0
        events += 1
        if (event.dueMs > limitMs || events > mostEvents) return 'limit'
        pop(heap)
        nowMs = Math.max(nowMs, event.dueMs)
        event.run?.()
      }
    },
  }
}

function isBefore(a: Planned, b: Planned): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order)
}

function push(heap: Planned[], event: Planned): void {
  let index = heap.length
  heap.push(event)
  while (index > 0) {
    const parent = (index - 1) >> 1
    const above = heap[parent]
    if (above === undefined || !isBefore(event, above)) break
    heap[index] = above
    index = parent
  }
  heap[index] = event
}

function pop(heap: Planned[]): void {
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return
  let index = 0
  for (;;) {
    let child = 2 * index + 1
    let below = heap[child]
    if (below === undefined) break
    const right = heap[child + 1]
    if (right !== undefined && isBefore(right, below)) {
      child += 1
      below = right
    }
    if (!isBefore(below, last)) break
    heap[index] = below
    index = child
  }
  heap[index] = last
}
