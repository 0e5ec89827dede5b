import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deploy as deployAction } from '../../../src/actions/deploy.ts'
import { postDeploy } from '../../../src/actions/post-deploy.ts'
import type { Trace } from '../../promises/facts.ts'
import { createChance } from '../../random.ts'
import type { Plan } from '../plan.ts'
import { createRecorder } from '../recorder.ts'
import { defaultsOf, longestMs, setEnvironment, startMs } from '../run.ts'
import { createStep } from '../step.ts'
import { createTimeline } from '../timeline.ts'
import { createDeployNetwork } from './network.ts'
import type { DeployPlan } from './plan.ts'
import { environments, manifest } from './scene.ts'
import { createDeployServer } from './server.ts'

/** A deployment as the server has it at the end. Times count from the start of main. */
export interface DeploymentFact {
  readonly id: string
  readonly isOurs: boolean
  readonly isPreview: boolean
  readonly createdMs: number
  readonly status: string
  readonly isDeletedByUs: boolean
}

export interface DeployRun {
  readonly trace: Trace
  readonly deployments: readonly DeploymentFact[]
}

// What main and post load when they need it would otherwise take real time in the middle of a run.
await Promise.all([
  import('../../../src/actions/connect-deployments.ts'),
  import('../../../src/context/manifest/yaml.ts'),
  import('../../../src/report/summary/killed-summary.ts'),
  import('../../../src/rescue/delete-left.ts'),
])

const workspace = mkdtempSync(join(tmpdir(), 'sim-'))
writeFileSync(join(workspace, 'manifest.yaml'), manifest)
writeFileSync(join(workspace, 'environments.yaml'), environments)

const defaults = {
  ...defaultsOf('deploy'),
  'build-id': 'b-1',
  manifest: 'manifest.yaml',
}
/** Until all that is late has happened. */
const afterwardsMs = 10 * 60_000

/** Runs main and then post of `deploy/`. Only one run at a time: both read the environment. */
export async function runDeploy(plan: Plan, deploy: DeployPlan): Promise<DeployRun> {
  const timeline = createTimeline(startMs)
  const recorder = createRecorder(timeline, startMs)
  const chance = createChance(plan.seed ^ 0x5eed)
  const server = createDeployServer(deploy, timeline, startMs)
  const network = createDeployNetwork(
    { plan: deploy, calmFromMs: plan.calmFromMs, chance, startMs },
    ...([timeline, server, recorder] as const),
  )
  const { inputs } = plan
  const step = createStep({
    shared: { plan, timeline, network, recorder, chance, disk: new Map() },
    programs: { main: deployAction, post: postDeploy },
    stops: plan.stops,
    prepare: (name, state) => {
      setEnvironment(inputs, state, defaults, workspace)
      recorder.add({ type: 'start', process: name, inputs, isCalm: false })
    },
  })
  step.start()
  await timeline.pass(() => step.advance(true), step.isReading, timeline.now() + longestMs)
  step.end()
  await timeline.pass(
    () => false,
    () => false,
    timeline.now() + afterwardsMs,
  )
  return {
    trace: recorder.trace(),
    deployments: server.deployments.map((one) => ({
      id: one.stored.id,
      isOurs: one.isOurs,
      isPreview: one.stored.isPreview,
      createdMs: one.createdMs - startMs,
      status: server.statusOf(one),
      isDeletedByUs: one.isDeletedByUs,
    })),
  }
}
