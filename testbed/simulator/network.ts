import { Readable } from 'node:stream'
import type {
  Transport,
  TransportRequest,
  TransportResponse,
} from '../../src/api/http/transport.ts'
import type { ProcessName } from '../invariants/facts.ts'
import { readTarget } from '../emulator/model/operations.ts'
import { createFaults, type Effect } from './fault-plan.ts'
import { createGateway } from './gateway.ts'
import type { Plan } from './plan.ts'
import type { Chance } from '../random.ts'
import type { Recorder } from './recorder.ts'
import { createSender, NetworkError } from './send-response.ts'
import type { SimServer } from './server/server.ts'
import type { Life, Timeline } from './timeline.ts'

/** All between a process and the server: latency, gateways, limits, and the plan's faults. */
export interface Network {
  connect(process: ProcessName, life: Life): ModelTransport
}

export interface ModelTransport extends Transport {
  /** Requests whose response has not ended. */
  openRequests(): number
}

const connectMs = 20
const connectTimeoutMs = 10_000

function isStall(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === 'UPLOAD_STALLED'
}

export function createNetwork(
  {
    plan,
    chance,
    startMs,
    run = 0,
  }: {
    readonly plan: Plan
    readonly chance: Chance
    readonly startMs: number
    readonly run?: number
  },
  timeline: Timeline,
  server: SimServer,
  recorder: Recorder,
): Network {
  const faults = createFaults(plan)
  let requests = 0
  const sinceStart = (): number => timeline.now() - startMs
  const isCalm = (): boolean => faults.isCalm(sinceStart())
  const gateway = createGateway({ plan, run, isCalm }, timeline, server)
  const latency = (): number => plan.server.latencyMs * (0.5 + chance.next())

  return { connect }

  function connect(process: ProcessName, life: Life): ModelTransport {
    const clock = timeline.clockOf(life, 0)
    const outage = (): Effect | undefined => faults.outage(sinceStart())
    const send = createSender({ log: plan.log, timeline, clock, server, recorder, outage })
    let open = 0

    /** Rejects with an abort's reason, or with a timeout if `limitMs` is shorter than `ms`. */
    const wait = async (ms: number, signal: AbortSignal, limitMs: number): Promise<void> => {
      await clock.sleep(Math.min(ms, limitMs), signal)
      if (ms > limitMs) throw new NetworkError('UND_ERR_HEADERS_TIMEOUT')
    }

    const request = async (sent: TransportRequest): Promise<TransportResponse> => {
      sent.signal.throwIfAborted()
      requests += 1
      const id = requests
      const { operation, id: target, query } = readTarget(sent.method, sent.path)
      recorder.add({ type: 'request', process, id, operation, buildId: target })
      const effect = faults.meet(operation, sinceStart())
      const { signal } = sent
      open += 1
      try {
        if (effect?.type === 'no-connection') {
          const isTimeout = effect.code === 'UND_ERR_CONNECT_TIMEOUT'
          await clock.sleep(isTimeout ? connectTimeoutMs : connectMs, signal)
          throw new NetworkError(effect.code)
        }
        await clock.sleep(connectMs, signal)
        if (effect?.type === 'broken-form') recorder.add({ type: 'cut-form', id })
        const form = await receive(sent, id, effect?.type === 'broken-form' ? effect : undefined)
        if (operation === 'submit' || operation === 'deploy') recorder.add({ type: 'form', id })
        const { path } = sent
        const answer = gateway.answer({ operation, path, form, query, id: target, effect, process })
        const waitMs = effect?.type === 'late-answer' ? effect.ms : latency()
        if (effect?.type === 'lose-answer') {
          const hang = effect.how === 'silence' ? Infinity : latency()
          await wait(hang, signal, sent.headersTimeout)
          throw new NetworkError('UND_ERR_SOCKET')
        }
        await wait(waitMs, signal, sent.headersTimeout)
        const body = new Readable({ read: () => undefined })
        const closed = new AbortController()
        body.once('close', () => {
          open -= 1
          closed.abort(new NetworkError('UND_ERR_ABORTED'))
        })
        body.on('error', () => undefined)
        const ends = AbortSignal.any([signal, closed.signal])
        void send(body, id, answer, { ...sent, signal: ends, effect, operation, target })
        return {
          statusCode: answer.status,
          statusText: '',
          headers: {
            date: server.date(),
            'content-type': answer.contentType,
            ...(answer.isStream && plan.log.hasUnknownEncoding && { 'content-encoding': 'lzma' }),
            ...answer.headers,
          },
          body,
        }
      } catch (error) {
        open -= 1
        recorder.add({ type: 'response', id, status: undefined, builds: [] })
        throw error
      }
    }

    /** Takes the bytes of a form at the speed of the network. */
    async function receive(
      { body, headers, headersTimeout, signal }: TransportRequest,
      id: number,
      broken: (Effect & { type: 'broken-form' }) | undefined,
    ): Promise<string> {
      if (body === null) return ''
      const chunks = (body as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
      let text = ''
      let takenMs = timeline.now()
      // After a time in which the client could send nothing, it ends the upload by itself.
      const onAbort = (): void => {
        if (isStall(signal.reason)) recorder.add({ type: 'cut-form', id }, takenMs)
      }
      signal.addEventListener('abort', onAbort, { once: true })
      for (;;) {
        const chunk = await timeline.hold(chunks.next())
        if (chunk.done === true) return text
        text += chunk.value.toString('latin1')
        takenMs = timeline.now()
        const ms = (chunk.value.length / plan.server.uploadBytesPerSecond) * 1_000
        if (broken && text.length >= broken.fraction * Number(headers['content-length'])) {
          if (broken.how === 'silence') await wait(Infinity, signal, headersTimeout)
          throw new NetworkError('ECONNRESET')
        }
        await clock.sleep(ms, signal)
      }
    }

    return {
      request,
      openRequests: () => open,
      proxyHost: '',
      isProxyFailure: () => false,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }
  }
}
