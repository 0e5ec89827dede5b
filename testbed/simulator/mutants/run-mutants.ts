import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { firstDeploySeed } from '../draw.ts'
import { endWorker } from '../end-worker.ts'
import type { Mutant } from './mutant.ts'
import type { Failure } from '../outcome.ts'
import type { Work } from '../worker.ts'
import { mutants } from './table.ts'

export interface Tried {
  readonly mutant: Mutant
  /** The first seed that notices, and how. */
  readonly notice: Failure | undefined
}

/** The seeds that have noticed, by the names of the mutants: they are tried first. */
const seedsFile = new URL('seeds.json', import.meta.url)
const readSeeds = (): Readonly<Record<string, number>> =>
  JSON.parse(readFileSync(seedsFile, 'utf8')) as Readonly<Record<string, number>>

/** Runs seeds against each changed action, on all cores; yields the first seed that notices. */
export async function* tryMutants(
  isChosen: (mutant: Mutant) => boolean,
  mostSeeds: number,
): AsyncGenerator<Tried> {
  const left = mutants.filter(isChosen)
  const known = readSeeds()
  const running = new Map<Mutant, Promise<Tried>>()
  for (;;) {
    while (running.size < availableParallelism()) {
      const next = left.shift()
      if (next === undefined) break
      running.set(next, tryMutant(next, known[next.name] ?? 1, mostSeeds))
    }
    if (running.size === 0) return
    const tried = await Promise.race(running.values())
    running.delete(tried.mutant)
    yield tried
  }
}

async function tryMutant(mutant: Mutant, first: number, mostSeeds: number): Promise<Tried> {
  const start = first < firstDeploySeed ? 1 : firstDeploySeed
  const seeds = [first, ...Array.from({ length: mostSeeds }, (_, index) => start + index)]
  const workerData: Work = { mutant: mutant.name }
  const worker = new Worker(new URL('../worker.ts', import.meta.url), { workerData })
  worker.postMessage(seeds)
  const [[notice]] = (await once(worker, 'message')) as [readonly Failure[]]
  await endWorker(worker)
  return { mutant, notice }
}

/** Keeps the seeds that have noticed, in the order of the table. */
export function keepSeeds(tried: readonly Tried[]): void {
  const found = new Map(tried.map(({ mutant, notice }) => [mutant.name, notice?.plan.seed]))
  const known = readSeeds()
  const seeds = mutants.flatMap(({ name }) => {
    const seed = found.get(name) ?? known[name]
    return seed === undefined ? [] : [[name, seed] as const]
  })
  writeFileSync(seedsFile, `${JSON.stringify(Object.fromEntries(seeds), null, 2)}\n`)
}
