import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseFileCommand } from '../../runner/file-commands.ts'
import { runnerEnvironment } from '../../runner/runner-environment.ts'
import type { StartedAction } from '../../runner/runner-model.ts'
import type { Script } from '../../emulator/engines/scripted.ts'
import { earlyLogEnd, endless, isLastLine, success } from '../faults/cell.ts'
import { decodeState, type SavedState, stateName } from '../../../src/rescue/state-format.ts'
import type { Direction, Position } from '../../proxy/passage.ts'
import type { Operation } from '../../server/operations.ts'
import { apiKey } from '../scene.ts'

/** A moment in a run of main at which a signal arrives. */
export interface Point {
  readonly name: string
  readonly script?: Script
  readonly inputs?: Readonly<Record<string, string>>
  readonly at:
    | { readonly type: 'message'; readonly message: MessagePoint }
    /** Looked for every few milliseconds. */
    | { readonly type: 'state'; readonly isReached: (temp: string) => boolean }
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

/** From the start of main to its last write. */
export const points: readonly Point[] = [
  { name: 'the process starts', at: state(() => true) },
  line('the key is masked', (text) => text.startsWith('::add-mask::')),
  { name: 'the first state is saved', at: state((temp) => commandFile(temp, 'state') !== '') },
  {
    name: 'the directory of the archive is made',
    at: state((temp) => archiveDirectory(temp) !== undefined),
  },
  { name: 'the archive is written', at: state(hasArchive) },
  line('the context is packed', (text) => text.startsWith('Packed build context')),

  request('the agent is looked up', 'list', 'head', 0),
  response('the look-up of the agent is served', 'list', 'head', 0),
  response('in the list of the agent', 'list', 'body', 2),
  response('the agent is known', 'list', 'body', all),
  request('the list before the submit is asked for', 'list', 'head', 0, 1),
  response('the list before the submit is served', 'list', 'head', 0, 1),
  response('in the list before the submit', 'list', 'body', 2, 1),
  response('the list before the submit is known', 'list', 'body', all, 1),
  {
    name: 'the submit is saved in the state',
    at: state((temp) => savedFacts(temp)?.sent !== undefined),
  },

  request('the submit begins', 'submit', 'head', 0),
  request('in the head of the submit', 'submit', 'head', 40),
  request('the first byte of the form', 'submit', 'body', 1),
  request('in the fields of the form', 'submit', 'body', 300),
  request('in the archive', 'submit', 'body', 1_000_000),
  request('before the last byte of the form', 'submit', 'body', -1),
  request('after the last byte of the form', 'submit', 'body', all),
  response('the build is created, before the response', 'submit', 'head', 0),
  response('in the head of the response to the submit', 'submit', 'head', 20),
  response('in the record of the build', 'submit', 'body', 10),
  response('before the last byte of the record', 'submit', 'body', -1),
  response('the record of the build is sent', 'submit', 'body', all),
  {
    name: 'the ID is saved in the state',
    at: state((temp) => savedFacts(temp)?.build !== undefined),
  },
  {
    name: 'the ID is saved in the outputs',
    at: state((temp) => commandFile(temp, 'output').includes('build-id')),
  },

  { ...request('the status of a queued build is asked for', 'get', 'head', 0), script: queued },
  { ...response('in the status of a queued build', 'get', 'body', 10), script: queued },
  request('the status is asked for', 'get', 'head', 0),
  response('the status is served', 'get', 'head', 0),
  response('in the status', 'get', 'body', 10),
  request('the status is asked for again', 'get', 'head', 0, 2),
  request('the log is asked for', 'logs', 'head', 0),
  response('in the head of the log', 'logs', 'head', 20),
  response('in the first event of the log', 'logs', 'body', 5),
  response('in the log', 'logs', 'body', 500),
  line('the log is silent', isLastLine),
  { ...request('the log has ended', 'get', 'head', 0, 4), script: logEnded },

  { ...request('a limit is reached', 'cancel', 'head', 0), ...limited },
  { ...response('the cancel is served', 'cancel', 'head', 0), ...limited },
  { ...response('the cancel is confirmed', 'cancel', 'body', all), ...limited },

  { ...request('the rest of the log is asked for', 'logs', 'head', 0, 1), script: earlyLogEnd },
  {
    name: 'the last status is in the outputs',
    script: success,
    at: state((temp) => /^status/m.test(commandFile(temp, 'output'))),
  },
  {
    name: 'the summary is written',
    script: success,
    at: state((temp) => commandFile(temp, 'summary') !== ''),
  },
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

function state(isReached: (temp: string) => boolean): Point['at'] {
  return { type: 'state', isReached }
}

/** Text of a file that the runner reads after the stage. */
function commandFile(temp: string, name: 'state' | 'output' | 'summary'): string {
  const directory = readdirSync(temp).find((one) => one.startsWith('_runner_file_commands-'))
  return directory === undefined ? '' : readFileSync(join(temp, directory, name), 'utf8')
}

/** Undefined also while it is being written. */
function savedFacts(temp: string): SavedState | undefined {
  try {
    const saved = parseFileCommand(commandFile(temp, 'state'))[stateName]
    const state =
      saved === undefined ? undefined : decodeState(saved, apiKey, runnerEnvironment('', temp))
    return typeof state === 'object' ? state : undefined
  } catch {
    return undefined
  }
}

function archiveDirectory(temp: string): string | undefined {
  return readdirSync(temp).find((name) => name.startsWith('agentex-build-'))
}

function hasArchive(temp: string): boolean {
  const directory = archiveDirectory(temp)
  return directory !== undefined && readdirSync(join(temp, directory)).length > 0
}

/** Resolves when the moment of a point that is no message has come; rejects if main ends before. */
export async function reach({ at }: Point, action: StartedAction): Promise<void> {
  if (at.type === 'line') await action.waitFor(at.isReached)
  if (at.type !== 'state') return
  const ended = new AbortController()
  void action.mainFinished.then(() => ended.abort())
  while (!at.isReached(action.temp)) await sleep(2, undefined, { signal: ended.signal })
}
