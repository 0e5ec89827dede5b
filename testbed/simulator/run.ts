import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readActionDefinition } from '../runner/action-definition.ts'
import { stateEnvironment } from '../runner/runner-environment.ts'
import { build } from '../../src/actions/build.ts'
import { deploy } from '../../src/actions/deploy.ts'
import { post } from '../../src/actions/post.ts'
import { postDeploy } from '../../src/actions/post-deploy.ts'
import { retag } from '../../src/actions/retag.ts'
import type { Trace } from '../invariants/facts.ts'
import { environments, manifest, ownBuild } from './deploy/account.ts'
import type { Fault } from './fault-plan.ts'
import { createNetwork } from './network.ts'
import { type Plan, type RunPlan, runsOf } from './plan.ts'
import { type SavedValues, summaryPath } from './process.ts'
import { createChance } from '../random.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { createSimServer, hashOf, type SimServer } from './server/server.ts'
import { createStep, type Step } from './step.ts'
import { createTimeline, type Timeline } from './timeline.ts'

export const apiKey = 'key-of-the-account-0123456789'

/** Longer than any limit of main and of the runner. */
const longestMs = 6 * 3_600_000
/** The time until deployments that begin late have begun. */
const afterwardsMs = 10 * 60_000
const startMs = Date.parse('2026-01-01T00:00:00Z')

// What main and post load when they need it would otherwise take real time in the middle of a run.
await Promise.all([
  import('../../src/api/client.ts'),
  import('../../src/actions/post-cleanup.ts'),
  import('../../src/actions/connect-deployments.ts'),
  import('../../src/context/manifest/yaml.ts'),
  import('../../src/report/summary/killed-summary.ts'),
  import('../../src/cleanup/delete-left.ts'),
])

const workspace = mkdtempSync(join(tmpdir(), 'sim-'))
const files = {
  Dockerfile: 'FROM scratch\n',
  'manifest.yaml': manifest,
  'environments.yaml': environments,
}
for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text)
process.once('exit', () => rmSync(workspace, { recursive: true, force: true }))

interface Host {
  readonly timeline: Timeline
  readonly server: SimServer
}

interface Run extends Step {
  readonly recorder: Recorder
}

/**
 * Runs main and then post of each run of the plan, in one time, and returns what happened as each
 * of them sees it. Only one plan at a time: its processes read the environment.
 */
export async function run(plan: Plan): Promise<readonly Trace[]> {
  const timeline = createTimeline(startMs)
  const server = createSimServer(plan, timeline, startMs)
  const runs = runsOf(plan).map((own, index) => createRun(plan, own, index, { timeline, server }))
  const isReading = (): boolean => runs.some((one) => one.isReading())
  const isDone = (): boolean =>
    runs.map((one) => one.advance(!isReading())).every((isOver) => isOver)
  await timeline.pass(isDone, isReading, startMs + longestMs)
  for (const one of runs) one.end()
  const never = (): boolean => false
  if (plan.deploy) await timeline.pass(never, never, timeline.now() + afterwardsMs)
  for (const [index, { recorder }] of runs.entries()) server.record(recorder, index)
  return runs.map(({ recorder }) => recorder.trace())
}

function createRun(plan: Plan, own: RunPlan, index: number, { timeline, server }: Host): Run {
  const recorder = createRecorder(timeline, startMs)
  const chance = createChance(plan.seed ^ (0x5eed + index))
  const ofRun: Plan = { ...plan, ...own }
  const { inputs, startMs: waitMs = 0 } = own
  const runStartMs = startMs + waitMs
  const network = createNetwork(
    { plan: ofRun, chance, startMs: runStartMs, run: index },
    ...([timeline, server, recorder] as const),
  )
  const step = createStep({
    shared: {
      plan: ofRun,
      timeline,
      network,
      recorder,
      chance,
      disk: new Map(),
      context: { workingTreeHash: hashOf(own.content) },
    },
    programs: programsOf(plan),
    stops: own.stops,
    prepare: (name, state) => {
      setEnvironment(plan, inputs, state)
      recorder.add({ type: 'start', process: name, inputs, isCalm: isCalm(plan) })
    },
  })
  if (plan.calmFromMs !== undefined) recorder.add({ type: 'calm' }, startMs + plan.calmFromMs)
  timeline.plan(waitMs, { isOver: false }, step.start)
  return { ...step, recorder }
}

function programsOf(plan: Plan) {
  if (plan.deploy) return { main: deploy, post: postDeploy }
  return { main: plan.action === 'retag' ? retag : build, post }
}

function isCalm(plan: Plan): boolean {
  const { faults, stops, others, build: ofBuild, server, blockedStdout, log } = plan
  const noTrouble =
    faults.every(isHarmless) && stops.length + others.length === 0 && blockedStdout === undefined
  const plain = ofBuild.cancelledByOthersMs === undefined && ofBuild.odd === undefined
  const short = ofBuild.queuedMs + ofBuild.runningMs < 18_000 && log.closesMs < 1e9
  const isAlone = plan.beside === undefined && server.agent !== 'unlisted'
  return noTrouble && plain && short && isAlone && !server.requestsPerMinute
}

/** Whether the fault is a page in place of the API that no run has to notice. */
function isHarmless({ on, when, effect }: Fault): boolean {
  if (effect.type !== 'page' || !('nth' in when)) return false
  if (on === 'logs') return when.times < 1e6
  return (on === 'get' || (on === 'list' && when.nth > 1)) && when.times === 1
}

/** The defaults that the runner sets; the model of the forge needs no token. */
const defaultsOf = (directory: string): Readonly<Record<string, string>> =>
  readActionDefinition(fileURLToPath(new URL(`../../${directory}`, import.meta.url)), 'token')
    .defaults
const named = { 'agent-name': 'hello', 'image-name': 'hello', 'image-tag': 'v1' }
const defaults = {
  build: { ...defaultsOf(''), ...named },
  retag: { ...defaultsOf('retag'), ...named },
  deploy: { ...defaultsOf('deploy'), 'build-id': ownBuild, manifest: 'manifest.yaml' },
}

function setEnvironment(plan: Plan, inputs: Plan['inputs'], state: SavedValues): void {
  for (const name of Object.keys(process.env)) {
    if (/^(?:INPUT|STATE|GITHUB|RUNNER|SGP)_/.test(name)) Reflect.deleteProperty(process.env, name)
  }
  const given = {
    ...defaults[plan.deploy ? 'deploy' : (plan.action ?? 'build')],
    'api-key': apiKey,
    'account-id': 'account-1',
    'base-url': 'https://api.test',
    ...inputs,
  }
  for (const [name, value] of Object.entries(given)) {
    process.env[`INPUT_${name.toUpperCase()}`] = value
  }
  Object.assign(process.env, {
    GITHUB_WORKSPACE: workspace,
    GITHUB_STEP_SUMMARY: summaryPath,
    RUNNER_TEMP: '/temp',
  })
  Object.assign(process.env, stateEnvironment(state))
}
