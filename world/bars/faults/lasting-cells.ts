import { randomBytes } from 'node:crypto'
import type { Operation } from '../../server/operations.ts'
import type { Toxic } from '../../proxy/passage.ts'
import type { Expected } from '../check-run.ts'
import type { Scene } from '../scene.ts'
import { always, type Cell, endless, once, stopped, stopWith, success } from './cell.ts'
import { away, breakAt, drip, silence } from './toxics.ts'

/** The server gets no form. */
const nothing = { exit: 1, builds: 0 } as const

/** What is wrong with connections does not end. */
export const lastingCells: readonly Cell[] = [
  // Some of the form may have arrived, and the list cannot be read.
  lasting('submit: the server goes away', ['submit'], away, {
    ...nothing,
    error: /may or may not/,
  }),
  lasting('list: the server is away from the start', ['list'], away, {
    ...nothing,
    error: /refused.*base-url/s,
  }),
  {
    name: 'submit: the server stops reading in the archive',
    scene: {
      script: success,
      // More than the buffers between the two hold.
      files: { 'app/data': randomBytes(8_000_000).toString('hex') },
      toxicOf: once('submit', breakAt('request', 'body', 1_000_000, 'silence')),
    },
    expected: { exit: 0 },
    isSlow: true,
  },
  ...(
    [
      ['silent', silence],
      ['dripping', drip],
    ] as const
  ).map(([name, toxic]) =>
    lasting(
      `status: always ${name}, until the limit`,
      ['get'],
      toxic,
      { exit: 1, error: /timeout-minutes/ },
      // At the first limit the list may say that the build has left the queue.
      {
        script: endless,
        inputs: { 'queue-timeout-minutes': '0.05', 'timeout-minutes': '0.05' },
      },
    ),
  ),
  ...(
    [
      ['silent', silence],
      ['reset at one place', breakAt('response', 'body', 900, 'reset')],
      ['ended at one place', breakAt('response', 'body', 900, 'end')],
    ] as const
  ).map(([name, toxic]) =>
    lasting(`log: always ${name}`, ['logs'], toxic, { exit: 0, log: 'whole-or-said' }),
  ),
  stoppedWhile('the cancel is never answered', ['cancel'], silence, 'named'),
  stoppedWhile('the server goes away', ['cancel'], away, 'named'),
  stoppedWhile('every response drips', ['get', 'logs', 'cancel'], drip),
  {
    name: 'post: the server is away',
    scene: {
      script: endless,
      toxicOf: (_, stage) => (stage === 'post' ? away : undefined),
      drive: stopWith('SIGKILL'),
    },
    expected: { exit: 'stopped', left: 'named' },
    isSlow: true,
  },
]

function lasting(
  name: string,
  operations: readonly Operation[],
  toxic: Toxic,
  expected: Expected,
  scene: Partial<Scene> = {},
): Cell {
  return {
    name,
    scene: { script: success, toxicOf: always(operations, toxic), ...scene },
    expected,
    isSlow: true,
  }
}

/** Main is stopped once it has asked for the log, which may never arrive. */
function stoppedWhile(
  name: string,
  operations: readonly Operation[],
  toxic: Toxic,
  left?: 'named',
): Cell {
  const drive: Scene['drive'] = async (_action, stop, { requested }) => {
    await requested('logs', 1)
    stop('SIGINT')
  }
  const expected: Expected = { exit: 1, error: stopped, ...(left && { left }) }
  return lasting(`abort: ${name}`, operations, toxic, expected, { script: endless, drive })
}
