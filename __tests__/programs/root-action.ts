import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  createScriptedEngine,
  type Script,
  type ScriptedEngine,
} from '../../testbed/emulator/engines/scripted.ts'
import type { JournalEntry } from '../../testbed/emulator/http/journal.ts'
import type { Knobs } from '../../testbed/emulator/http/knobs.ts'
import {
  type Emulator,
  type EmulatorOptions,
  startEmulator,
} from '../../testbed/emulator/http/server.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import type {
  ActionOptions,
  ActionResult,
  StartedAction,
} from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { apiKey, runChecked, startChecked } from '../support/checked-action.ts'

export type Inputs = Readonly<Record<string, string>>

/** This build runs until it is cancelled. */
export const endless: Script = [
  { status: 'running' },
  { line: '#1 [1/1] RUN sleep 60' },
  { hold: 'for ever' },
]

/** A workspace, and an emulator that builds it. */
export interface RootAction extends AsyncDisposable {
  /** Absolute. */
  readonly workspace: string
  readonly engine: ScriptedEngine
  readonly emulator: Emulator
  /** Every request. */
  readonly journal: readonly JournalEntry[]
  readonly turn: (knobs: Partial<Knobs>) => void
  readonly write: (name: string, text: string) => Promise<void>
  readonly initGit: () => void
  /** Every action needs these. */
  readonly connection: Inputs
  /** How the root action is run. */
  readonly options: (inputs?: Inputs, env?: Inputs) => ActionOptions
  /** Runs the root action without its post step. */
  readonly run: (inputs?: Inputs, env?: Inputs) => Promise<ActionResult>
  readonly start: (
    inputs?: Inputs,
    env?: Inputs,
    changes?: Partial<ActionOptions>,
  ) => Promise<StartedAction>
  /** Starts it with a build that runs until it is cancelled, and waits for its log and status. */
  readonly startEndless: (...options: Parameters<RootAction['start']>) => Promise<StartedAction>
  /** The operations of all requests. */
  readonly requests: () => readonly string[]
  readonly count: (operation: string) => number
  /** Resolves once there is a request of this operation. */
  readonly requested: (operation: string) => Promise<void>
  readonly submitted: () => JournalEntry | undefined
  /** The archive entries of the submitted archive. */
  readonly entries: () => readonly string[]
}

const usualFiles: Inputs = {
  Dockerfile: 'FROM scratch\nCOPY app /app\n',
  'app/main.py': 'print("hi")\n',
}

export async function prepareRootAction(
  files = usualFiles,
  { engine = createScriptedEngine(), ...options }: Partial<OwnEmulatorOptions> = {},
): Promise<RootAction> {
  const workspace = await makeWorkspace(files)
  const emulator = await startEmulator({ ...options, engine, apiKey })
  const { journal, turn } = emulator
  const connection = { 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url }
  const action: RootAction = {
    workspace: workspace.path,
    engine,
    emulator,
    journal,
    turn,
    connection,
    write: (name, text) => writeFile(join(workspace.path, name), text),
    initGit: () => {
      gitIn(workspace.path)('init', '-q', '-b', 'main')
    },
    options: (inputs = {}, env = {}) => ({
      entry: 'main',
      workspace: workspace.path,
      env,
      inputs: { ...connection, 'agent-name': 'hello', 'poll-interval-seconds': '0.1', ...inputs },
    }),
    run: (inputs, env) => runChecked({ ...action.options(inputs, env), skipPost: true }),
    start: (inputs, env, changes) => startChecked({ ...action.options(inputs, env), ...changes }),
    startEndless: async (...given) => {
      engine.play(endless)
      const started = await action.start(...given)
      await started.waitFor((line) => line.includes('RUN sleep 60'))
      await started.waitFor((line) => line === 'Build status: running')
      return started
    },
    requests: () => journal.map(({ operation, url }) => operation ?? url),
    count: (name) => journal.filter(({ operation }) => operation === name).length,
    requested: async (operation) => {
      while (action.count(operation) === 0) await sleep(20)
    },
    submitted: () => journal.find(({ operation }) => operation === 'submit'),
    entries: () => action.submitted()?.archive?.entries ?? [],
    [Symbol.asyncDispose]: async () => {
      await emulator.close()
      await workspace[Symbol.asyncDispose]()
    },
  }
  return action
}

type OwnEmulatorOptions = Omit<EmulatorOptions, 'apiKey' | 'engine'> & {
  readonly engine: ScriptedEngine
}
