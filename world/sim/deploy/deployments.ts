import { createDeployments, type StoredDeployment } from '../../server/deployments.ts'
import type { DeployableBuild } from '../../server/deployment-form.ts'
import type { Query } from '../../server/list.ts'
import type { DeploymentOperation } from '../../server/operations.ts'
import { Refusal } from '../../server/refusals.ts'
import type { OtherBuild, Plan } from '../plan.ts'
import type { Recorder } from '../recorder.ts'
import type { Timeline } from '../timeline.ts'
import type { DeployPlan } from './plan.ts'
import { environments, manifest, otherBuild, quotedValue } from './scene.ts'

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
  readonly body: string
  readonly lateMs: number
}

interface ModelDeployment {
  readonly stored: StoredDeployment
  readonly isOurs: boolean
  readonly createdMs: number
  isDeletedByUs: boolean
}

interface DeploymentsOptions {
  readonly plan: Plan
  readonly deploy: DeployPlan
  readonly timeline: Timeline
  /** Throws a `Refusal`. */
  readonly findBuild: (id: string) => DeployableBuild
}

const account = 'account'

export function createSimDeployments({
  plan,
  deploy,
  timeline,
  findBuild,
}: DeploymentsOptions): SimDeployments {
  const { createdSkewMs, listLagMs, pageSize } = plan.server
  const models = new Map<string, ModelDeployment>()
  const life = { isOver: false }
  let count = 0
  /** Whose request is being served. */
  let isOfUs = false

  const ageMs = ({ id }: StoredDeployment): number =>
    timeline.now() - (models.get(id)?.createdMs ?? timeline.now())
  const server = createDeployments({
    now: () => new Date(timeline.now() + createdSkewMs),
    newId: () => `d-${String((count += 1)).padStart(8, '0')}`,
    buildsOf: () => ({
      byId: findBuild,
      byImage: () => {
        throw new Refusal('unknown-build', 'No such image.')
      },
    }),
    missingSecrets: () => (isOfUs && deploy.lacksSecret ? ['openai'] : []),
    keepsCursor: () => deploy.keepsCursor,
    isListed: (deployment) => ageMs(deployment) >= listLagMs,
    progressOf: (deployment) => progressAt(ageMs(deployment), deploy),
  })

  const create = (body: unknown, isOurs: boolean): StoredDeployment => {
    isOfUs = isOurs
    const stored = server.create(account, isOurs ? 'us' : 'others', body)
    const createdMs = timeline.now()
    models.set(stored.id, { stored, isOurs, createdMs, isDeletedByUs: false })
    return stored
  }
  for (const { atMs, kind } of deploy.others) {
    const label = kind === 'preview of the label' ? 'topic' : 'other'
    const preview = kind !== 'production' && { preview: true, preview_label: label }
    const files = { manifest_file: manifest, environment_config: environments }
    const deployOther = (): void =>
      void create({ ...files, build_id: otherBuild, ...preview }, false)
    if (atMs < 0) deployOther()
    else timeline.plan(atMs, life, deployOther)
  }

  const serve: SimDeployments['serve'] = (operation, { id, query, body, lateMs }) => {
    switch (operation) {
      case 'deploy': {
        const form: unknown = JSON.parse(body)
        if (lateMs === 0) return server.recordOf(create(form, true))
        timeline.plan(lateMs, life, () => {
          try {
            create(form, true)
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
          }
        })
        return {}
      }
      case 'deployment':
        return server.recordOf(server.get(account, id))
      case 'deployments': {
        const limit = String(Math.min(pageSize, Number(query['limit'] ?? 100)))
        const { items, hasMore } = server.list(account, { ...query, limit })
        return {
          object: 'list',
          items: items.map((one) => server.recordOf(one)),
          has_more: hasMore,
        }
      }
      case 'deployment-logs':
        return server.logOf(server.get(account, id), query)
      case 'delete-deployment': {
        const deployment = server.get(account, id)
        server.delete(deployment)
        const model = models.get(id)
        if (model) model.isDeletedByUs = true
        return server.recordOf(deployment)
      }
    }
  }
  return {
    serve: (operation, request) => {
      try {
        return serve(operation, request)
      } catch (error) {
        if (error instanceof Refusal && deploy.quotes) error.message += ` Got: ${request.body}`
        throw error
      }
    },
    record: (recorder) => {
      for (const { stored, createdMs, isOurs, isDeletedByUs } of models.values()) {
        const { id, isPreview } = stored
        const status = String(server.recordOf(stored)['status']).toLowerCase()
        const facts = { id, isOurs, isPreview, status, isDeletedByUs }
        recorder.add({ type: 'deployment', ...facts }, createdMs)
      }
    },
  }
}

/** After the first build of the account, the one to deploy, and what pushed its tag again. */
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
  const { pendingMs, runningMs, end, lines, quotes } = plan
  const isEnded = end !== 'stuck' && ageMs >= pendingMs + runningMs
  const status = ageMs < pendingMs ? 'pending' : isEnded ? end : 'running'
  const share = isEnded ? 1 : Math.min(1, Math.max(0, ageMs - pendingMs) / Math.max(1, runningMs))
  const quoted = quotes ? ` with ${quotedValue}` : ''
  const events = [
    { type: 'Normal', reason: 'Scheduled', message: `Assigned to a node${quoted}` },
    { type: 'Warning', reason: 'BackOff', message: `Back-off restarting${quoted}` },
  ]
  return {
    status: plan.isUpperCase ? status.toUpperCase() : status,
    events: status === 'pending' ? [] : events.slice(0, isEnded && end === 'failed' ? 2 : 1),
    lines: Array.from({ length: Math.floor(lines * share) }, (_, index) => lineOf(index, quoted)),
  }
}

function lineOf(index: number, quoted: string): string {
  if (index % 7 === 3) return `::save-state name=x::foreign ${index}${quoted}`
  return `log line ${index}${quoted}`
}
