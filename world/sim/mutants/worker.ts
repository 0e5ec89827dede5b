// Runs the seeds that it is given against a changed action, until one of them notices.
import { parentPort, workerData } from 'node:worker_threads'
import type { Violation } from '../../promises/view.ts'
import { mutants } from './table.ts'

export interface Work {
  /** The name of the mutant. */
  readonly name: string
  readonly seeds: readonly number[]
}

/** The first seed that fails, and why. */
export interface Notice {
  readonly seed: number
  readonly violation: Violation
}

const work = workerData as Work
await mutants.find(({ name }) => name === work.name)?.install()
const { trySeed } = await import('../outcome.ts')

parentPort?.postMessage(await firstNotice())
// Runs that were killed in the model never settle.
process.exit()

async function firstNotice(): Promise<Notice | undefined> {
  for (const seed of work.seeds) {
    const violation = (await trySeed(seed))?.violations[0]
    if (violation !== undefined) return { seed, violation }
  }
  return undefined
}
