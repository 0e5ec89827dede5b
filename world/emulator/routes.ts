import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { isSince } from '../server/generations.ts'
import { addDeploymentRoutes } from './deployments.ts'
import type { FaultEffect } from './faults.ts'
import type { Knobs } from './knobs.ts'
import { selectPage, type Query } from '../server/list.ts'
import { renderRecord, type StoredBuild } from './record.ts'
import { Refusal } from '../server/refusals.ts'
import { isFinalStatus } from '../server/statuses.ts'
import type { SeedBuild } from './seed.ts'
import type { Services } from './services.ts'
import { submit } from './submit.ts'

/** For 10,000 builds and more. */
const seedLimitBytes = 32 * 1024 * 1024

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
      refuseLog(build, knobs())
      reply.hijack()
      request.entry.status = 200
      await streamLog(reply.raw, build, knobs(), request.entry.fault)
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

/** How the log is answered in this state of the build. */
function answerToLog({ status }: StoredBuild, knobs: Knobs): LogAnswer {
  if (status === 'queued') return knobs.logWhileQueued
  return isFinalStatus(status) ? knobs.logAfterEnd : 'follow'
}

type LogAnswer = Knobs['logWhileQueued'] | Knobs['logAfterEnd']

function refuseLog(build: StoredBuild, knobs: Knobs): void {
  const answer = answerToLog(build, knobs)
  if (answer === 'not-found') throw new Refusal('unknown-build', `Build ${build.id} has no log.`)
  if (answer === 'refused') throw new Refusal('no-log-yet', `Build ${build.id} has not started.`)
  if (answer === 'gone') throw new Refusal('log-gone', `The log of build ${build.id} is gone.`)
}

/** Sends server-sent events until the log ends, the connection closes or a fault stops it. */
async function streamLog(
  response: ServerResponse,
  build: StoredBuild,
  knobs: Knobs,
  fault: FaultEffect | undefined,
): Promise<void> {
  const closed = new AbortController()
  response.on('close', () => closed.abort())
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  })
  response.flushHeaders()
  const { lineEnd, heartbeat } = knobs
  if (answerToLog(build, knobs) === 'empty') {
    response.end()
    return
  }

  const write = async (text: string): Promise<void> => {
    if (!response.write(text))
      await once(response, 'drain', { signal: closed.signal }).catch(() => undefined)
  }
  const ping = heartbeat === 'comment' ? ': ping\n\n' : 'data: {"type":"ping","time":1}\n\n'
  const first = knobs.logReplay ? 0 : build.log.length()
  let sent = 0
  if (endsHere()) return
  for await (const line of build.log.read(first, knobs.heartbeatMs, closed.signal)) {
    if (line === undefined) {
      await write(ping)
      continue
    }
    if (fault?.type === 'garbage-log' && fault.beforeLine === sent) await write(fault.text)
    await write(`data: ${JSON.stringify({ line: `${line}${lineEnd}` })}\n\n`)
    sent += 1
    if (endsHere()) return
  }
  if (!knobs.logStaysOpen) {
    response.end()
    return
  }
  const pings = setInterval(() => response.write(ping), knobs.heartbeatMs)
  closed.signal.addEventListener('abort', () => clearInterval(pings))

  function endsHere(): boolean {
    if (fault?.type === 'quiet-log') return sent >= fault.afterLines
    if (fault?.type !== 'cut-log' || sent < fault.afterLines) return false
    if (fault.how === 'end') response.end()
    // Wait for the kernel to accept the earlier lines, so that the client receives them.
    else response.write('', () => response.destroy())
    return true
  }
}
