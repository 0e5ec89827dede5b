import {
  type BuildFinder,
  type CheckedDeployment,
  checkDeployment,
  type DeployableBuild,
} from './deployment-form.ts'
import { checkLimit, type Page, pageOf, type Query } from './list.ts'
import type { DeploymentOperation } from './operations.ts'
import { Refusal } from './refusals.ts'

type Json = Readonly<Record<string, unknown>>

/** An event of Kubernetes, as JSON. */
export interface DeploymentEvent {
  readonly type: string
  readonly reason: string
  readonly message: string
}

/** How far a deployment has come by itself. */
export interface DeploymentProgress {
  readonly status: string
  readonly events: readonly DeploymentEvent[]
  readonly lines: readonly string[]
}

/** A deployment as the server stores it. */
export interface StoredDeployment extends CheckedDeployment<DeployableBuild> {
  readonly id: string
  readonly accountId: string
  readonly createdAt: Date
  readonly createdBy: string
  /** Name of its Helm release: previews have one of their own. */
  readonly release: string
  readonly namespace: string
  /** What somebody else made of it, and how far it had come by then. */
  ended: DeploymentProgress | undefined
  deletedBy: string | undefined
  /** How often a client was sent its record alone. */
  reads: number
}

export interface DeploymentRules {
  readonly now: () => Date
  readonly newId: () => string
  readonly buildsOf: (accountId: string) => BuildFinder<DeployableBuild>
  readonly missingSecrets: (createdBy: string) => readonly string[]
  /** Whether the list shows it by now; default: at once. */
  readonly isListed?: (deployment: StoredDeployment) => boolean
  /** Default: a namespace of each agent. */
  readonly namespace?: () => string | undefined
  readonly logRules?: () => LogRules
  readonly progressOf: (deployment: StoredDeployment) => DeploymentProgress
}

export interface LogRules {
  /** Whether the last page has a cursor too; default: it has. */
  readonly keepsCursor?: boolean
  /** The parameter that names where a page begins; default: `cursor`. */
  readonly logPagesBy?: 'cursor' | 'after_id'
  /** Whether an empty page is `null`; default: it is empty. */
  readonly nullLines?: boolean
}

export interface DeploymentRequest {
  readonly accountId: string
  /** Identity of the key. */
  readonly sentBy: string
  /** The deployment's ID, for operations on one deployment. */
  readonly id: string
  readonly query: Query
  readonly body: unknown
}

/** The deployments of all accounts. */
export interface Deployments {
  /** The body of the response. Throws a `Refusal` as the server refuses. */
  serve(operation: DeploymentOperation, request: DeploymentRequest): Json
  recordOf(deployment: StoredDeployment): Json
  /** Names of the agents that a deployment has installed and nothing has deleted. */
  installedAgents(accountId: string): readonly (string | undefined)[]
  /** Oldest first. */
  all(accountId: string): readonly StoredDeployment[]
}

const previewHours = 8
const highestLogLimit = 500
const refusesDelete = new Set(['deleted', 'cancelled', 'superseded'])
/** The statuses with a release that runs, or is about to. */
const active = new Set(['pending', 'running', 'completed', 'healthy'])
const installed = new Set(['completed', 'healthy'])

export function createDeployments(rules: DeploymentRules): Deployments {
  const { now } = rules
  const deployments: StoredDeployment[] = []

  const progressOf = (deployment: StoredDeployment): DeploymentProgress => {
    const { expiresAt } = deployment
    if (expiresAt !== undefined && expiresAt <= now()) end(deployment, 'deleted')
    return deployment.ended ?? rules.progressOf(deployment)
  }
  const end = (deployment: StoredDeployment, status: string): void => {
    deployment.ended ??= { ...rules.progressOf(deployment), status }
  }
  const isActive = (deployment: StoredDeployment): boolean =>
    active.has(progressOf(deployment).status.toLowerCase())

  const all: Deployments['all'] = (accountId) =>
    deployments.filter((one) => one.accountId === accountId)

  const create = ({ accountId, sentBy, body }: DeploymentRequest): StoredDeployment => {
    const checked = checkDeployment(body, rules.buildsOf(accountId), rules.missingSecrets(sentBy))
    const id = rules.newId()
    const agentName = checked.build.agentName ?? ''
    const createdAt = now()
    const atMost = new Date(createdAt.getTime() + previewHours * 3_600_000)
    const expiresAt = checked.expiresAt ?? atMost
    const deployment: StoredDeployment = {
      ...checked,
      id,
      accountId,
      createdAt,
      createdBy: sentBy,
      expiresAt: checked.isPreview ? expiresAt : undefined,
      release: checked.isPreview ? `${agentName}-${id.slice(-8)}` : agentName,
      namespace: rules.namespace?.() ?? `agent-${agentName}`,
      ended: undefined,
      deletedBy: undefined,
      reads: 0,
    }
    const { release, namespace } = deployment
    for (const earlier of all(accountId))
      if (earlier.release === release && earlier.namespace === namespace && isActive(earlier))
        end(earlier, 'superseded')
    deployments.push(deployment)
    return deployment
  }
  const get = ({ accountId, id }: DeploymentRequest): StoredDeployment => {
    const found = all(accountId).find((one) => one.id === id)
    if (found) return found
    throw new Refusal('unknown-deployment', `Deployment ${id} not found.`)
  }
  const remove = (deployment: StoredDeployment, sentBy: string): StoredDeployment => {
    const { status } = progressOf(deployment)
    if (refusesDelete.has(status.toLowerCase()))
      throw new Refusal('finished-deployment', `Deployment ${deployment.id} is ${status}.`)
    end(deployment, 'deleted')
    deployment.deletedBy = sentBy
    return deployment
  }
  /** Newest first unless the query says otherwise. */
  const list = ({ accountId, query }: DeploymentRequest): Page<StoredDeployment> => {
    const { isListed = () => true } = rules
    return pageOf(all(accountId).filter(isListed).filter(createFilter(query)), query, 'desc')
  }
  const render = (deployment: StoredDeployment): Json =>
    recordOf(deployment, progressOf(deployment))
  const read = (deployment: StoredDeployment): Json => {
    deployment.reads += 1
    return render(deployment)
  }

  return {
    serve(operation, request) {
      switch (operation) {
        case 'deploy':
          return read(create(request))
        case 'deployment':
          return read(get(request))
        case 'deployments': {
          const { items, hasMore, total, limit } = list(request)
          return { object: 'list', items: items.map(render), has_more: hasMore, total, limit }
        }
        case 'deployment-logs': {
          const { lines } = progressOf(get(request))
          return logOf(get(request), lines, request.query, rules.logRules?.() ?? {})
        }
        case 'delete-deployment':
          return render(remove(get(request), request.sentBy))
      }
    },
    recordOf: render,
    installedAgents: (accountId) =>
      all(accountId)
        .filter((one) => installed.has(progressOf(one).status.toLowerCase()))
        .map(({ build }) => build.agentName),
    all,
  }
}

function createFilter(query: Query): (deployment: StoredDeployment) => boolean {
  const { agent_name: agent, build_id: build, preview_label: label } = query
  return (deployment) =>
    (agent === undefined || deployment.build.agentName === agent) &&
    (build === undefined || deployment.build.id === build) &&
    (label === undefined || deployment.previewLabel === label)
}

function recordOf(deployment: StoredDeployment, { status, events }: DeploymentProgress): Json {
  const { createdAt, build } = deployment
  return {
    id: deployment.id,
    account_id: deployment.accountId,
    created_at: createdAt.toISOString(),
    created_by: { id: deployment.createdBy, type: 'user', object: 'identity' },
    environment_config: deployment.environmentConfig,
    manifest_file: deployment.manifestFile,
    namespace: deployment.namespace,
    status,
    build_id: build.id,
    helm_release_name: installed.has(status.toLowerCase()) ? deployment.release : null,
    expires_at: deployment.expiresAt?.toISOString() ?? null,
    preview_label: deployment.previewLabel ?? null,
    deploy_events: events.map((event, index) => ({
      ...event,
      timestamp: timeOf(deployment, index),
    })),
    object: 'agentex_cloud_deploy',
  }
}

function logOf(
  deployment: StoredDeployment,
  lines: readonly string[],
  query: Query,
  { keepsCursor = true, logPagesBy = 'cursor', nullLines = false }: LogRules,
): Json {
  const limit = checkLimit(query['limit'], highestLogLimit)
  const ids = lines.map((_, index) => String(index + 1).padStart(12, '0'))
  const cursor = query[logPagesBy]
  const start = cursor === undefined ? 0 : ids.indexOf(cursor) + 1
  if (cursor !== undefined && start === 0)
    throw new Refusal('unknown-cursor', `No line ${cursor} in this log.`)
  const end = Math.min(start + limit, lines.length)
  // The service does this too: a full page may be the last one.
  const hasMore = end - start === limit
  const isNull = nullLines && start === end
  return {
    deployment_id: deployment.id,
    lines: isNull
      ? null
      : lines.slice(start, end).map((message, index) => ({
          id: ids[start + index],
          message,
          log_level: 'INFO',
          timestamp: timeOf(deployment, start + index),
        })),
    has_more: hasMore,
    next_cursor: hasMore || keepsCursor ? (ids[end - 1] ?? null) : null,
  }
}

/** The same each time that something is read. */
function timeOf({ createdAt }: StoredDeployment, index: number): string {
  return new Date(createdAt.getTime() + index * 1_000).toISOString()
}
