import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Query } from '../server/list.ts'
import type { Services } from './services.ts'
import { DroppedError } from './submit.ts'

interface ById {
  Params: { id: string }
  Querystring: Query
}

/** Adds the routes of deployments. */
export function addDeploymentRoutes(app: FastifyInstance, { deployments }: Services): void {
  const path = '/v5/agentex/deployments'

  app.post<{ Body: unknown }>(path, { config: { operation: 'deploy' } }, async (request) => {
    const { accountId, createdBy, body, entry } = request
    entry.fields = Object.fromEntries(
      Object.entries(body ?? {}).map(([name, value]) => [name, String(value)]),
    )
    if (entry.fault?.type === 'drop-after-body') throw new DroppedError()
    if (entry.fault?.type === 'late-effect') await sleep(entry.fault.ms)
    const deployment = deployments.create(accountId, createdBy, body)
    deployments.countRead(deployment.id)
    return deployments.recordOf(deployment)
  })

  app.get<ById>(path, { config: { operation: 'deployments' } }, ({ accountId, query }) => {
    const page = deployments.list(accountId, query)
    const items = page.items.map((one) => deployments.recordOf(one))
    return { object: 'list', items, has_more: page.hasMore, total: page.total, limit: page.limit }
  })

  app.get<ById>(`${path}/:id`, { config: { operation: 'deployment' } }, (request) => {
    const deployment = deployments.get(request.accountId, request.params.id)
    deployments.countRead(deployment.id)
    return deployments.recordOf(deployment)
  })

  app.get<ById>(
    `${path}/:id/logs`,
    { config: { operation: 'deployment-logs' } },
    ({ accountId, params, query }) =>
      deployments.logOf(deployments.get(accountId, params.id), query),
  )

  app.delete<ById>(
    `${path}/:id`,
    { config: { operation: 'delete-deployment' } },
    ({ accountId, params }) => {
      const deployment = deployments.get(accountId, params.id)
      deployments.delete(deployment)
      return deployments.recordOf(deployment)
    },
  )
}
