// Runs the seeds it is given, one after the other: each run reads the environment of its thread.
import { parentPort, workerData } from 'node:worker_threads'
import { mutants } from './mutants/table.ts'
import { endMessage } from './end-worker.ts'
import type { Failure } from './outcome.ts'

/** What a thread runs: with a mutant, a changed action, until a seed notices. */
export interface Work {
  /** Name of the mutant. */
  readonly mutant?: string
}

const { mutant: name } = (workerData ?? {}) as Work
await mutants.find((mutant) => mutant.name === name)?.install()
const { trySeed } = await import('./outcome.ts')

parentPort?.on('message', (message: readonly number[] | typeof endMessage) => {
  // A thread that is terminated from outside would leave its workspace in the temp directory.
  if (message === endMessage) process.exit()
  void runSeeds(message)
})

async function runSeeds(seeds: readonly number[]): Promise<void> {
  const failures: Failure[] = []
  for (const seed of seeds) {
    const failure = await trySeed(seed)
    if (failure !== undefined) failures.push(failure)
    if (name !== undefined && failures.length > 0) break
  }
  parentPort?.postMessage(failures)
}
