import { isSince } from '../server/generations.ts'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readActionDefinition } from '../runner/action-definition.ts'
import { main } from '../../src/main.ts'
import { post } from '../../src/post.ts'
import { promote } from '../../src/promote.ts'
import type { PackingWorld } from '../../src/runner/world/world.ts'
import type { ProcessName, Trace } from '../promises/facts.ts'
import type { Fault, Stop } from './fault-plan.ts'
import { createNetwork } from './network.ts'
import type { Plan } from './plan.ts'
import { createProcess, type ModelProcess, type ProcessOptions, summaryPath } from './process.ts'
import { createChance } from '../random.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { changesOf, lineOf, linesAt } from './server/builds.ts'
import { createSimServer, type SimServer } from './server/server.ts'
import { createTimeline, type Life, type Timeline } from './timeline.ts'

export const apiKey = 'key-of-the-account-0123456789'
const laterKey = 'key-that-came-later-0123456789'

/** Longer than any limit of main and of the runner. */
export const longestMs = 6 * 3_600_000
export const startMs = Date.parse('2026-01-01T00:00:00Z')
/** The runner's schedule after the first signal of a cancelled job. */
const cancelMs = { terminate: 7_500, kill: 10_000 }

// What main and post load when they need it would otherwise take real time in the middle of a run.
await Promise.all([import('../../src/api/client.ts'), import('../../src/runner/post-cleanup.ts')])

export const workspace = mkdtempSync(join(tmpdir(), 'sim-'))
writeFileSync(join(workspace, 'Dockerfile'), 'FROM scratch\n')

/** The process whose turn it is: it gets the uncaught errors. */
let current: ModelProcess | undefined
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (error: unknown) => current?.uncaught(error))
}

/** Runs main and then post. Only one run at a time: both read the environment. */
export async function run(plan: Plan): Promise<Trace> {
  const timeline = createTimeline(startMs)
  const recorder = createRecorder(timeline, startMs)
  const chance = createChance(plan.seed ^ 0x5eed)
  const server = createSimServer(plan, timeline, startMs)
  const network = createNetwork({ plan, chance, startMs }, timeline, server, recorder)
  const runner: Life = { isOver: false }
  const shared = { plan, timeline, network, recorder, chance }

  const { inputs, action } = plan
  const own = action && defaultsOf(action)
  setEnvironment(inputs, {}, undefined, own)
  const mainProcess = createMain(shared, runner, plan.stops)
  let alive = mainProcess.life
  if (plan.calmFromMs !== undefined) recorder.add({ type: 'calm' }, startMs + plan.calmFromMs)
  if (plan.frozen !== undefined) {
    const { atMs, forMs } = plan.frozen
    timeline.plan(atMs, outside, () => {
      for (const life of [alive, runner]) life.frozenUntilMs = timeline.now() + forMs
      recorder.add({ type: 'frozen', forMs }, timeline.now() + forMs)
    })
  }
  await runProcess('main', action === 'promote' ? promote : main, mainProcess, shared)

  const state = mainProcess.state()
  const newKey = plan.hasNewKey === true && { 'api-key': laterKey }
  if (newKey) recorder.add({ type: 'new-key' })
  setEnvironment({ ...inputs, ...newKey }, {}, state, own)
  const postProcess = createProcess({ ...shared, name: 'post', onCall: () => undefined })
  alive = postProcess.life
  await runProcess('post', post, postProcess, shared)
  recordTruth(server, timeline, recorder)
  return recorder.trace()
}

/** What neither ends nor stands still. */
const outside: Life = { isOver: false }
/** Times of stops count from here: before, real files are read, which takes no virtual time. */
const firstCall = 1

/** The process of main, with the signals that it will get. */
export function createMain(
  shared: Omit<ProcessOptions, 'name' | 'onCall'>,
  runner: Life,
  stops: readonly Stop[],
): ModelProcess {
  const { timeline } = shared
  let calls = 0
  const mainProcess: ModelProcess = createProcess({
    ...shared,
    name: 'main',
    onCall: () => {
      calls += 1
      for (const stop of stops) {
        if ('call' in stop.at && stop.at.call === calls) {
          // A signal comes between two turns of the event loop, a kill at any instruction.
          if (stop.how === 'SIGKILL') mainProcess.kill()
          else timeline.plan(0, runner, () => stopProcess(mainProcess, stop, timeline))
        }
        if ('ms' in stop.at && calls === firstCall) {
          timeline.plan(stop.at.ms, runner, () => stopProcess(mainProcess, stop, timeline))
        }
      }
    },
  })
  return mainProcess
}

/** Starts a program; the function returned says whether it has ended. */
export function startProgram(
  program: (world: PackingWorld) => Promise<void>,
  modelProcess: ModelProcess,
): () => boolean {
  current = modelProcess
  let hasEnded = false
  program(modelProcess.world).then(
    () => (hasEnded = true),
    (error: unknown) => modelProcess.uncaught(error),
  )
  return () => hasEnded || modelProcess.life.isOver
}

async function runProcess(
  name: ProcessName,
  program: (world: PackingWorld) => Promise<void>,
  modelProcess: ModelProcess,
  { plan, timeline, recorder }: Shared,
): Promise<void> {
  recorder.add({ type: 'start', process: name, inputs: plan.inputs, isCalm: isCalm(plan) })
  const isDone = startProgram(program, modelProcess)
  const isReading = (): boolean => name === 'main' && modelProcess.isReading()
  const passed = await timeline.pass(isDone, isReading, timeline.now() + longestMs)
  modelProcess.end(passed === 'done' ? 'ended' : 'stuck')
}

interface Shared {
  readonly plan: Plan
  readonly timeline: Timeline
  readonly recorder: Recorder
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

function stopProcess(modelProcess: ModelProcess, { how }: Stop, timeline: Timeline): void {
  if (how === 'SIGKILL') modelProcess.kill()
  else modelProcess.signal(how === 'cancel' ? 'SIGINT' : how)
  if (how !== 'cancel') return
  timeline.plan(cancelMs.terminate, modelProcess.life, () => modelProcess.signal('SIGTERM'))
  timeline.plan(cancelMs.kill, modelProcess.life, () => modelProcess.kill())
}

/** As the runner does; the model of the forge needs no token. */
const defaultsOf = (directory: string): Readonly<Record<string, string>> =>
  readActionDefinition(fileURLToPath(new URL(`../../${directory}`, import.meta.url)), 'token')
    .defaults
const ofRoot = defaultsOf('')

export function setEnvironment(
  inputs: Plan['inputs'],
  workflow: Readonly<Record<string, string>>,
  state: string | undefined,
  defaults = ofRoot,
): void {
  for (const name of Object.keys(process.env)) {
    if (/^(?:INPUT|STATE|GITHUB|RUNNER|SGP)_/.test(name)) Reflect.deleteProperty(process.env, name)
  }
  const given = {
    ...defaults,
    'api-key': apiKey,
    'account-id': 'account-1',
    'base-url': 'https://api.test',
    'agent-name': 'hello',
    'image-name': 'hello',
    'image-tag': 'v1',
    ...inputs,
  }
  for (const [name, value] of Object.entries(given)) {
    process.env[`INPUT_${name.toUpperCase()}`] = value
  }
  Object.assign(process.env, {
    GITHUB_WORKSPACE: workspace,
    GITHUB_STEP_SUMMARY: summaryPath,
    RUNNER_TEMP: '/temp',
    ...workflow,
  })
  if (state !== undefined) process.env['STATE_hand-over'] = state
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
    const showsContent = isSince(server.generation, 'g4')
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
