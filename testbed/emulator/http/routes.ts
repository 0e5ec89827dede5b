import type { FastifyInstance } from 'fastify'
import { isSince } from '../model/generations.ts'
import { addDeploymentRoutes } from './deployments.ts'
import type { Knobs } from './knobs.ts'
import type { Query } from '../model/list.ts'
import { answerList } from './list-answer.ts'
import { renderRecord, type StoredBuild } from './record.ts'
import { Refusal } from '../model/refusals.ts'
import { isFinalStatus } from '../model/statuses.ts'
import type { SeedBuild } from './seed.ts'
import type { Services } from './services.ts'
import { streamLog } from './stream-log.ts'
import { submit } from './submit.ts'

/** A seed may have 10,000 builds and more. */
const seedLimitBytes = 32 * 1024 * 1024

interface ById {
  Params: { id: string }
}

/** Adds the operations on builds and deployments, and the emulator's own below `/__emulator`. */
export function addRoutes(app: FastifyInstance, services: Services): void {
  const { store, deployments, knobs, journal, turn, seed } = services

  app.post('/v5/builds', { config: { operation: 'submit' } }, async (request, reply) => {
    const build = await submit(request, { ...services, knobs: knobs() })
    reply.code(knobs().submitStatus)
    return renderRecord(build, knobs())
  })

  app.get<{ Querystring: Query }>('/v5/builds', { config: { operation: 'list' } }, (request) =>
    answerList(store.all(request.accountId), request.query, knobs()),
  )

  // The router prefers this fixed path to `:id`; the oldest servers have only the latter.
  app.get('/v5/builds/undeployed', { config: { operation: 'undeployed' } }, (request) => {
    if (!isSince(knobs().generation, 'g2'))
      throw new Refusal('unknown-build', 'Build undeployed not found.')
    const { accountId } = request
    const deployed = [...knobs().deployedAgents, ...deployments.installedAgents(accountId)]
    const entries = selectUndeployed(store.all(accountId), deployed)
    const agents = entries.map(({ agentName, latest, total }) => ({
      agent_name: agentName,
      latest_build: renderRecord(latest, knobs()),
      total_builds: total,
    }))
    return knobs().undeployedForm === 'page' ? { items: agents } : agents
  })

  app.get<ById>('/v5/builds/:id', { config: { operation: 'get' } }, (request) =>
    renderRecord(store.get(request.accountId, request.params.id), knobs()),
  )

  app.get<ById>(
    '/v5/builds/:id/logs',
    { config: { operation: 'logs' } },
    async (request, reply) => {
      const build = store.get(request.accountId, request.params.id, 'unknown-log')
      if (build.status === 'queued' && knobs().earlyLog === 'refused')
        throw new Refusal('no-log-yet', 'The build has no log yet.')
      reply.hijack()
      request.entry.status = 200
      await streamLog(reply.raw, build, knobs())
    },
  )

  app.post<ById>(
    '/v5/builds/:id/cancel',
    { config: { operation: 'cancel' } },
    async (request, reply) => {
      const build = store.get(request.accountId, request.params.id, 'unknown-cancel')
      const before = renderRecord(build, knobs())
      const isEnding = build.status === 'cancelling' ? 'cancelling' : 'active'
      const { cancelStatus } = knobs()
      const status = cancelStatus[isFinalStatus(build.status) ? 'ended' : isEnding]
      if (status >= 400)
        throw Object.assign(new Error(`Build ${build.id} is ${build.status}.`), {
          statusCode: status,
        })
      reply.code(status)
      store.cancel(build)
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
