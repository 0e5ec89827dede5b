// A bundled action as a process of its own, with a server on loopback in place of the builds API.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, truncate } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listen } from '../../testbed/loopback.ts'
import { readActionDefinition } from '../../testbed/runner/action-definition.ts'
import { parseFileCommand } from '../../testbed/runner/file-commands.ts'
import {
  inputEnvironment,
  runnerEnvironment,
  stateEnvironment,
} from '../../testbed/runner/runner-environment.ts'
import type { ActionOptions } from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'

export interface Command {
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

type State = Readonly<Record<string, string>>
export type Program = ActionOptions['entry'] | 'post'

export interface BenchedActionOptions {
  /** Path of a directory. */
  readonly workspace: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly respond: RequestListener
  /** Directory of the `action.yml` with the defaults, relative to the root; default: the root. */
  readonly definition?: string
  /** Directory of the bundle: `dist/` of this checkout unless given. */
  readonly dist?: string
  readonly stdout?: 'ignore' | 'pipe'
}

export interface BenchedAction extends AsyncDisposable {
  /** `state` is what an earlier main saved. */
  start(program?: Program, state?: State): ChildProcess
  /** What `start` would start. */
  command(program?: Program, state?: State): Command
  /** What main has saved since the last call. */
  takeState(): Promise<State>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
export const ownDist = join(root, 'dist')

export async function benchedAction({
  workspace,
  inputs = {},
  respond,
  definition = '.',
  dist = ownDist,
  stdout = 'ignore',
}: BenchedActionOptions): Promise<BenchedAction> {
  const temp = await makeWorkspace({ state: '', output: '' })
  const stateFile = join(temp.path, 'state')
  const server = await listen(createServer(respond))
  const env = {
    ...runnerEnvironment(workspace, temp.path),
    ...inputEnvironment({
      ...readActionDefinition(join(root, definition), 'token').defaults,
      'api-key': 'key',
      'account-id': 'account',
      'agent-name': 'hello',
      'base-url': server.url.origin,
      ...inputs,
    }),
    GITHUB_STATE: stateFile,
    GITHUB_OUTPUT: join(temp.path, 'output'),
  }
  const command = (program: Program = 'main', state: State = {}) => ({
    args: [process.execPath, join(dist, `${program}.js`)],
    cwd: workspace,
    env: { ...env, ...stateEnvironment(state) },
  })
  return {
    start: (...program) => {
      const { args, ...options } = command(...program)
      const [node = '', ...file] = args
      return spawn(node, file, { ...options, stdio: ['ignore', stdout, 'ignore'] })
    },
    command,
    async takeState() {
      const text = await readFile(stateFile, 'utf8')
      await truncate(stateFile)
      return parseFileCommand(text)
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await temp[Symbol.asyncDispose]()
    },
  }
}
