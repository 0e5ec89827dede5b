import { join } from 'node:path'
import {
  createScriptedEngine,
  type Script,
  type ScriptedEngine,
} from '../../world/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import type { ActionOptions } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'
import { apiKey } from '../support/checked-action.ts'

export const lines = [
  '#1 [internal] load build definition from Dockerfile',
  '#1 DONE 0.0s',
  '',
  '#2 [1/1] RUN make',
  `#2 0.1 cc ${apiKey}`,
  '#2 0.2 ::error::forged',
]
export const failure = [
  '#2 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2',
  'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
]
export const masked = (all: readonly string[]): string =>
  `${all.join('\n').replaceAll(apiKey, '***')}\n`

/** The root action, on the pull request number 7, and an emulator that plays what it is to show. */
export interface Scene extends AsyncDisposable {
  readonly engine: ScriptedEngine
  readonly emulator: Emulator
  readonly temp: Workspace
  readonly scriptOf: (end: 'success' | 'failed') => Script
  readonly play: (end: 'success' | 'failed') => void
  readonly options: (
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ) => ActionOptions
  /** Environment of a run for the pull request. */
  readonly pullRequest: (apiUrl: string) => Record<string, string>
}

export async function openScene(): Promise<Scene> {
  const payload = { pull_request: { number: 7, head: { sha: 'f'.repeat(40), ref: 'feature' } } }
  const workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\n', 'app.py': '' })
  const temp = await makeWorkspace({ 'event.json': JSON.stringify(payload) })
  const engine = createScriptedEngine()
  const emulator = await startEmulator({ engine, apiKey })
  const scriptOf: Scene['scriptOf'] = (end) => {
    const all = end === 'failed' ? [...lines, ...failure] : lines
    return [{ status: 'running' }, ...all.map((line) => ({ line })), { end }]
  }
  return {
    ...{ engine, emulator, temp, scriptOf },
    play: (end) => engine.play(scriptOf(end)),
    options: (inputs = {}, env = {}) => ({
      entry: 'main',
      workspace: workspace.path,
      env: { RUNNER_TEMP: temp.path, ...env },
      skipPost: true,
      inputs: {
        'api-key': apiKey,
        'account-id': 'acct-1',
        'base-url': emulator.url,
        'agent-name': 'hello',
        'image-tag': 'v1',
        'poll-interval-seconds': '0.1',
        ...inputs,
      },
    }),
    pullRequest: (apiUrl) => ({
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(temp.path, 'event.json'),
      GITHUB_API_URL: apiUrl,
    }),
    async [Symbol.asyncDispose]() {
      await emulator.close()
      await workspace[Symbol.asyncDispose]()
      await temp[Symbol.asyncDispose]()
    },
  }
}
