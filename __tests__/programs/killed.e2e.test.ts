import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { decodeState, type SavedState } from '../../src/cleanup/state-format.ts'
import type { Script } from '../../testbed/emulator/engines/scripted.ts'
import type { Direction, Position } from '../../testbed/proxy/passage.ts'
import { runnerEnvironment } from '../../testbed/runner/runner-environment.ts'
import type { OtherRunner } from '../../testbed/runner/runner-model.ts'
import type { Operation } from '../../testbed/emulator/model/operations.ts'
import { apiKey } from '../support/checked-action.ts'
import { play, type Scenario } from '../support/play.ts'
import { problemsOf } from '../support/problems-of.ts'
import { endless, success } from '../support/scripts.ts'

// The simulator stops main at each of its calls; here real processes die between two real writes.

/** Where main is when the signal arrives: in a message, which waits there, or in its own files. */
type Point =
  | readonly [operation: Operation, direction: Direction, part: Position['part'], bytes: number]
  | ((temp: string) => boolean)

const points: readonly (readonly [string, Point, Script?])[] = [
  ['the archive is written', hasArchive],
  ['the submit is saved in the state', (temp) => savedState(temp)?.sent !== undefined],
  ['in the archive', ['submit', 'request', 'body', 1_000_000]],
  ['before the last byte of the form', ['submit', 'request', 'body', -1]],
  ['the build is created, before the response', ['submit', 'response', 'head', 0]],
  ['in the record of the build', ['submit', 'response', 'body', 10]],
  ['the ID is saved in the state', (temp) => savedState(temp)?.build !== undefined],
  ['in the log', ['logs', 'response', 'body', 500]],
  [
    'the last status is in the outputs',
    (temp) => /^status/m.test(commandFile(temp, 'output')),
    success,
  ],
]
/** The last one has no signal: GitHub removes a container, in which main lives on beside post. */
const patterns: readonly (readonly NodeJS.Signals[])[] = [['SIGINT'], ['SIGKILL'], []]
const container: OtherRunner = { kind: 'github', removedAfterMs: 1_500 }
/** Random bytes, so that the archive is as large. */
const files = { 'app/data': randomBytes(1_000_000).toString('hex') }

const rows = points.flatMap(([name, point, script = endless]) =>
  patterns.map((signals) => ({
    name,
    point,
    script,
    signals,
    by: signals.join() || 'the end of its container',
  })),
)

it.concurrent.each(rows)('leaves no build after $by: $name', async (row) => {
  const { point, script, signals } = row
  const moment = Promise.withResolvers<undefined>()
  const sent = Promise.withResolvers<undefined>()
  let isReached = false
  const toxicOf: Scenario['toxicOf'] = ({ operation, index }) => {
    if (typeof point === 'function' || operation !== point[0] || index > 0) return undefined
    const [, direction, part, bytes] = point
    const until = async (): Promise<void> => {
      moment.resolve(undefined)
      await sent.promise
    }
    return { type: 'hold', direction, at: { part, bytes }, until }
  }
  const drive: Required<Scenario>['drive'] = async (action, stop) => {
    const ended = new AbortController()
    void action.mainFinished.then(() => {
      ended.abort()
      moment.reject(new Error('Main ended before this point.'))
    })
    if (typeof point === 'function')
      while (!point(action.temp)) await sleep(2, undefined, { signal: ended.signal })
    else await moment.promise
    isReached = true
    if (signals.length === 0) action.cancel()
    else stop(...signals)
    // Deliver the signal before passing the message on.
    await sleep(30)
    sent.resolve(undefined)
  }
  // A rejection is for `drive`, which may not be waiting.
  moment.promise.catch(() => undefined)
  const played = await play({
    script,
    files,
    toxicOf,
    drive,
    knobs: { agents: {} },
    inputs: { 'agent-id': '', 'agent-name': 'fresh' },
    runner: signals.length === 0 ? container : undefined,
  })
  expect(problemsOf(played, { exit: 'any', builds: 'at most 1', log: 'start' })).toEqual([])
  expect(isReached).toBe(true)
})

/** Text of a file that the runner reads after the stage. */
function commandFile(temp: string, name: 'state' | 'output'): string {
  const directory = readdirSync(temp).find((one) => one.startsWith('_runner_file_commands-'))
  return directory === undefined ? '' : readFileSync(join(temp, directory, name), 'utf8')
}

/** Undefined also while it is being written. */
function savedState(temp: string): SavedState | undefined {
  try {
    const name = readdirSync(temp).find((one) => /^agentex-state-[\da-f-]{36}$/.test(one)) ?? ''
    const text = readFileSync(join(temp, name), 'utf8')
    const state = decodeState(text, apiKey, runnerEnvironment('', temp))
    return typeof state === 'object' ? state : undefined
  } catch {
    return undefined
  }
}

function hasArchive(temp: string): boolean {
  const directory = readdirSync(temp).find((name) => name.startsWith('agentex-build-'))
  return directory !== undefined && readdirSync(join(temp, directory)).length > 0
}
