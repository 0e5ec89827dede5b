import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Knobs } from './knobs.ts'
import type { StoredBuild } from './record.ts'

/** Sends server-sent events until the log ends or the connection closes. */
export async function streamLog(
  response: ServerResponse,
  { log, status }: StoredBuild,
  { earlyLog, logForm, logReplay, logEnd, keepAlive, keepAliveMs, headers }: Knobs,
): Promise<void> {
  const closed = new AbortController()
  response.on('close', () => closed.abort())
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  })
  response.flushHeaders()
  const send = async (event: string): Promise<void> => {
    if (!response.write(`${event}\n\n`))
      await once(response, 'drain', { signal: closed.signal }).catch(() => undefined)
  }
  if (status !== 'queued' || earlyLog !== 'ends')
    for await (const line of log.read(logReplay ? 0 : log.count(), keepAliveMs, closed.signal))
      await send(line === undefined ? signsOfLife[keepAlive] : renderLine(line, logForm))
  if (logEnd === 'never' && !closed.signal.aborted) await once(closed.signal, 'abort')
  response.end()
}

const signsOfLife = { comment: ': ping', event: 'event: ping\ndata: {"type": "ping"}' }

function renderLine(line: string, form: Knobs['logForm']): string {
  if (form === 'text') return `data: ${line}`
  const data = `data: ${JSON.stringify({ line })}`
  return form === 'named' ? `event: log\n${data}` : data
}
