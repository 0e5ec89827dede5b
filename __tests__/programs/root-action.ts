import { createScriptedEngine, type ScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { apiKey } from '../support/checked-action.ts'
import type { ActionOptions } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

/** A workspace with a Dockerfile that copies a file, and an emulator to build it. */
export interface RootAction extends AsyncDisposable {
  readonly workspace: Workspace
  readonly engine: ScriptedEngine
  readonly emulator: Emulator
  /** Of a run of the root action. */
  readonly options: (
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ) => ActionOptions
}

export async function prepareRootAction(): Promise<RootAction> {
  const workspace = await makeWorkspace({
    Dockerfile: 'FROM scratch\nCOPY app /app\n',
    'app/main.py': 'print("hi")\n',
  })
  const engine = createScriptedEngine()
  const emulator = await startEmulator({ engine, apiKey })
  return {
    ...{ workspace, engine, emulator },
    options: (inputs = {}, env = {}) => ({
      entry: 'main',
      workspace: workspace.path,
      env,
      inputs: {
        'api-key': apiKey,
        'account-id': 'acct-1',
        'base-url': emulator.url,
        'agent-name': 'hello',
        'poll-interval-seconds': '0.1',
        ...inputs,
      },
    }),
    [Symbol.asyncDispose]: async () => {
      await emulator.close()
      await workspace[Symbol.asyncDispose]()
    },
  }
}
