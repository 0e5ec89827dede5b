import { Readable } from 'node:stream'
import type { TransportRequest, TransportResponse } from '../../../src/api/http/dispatcher.ts'
import type { Chance } from '../../random.ts'
import type { Effect } from '../fault-plan.ts'
import { createFaults } from '../faults.ts'
import type { ModelTransport, Network } from '../network.ts'
import type { Recorder } from '../recorder.ts'
import { NetworkError } from '../send-response.ts'
import type { Timeline } from '../timeline.ts'
import type { DeployOperation, DeployPlan } from './plan.ts'
import { type DeployTarget, readDeployTarget } from './scene.ts'
import type { DeployAnswer, DeployServer } from './server.ts'

interface NetworkOptions {
  readonly plan: DeployPlan
  readonly calmFromMs: number | undefined
  readonly chance: Chance
  readonly startMs: number
}

interface Sent {
  readonly answer: DeployAnswer
  readonly headers: Readonly<Record<string, string>>
}

const connectMs = 20

/** All between a process and the server: latency, gateways and the plan's faults. */
export function createDeployNetwork(
  { plan, calmFromMs, chance, startMs }: NetworkOptions,
  timeline: Timeline,
  server: DeployServer,
  recorder: Recorder,
): Network {
  const faults = createFaults<DeployOperation>({ faults: plan.faults, calmFromMs })
  let requests = 0

  /** Delivers the request or copies of it, and returns the first response. */
  const pass = (target: DeployTarget, body: string, effect: Effect | undefined): DeployAnswer => {
    const copies = effect && 'copies' in effect ? effect.copies : 1
    const lateMs = effect && 'lateMs' in effect ? effect.lateMs : 0
    const answers = Array.from({ length: copies }, () => server.answer(target, body, lateMs))
    return answers[0] ?? { status: 200, body: {} }
  }
  const answerTo = (target: DeployTarget, body: string, effect: Effect | undefined): Sent => {
    if (effect?.type === 'page')
      return { answer: { status: effect.status, body: undefined }, headers: {} }
    const answer = pass(target, body, effect)
    if (effect?.type !== 'gateway') return { answer, headers: {} }
    const { status, headers } = effect
    return { answer: { status, body: { detail: `The gateway says ${status}.` } }, headers }
  }

  return {
    connect(process, life): ModelTransport {
      const clock = timeline.clockOf(life, 0)
      let open = 0

      const wait = async (ms: number, { signal, headersTimeout }: TransportRequest) => {
        await clock.sleep(Math.min(ms, headersTimeout), signal)
        if (ms > headersTimeout) throw new NetworkError('UND_ERR_HEADERS_TIMEOUT')
      }
      const receive = async (sent: TransportRequest, isBroken: boolean): Promise<string> => {
        if (sent.body === null) return ''
        let text = ''
        const chunks = (sent.body as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
        for (;;) {
          const chunk = await timeline.hold(chunks.next())
          if (chunk.done === true) return text
          text += Buffer.from(chunk.value).toString()
          if (isBroken) throw new NetworkError('ECONNRESET')
          await clock.sleep(1, sent.signal)
        }
      }
      const answer = async (
        sent: TransportRequest,
        target: DeployTarget,
        id: number,
      ): Promise<Sent> => {
        const effect = faults.meet(target.operation, timeline.now() - startMs)
        if (effect?.type === 'no-connection') {
          await clock.sleep(connectMs, sent.signal)
          throw new NetworkError(effect.code)
        }
        await clock.sleep(connectMs, sent.signal)
        const body = await receive(sent, effect?.type === 'broken-form')
        if (target.operation === 'deploy') recorder.add({ type: 'form', id })
        const given = answerTo(target, body, effect)
        const latencyMs = plan.latencyMs * (0.5 + chance.next())
        if (effect?.type === 'lose-answer') {
          await wait(effect.how === 'silence' ? Infinity : latencyMs, sent)
          throw new NetworkError('UND_ERR_SOCKET')
        }
        await wait(effect?.type === 'late-answer' ? effect.ms : latencyMs, sent)
        return given
      }

      const request = async (sent: TransportRequest): Promise<TransportResponse> => {
        sent.signal.throwIfAborted()
        const id = (requests += 1)
        const target = readDeployTarget(sent.method, sent.path)
        const { operation } = target
        recorder.add({ type: 'deploy-request', process, id, operation, target: target.id })
        open += 1
        try {
          const given = await answer(sent, target, id)
          const { status, body } = given.answer
          recorder.add({ type: 'deploy-response', id, status })
          const isPage = body === undefined
          const text = isPage ? '<html><title>A gateway</title></html>' : JSON.stringify(body)
          return {
            statusCode: status,
            statusText: '',
            headers: {
              date: server.date(),
              'content-type': isPage ? 'text/html' : 'application/json',
              ...given.headers,
            },
            body: Readable.from([Buffer.from(text)]),
          }
        } catch (error) {
          recorder.add({ type: 'deploy-response', id, status: undefined })
          throw error
        } finally {
          open -= 1
        }
      }
      return {
        request,
        openRequests: () => open,
        proxyHost: '',
        isProxyFailure: () => false,
        [Symbol.asyncDispose]: () => Promise.resolve(),
      }
    },
  }
}
