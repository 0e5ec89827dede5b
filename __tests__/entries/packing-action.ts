import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import type { JournalEntry } from '../../world/emulator/journal.ts'
import type { Knobs } from '../../world/emulator/knobs.ts'
import { startEmulator } from '../../world/emulator/server.ts'
import { apiKey, runChecked } from '../support/checked-action.ts'
import { gitIn } from '../../world/runner/git.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'

/** The root action, a Dockerfile that copies `app/`, and an emulator that receives the archive. */
export interface PackingAction extends AsyncDisposable {
  /** Absolute. */
  readonly workspace: string
  /** Every request. */
  readonly journal: readonly JournalEntry[]
  readonly turn: (knobs: Partial<Knobs>) => void
  readonly write: (name: string, text: string) => Promise<void>
  readonly initGit: () => void
  readonly run: (
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ) => Promise<ActionResult>
  readonly submitted: () => JournalEntry | undefined
  /** The members of the submitted archive. */
  readonly members: () => readonly string[]
}

export async function startPackingAction(): Promise<PackingAction> {
  const workspace = await makeWorkspace({
    Dockerfile: 'FROM scratch\nCOPY app /app\n',
    'app/main.py': 'print()\n',
  })
  const emulator = await startEmulator({ engine: createScriptedEngine(), apiKey })
  const { journal, url } = emulator
  const submitted: PackingAction['submitted'] = () =>
    journal.find(({ operation }) => operation === 'submit')
  return {
    workspace: workspace.path,
    journal,
    turn: (knobs) => emulator.turn(knobs),
    write: (name, text) => writeFile(join(workspace.path, name), text),
    initGit: () => {
      gitIn(workspace.path)('init', '-q', '-b', 'main')
    },
    run: (inputs = {}, env = {}) =>
      runChecked({
        entry: 'main',
        skipPost: true,
        env,
        workspace: workspace.path,
        inputs: {
          'api-key': apiKey,
          'account-id': 'acct-1',
          'base-url': url,
          'agent-name': 'hello',
          'poll-interval-seconds': '0.1',
          ...inputs,
        },
      }),
    submitted,
    members: () => submitted()?.archive?.members ?? [],
    async [Symbol.asyncDispose]() {
      await emulator.close()
      await workspace[Symbol.asyncDispose]()
    },
  }
}
