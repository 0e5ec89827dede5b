import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { parse } from 'yaml'
import type { StoredBuild } from './record.ts'
import { missingField, Refusal } from '../server/refusals.ts'
import type { Services } from './services.ts'

type DeploymentServices = Pick<Services, 'store' | 'knobs'>

/** A deployment request, as JSON. */
interface DeploymentForm {
  readonly manifest_file?: string
  readonly environment_config?: string
  readonly build_id?: string
}

interface Deployment {
  readonly record: Readonly<Record<string, unknown>> & { readonly id: string }
  readonly accountId: string
  /** How often the record was sent: the status moves on with it. */
  reads: number
}

interface ById {
  Params: { id: string }
  Querystring: { cursor?: string; limit?: string }
}

/** Adds the routes to deploy a build. No agent starts: the deployment ends as the knobs say. */
export function addDeploymentRoutes(
  app: FastifyInstance,
  { store, knobs }: DeploymentServices,
): void {
  const deployments: Deployment[] = []

  const find = (accountId: string, id: string): Deployment => {
    const found = deployments.find((one) => one.accountId === accountId && one.record.id === id)
    if (found === undefined) throw new Refusal('unknown-deployment', `Deployment ${id} not found.`)
    return found
  }

  const render = (deployment: Deployment): object => {
    const status = ['pending', 'running'][deployment.reads] ?? knobs().deployment
    deployment.reads += 1
    const events = {
      pending: [],
      running: [event('Normal', 'Scheduled', 'Waiting for the pods.')],
      completed: [event('Normal', 'Completed', 'All steps have ended.')],
      failed: [event('Warning', 'BackOff', 'Back-off restarting failed container.')],
    }[status]
    return { ...deployment.record, status, deploy_events: events }
  }

  app.post<{ Body: DeploymentForm | undefined }>(
    '/v5/agentex/deployments',
    { config: { operation: 'deploy' } },
    (request) => {
      const form = request.body ?? {}
      for (const field of ['manifest_file', 'environment_config', 'build_id'] as const) {
        if (form[field] === undefined) throw missingField(field)
      }
      const { manifest_file: manifest, environment_config: environment, build_id: id } = form
      const build = store.get(request.accountId, id ?? '')
      checkBuild(build, manifest ?? '')
      const deployment: Deployment = {
        accountId: request.accountId,
        reads: 0,
        record: {
          id: randomUUID(),
          account_id: request.accountId,
          created_at: new Date().toISOString(),
          created_by: { id: request.createdBy, type: 'user', object: 'identity' },
          environment_config: environment,
          manifest_file: manifest,
          namespace: `agent-${build.agentName ?? ''}`,
          build_id: build.id,
          helm_release_name: build.agentName,
          expires_at: null,
          preview_label: null,
          object: 'agentex_deployment',
        },
      }
      deployments.push(deployment)
      return render(deployment)
    },
  )

  app.get<ById>('/v5/agentex/deployments/:id', { config: { operation: 'deployment' } }, (request) =>
    render(find(request.accountId, request.params.id)),
  )

  app.get<ById>(
    '/v5/agentex/deployments/:id/logs',
    { config: { operation: 'deployment-logs' } },
    (request) => {
      find(request.accountId, request.params.id)
      const { cursor = '0', limit = '100' } = request.query
      const start = Number(cursor)
      const end = start + Number(limit)
      const lines = Array.from({ length: 120 }, (_, index) => `line ${index + 1} of the agent`)
      const hasMore = end < lines.length
      const next = hasMore ? String(end) : null
      return { lines: lines.slice(start, end), has_more: hasMore, next_cursor: next }
    },
  )
}

function checkBuild(build: StoredBuild, manifest: string): void {
  if (build.status !== 'success')
    throw new Refusal('undeployable-build', `Build ${build.id} has not succeeded.`)
  const { agent } = (parse(manifest) ?? {}) as { readonly agent?: { readonly name?: string } }
  if (agent?.name !== build.agentName)
    throw new Refusal('undeployable-build', 'The manifest names another agent than the build.')
}

function event(type: string, reason: string, message: string): object {
  return { type, reason, message, timestamp: new Date().toISOString() }
}
