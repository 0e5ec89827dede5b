import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { atLeast, atMost, type Bar, none } from '../bar.ts'
import { problemsOf } from '../check-run.ts'
import type { OtherRunner } from '../../runner/runner-model.ts'
import { endless } from '../faults/cell.ts'
import { inPool } from '../pool.ts'
import { play, type Played, type Scene } from '../scene.ts'
import { type Point, points, reach } from './points.ts'

const atOnce = 12
const patterns: readonly Pattern[] = [
  ['SIGINT'],
  ['SIGINT', 'SIGINT'],
  ['SIGTERM'],
  ['SIGKILL'],
  [],
]
/** Without a signal: the job has a container, in which main lives on beside post. */
type Pattern = readonly NodeJS.Signals[]
const container: OtherRunner = { kind: 'github', removedAfterMs: 1_500 }
/** Random bytes, so that the archive is as large. */
const files = { 'app/data': randomBytes(1_000_000).toString('hex') }
/** What the runner does when main is still there. */
const killAfterMs = 10_000
/** A point that is not reached by then never is. */
const reachWithinMs = 90_000

/** Every signal at every point, then post: no build is left running. */
export const kill: Bar = async ({ only, report }) => {
  const runs = points
    .flatMap((point) => patterns.map((signals) => ({ point, signals })))
    .map((run) => ({
      ...run,
      name: `${run.signals.join(', ') || 'no signal'} when ${run.point.name}`,
    }))
    .filter(({ name }) => name.includes(only))
  const mainMs: number[] = []
  const postMs: number[] = []
  const failures = await inPool(runs, atOnce, async ({ name, point, signals }) => {
    const { played, isReached } = await stopAt(point, signals)
    const { result, stopped } = played
    if (stopped) mainMs.push(result.endedMs - stopped.atMs)
    if (result.post && stopped) postMs.push(result.post.endedMs - result.endedMs)
    const problems = [
      ...problemsOf(played, { exit: 'any', builds: 'at most 1', log: 'start' }),
      ...(isReached ? [] : ['the point was not reached']),
    ]
    const named = problems.map((problem) => `${name}: ${problem}`)
    named.forEach(report)
    return named
  })
  const problems = failures.flat()
  const count = (pattern: RegExp): number => problems.filter((one) => pattern.test(one)).length
  return [
    atLeast('points', 30, new Set(runs.map(({ point }) => point.name)).size),
    atLeast('runs: points × signals, or none in a container', 150, runs.length),
    none('builds left running', count(/a build is still/)),
    none('temporary files left', count(/in RUNNER_TEMP/)),
    none('runs with any problem', new Set(problems.map((one) => one.split(':')[0])).size),
    atMost('main after the first signal, longest', 6.5, Math.max(...mainMs) / 1_000, ' s'),
    atMost('post, longest', 60, Math.max(...postMs) / 1_000, ' s'),
  ]
}

async function stopAt(
  point: Point,
  signals: Pattern,
): Promise<{ readonly played: Played; readonly isReached: boolean }> {
  const moment = Promise.withResolvers<undefined>()
  const sent = Promise.withResolvers<undefined>()
  let isReached = false
  const scene: Scene = {
    script: point.script ?? endless,
    files,
    knobs: { agents: {} },
    inputs: { 'agent-id': '', 'agent-name': 'fresh', ...point.inputs },
    runner: signals.length === 0 ? container : undefined,
    toxicOf: ({ operation, index }) => {
      if (point.at.type !== 'message') return undefined
      const { message } = point.at
      if (message.operation !== operation || message.index !== index) return undefined
      const until = async (): Promise<void> => {
        moment.resolve(undefined)
        await sent.promise
      }
      return { type: 'hold', direction: message.direction, at: message.at, until }
    },
    drive: async (action, stop) => {
      void action.mainFinished.then(() => moment.reject(new Error('Main ended before this point.')))
      const giveUp = setTimeout(() => action.signal('SIGKILL'), reachWithinMs)
      void action.mainFinished.then(() => clearTimeout(giveUp))
      if (point.at.type === 'message') await moment.promise
      else await reach(point, action)
      clearTimeout(giveUp)
      isReached = true
      if (signals.length === 0) action.cancel()
      for (const [at, signal] of signals.entries()) {
        if (at > 0) await sleep(100)
        stop(signal)
      }
      if (signals.length > 0) {
        const killTimer = setTimeout(() => action.signal('SIGKILL'), killAfterMs)
        void action.mainFinished.then(() => clearTimeout(killTimer))
      }
      // Deliver the signal before passing the message on.
      await sleep(30)
      sent.resolve(undefined)
    },
  }
  // A rejection is for `drive`, which may not be waiting.
  moment.promise.catch(() => undefined)
  const played = await play(scene)
  return { played, isReached }
}
