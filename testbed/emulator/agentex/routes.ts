import type { FastifyInstance } from 'fastify'
import type { AgentexOperation } from '../model/operations.ts'
import type { Pods } from './pods.ts'
import { badRequest, invalid } from './refusals.ts'
import { type NewDeployment, type Registration, type Registry, renderAgent } from './registry.ts'
import { renderTask, type Rpc, type RpcAnswer, type Task } from './rpc.ts'

export interface AgentexServices {
  readonly registry: Registry
  readonly pods: Pods
  readonly rpc: Rpc
}

interface Asked {
  readonly name: string
  readonly id: string
  readonly deployment: string
  readonly query: Readonly<Record<string, string | undefined>>
  readonly body: unknown
}

interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly operation: AgentexOperation
  readonly needsKey?: false
  readonly serve: (asked: Asked) => unknown
}

/** Adds the routes of Agentex. */
export function addAgentRoutes(app: FastifyInstance, services: AgentexServices): void {
  for (const { method, url, operation, needsKey = true, serve } of routesOf(services))
    app.route<{ Params: Record<string, string>; Querystring: Asked['query'] }>({
      method,
      url,
      config: { operation, needsKey },
      handler: async (request, reply) => {
        const { params, query, body, entry } = request
        if (operation === 'rpc') entry.fields = fieldsOf(body)
        const { name = '', id = '', deployment = '' } = params
        const answer = await serve({ name, id, deployment, query, body })
        if (operation !== 'rpc') return answer
        const rpc = answer as RpcAnswer
        if (rpc === 'hang') return reply.hijack()
        if (!rpc.isStream) return rpc.bodies[0]
        reply.type('application/x-ndjson')
        return rpc.bodies.map((one) => `${JSON.stringify(one)}\n`).join('')
      },
    })
}

function routesOf({ registry, pods, rpc }: AgentexServices): readonly Route[] {
  const byName = (name: string) => {
    pods.look(name)
    return registry.agentByName(name)
  }
  const byId = (id: string) => {
    const agent = registry.agentById(id)
    pods.look(agent.name)
    return agent
  }
  const deploymentsOf = ({ id, query }: Asked) => {
    const agent = registry.agents.find((one) => one.id === id)
    if (agent) pods.look(agent.name)
    return page(registry.listOf(id), query)
  }
  const addressOf = ({ productionDeploymentId: id, acpUrl }: ReturnType<typeof byId>) =>
    registry.deployments.find((one) => one.id === id)?.acp_url ?? acpUrl
  const callDeployment = async ({ id, deployment, body }: Asked) => {
    const record = registry.deployment(id, deployment)
    if (record.acp_url === null)
      throw badRequest(`Deployment ${deployment} does not have an ACP URL configured`)
    return await rpc.serve(registry.agentById(id), record.acp_url, body)
  }
  const removeTask = (task: Task) => {
    task.status = 'DELETED'
    return { id: task.id, message: `Task '${String(task.name)}' deleted successfully` }
  }
  const one = '/agents/:id/deployments/:deployment'
  return [
    { method: 'GET', url: '/healthz', operation: 'health', needsKey: false, serve: () => null },
    { method: 'GET', url: '/readyz', operation: 'health', needsKey: false, serve: () => null },
    {
      method: 'GET',
      url: '/openapi.json',
      operation: 'health',
      needsKey: false,
      serve: () => ({ openapi: '3.1.0', info: { title: 'Agentex API', version: '0.1.0' } }),
    },
    {
      method: 'POST',
      url: '/agents/register',
      operation: 'register',
      needsKey: false,
      serve: ({ body }) => renderAgent(registry.register(readRegistration(body))),
    },
    {
      method: 'POST',
      url: '/agents/register-build',
      operation: 'register',
      serve: ({ body }) => renderAgent(registry.registerBuild(readName(body))),
    },
    {
      method: 'GET',
      url: '/agents',
      operation: 'agents',
      serve: ({ query }) => page(registry.agents.map(renderAgent), query),
    },
    {
      method: 'GET',
      url: '/agents/name/:name',
      operation: 'agent',
      serve: ({ name }) => renderAgent(byName(name)),
    },
    {
      method: 'GET',
      url: '/agents/:id',
      operation: 'agent',
      serve: ({ id }) => renderAgent(byId(id)),
    },
    {
      method: 'GET',
      url: '/agents/:id/deployments',
      operation: 'agent-deployments',
      serve: deploymentsOf,
    },
    {
      method: 'POST',
      url: '/agents/:id/deployments',
      operation: 'create-agent-deployment',
      serve: ({ id, body }) => registry.createDeployment(id, body as NewDeployment),
    },
    {
      method: 'GET',
      url: one,
      operation: 'agent-deployment',
      serve: ({ id, deployment }) => {
        byId(id)
        return registry.deployment(id, deployment)
      },
    },
    {
      method: 'POST',
      url: `${one}/promote`,
      operation: 'promote',
      serve: ({ id, deployment }) => registry.promote(id, deployment),
    },
    {
      method: 'DELETE',
      url: one,
      operation: 'delete-agent-deployment',
      serve({ id, deployment }) {
        registry.remove(id, deployment)
        return { id: deployment, message: `Deployment '${deployment}' deleted successfully` }
      },
    },
    { method: 'POST', url: `${one}/rpc`, operation: 'rpc', serve: callDeployment },
    {
      method: 'POST',
      url: '/agents/:id/rpc',
      operation: 'rpc',
      serve({ id, body }) {
        const agent = registry.agentById(id)
        return rpc.serve(agent, addressOf(agent), body)
      },
    },
    {
      method: 'POST',
      url: '/agents/name/:name/rpc',
      operation: 'rpc',
      serve({ name, body }) {
        const agent = registry.agentByName(name)
        return rpc.serve(agent, addressOf(agent), body)
      },
    },
    {
      method: 'GET',
      url: '/messages',
      operation: 'messages',
      serve: ({ query }) => page(rpc.messagesOf(query['task_id']), query),
    },
    {
      method: 'GET',
      url: '/tasks/:id',
      operation: 'task',
      serve: ({ id }) => renderTask(rpc.task('id', id)),
    },
    {
      method: 'GET',
      url: '/tasks/name/:name',
      operation: 'task',
      serve: ({ name }) => renderTask(rpc.task('name', name)),
    },
    {
      method: 'DELETE',
      url: '/tasks/:id',
      operation: 'delete-task',
      serve: ({ id }) => removeTask(rpc.task('id', id)),
    },
    {
      method: 'DELETE',
      url: '/tasks/name/:name',
      operation: 'delete-task',
      serve: ({ name }) => removeTask(rpc.task('name', name)),
    },
  ]
}

/** A bare list, which does not say whether there is more. */
function page<Item>(items: readonly Item[], query: Asked['query']): readonly Item[] {
  const limit = readNumber('limit', query, 50)
  const number = readNumber('page_number', query, 1)
  return items.slice((number - 1) * limit, number * limit)
}

function readNumber(name: string, query: Asked['query'], byDefault: number): number {
  const number = Number(query[name] ?? byDefault)
  if (Number.isInteger(number) && number >= 1) return number
  throw invalid(`query -> ${name}: Input should be greater than or equal to 1`)
}

function readRegistration(body: unknown): Registration {
  readName(body)
  return body as Registration
}

function readName(body: unknown): string {
  const { name } = (body ?? {}) as { readonly name?: unknown }
  if (typeof name === 'string' && /^[a-z0-9-]+$/.test(name)) return name
  throw invalid(`body -> name: String should match pattern '^[a-z0-9-]+$', got '${String(name)}'`)
}

/** What the journal has of a call. */
function fieldsOf(body: unknown): Readonly<Record<string, string>> {
  const { method, params } = (body ?? {}) as Record<string, unknown>
  const { task_name: task } = (params ?? {}) as Record<string, unknown>
  return { method: String(method), ...(typeof task === 'string' && { task_name: task }) }
}
