import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { isSince } from '../model/generations.ts'
import { addDeploymentRoutes } from './deployments.ts'
import type { Knobs } from './knobs.ts'
import { selectPage, type Query } from '../model/list.ts'
import { renderRecord, type StoredBuild } from './record.ts'
import { Refusal } from '../model/refusals.ts'
import type { SeedBuild } from './seed.ts'
import type { Services } from './services.ts'
import { submit } from './submit.ts'

/** A seed may have 10,000 builds and more. */
const seedLimitBytes = 32 * 1024 * 1024
/** The time between two signs of life of a log. */
const heartbeatMs = 15_000

interface ById {
  Params: { id: string }
}

/** Adds the operations on builds and deployments, and the emulator's own below `/__emulator`. */
export function addRoutes(app: FastifyInstance, services: Services): void {
  const { store, deployments, knobs, journal, turn, seed } = services

  app.post('/v5/builds', { config: { operation: 'submit' } }, async (request) => {
    const build = await submit(request, { ...services, knobs: knobs() })
    return renderRecord(build, knobs())
  })

  app.get<{ Querystring: Query }>('/v5/builds', { config: { operation: 'list' } }, (request) => {
    const page = selectPage(store.all(request.accountId), request.query, knobs().generation)
    const items = page.items.map((build) => renderRecord(build, knobs()))
    return { object: 'list', items, has_more: page.hasMore, total: page.total, limit: page.limit }
  })

  // The router prefers this fixed path to `:id`; the oldest servers have only the latter.
  app.get('/v5/builds/undeployed', { config: { operation: 'undeployed' } }, (request) => {
    if (!isSince(knobs().generation, 'g2'))
      throw new Refusal('unknown-build', 'Build undeployed not found.')
    const { accountId } = request
    const deployed = [...knobs().deployedAgents, ...deployments.installedAgents(accountId)]
    const entries = selectUndeployed(store.all(accountId), deployed)
    return entries.map(({ agentName, latest, total }) => ({
      agent_name: agentName,
      latest_build: renderRecord(latest, knobs()),
      total_builds: total,
    }))
  })

  app.get<ById>('/v5/builds/:id', { config: { operation: 'get' } }, (request) =>
    renderRecord(store.get(request.accountId, request.params.id), knobs()),
  )

  app.get<ById>(
    '/v5/builds/:id/logs',
    { config: { operation: 'logs' } },
    async (request, reply) => {
      const build = store.get(request.accountId, request.params.id)
      reply.hijack()
      request.entry.status = 200
      await streamLog(reply.raw, build)
    },
  )

  app.post<ById>(
    '/v5/builds/:id/cancel',
    { config: { operation: 'cancel' } },
    async (request, reply) => {
      const build = store.get(request.accountId, request.params.id)
      const before = renderRecord(build, knobs())
      store.cancel(build)
      reply.code(202)
      // The response of these two generations has no defined fields.
      return knobs().generation === 'g1' || knobs().generation === 'g2' ? {} : before
    },
  )

  addDeploymentRoutes(app, services)

  app.post<{ Body: Partial<Knobs> }>('/__emulator/knobs', (request) => {
    turn(request.body)
    return knobs()
  })
  app.post<{ Body: readonly SeedBuild[] }>(
    '/__emulator/builds',
    { bodyLimit: seedLimitBytes },
    (request) => seed(request.body),
  )
  app.get('/__emulator/journal', () => journal)
}

/** One entry per agent name, in the order of their first builds. */
function selectUndeployed(
  builds: readonly StoredBuild[],
  deployed: readonly (string | undefined)[],
): readonly { readonly agentName: string; readonly latest: StoredBuild; readonly total: number }[] {
  const byName = Map.groupBy(builds, (build) => build.agentName)
  return [...byName].flatMap(([agentName, own]) => {
    const latest = own.at(-1)
    if (agentName === undefined || latest === undefined || deployed.includes(agentName)) return []
    return [{ agentName, latest, total: own.length }]
  })
}

/** Sends server-sent events until the log ends or the connection closes. */
async function streamLog(response: ServerResponse, { log }: StoredBuild): Promise<void> {
  const closed = new AbortController()
  response.on('close', () => closed.abort())
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  })
  response.flushHeaders()
  for await (const line of log.read(0, heartbeatMs, closed.signal)) {
    const event = line === undefined ? ': ping' : `data: ${JSON.stringify({ line })}`
    if (!response.write(`${event}\n\n`))
      await once(response, 'drain', { signal: closed.signal }).catch(() => undefined)
  }
  response.end()
}
