import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { checkLocal } from '../http/access.ts'
import { createFaultPlan } from '../http/faults.ts'
import type { JournalEntry } from '../http/journal.ts'
import { applyFaults, drop } from '../http/misbehaviour.ts'
import type { Emulator } from '../http/server.ts'
import { DroppedError } from '../http/submit.ts'
import { createPods } from './pods.ts'
import { AgentexRefusal, forbidden, internal, missing, noRoute, unauthorized } from './refusals.ts'
import { Registry } from './registry.ts'
import { addAgentRoutes } from './routes.ts'
import { Rpc, type Task } from './rpc.ts'
import { defaultScenario, type Scenario } from './scenario.ts'

export interface AgentexOptions {
  /** Whose deployments are its pods. */
  readonly builds: Pick<Emulator, 'apiKey' | 'deployments'>
  readonly accountId: string
  /** `0`, the default, selects a free port. */
  readonly port?: number
  readonly scenario?: Partial<Scenario>
}

export interface Agentex extends AsyncDisposable {
  readonly url: string
  /** Every request, in the order in which the headers arrived; its headers are whole. */
  readonly journal: readonly JournalEntry[]
  readonly registry: Registry
  /** Tasks that nobody deleted. */
  readonly openTasks: () => readonly Task[]
  /** Deployments that there are keep the script that they had. */
  readonly turn: (changes: Partial<Scenario>) => void
}

/** Plays Agentex on 127.0.0.1, with a pod for each deployment of the emulated builds API. */
export async function startAgentex(options: AgentexOptions): Promise<Agentex> {
  const { builds, accountId, port = 0 } = options
  const journal: JournalEntry[] = []
  const plan = createFaultPlan()
  const registry = new Registry()
  let scenario = defaultScenario
  const pods = createPods({
    registry,
    accountId,
    scenario: () => scenario,
    deployments: () => builds.deployments(accountId),
  })
  const turn = (changes: Partial<Scenario>): void => {
    pods.notice()
    scenario = { ...scenario, ...changes }
    if (changes.faults) plan.plan(changes.faults)
  }
  scenario = { ...defaultScenario, ...options.scenario }
  plan.plan(scenario.faults)
  const rpc = new Rpc(pods)

  const app = Fastify({ forceCloseConnections: true })
  app.decorateRequest('accountId', '')
  app.addHook('onRequest', (request, _, done) => {
    const { operation } = request.routeOptions.config
    const { method, url, headers } = request
    const unknown = { fault: undefined, status: undefined, fields: undefined, archive: undefined }
    request.entry = { method, url, operation, headers: { ...headers }, ...unknown }
    journal.push(request.entry)
    checkLocal(headers)
    done()
  })
  applyFaults(app, { plan })
  app.addHook('onRequest', async (request, reply) => await admit(request, reply))
  app.addHook('onResponse', (request, reply, done) => {
    request.entry.status = reply.statusCode
    done()
  })
  sendErrors(app)
  await app.register((scope, _, done) => {
    addAgentRoutes(scope, { registry, pods, rpc })
    done()
  })

  /** What the server says before it looks for anything. */
  async function admit(request: FastifyRequest, reply: FastifyReply) {
    const { server, rights } = scenario
    if (server === 'page')
      return await reply.type('text/html').send('<!doctype html><h1>Welcome</h1>')
    const { needsKey, operation } = request.routeOptions.config
    const lacks =
      server === 'before-deployments' && request.routeOptions.url?.includes('/deployments')
    if (server === 'other-api' || lacks === true) throw noRoute()
    if (needsKey === false || operation === undefined) return undefined
    const { 'x-api-key': key, 'x-selected-account-id': account } = request.headers
    if (key !== builds.apiKey || typeof account !== 'string' || account === '') throw unauthorized()
    request.accountId = account
    if (rights === 'none' || (rights === 'no-messages' && operation === 'rpc')) throw forbidden()
    const { name, id } = request.params as { readonly name?: string; readonly id?: string }
    const agent = registry.agents.find((one) => one.name === name || one.id === id)
    // What a key may not read looks as if it did not exist.
    const isForeign = agent?.accountId !== undefined && agent.accountId !== account
    if (agent && (rights === 'hidden' || isForeign))
      throw missing(name === undefined ? 'id' : 'name', name ?? agent.id)
    return undefined
  }

  const url = await app.listen({ port, host: '127.0.0.1' })
  return {
    url,
    journal,
    registry,
    openTasks: () => rpc.tasks.filter(({ status }) => status !== 'DELETED'),
    turn,
    [Symbol.asyncDispose]: async () => {
      await app.close()
    },
  }
}

function sendErrors(app: FastifyInstance): void {
  app.setErrorHandler<Error>((error, request, reply) => {
    if (error instanceof DroppedError || request.raw.socket.destroyed) return drop(reply)
    const refusal = error instanceof AgentexRefusal ? error : internal(error.message)
    return reply.code(refusal.status).send(refusal.body)
  })
  app.setNotFoundHandler(() => {
    throw noRoute()
  })
}
