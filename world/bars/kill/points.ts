import type { Script } from '../../emulator/engines/scripted.ts'
import { earlyLogEnd, endless, isLastLine } from '../faults/cell.ts'
import type { Direction, Position } from '../../proxy/passage.ts'
import type { Operation } from '../../server/operations.ts'

/** A moment in a run of main at which a signal arrives. */
export interface Point {
  readonly name: string
  readonly script?: Script
  readonly inputs?: Readonly<Record<string, string>>
  readonly at:
    | { readonly type: 'start' }
    | { readonly type: 'message'; readonly message: MessagePoint }
    | { readonly type: 'line'; readonly isReached: (line: string) => boolean }
}

/** A place in a message, which waits there until the signal has been sent. */
interface MessagePoint {
  readonly operation: Operation
  readonly direction: Direction
  readonly at: Position
  /** Number among the requests of this operation, from 0. */
  readonly index: number
}

const all = Infinity
const queued: Script = [{ hold: 'for ever' }]
const logEnded: Script = [
  { status: 'running' },
  { line: 'again 🚀é' },
  { endLog: true },
  { hold: 'x' },
]
const limited = { script: endless, inputs: { 'timeout-minutes': '0.02' } }

/** From the start of main to its last request; writes in between are the simulator's. */
export const points: readonly Point[] = [
  { name: 'the process starts', at: { type: 'start' } },
  line('the key is masked', (text) => text.startsWith('::add-mask::')),
  line('the context is packed', (text) => text.startsWith('Packed build context')),

  request('the agent is looked up', 'list', 'head', 0),
  response('the agent is known', 'list', 'body', all),
  request('the list before the submit is asked for', 'list', 'head', 0, 1),
  response('the list before the submit is known', 'list', 'body', all, 1),

  request('the submit begins', 'submit', 'head', 0),
  request('the first byte of the form', 'submit', 'body', 1),
  request('in the fields of the form', 'submit', 'body', 300),
  request('in the archive', 'submit', 'body', 1_000_000),
  request('before the last byte of the form', 'submit', 'body', -1),
  request('after the last byte of the form', 'submit', 'body', all),
  response('the build is created, before the response', 'submit', 'head', 0),
  response('in the record of the build', 'submit', 'body', 10),
  response('the record of the build is sent', 'submit', 'body', all),

  { ...request('the status of a queued build is asked for', 'get', 'head', 0), script: queued },
  request('the status is asked for', 'get', 'head', 0),
  response('in the status', 'get', 'body', 10),
  request('the log is asked for', 'logs', 'head', 0),
  response('in the log', 'logs', 'body', 500),
  line('the log is silent', isLastLine),
  { ...request('the log has ended', 'get', 'head', 0, 4), script: logEnded },

  { ...request('a limit is reached', 'cancel', 'head', 0), ...limited },
  { ...response('the cancel is served', 'cancel', 'head', 0), ...limited },
  { ...response('the cancel is confirmed', 'cancel', 'body', all), ...limited },

  { ...request('the rest of the log is asked for', 'logs', 'head', 0, 1), script: earlyLogEnd },
]

function request(...place: Place): Point {
  return message('request', ...place)
}

function response(...place: Place): Point {
  return message('response', ...place)
}

type Place = readonly [
  name: string,
  operation: Operation,
  part: Position['part'],
  bytes: number,
  index?: number,
]

function message(
  direction: 'request' | 'response',
  ...[name, operation, part, bytes, index = 0]: Place
): Point {
  return {
    name,
    at: { type: 'message', message: { operation, direction, at: { part, bytes }, index } },
  }
}

function line(name: string, isReached: (line: string) => boolean): Point {
  return { name, at: { type: 'line', isReached } }
}
