import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Query } from '../model/list.ts'
import type { Services } from './services.ts'
import { DroppedError } from './submit.ts'

const path = '/v5/agentex/deployments'
const routes = [
  ['POST', path, 'deploy'],
  ['GET', path, 'deployments'],
  ['GET', `${path}/:id`, 'deployment'],
  ['GET', `${path}/:id/logs`, 'deployment-logs'],
  ['DELETE', `${path}/:id`, 'delete-deployment'],
] as const

interface Asked {
  Params: { id?: string }
  Querystring: Query
  Body: unknown
}

/** Adds the routes of deployments. */
export function addDeploymentRoutes(app: FastifyInstance, { deployments }: Services): void {
  for (const [method, url, operation] of routes) {
    app.route<Asked>({
      method,
      url,
      config: { operation },
      handler: async (request) => {
        const { accountId, createdBy: sentBy, params, query, body, entry } = request
        if (operation === 'deploy') {
          entry.fields = Object.fromEntries(
            Object.entries(body ?? {}).map(([name, value]) => [name, String(value)]),
          )
          if (entry.fault?.type === 'drop-after-body') throw new DroppedError()
          if (entry.fault?.type === 'late-effect') await sleep(entry.fault.ms)
        }
        return deployments.serve(operation, { accountId, sentBy, id: params.id ?? '', query, body })
      },
    })
  }
}
