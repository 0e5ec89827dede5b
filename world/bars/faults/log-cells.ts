import type { Toxic } from '../../proxy/passage.ts'
import { apiKey } from '../scene.ts'
import { always, type Cell, printedLines, success } from './cell.ts'
import { answer, breakAt, loginPage, silence } from './responses.ts'

const garbage: readonly (readonly [string, string])[] = [
  ['JSON that is cut', 'data: {"line": "x\n\n'],
  ['an event of another kind', 'event: ping\ndata: {}\n\n'],
  ['an event without a line', 'data: {"text": "x"}\n\n'],
  ['a line that is no text', 'data: {"line": 7}\n\n'],
  ['no space after the colon', 'data:{"line":"other"}\n\n'],
  ['an event in two data fields', 'data: {"line":\ndata: "other"}\n\n'],
  ['a long comment', `: ${'x'.repeat(200_000)}\n\n`],
  ['CR LF and fields that nobody knows', ': a\r\nretry: 10\r\nfoo: bar\r\n\r\n'],
  ['an id', 'id: 7\n\n'],
  ['many blank lines', '\n'.repeat(50_000)],
  ['a line of 10 MB', `data: {"line": "${'x'.repeat(10_000_000)}"}\n\n`],
  ['a line of 20 MB, over the limit', `data: {"line": "${'x'.repeat(20_000_000)}"}\n\n`],
  ['bytes that are not UTF-8', 'data: {"line": "\ufffd\ud800"}\n\n'],
  ['a command of the runner', 'data: {"line": "::error::hostile"}\n\n'],
  ['an echo of the key', `data: {"line": "${apiKey}"}\n\n`],
]

/** The log is disturbed, and the build is not. */
export const logCells: readonly Cell[] = [
  logLasting('always 500', answer({ status: 500 })),
  logLasting('always a login page', answer(loginPage)),
  logLasting('always 401', answer({ status: 401 })),
  logLasting('always 404', answer({ status: 404 })),
  logLasting('always silent', silence),
  logLasting('always reset at one place', breakAt('response', 'body', 900, 'reset')),
  logLasting('always ended at one place', breakAt('response', 'body', 900, 'end')),
  ...garbage.map(([name, text]): Cell => ({
    name: `log: ${name}`,
    scene: {
      script: success,
      knobs: { faults: [{ type: 'garbage-log', on: 'logs', beforeLine: 5, text, times: 99 }] },
    },
    expected: { exit: 0 },
  })),
  ...(['not-found', 'empty', 'follow'] as const).map((logWhileQueued): Cell => ({
    name: `log: while the build is queued: ${logWhileQueued}`,
    scene: {
      script: [{ waitMs: 2_500 }, ...success],
      knobs: { logWhileQueued },
    },
    expected: { exit: 0 },
  })),
  ...(['reset', 'end'] as const).map((how): Cell => ({
    name: `log: only new lines, and a ${how}`,
    scene: {
      script: success,
      knobs: { logReplay: false, faults: [{ type: 'cut-log', on: 'logs', afterLines: 10, how }] },
    },
    expected: { exit: 0, log: 'whole-or-said' },
  })),
  // A log cut after the build's end looks whole, so the build ends only after a third connection.
  ...[0, 1, 10].flatMap((afterLines) =>
    (['reset', 'end'] as const).map((how): Cell => ({
      name: `log: ${how} after ${afterLines} lines, twice`,
      scene: {
        script: [{ status: 'running' }, ...printedLines, { hold: 'end' }, { end: 'success' }],
        knobs: { faults: [{ type: 'cut-log', on: 'logs', afterLines, how, times: 2 }] },
        drive: async (_action, _stop, { release, requested }) => {
          await requested('logs', 3)
          release('end')
        },
      },
      expected: { exit: 0 },
    })),
  ),
  ...[0, 10, 29].map((afterLines): Cell => ({
    name: `log: silent after ${afterLines} lines`,
    scene: {
      script: success,
      knobs: { faults: [{ type: 'quiet-log', on: 'logs', afterLines }] },
    },
    expected: { exit: 0 },
  })),
]

function logLasting(name: string, toxic: Toxic): Cell {
  return {
    name: `log: ${name}`,
    scene: { script: success, toxicOf: always(['logs'], toxic) },
    expected: { exit: 0, log: 'whole-or-said' },
    isSlow: true,
  }
}
