import { mkdtemp, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from './app.ts'
import { createDeploymentStore } from './deployment-store.ts'
import type { BuildEngine } from '../engines/engine.ts'
import { createFaultPlan } from './faults.ts'
import { readLike } from './like.ts'
import type { JournalEntry } from './journal.ts'
import { defaultKnobs, type Knobs } from './knobs.ts'
import type { StoredBuild } from './record.ts'
import { createSeed, type Seed } from './seed.ts'
import { createStore } from './store.ts'

export interface EmulatorOptions {
  readonly engine: BuildEngine
  /** `0`, the default, selects a free port. */
  readonly port?: number
  /** Default: a random key. */
  readonly apiKey?: string | undefined
  /** More keys, each with an identity of its own; see `identityOf`. */
  readonly otherKeys?: readonly string[]
  readonly knobs?: Partial<Knobs>
}

export interface Emulator extends AsyncDisposable {
  /** Base address for clients. */
  readonly url: string
  readonly apiKey: string
  /** Every request since the start, in the order in which the headers arrived. */
  readonly journal: readonly JournalEntry[]
  /** Changes some knobs; `faults` replaces all planned faults. */
  readonly turn: (knobs: Partial<Knobs>) => void
  readonly seed: Seed
  /** The builds of an account, oldest first. */
  readonly builds: (accountId: string) => readonly StoredBuild[]
  /** The records of an account's deployments, oldest first. Does not count as a read. */
  readonly deployments: (accountId: string) => readonly Readonly<Record<string, unknown>>[]
  /** Closes the connections, stops the builds and disposes of the engine. */
  readonly close: () => Promise<void>
}

/** Every emulator of this process answers as the API of this report: for whole suites of tests. */
const like = process.env['EMULATOR_LIKE']

/** Starts the builds API on 127.0.0.1. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { engine, port = 0, otherKeys = [] } = options
  const apiKey = options.apiKey ?? randomBytes(24).toString('base64url')
  const directory = await mkdtemp(join(tmpdir(), 'agentex-emulator-'))
  const journal: JournalEntry[] = []
  const plan = createFaultPlan()
  let knobs = defaultKnobs
  const turn = (changes: Partial<Knobs>): void => {
    knobs = { ...knobs, ...changes }
    if (changes.faults) plan.plan(changes.faults)
  }
  turn({ ...(like !== undefined && readLike(like)), ...options.knobs })

  const store = createStore(() => knobs)
  const deployments = createDeploymentStore(store, () => knobs)
  const seed = createSeed(store, engine)
  const app = await createApp({
    apiKeys: [apiKey, ...otherKeys],
    engine,
    store,
    deployments,
    plan,
    journal,
    directory,
    turn,
    seed,
    knobs: () => knobs,
  })
  const close = async (): Promise<void> => {
    await app.close()
    await store[Symbol.asyncDispose]()
    await engine[Symbol.asyncDispose]()
    await rm(directory, { recursive: true, force: true })
  }
  const url = await app.listen({ port, host: '127.0.0.1' }).catch(async (error: unknown) => {
    await close()
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(
      code === 'EADDRINUSE'
        ? `Port ${port} is already in use.\nChoose another port, or 0 for any free port.`
        : `Could not listen on port ${port}: ${message}.`,
      { cause: error },
    )
  })
  return {
    url,
    apiKey,
    journal,
    turn,
    seed,
    builds: (accountId) => store.all(accountId),
    deployments: (accountId) => deployments.all(accountId).map((one) => deployments.recordOf(one)),
    close,
    [Symbol.asyncDispose]: close,
  }
}
