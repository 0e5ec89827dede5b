import { build } from '../../../src/actions/build.ts'
import { post } from '../../../src/actions/post.ts'
import type { Trace } from '../../promises/facts.ts'
import { createNetwork } from '../network.ts'
import type { Plan } from '../plan.ts'
import { createChance } from '../../random.ts'
import { createRecorder, type Recorder } from '../recorder.ts'
import { longestMs, recordTruth, setEnvironment, startMs } from '../run.ts'
import { createSimServer, type SimServer } from '../server/server.ts'
import { createStep, type Step } from '../step.ts'
import { createTimeline, type Timeline } from '../timeline.ts'
import { hashOf, type SeveralPlan } from './plan.ts'

interface Run extends Step {
  readonly recorder: Recorder
}

/** Runs several runs in one time, and returns what happened as each of them sees it. */
export async function runSeveral(plan: Plan, several: SeveralPlan): Promise<readonly Trace[]> {
  const timeline = createTimeline(startMs)
  const server = createSimServer(plan, timeline, startMs)
  for (const atMs of several.othersMs)
    // What is not cancelled is still there when the last run starts.
    server.add(otherForm, startMs + atMs, { ...plan.build, queuedMs: 0, runningMs: 3_600_000 })
  const runs = several.runs.map((_, index) => createRun(index, { plan, several, timeline, server }))
  const isReading = (): boolean => runs.some((run) => run.isReading())
  const isDone = (): boolean =>
    runs.map((run) => run.advance(!isReading())).every((isOver) => isOver)
  await timeline.pass(isDone, isReading, startMs + longestMs)
  for (const [index, run] of runs.entries()) {
    run.end()
    recordTruth(server, timeline, run.recorder, index)
  }
  return runs.map(({ recorder }) => recorder.trace())
}

const otherForm = {
  image_name: 'hello',
  image_tag: 'v0',
  working_tree_hash: 'd'.repeat(64),
}

interface Scene {
  readonly plan: Plan
  readonly several: SeveralPlan
  readonly timeline: Timeline
  readonly server: SimServer
}

function createRun(index: number, { plan, several, timeline, server }: Scene): Run {
  const run = several.runs[index]
  if (run === undefined) throw new Error('No such run.')
  const { inputs } = run
  const recorder = createRecorder(timeline, startMs)
  const chance = createChance(plan.seed ^ (0x5eed + index))
  const runStartMs = startMs + run.startMs
  const own: Plan = { ...plan, inputs, faults: run.faults, stops: run.stops }
  const network = createNetwork(
    { plan: own, chance, startMs: runStartMs, run: index },
    timeline,
    server,
    recorder,
  )
  const shared = {
    ...{ plan: own, timeline, network, recorder, chance, disk: new Map() },
    context: { workingTreeHash: hashOf(run.content) },
  }
  const step = createStep({
    ...{ shared, programs: { main: build, post }, stops: run.stops },
    prepare: (name, state) => {
      setEnvironment(inputs, state)
      recorder.add({ type: 'start', process: name, inputs, isCalm: false })
    },
  })
  timeline.plan(run.startMs, { isOver: false }, step.start)
  return { ...step, recorder }
}
