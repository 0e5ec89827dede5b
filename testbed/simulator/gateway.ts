import type { ProcessName } from '../invariants/facts.ts'
import type { AnyOperation } from '../emulator/model/operations.ts'
import type { Effect } from './fault-plan.ts'
import type { Plan } from './plan.ts'
import { answerWhileQueued } from './server/log-stream.ts'
import type { Answer, SimServer } from './server/server.ts'
import type { Timeline } from './timeline.ts'

/** All that answers a request: what stands before the server, and the server. */
export interface Gateway {
  answer(request: Received): SentAnswer
}

interface Received {
  readonly operation: AnyOperation
  readonly path: string
  readonly form: string
  readonly query: URLSearchParams
  /** The ID of a build or a deployment. */
  readonly id: string | undefined
  readonly effect: Effect | undefined
  readonly process: ProcessName
}

/** What the client is sent. */
export interface SentAnswer {
  readonly status: number
  readonly contentType: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly isStream: boolean
  readonly builds: Answer['builds']
}

interface GatewayOptions {
  readonly plan: Plan
  readonly run: number
  readonly isCalm: () => boolean
}

const limitedMs = 5_000

export function createGateway(
  { plan, run, isCalm }: GatewayOptions,
  timeline: Timeline,
  server: SimServer,
): Gateway {
  const arrivals: number[] = []
  let hasPassed = false
  const cached = new Map<string, { readonly answer: SentAnswer; readonly atMs: number }>()

  return {
    answer: (request) => {
      const { effect } = request
      if (effect?.type === 'gateway') {
        pass(request)
        const { status, headers } = effect
        return { ...textAnswer(status, `{"detail":"The gateway says ${status}."}`), headers }
      }
      if (effect?.type === 'page') {
        // What lets nobody in yet passes nothing on.
        if (hasPassed) pass(request)
        const { status } = effect
        return {
          ...textAnswer(status, `<html><title>${status} of the gateway</title></html>`),
          contentType: 'text/html',
          headers: { location: 'https://login.example/' },
        }
      }
      if (isOverLimit()) {
        return {
          ...textAnswer(429, '{"detail":"Too many requests."}'),
          headers: { 'retry-after': String(limitedMs / 1_000) },
        }
      }
      if (effect?.type === 'no-effect') return textAnswer(202, '{"build_status":"running"}')
      if (effect?.type === 'unusable') {
        pass(request)
        return { ...textAnswer(200, effect.body), contentType: effect.contentType }
      }
      if (effect?.type === 'cache') return fromCache(request, effect.forMs)
      return effect?.type === 'another-record' ? anotherRecord(request) : pass(request)
    },
  }

  /** Delivers the request or copies of it, and returns one of the responses that come at once. */
  function pass(request: Received): SentAnswer {
    const { effect } = request
    const copies = effect && 'copies' in effect ? effect.copies : 1
    const lateMs = effect && 'lateMs' in effect ? effect.lateMs : 0
    const answers = Array.from({ length: copies }, () => toServer(request, lateMs))
    const answer = (effect?.type === 'repeat' ? answers.at(-1) : answers[0]) ?? textAnswer(200, '')
    hasPassed ||= effect === undefined && answer.status < 300
    return answer
  }

  /** A cache that looks at nothing but the address, as most do by default. */
  function fromCache(request: Received, forMs: number): SentAnswer {
    const { path, operation } = request
    if (operation !== 'get' && operation !== 'list') return pass(request)
    const now = timeline.now()
    const found = cached.get(path)
    if (found !== undefined && now - found.atMs < forMs) {
      const age = String(Math.floor((now - found.atMs) / 1_000))
      return { ...found.answer, headers: { ...found.answer.headers, age } }
    }
    const answer = { ...pass(request), headers: { date: server.date() } }
    if (answer.status === 200) cached.set(path, { answer, atMs: now })
    return answer
  }

  /** Something mixes up the responses to several clients. */
  function anotherRecord(request: Received): SentAnswer {
    const other = server.builds.find(({ id }) => id !== request.id)
    return other === undefined || request.operation !== 'get'
      ? pass(request)
      : jsonAnswer(server.get(other.id))
  }

  function isOverLimit(): boolean {
    const limit = plan.server.requestsPerMinute
    if (limit === undefined || isCalm()) return false
    const now = timeline.now()
    while ((arrivals[0] ?? Infinity) < now - 60_000) arrivals.shift()
    if (arrivals.length >= limit) return true
    arrivals.push(now)
    return false
  }

  function toServer(
    { operation, form, query, id = '', process }: Received,
    lateMs: number,
  ): SentAnswer {
    switch (operation) {
      case 'submit':
        return jsonAnswer(server.submit(readForm(form), lateMs, run))
      case 'get':
        return jsonAnswer(server.get(id))
      case 'list':
        return jsonAnswer(server.list(query))
      case 'cancel':
        return jsonAnswer(server.cancel(id, process, run))
      case 'logs': {
        const build = server.find(id)
        const queued = build && answerWhileQueued(build, timeline.now())
        if (build === undefined || queued === 'missing') {
          return textAnswer(404, '{"detail":"There is no log."}')
        }
        return {
          ...textAnswer(200, ''),
          contentType: 'text/event-stream',
          isStream: queued !== 'empty',
        }
      }
      case 'deploy':
      case 'deployment':
      case 'deployments':
      case 'deployment-logs':
      case 'delete-deployment':
        return jsonAnswer(server.deployment(operation, id, query, form, lateMs))
    }
  }
}

/** How long an answer asks the client to wait. */
export function askedMs({ 'retry-after-ms': ms, 'retry-after': seconds }: SentAnswer['headers']) {
  if (ms !== undefined) return Number(ms)
  return seconds === undefined ? undefined : Number(seconds) * 1_000
}

function textAnswer(status: number, text: string): SentAnswer {
  return { status, contentType: 'application/json', headers: {}, text, isStream: false, builds: [] }
}

function jsonAnswer({ status, body, builds }: Answer): SentAnswer {
  return { ...textAnswer(status, body === undefined ? '' : JSON.stringify(body)), builds }
}

/** The text parts of a multipart form. */
function readForm(form: string): Readonly<Record<string, string>> {
  const parts = form.matchAll(/form-data; name="([a-z_]+)"\r\n\r\n([^\r]*)\r\n/g)
  return Object.fromEntries(Array.from(parts, ([, name = '', value = '']) => [name, value]))
}
