import { STATUS_CODES } from 'node:http'
import type { Direction, Position, Toxic } from '../../proxy/passage.ts'
import type { Break } from '../../server/faults.ts'

interface Response {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Default: an error as FastAPI sends it. */
  readonly body?: string
}

/** A response in place of the server's, which gets nothing of the request. */
export function answer({ status, headers = {}, body = '{"detail":"No."}' }: Response): Toxic {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}`,
    ...Object.entries({ 'content-type': 'application/json', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  return { type: 'replace', bytes: `${lines.join('\r\n')}\r\n\r\n${body}` }
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
