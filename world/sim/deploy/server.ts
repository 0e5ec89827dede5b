import { createDeployments, type StoredDeployment } from '../../server/deployments.ts'
import { type Page, pageOf, type Query } from '../../server/list.ts'
import { type BuildFacts, recordOf } from '../../server/record.ts'
import { Refusal } from '../../server/refusals.ts'
import type { Timeline } from '../timeline.ts'
import type { DeployPlan } from './plan.ts'
import { type DeployTarget, environments, manifest, quotedValue } from './scene.ts'

export interface DeployAnswer {
  readonly status: number
  readonly body: unknown
}

/** A deployment and its truth. Times are those of the timeline. */
export interface ModelDeployment {
  readonly stored: StoredDeployment
  readonly isOurs: boolean
  readonly createdMs: number
  /** Whether our run had it deleted. */
  isDeletedByUs: boolean
}

/** The API as `deploy/` uses it. It never fails: faults are the network's. */
export interface DeployServer {
  readonly deployments: readonly ModelDeployment[]
  /** A deployment begins `lateMs` after its request was accepted. */
  answer(target: DeployTarget, body: string, lateMs: number): DeployAnswer
  statusOf(deployment: ModelDeployment): string
  date(): string
}

const account = 'account'

export function createDeployServer(
  plan: DeployPlan,
  timeline: Timeline,
  startMs: number,
): DeployServer {
  const models = new Map<string, ModelDeployment>()
  const life = { isOver: false }
  const builds = buildsOf(plan, startMs)
  let count = 0
  /** Whose request is being served. */
  let isOfUs = false

  const ageMs = ({ id }: StoredDeployment): number =>
    timeline.now() - (models.get(id)?.createdMs ?? timeline.now())
  const server = createDeployments({
    now: () => new Date(timeline.now() + plan.createdSkewMs),
    newId: () => `d-${String((count += 1)).padStart(8, '0')}`,
    buildsOf: () => ({
      byId(id) {
        const found = builds.find((build) => build.id === id)
        if (found) return found
        throw new Refusal('unknown-build', `Build ${id} not found.`)
      },
      byImage: () => {
        throw new Refusal('unknown-build', 'No such image.')
      },
    }),
    missingSecrets: () => (isOfUs && plan.lacksSecret ? ['openai'] : []),
    keepsCursor: () => plan.keepsCursor,
    isListed: (deployment) => ageMs(deployment) >= plan.listLagMs,
    progressOf: (deployment) => progressAt(ageMs(deployment), plan),
  })

  const create = (body: unknown, isOurs: boolean): StoredDeployment => {
    isOfUs = isOurs
    const stored = server.create(account, isOurs ? 'us' : 'others', body)
    const createdMs = timeline.now()
    models.set(stored.id, { stored, isOurs, createdMs, isDeletedByUs: false })
    return stored
  }
  for (const { atMs, kind } of plan.others) {
    const label = kind === 'preview of the label' ? 'topic' : 'other'
    const preview = kind !== 'production' && { preview: true, preview_label: label }
    const files = { manifest_file: manifest, environment_config: environments }
    const deploy = (): void => void create({ ...files, build_id: 'b-other', ...preview }, false)
    if (atMs < 0) deploy()
    else timeline.plan(atMs, life, deploy)
  }

  const remove = (id: string): DeployAnswer => {
    const deployment = server.get(account, id)
    server.delete(deployment)
    const model = models.get(id)
    if (model) model.isDeletedByUs = true
    return ok(server.recordOf(deployment))
  }
  const serve = ({ operation, id, query }: DeployTarget, body: string, lateMs: number) => {
    switch (operation) {
      case 'get':
        return ok(recordOf(findBuild(builds, id), 'g5'))
      case 'list':
        return ok(pageBody(pageOf(builds, cutPage(query, plan.pageSize), 'asc'), buildRecord))
      case 'deploy': {
        const form: unknown = JSON.parse(body)
        if (lateMs === 0) return ok(server.recordOf(create(form, true)))
        timeline.plan(lateMs, life, () => void refusable(() => ok(create(form, true))))
        return { status: 202, body: {} }
      }
      case 'deployment':
        return ok(server.recordOf(server.get(account, id)))
      case 'deployments':
        return ok(
          pageBody(server.list(account, cutPage(query, plan.pageSize)), (one) =>
            server.recordOf(one),
          ),
        )
      case 'deployment-logs':
        return ok(server.logOf(server.get(account, id), query))
      case 'delete-deployment':
        return remove(id)
    }
  }
  return {
    get deployments() {
      return [...models.values()]
    },
    answer(target, body, lateMs) {
      return refusable(() => serve(target, body, lateMs), plan.quotes ? ` Got: ${body}` : '')
    },
    statusOf: ({ stored }) => String(server.recordOf(stored)['status']).toLowerCase(),
    date: () => new Date(timeline.now()).toUTCString(),
  }
}

function refusable(work: () => DeployAnswer, quoted = ''): DeployAnswer {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: error.status, body: { detail: `${error.message}${quoted}` } }
  }
}

const ok = (body: unknown): DeployAnswer => ({ status: 200, body })
const buildRecord = (build: BuildFacts): unknown => recordOf(build, 'g5')

function cutPage(query: Query, pageSize: number): Query {
  return { ...query, limit: String(Math.min(pageSize, Number(query['limit'] ?? 100))) }
}

function pageBody<Item>({ items, hasMore }: Page<Item>, render: (item: Item) => unknown): unknown {
  return { object: 'list', items: items.map(render), has_more: hasMore }
}

function findBuild(builds: readonly BuildFacts[], id: string): BuildFacts {
  const found = builds.find((build) => build.id === id)
  if (found) return found
  throw new Refusal('unknown-build', `Build ${id} not found.`)
}

/** The one to deploy is `b-1`. */
function buildsOf({ build }: DeployPlan, startMs: number): readonly BuildFacts[] {
  const make = (id: string, agoMs: number, changes: Partial<BuildFacts> = {}): BuildFacts => ({
    id,
    accountId: account,
    agentName: 'hello',
    agentId: 'agent-1',
    imageName: 'hello',
    imageTag: id === 'b-other' ? 'v0' : 'v1',
    imageUrl: 'registry.test/hello:v1',
    status: 'success',
    createdAt: new Date(startMs - agoMs),
    createdBy: 'user',
    startedAt: new Date(startMs - agoMs),
    endedAt: new Date(startMs - agoMs + 1_000),
    providerId: id,
    source: {},
    ...changes,
  })
  const other = make('b-other', 7_200_000)
  switch (build) {
    case 'good':
      return [other, make('b-1', 3_600_000)]
    case 'running':
      return [other, make('b-1', 3_600_000, { status: 'running', endedAt: undefined })]
    case 'of another agent':
      return [other, make('b-1', 3_600_000, { agentName: 'search' })]
    case 'pushed again':
      return [other, make('b-1', 3_600_000), make('b-2', 60_000)]
    case 'missing':
      return [other]
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
