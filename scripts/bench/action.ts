// A bundled action as a process of its own, with a server on loopback in place of the builds API.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, truncate } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readActionDefinition } from '../../world/runner/action-definition.ts'
import { parseFileCommand } from '../../world/runner/file-commands.ts'
import {
  inputEnvironment,
  runnerEnvironment,
  stateEnvironment,
} from '../../world/runner/runner-environment.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'

type State = Readonly<Record<string, string>>

export interface BenchedActionOptions {
  /** Path of a directory. */
  readonly workspace: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly respond: RequestListener
  /** Directory of the bundle: `dist/` of this checkout unless given. */
  readonly dist?: string
  readonly stdout?: 'ignore' | 'pipe'
}

export interface BenchedAction extends AsyncDisposable {
  /** `state` is what an earlier main saved. */
  start(program?: 'main' | 'post' | 'discover', state?: State): ChildProcess
  /** What main has saved since the last call. */
  takeState(): Promise<State>
}

export const ownDist = fileURLToPath(new URL('../../dist', import.meta.url))

export async function benchedAction({
  workspace,
  inputs = {},
  respond,
  dist = ownDist,
  stdout = 'ignore',
}: BenchedActionOptions): Promise<BenchedAction> {
  const temp = await makeWorkspace({ state: '', output: '' })
  const stateFile = join(temp.path, 'state')
  const server = createServer(respond).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const env = {
    ...runnerEnvironment(workspace, temp.path),
    ...inputEnvironment({
      ...readActionDefinition(fileURLToPath(new URL('../..', import.meta.url)), 'token').defaults,
      'api-key': 'key',
      'account-id': 'account',
      'agent-name': 'hello',
      'base-url': `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...inputs,
    }),
    GITHUB_STATE: stateFile,
    GITHUB_OUTPUT: join(temp.path, 'output'),
  }
  return {
    start: (program = 'main', state = {}) =>
      spawn(process.execPath, [join(dist, `${program}.js`)], {
        cwd: workspace,
        env: { ...env, ...stateEnvironment(state) },
        stdio: ['ignore', stdout, 'ignore'],
      }),
    async takeState() {
      const text = await readFile(stateFile, 'utf8')
      await truncate(stateFile)
      return parseFileCommand(text)
    },
    async [Symbol.asyncDispose]() {
      server.close()
      await temp[Symbol.asyncDispose]()
    },
  }
}
