import type { ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { FaultEffect } from './faults.ts'
import type { Knobs } from './knobs.ts'
import type { StoredBuild } from './record.ts'

/** Sends server-sent events until the log ends, the connection closes or a fault stops it. */
export async function streamLog(
  response: ServerResponse,
  build: StoredBuild,
  knobs: Knobs,
  fault: FaultEffect | undefined,
): Promise<void> {
  const closed = new AbortController()
  response.on('close', () => closed.abort())
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  })
  response.flushHeaders()
  if (build.status === 'queued' && knobs.logWhileQueued === 'empty') {
    response.end()
    return
  }

  const write = async (text: string): Promise<void> => {
    if (!response.write(text))
      await once(response, 'drain', { signal: closed.signal }).catch(() => undefined)
  }
  const first = knobs.logReplay ? 0 : build.log.length()
  let sent = 0
  if (endsHere()) return
  for await (const line of build.log.read(first, knobs.heartbeatMs, closed.signal)) {
    if (line === undefined) {
      await write(': ping\n\n')
      continue
    }
    if (fault?.type === 'garbage-log' && fault.beforeLine === sent) await write(fault.text)
    await write(`data: ${JSON.stringify({ line })}\n\n`)
    sent += 1
    if (endsHere()) return
  }
  response.end()

  function endsHere(): boolean {
    if (fault?.type === 'quiet-log') return sent >= fault.afterLines
    if (fault?.type !== 'cut-log' || sent < fault.afterLines) return false
    if (fault.how === 'end') response.end()
    // Wait for the kernel to accept the earlier lines, so that the client receives them.
    else response.write('', () => response.destroy())
    return true
  }
}
