// Runs the seeds it is given, one after the other: each run reads the environment of its thread.
import { parentPort } from 'node:worker_threads'
import { trySeed } from './outcome.ts'

parentPort?.on('message', (seeds: readonly number[]) => {
  void runSeeds(seeds)
})

async function runSeeds(seeds: readonly number[]): Promise<void> {
  const failures = []
  for (const seed of seeds) {
    const failure = await trySeed(seed)
    if (failure !== undefined) failures.push(failure)
  }
  parentPort?.postMessage(failures)
}
