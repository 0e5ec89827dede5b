import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { benchedAction } from './benched-action.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'

export interface StreamedLog {
  /** Writes the events of one connection, all of them each time. */
  readonly write: (response: ServerResponse) => Promise<void>
  /** Reads standard output of main to its end. */
  readonly read: (stdout: Readable, main: ChildProcess) => Promise<void>
}

/** Runs the bundled action on a build with this log; resolves with the exit code. */
export async function runWithLog({ write, read }: StreamedLog): Promise<number | null> {
  let status = 'running'
  await using workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\n', 'app.py': '' })
  await using action = await benchedAction({
    workspace: workspace.path,
    stdout: 'pipe',
    inputs: { 'agent-name': '', 'agent-id': 'id', 'image-name': 'hello', 'image-tag': 'v1' },
    respond: (request, response) => {
      if (request.url?.endsWith('/logs')) {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        void write(response).then(() => {
          status = 'success'
          response.end()
        })
        return
      }
      request.resume().on('end', () => {
        const record = { id: 'b-1', build_status: status, image_url: 'registry.example/hello:v1' }
        const isList = request.method === 'GET' && !request.url?.includes('/b-1')
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(isList ? { items: [], has_more: false } : record))
      })
    },
  })
  const main = action.start()
  const ended = once(main, 'close')
  if (main.stdout) await read(main.stdout, main)
  const [exitCode] = (await ended) as [number | null]
  return exitCode
}

/** Writes, and waits for a reader that is behind. */
export async function send(response: ServerResponse, chunk: string | Buffer): Promise<void> {
  if (!response.write(chunk)) await once(response, 'drain')
}
