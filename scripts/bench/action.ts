// The bundled action as a process of its own, with a server on loopback in the place of the builds API.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { inputEnvironment, runnerEnvironment } from '../../__tests__/support/runner-environment.ts'
import { makeWorkspace } from '../../__tests__/support/workspace.ts'

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

export interface BenchedAction extends AsyncDisposable {
  start(): ChildProcess
}

/** `workspace` is a folder's path. */
export async function benchedAction(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  answer: RequestListener,
): Promise<BenchedAction> {
  const temp = await makeWorkspace({ state: '', output: '' })
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const env = {
    ...runnerEnvironment(workspace, temp.path),
    ...inputEnvironment({
      'api-key': 'key',
      'account-id': 'account',
      'agent-name': 'hello',
      'base-url': `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...inputs,
    }),
    GITHUB_STATE: `${temp.path}/state`,
    GITHUB_OUTPUT: `${temp.path}/output`,
  }
  return {
    start: () => spawn(process.execPath, [main], { env, stdio: 'ignore' }),
    async [Symbol.asyncDispose]() {
      server.close()
      await temp[Symbol.asyncDispose]()
    },
  }
}
