import type { Fact, Trace } from '../invariants/facts.ts'
import type { Timeline } from './timeline.ts'

type Untimed<One> = One extends Fact ? Omit<One, 'at'> : never

/** Collects the facts of a run. */
export interface Recorder {
  add(fact: Untimed<Fact>, atMs?: number): void
  trace(): Trace
}

/** Times are counted from `startMs`. */
export function createRecorder(timeline: Timeline, startMs: number): Recorder {
  const facts: Fact[] = []
  return {
    add: (fact, atMs = timeline.now()) => {
      facts.push({ ...fact, at: atMs - startMs })
    },
    trace: () => facts.toSorted((a, b) => a.at - b.at),
  }
}
