import { STATUS_CODES } from 'node:http'
import type { Direction, Position, Toxic } from '../../proxy/passage.ts'
import type { Break } from '../../server/faults.ts'

/** The server's own words in a planned refusal. */
export const serverWords = 'planned refusal 4711'

interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Default: an error as FastAPI sends it. */
  readonly body?: string
}

/** A response in place of the server's, which has got the request (`taken`) or not. */
export function answer({ status, headers = {}, body }: Answer, taken = false): Toxic {
  const text = body ?? JSON.stringify({ detail: serverWords })
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}`,
    ...Object.entries({ 'content-type': 'application/json', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    ...(status === 204 || status === 304 ? [] : [`content-length: ${Buffer.byteLength(text)}`]),
    'connection: close',
  ]
  return {
    type: 'replace',
    taken,
    bytes: `${lines.join('\r\n')}\r\n\r\n${status === 204 ? '' : text}`,
  }
}

export function redirect(status: number, taken = false): Toxic {
  return answer({ status, headers: { location: 'http://127.0.0.1:9/elsewhere' }, body: '' }, taken)
}

/** What a gateway says in place of the API. */
export function page(status: number, taken = false): Toxic {
  const body = `<html><head><title>${status} of a gateway</title></head></html>`
  return answer({ status, headers: { 'content-type': 'text/html' }, body }, taken)
}

export const loginPage = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html><title>Log in</title></html>',
}
export const truncatedJson = { status: 200, body: '{"id": "b-' }
export const noId = { status: 200, body: '{"object": "agentex_cloud_build"}' }
export const wrongType = { status: 200, body: '[1, 2, 3]' }
export const empty = { status: 200, body: '' }
export const tooLarge = {
  status: 200,
  body: `{"id": "b", "text": "${'x'.repeat(17 * 1024 * 1024)}"}`,
}

/** The connection breaks at this place. */
export function breakAt(
  direction: Direction,
  part: Position['part'],
  bytes: number,
  how: Break,
): Toxic {
  return { type: 'break', direction, at: { part, bytes }, how }
}

/** Neither an answer nor an end. */
export const silence = breakAt('response', 'head', 0, 'silence')
/** The server takes no connections. */
export const away: Toxic = { type: 'refuse', forMs: 600_000 }
/** A response that takes for ever. */
export const drip: Toxic = { type: 'pieces', direction: 'response', bytes: 1, pauseMs: 400 }
