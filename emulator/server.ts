import { mkdtemp, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isLoopbackName } from './access.ts'
import { createApp } from './app.ts'
import type { BuildEngine } from './engines/engine.ts'
import { createFaultPlan } from './faults.ts'
import type { JournalEntry } from './journal.ts'
import { defaultKnobs, type Knobs } from './knobs.ts'
import { createStore } from './store.ts'

export interface EmulatorOptions {
  readonly engine: BuildEngine
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** A loopback name; nothing else is listened on. */
  readonly host?: string
  /** Random unless given. */
  readonly apiKey?: string
  /** Put before every path, as in `/api`. */
  readonly pathPrefix?: string
  readonly knobs?: Partial<Knobs>
}

export interface Emulator extends AsyncDisposable {
  /** Base address for clients, the prefix included. */
  readonly url: string
  readonly apiKey: string
  /** Every request since the start, in the order in which their headers came. */
  readonly journal: readonly JournalEntry[]
  /** Changes some knobs; `faults` replaces the whole plan. */
  readonly turn: (knobs: Partial<Knobs>) => void
  /** Cuts the connections, stops the builds and disposes of the engine. */
  readonly close: () => Promise<void>
}

/** Starts the builds API on loopback. Rejects for a host that other machines can reach. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { engine, port = 0, host = '127.0.0.1', pathPrefix = '' } = options
  if (!isLoopbackName(host))
    throw new Error(`The emulator listens on loopback alone, not on '${host}'.`)
  const apiKey = options.apiKey ?? randomBytes(24).toString('base64url')
  const folder = await mkdtemp(join(tmpdir(), 'agentex-emulator-'))
  const journal: JournalEntry[] = []
  const plan = createFaultPlan()
  let knobs = defaultKnobs
  const turn = (changes: Partial<Knobs>): void => {
    knobs = { ...knobs, ...changes }
    if (changes.faults) plan.plan(changes.faults)
  }
  turn(options.knobs ?? {})

  const store = createStore(() => knobs)
  const app = await createApp({
    apiKey,
    engine,
    store,
    plan,
    journal,
    folder,
    pathPrefix,
    turn,
    knobs: () => knobs,
  })
  const close = async (): Promise<void> => {
    await app.close()
    await store[Symbol.asyncDispose]()
    await engine[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  }
  const address = await app.listen({ port, host }).catch(async (error: unknown) => {
    await close()
    throw error
  })
  return {
    url: `${address}${pathPrefix}`,
    apiKey,
    journal,
    turn,
    close,
    [Symbol.asyncDispose]: close,
  }
}
