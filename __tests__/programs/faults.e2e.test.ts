import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Toxic } from '../../testbed/proxy/passage.ts'
import type { Operation } from '../../testbed/emulator/model/operations.ts'
import { play, type Scenario, type Stage } from '../support/play.ts'
import { type Expected, problemsOf } from '../support/problems-of.ts'
import {
  breakAt,
  endless,
  isLastLine,
  printedLines,
  stopWith,
  success,
} from '../support/scripts.ts'

// What the simulator cannot play, which stops above the HTTP library: faults of real sockets.

const whole = Infinity
const refused: Toxic = { type: 'refuse', forMs: 800 }
const dripping: Toxic = { type: 'pieces', direction: 'response', bytes: 1 }

/** The fault of one request of an operation, the first one of a stage after `skip` others. */
function once(operation: Operation, toxic: Toxic, skip = 0, stage: Stage = 'main') {
  let seen = 0
  return (request: { readonly operation: string }, current: Stage): Toxic | undefined => {
    if (request.operation !== operation || current !== stage) return undefined
    seen += 1
    return seen === skip + 1 ? toxic : undefined
  }
}

describe('a connection that breaks once changes nothing', () => {
  it.concurrent.each<readonly [string, Operation, Toxic]>([
    ['refused', 'submit', refused],
    ['reset in the head of the request', 'submit', breakAt('request', 'head', 20, 'reset')],
    ['FIN in the archive', 'submit', breakAt('request', 'body', -200, 'end')],
    ['reset before the last byte of the form', 'submit', breakAt('request', 'body', -1, 'reset')],
    ['FIN after the form', 'submit', breakAt('request', 'body', whole, 'end')],
    ['reset in the head of the response', 'submit', breakAt('response', 'head', 20, 'reset')],
    ['FIN in the record', 'submit', breakAt('response', 'body', 10, 'end')],
    ['silence in the record', 'submit', breakAt('response', 'body', 10, 'silence')],
    ['no HTTP', 'submit', { type: 'replace', bytes: 'SSH-2.0-OpenSSH_9.2\r\n\r\n' }],
    ['one byte at a time', 'submit', dripping],
    ['reset before the list', 'list', breakAt('response', 'head', 0, 'reset')],
    ['reset in the status', 'get', breakAt('response', 'body', 10, 'reset')],
    ['silence after the request', 'get', breakAt('request', 'body', whole, 'silence')],
    ['refused', 'logs', refused],
    ['reset in an event', 'logs', breakAt('response', 'body', 205, 'reset')],
    ['FIN in an event', 'logs', breakAt('response', 'body', 205, 'end')],
    ['one byte at a time', 'logs', dripping],
  ])('%s: %s', async (_, operation, toxic) => {
    const played = await play({ script: success, toxicOf: once(operation, toxic) })
    expect(problemsOf(played, { exit: 0 })).toEqual([])
  })

  it.concurrent('in the rest of the log', async () => {
    const script = [
      { status: 'running' },
      ...printedLines,
      { endLog: true },
      { waitMs: 1_200 },
      { end: 'success' },
    ] as const
    const toxic = breakAt('response', 'body', 205, 'reset')
    const played = await play({ script, toxicOf: once('logs', toxic, 1) })
    expect(problemsOf(played, { exit: 0 })).toEqual([])
  })

  it.concurrent('when the server stops reading in the archive', async () => {
    const played = await play({
      script: success,
      // More than the buffers between the two hold.
      files: { 'app/data': randomBytes(8_000_000).toString('hex') },
      toxicOf: once('submit', breakAt('request', 'body', 1_000_000, 'silence')),
    })
    expect(problemsOf(played, { exit: 0 })).toEqual([])
  })
})

describe('a connection that breaks while the build is cancelled', () => {
  const reset = breakAt('request', 'body', whole, 'reset')
  const silent = breakAt('response', 'head', 0, 'silence')

  it.concurrent.each<readonly [string, Operation, Toxic]>([
    ['reset', 'cancel', reset],
    ['silence', 'cancel', silent],
    ['silence', 'logs', silent],
  ])('by main: %s of %s', async (_, operation, toxic) => {
    const isLog = operation === 'logs'
    const drive: Required<Scenario>['drive'] = async (_action, stop, { requested }) => {
      await requested('logs', 1)
      stop('SIGINT')
    }
    const played = await play({
      script: endless,
      toxicOf: once(operation, toxic),
      drive: isLog ? drive : stopWith('SIGINT'),
    })
    expect(problemsOf(played, { exit: 1, error: /stopped/ })).toEqual([])
  })

  it.concurrent.each<readonly [string, Operation, Toxic]>([
    ['reset', 'get', reset],
    ['reset', 'cancel', reset],
    ['silence', 'cancel', silent],
  ])('by post: %s of %s', async (_, operation, toxic) => {
    const toxicOf = once(operation, toxic, 0, 'post')
    const played = await play({ script: endless, toxicOf, drive: stopWith('SIGKILL') })
    expect(problemsOf(played, { exit: 'stopped' })).toEqual([])
  })
})

describe('the machine of the runner', () => {
  it.concurrent.each<readonly [string, Readonly<Record<string, string>>, Expected]>([
    ['GITHUB_OUTPUT', { GITHUB_OUTPUT: '/dev/full' }, { exit: 0, warning: /output/ }],
    ['GITHUB_STEP_SUMMARY', { GITHUB_STEP_SUMMARY: '/dev/full' }, { exit: 0, warning: /summary/ }],
  ])('has a full disk for %s', async (_, env, expected) => {
    expect(problemsOf(await play({ script: success, env }), expected)).toEqual([])
  })

  it.concurrent('closes standard output', async () => {
    const drive: Required<Scenario>['drive'] = (action) => {
      action.closeStdout()
      return Promise.resolve()
    }
    const played = await play({ script: success, drive })
    expect(problemsOf(played, { exit: 0, log: 'start' })).toEqual([])
  })

  it.concurrent('closes standard output, and stops the step', async () => {
    const drive: Required<Scenario>['drive'] = async (action, stop) => {
      await action.waitFor(isLastLine)
      action.closeStdout()
      stop('SIGINT')
    }
    const played = await play({ script: endless, drive })
    // Nobody can read the error.
    expect(problemsOf(played, { exit: 'any', log: 'start' })).toEqual([])
  })
})
