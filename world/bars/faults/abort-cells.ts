import type { Scene } from '../scene.ts'
import { always, type Cell, endless, once, stopped, stopWith } from './cell.ts'
import { answer, away, drip, silence } from './responses.ts'

/** The job is cancelled, or main is killed, with a fault then or in the post step. */
export const abortCells: readonly Cell[] = [
  abort('the cancel always fails', always(['cancel'], answer({ status: 500 })), 'named'),
  abort('the cancel is never answered', always(['cancel'], silence), 'named'),
  abort('the server goes away', always(['cancel'], away), 'named'),
  abort('the server goes away for 5 s', once('cancel', { type: 'refuse', forMs: 5_000 })),
  abort('the status is never answered', always(['get'], silence), 'named'),
  unlogged('the log is never answered', always(['logs'], silence)),
  unlogged('every response drips', always(['get', 'logs', 'cancel'], drip)),
  {
    ...abort('the build cannot be cancelled', undefined, 'named', { cancel: 'stuck' }),
    isSlow: true,
  },
  {
    name: 'abort: the build wins',
    scene: {
      script: [...endless.slice(0, -1), { waitMs: 1_500 }, { end: 'success' }],
      knobs: { cancel: 'build-wins' },
      drive: stopWith('SIGINT'),
    },
    expected: { exit: 1 },
  },
  {
    name: 'abort: twice',
    scene: { script: endless, drive: stopWith('SIGINT', 'SIGINT') },
    expected: { exit: 1, error: stopped },
  },
  {
    name: 'abort: SIGTERM',
    scene: { script: endless, drive: stopWith('SIGTERM') },
    expected: { exit: 1, error: stopped },
  },
  {
    name: 'post: the server is away for 5 s',
    scene: {
      script: endless,
      toxicOf: once('get', { type: 'refuse', forMs: 5_000 }, { stage: 'post' }),
      drive: stopWith('SIGKILL'),
    },
    expected: { exit: 'stopped' },
  },
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

function abort(
  name: string,
  toxicOf: Scene['toxicOf'],
  left?: 'named',
  knobs: Scene['knobs'] = {},
): Cell {
  return {
    name: `abort: ${name}`,
    scene: { script: endless, knobs, drive: stopWith('SIGINT'), ...(toxicOf ? { toxicOf } : {}) },
    expected: { exit: 1, error: stopped, ...(left ? { left } : {}) },
    isSlow: left !== undefined,
  }
}

/** Stopped although the log never arrives. */
function unlogged(name: string, toxicOf: Scene['toxicOf']): Cell {
  const cell = abort(name, toxicOf)
  const drive: Scene['drive'] = async (_action, stop, { requested }) => {
    await requested('logs', 1)
    stop('SIGINT')
  }
  return { ...cell, scene: { ...cell.scene, drive } }
}
