import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalEntry } from '../../world/emulator/journal.ts'
import type { Knobs } from '../../world/emulator/knobs.ts'
import { runChecked } from '../support/checked-action.ts'
import { gitIn } from '../../world/runner/git.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { prepareRootAction } from './root-action.ts'

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
  const action = await prepareRootAction()
  const { workspace, emulator } = action
  const submitted: PackingAction['submitted'] = () =>
    emulator.journal.find(({ operation }) => operation === 'submit')
  return {
    workspace: workspace.path,
    journal: emulator.journal,
    turn: emulator.turn,
    write: (name, text) => writeFile(join(workspace.path, name), text),
    initGit: () => {
      gitIn(workspace.path)('init', '-q', '-b', 'main')
    },
    run: (inputs, env) => runChecked({ ...action.options(inputs, env), skipPost: true }),
    submitted,
    members: () => submitted()?.archive?.members ?? [],
    [Symbol.asyncDispose]: () => action[Symbol.asyncDispose](),
  }
}
