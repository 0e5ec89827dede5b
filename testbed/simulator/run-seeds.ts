import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { endWorker } from './end-worker.ts'
import type { Failure } from './outcome.ts'

const seedsAtOnce = 50

/** Runs `count` seeds from `first` on, on all cores, and returns what fails. */
export async function runSeeds(first: number, count: number): Promise<readonly Failure[]> {
  const batches = Array.from({ length: Math.ceil(count / seedsAtOnce) }, (_, index) => {
    const start = first + index * seedsAtOnce
    const length = Math.min(seedsAtOnce, first + count - start)
    return Array.from({ length }, (_, offset) => start + offset)
  })
  const found: Failure[] = []
  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL('worker.ts', import.meta.url)),
  )
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let batch = batches.shift(); batch; batch = batches.shift()) {
          worker.postMessage(batch)
          const [failures] = (await once(worker, 'message')) as [Failure[]]
          found.push(...failures)
        }
      }),
    )
    return found.toSorted((a, b) => a.plan.seed - b.plan.seed)
  } finally {
    await Promise.all(workers.map(endWorker))
  }
}
