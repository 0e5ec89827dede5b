import { isSince } from '../server/generations.ts'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readActionDefinition } from '../runner/action-definition.ts'
import { stateEnvironment } from '../runner/runner-environment.ts'
import { build } from '../../src/actions/build.ts'
import { post } from '../../src/actions/post.ts'
import { promote } from '../../src/actions/promote.ts'
import type { Trace } from '../promises/facts.ts'
import type { Fault } from './fault-plan.ts'
import { createNetwork } from './network.ts'
import type { Plan } from './plan.ts'
import { type SavedValues, summaryPath } from './process.ts'
import { createChance } from '../random.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { changesOf, lineOf, linesAt } from './server/builds.ts'
import { createSimServer, type SimServer } from './server/server.ts'
import { createStep } from './step.ts'
import { createTimeline, type Timeline } from './timeline.ts'

export const apiKey = 'key-of-the-account-0123456789'
const laterKey = 'key-that-came-later-0123456789'

/** Longer than any limit of main and of the runner. */
export const longestMs = 6 * 3_600_000
export const startMs = Date.parse('2026-01-01T00:00:00Z')

// What main and post load when they need it would otherwise take real time in the middle of a run.
await Promise.all([import('../../src/api/client.ts'), import('../../src/actions/post-cleanup.ts')])

const workspace = mkdtempSync(join(tmpdir(), 'sim-'))
writeFileSync(join(workspace, 'Dockerfile'), 'FROM scratch\n')

/** Runs main and then post. Only one run at a time: both read the environment. */
export async function run(plan: Plan): Promise<Trace> {
  const timeline = createTimeline(startMs)
  const recorder = createRecorder(timeline, startMs)
  const chance = createChance(plan.seed ^ 0x5eed)
  const server = createSimServer(plan, timeline, startMs)
  const network = createNetwork({ plan, chance, startMs }, timeline, server, recorder)
  const { inputs, action } = plan
  const own = action && { ...defaultsOf(action), ...named }
  const newKey = plan.hasNewKey === true ? { 'api-key': laterKey } : undefined
  const step = createStep({
    shared: { plan, timeline, network, recorder, chance, disk: new Map() },
    programs: { main: action === 'promote' ? promote : build, post },
    stops: plan.stops,
    prepare: (name, state) => {
      if (name === 'post' && newKey) recorder.add({ type: 'new-key' })
      setEnvironment(name === 'post' ? { ...inputs, ...newKey } : inputs, state, own)
      recorder.add({ type: 'start', process: name, inputs, isCalm: isCalm(plan) })
    },
  })
  if (plan.calmFromMs !== undefined) recorder.add({ type: 'calm' }, startMs + plan.calmFromMs)
  if (plan.frozen !== undefined) {
    const { atMs, forMs } = plan.frozen
    timeline.plan(atMs, { isOver: false }, () => {
      for (const life of step.lives()) life.frozenUntilMs = timeline.now() + forMs
      recorder.add({ type: 'frozen', forMs }, timeline.now() + forMs)
    })
  }
  step.start()
  await timeline.pass(() => step.advance(true), step.isReading, timeline.now() + longestMs)
  step.end()
  recordTruth(server, timeline, recorder)
  return recorder.trace()
}

function isCalm({ faults, stops, others, build, server, blockedStdout, log }: Plan): boolean {
  const noTrouble =
    faults.every(isHarmless) && stops.length + others.length === 0 && blockedStdout === undefined
  const plain = build.cancelledByOthersMs === undefined && build.odd === undefined
  const short = build.queuedMs + build.runningMs < 18_000 && log.closesMs < 1e9
  return noTrouble && plain && short && server.agent !== 'unlisted' && !server.requestsPerMinute
}

/** A page in place of the API that no run needs to notice, once its key has worked. */
function isHarmless({ on, when, effect }: Fault): boolean {
  if (effect.type !== 'page' || !('nth' in when)) return false
  if (on === 'logs') return when.times < 1e6
  return (on === 'get' || (on === 'list' && when.nth > 1)) && when.times === 1
}

/** As the runner does; the model of the forge needs no token. */
export const defaultsOf = (directory: string): Readonly<Record<string, string>> =>
  readActionDefinition(fileURLToPath(new URL(`../../${directory}`, import.meta.url)), 'token')
    .defaults
const named = { 'agent-name': 'hello', 'image-name': 'hello', 'image-tag': 'v1' }
const ofRoot = { ...defaultsOf(''), ...named }

export function setEnvironment(
  inputs: Plan['inputs'],
  state: SavedValues,
  defaults: Readonly<Record<string, string>> = ofRoot,
  checkout = workspace,
): void {
  for (const name of Object.keys(process.env)) {
    if (/^(?:INPUT|STATE|GITHUB|RUNNER|SGP)_/.test(name)) Reflect.deleteProperty(process.env, name)
  }
  const given = {
    ...defaults,
    'api-key': apiKey,
    'account-id': 'account-1',
    'base-url': 'https://api.test',
    ...inputs,
  }
  for (const [name, value] of Object.entries(given)) {
    process.env[`INPUT_${name.toUpperCase()}`] = value
  }
  Object.assign(process.env, {
    GITHUB_WORKSPACE: checkout,
    GITHUB_STEP_SUMMARY: summaryPath,
    RUNNER_TEMP: '/temp',
  })
  Object.assign(process.env, stateEnvironment(state))
}

/** Adds what happened on the server, as it is seen from one of the runs. */
export function recordTruth(
  server: SimServer,
  timeline: Timeline,
  recorder: Recorder,
  run = 0,
): void {
  const now = timeline.now()
  for (const build of server.builds) {
    const { id, createdMs, form } = build
    const by = build.by === 'us' && build.run !== run ? 'others' : build.by
    const skewMs = server.createdSkewMs
    const showsContent = isSince(server.generation, 'g4') && server.isPlain
    recorder.add({ type: 'created', buildId: id, by, skewMs, showsContent, form }, createdMs)
    for (const { atMs, status } of changesOf(build)) {
      recorder.add({ type: 'status', buildId: id, status }, atMs)
    }
    for (const cancel of build.cancels) {
      const canceller = cancel.run === run ? cancel.by : 'others'
      recorder.add({ type: 'cancel', buildId: id, by: canceller }, cancel.atMs)
    }
    if (build.by === 'us' && build.plan.cancelledByOthersMs !== undefined) {
      recorder.add(
        { type: 'cancel', buildId: id, by: 'others' },
        createdMs + build.plan.cancelledByOthersMs,
      )
    }
    const lines = Array.from({ length: linesAt(build, Infinity) }, (_, index) =>
      lineOf(build, index),
    )
    recorder.add({ type: 'log', buildId: id, lines, replays: build.log.start === 'first' }, now)
  }
}
