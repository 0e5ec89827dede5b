import { createDeployments, type StoredDeployment } from '../../emulator/model/deployments.ts'
import type { DeployableBuild } from '../../emulator/model/deployment-form.ts'
import type { Query } from '../../emulator/model/list.ts'
import type { DeploymentOperation } from '../../emulator/model/operations.ts'
import { Refusal } from '../../emulator/model/refusals.ts'
import type { OtherBuild, Plan } from '../plan.ts'
import type { Recorder } from '../recorder.ts'
import type { Timeline } from '../timeline.ts'
import type { DeployPlan } from './plan.ts'
import { environments, manifest, otherBuild } from './account.ts'

/** The part of the API that is about deployments, and its own truth. */
export interface SimDeployments {
  /**
   * The body of the response. A deployment begins `lateMs` after its request was accepted. Throws a
   * `Refusal`.
   */
  serve(operation: DeploymentOperation, request: DeploymentRequest): unknown
  /** Adds each deployment as it is by now. */
  record(recorder: Recorder): void
}

interface DeploymentRequest {
  readonly id: string
  readonly query: Query
  readonly form: string
  readonly lateMs: number
}

interface DeploymentsOptions {
  readonly plan: Plan
  readonly deploy: DeployPlan
  readonly timeline: Timeline
  /** Throws a `Refusal`. */
  readonly findBuild: (id: string) => DeployableBuild
}

const [accountId, us] = ['account', 'us']

export function createSimDeployments({
  plan,
  deploy,
  timeline,
  findBuild,
}: DeploymentsOptions): SimDeployments {
  const { createdSkewMs, listLagMs, pageSize } = plan.server
  const life = { isOver: false }
  let count = 0

  const createdMs = ({ createdAt }: StoredDeployment): number => createdAt.getTime() - createdSkewMs
  const ageMs = (deployment: StoredDeployment): number => timeline.now() - createdMs(deployment)
  const server = createDeployments({
    now: () => new Date(timeline.now() + createdSkewMs),
    newId: () => `d-${String((count += 1)).padStart(8, '0')}`,
    buildsOf: () => ({
      byId: findBuild,
      byImage: () => {
        throw new Refusal('unknown-build', 'No such image.')
      },
    }),
    missingSecrets: (createdBy) => (createdBy === us && deploy.lacksSecret ? ['openai'] : []),
    logRules: () => ({ keepsCursor: deploy.keepsCursor }),
    isListed: (deployment) => ageMs(deployment) >= listLagMs,
    progressOf: (deployment) => progressAt(ageMs(deployment), deploy),
  })

  for (const { atMs, kind } of deploy.others) {
    const label = kind === 'preview of the label' ? 'topic' : 'other'
    const preview = kind !== 'production' && { preview: true, preview_label: label }
    const files = { manifest_file: manifest, environment_config: environments }
    const body = { ...files, build_id: otherBuild, ...preview }
    const request = { accountId, sentBy: 'others', id: '', query: {}, body }
    const deployOther = (): void => void server.serve('deploy', request)
    if (atMs < 0) deployOther()
    else timeline.plan(atMs, life, deployOther)
  }

  return {
    serve: (operation, { id, query, form, lateMs }) => {
      const body: unknown = operation === 'deploy' ? JSON.parse(form) : undefined
      const limit = String(Math.min(pageSize, Number(query['limit'] ?? 100)))
      const request = { accountId, sentBy: us, id, query: { ...query, limit }, body }
      const serve = (): unknown =>
        server.serve(operation, operation === 'deployments' ? request : { ...request, query })
      if (lateMs === 0 || operation !== 'deploy') return serve()
      timeline.plan(lateMs, life, () => {
        unlessRefused(serve)
      })
      return {}
    },
    record: (recorder) => {
      for (const deployment of server.all(accountId)) {
        const { id, isPreview, createdBy, deletedBy } = deployment
        const status = String(server.recordOf(deployment)['status']).toLowerCase()
        const [isOurs, isDeletedByUs] = [createdBy === us, deletedBy === us]
        const facts = { id, isOurs, isPreview, status, isDeletedByUs }
        recorder.add({ type: 'deployment', ...facts }, createdMs(deployment))
      }
    },
  }
}

/** Ignores a refusal: nobody waits for the response. */
function unlessRefused(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** The build to deploy, which follows the account's first one, and what pushed its tag again. */
export function buildsFor({ build }: DeployPlan): readonly OtherBuild[] {
  const good: OtherBuild = { atMs: -3_600_000, same: 'tag', runsMs: 1_000 }
  switch (build) {
    case 'good':
      return [good]
    case 'running':
      return [{ ...good, runsMs: 1e9 }]
    case 'of another agent':
      return [{ ...good, agentName: 'search' }]
    case 'pushed again':
      return [good, { ...good, atMs: -60_000, same: 'all' }]
    case 'missing':
      return []
  }
}

function progressAt(ageMs: number, plan: DeployPlan) {
  const { pendingMs, runningMs, end, lines } = plan
  const isEnded = end !== 'stuck' && ageMs >= pendingMs + runningMs
  const status = ageMs < pendingMs ? 'pending' : isEnded ? end : 'running'
  const share = isEnded ? 1 : Math.min(1, Math.max(0, ageMs - pendingMs) / Math.max(1, runningMs))
  const events = [
    { type: 'Normal', reason: 'Scheduled', message: 'Assigned to a node' },
    { type: 'Warning', reason: 'BackOff', message: 'Back-off restarting' },
  ]
  return {
    status: plan.isUpperCase ? status.toUpperCase() : status,
    events: status === 'pending' ? [] : events.slice(0, isEnded && end === 'failed' ? 2 : 1),
    lines: Array.from({ length: Math.floor(lines * share) }, (_, index) => lineOf(index)),
  }
}

function lineOf(index: number): string {
  if (index % 7 === 3) return `::save-state name=x::foreign ${index}`
  return `log line ${index}`
}
