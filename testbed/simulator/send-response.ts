import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Clock } from '../../src/util/clock.ts'
import type { Break } from '../emulator/model/faults.ts'
import type { AnyOperation } from '../emulator/model/operations.ts'
import type { Effect } from './fault-plan.ts'
import { askedMs, type SentAnswer } from './gateway.ts'
import type { LogPlan } from './plan.ts'
import type { Recorder } from './recorder.ts'
import { linesAt, type ModelBuild } from './server/builds.ts'
import { openLogStream } from './server/log-stream.ts'
import type { SimServer } from './server/server.ts'
import type { Timeline } from './timeline.ts'

/** An error of the HTTP library. */
export class NetworkError extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** The request that is answered. */
interface Sending {
  readonly signal: AbortSignal
  readonly bodyTimeout: number
  readonly effect: Effect | undefined
  readonly operation: AnyOperation
  /** ID of a build or a deployment. */
  readonly target: string | undefined
}

interface SenderOptions {
  readonly log: LogPlan
  readonly timeline: Timeline
  /** The client's. */
  readonly clock: Clock
  readonly server: SimServer
  readonly recorder: Recorder
  /** Trouble of the whole network at this time. */
  readonly outage: () => Effect | undefined
}

type Send = (body: Readable, id: number, answer: SentAnswer, sending: Sending) => Promise<void>

const dripBytes = 40
/** A response that looks good and is none, or whose body is cut. */
const voidEffects: readonly Effect['type'][] = ['no-effect', 'unusable', 'cut']

/** Sends the bodies of responses, and records when the client has one. */
export function createSender({
  log,
  timeline,
  clock,
  server,
  recorder,
  outage,
}: SenderOptions): Send {
  /** How many lines of each log were sent. */
  const sentLines = new Map<string, number>()
  return send

  async function send(
    body: Readable,
    id: number,
    answer: SentAnswer,
    { signal, bodyTimeout, effect, operation, target }: Sending,
  ): Promise<void> {
    const cut = effect?.type === 'cut' ? effect : undefined
    // The headers are on their way to the client before the body.
    await setImmediate()
    try {
      const build = target === undefined ? undefined : server.find(target)
      if (operation === 'logs' && answer.isStream && build !== undefined) {
        await stream(body, build, cut, signal, bodyTimeout)
      } else {
        const bytes = Buffer.from(answer.text)
        if (effect?.type === 'drip') {
          for (let index = 0; index < bytes.length; index += dripBytes) {
            await clock.sleep(effect.everyMs, signal)
            body.push(bytes.subarray(index, index + dripBytes))
          }
        } else body.push(cut ? bytes.subarray(0, bytes.length * cut.fraction) : bytes)
        if (cut) await breakOff(cut.how, signal, bodyTimeout)
      }
      const retryAfterMs = askedMs(answer.headers)
      recorder.add({
        type: 'response',
        id,
        status: answer.status,
        ...(effect?.type === 'gateway' && { isGateway: true }),
        ...(effect?.type === 'page' && { isPage: true }),
        ...(effect && voidEffects.includes(effect.type) && { isVoid: true }),
        ...(effect?.type === 'unusable' && effect.body === '{}' && { isObject: true }),
        ...(retryAfterMs !== undefined && { retryAfterMs }),
        builds: cut ? [] : answer.builds,
      })
      body.push(null)
    } catch (error) {
      // A log that breaks off has begun: the server is there.
      const status = operation === 'logs' ? answer.status : undefined
      recorder.add({ type: 'response', id, status, builds: [] })
      body.destroy(error as Error)
    }
  }

  async function stream(
    body: Readable,
    build: ModelBuild,
    cut: (Effect & { type: 'cut' }) | undefined,
    signal: AbortSignal,
    bodyTimeout: number,
  ): Promise<void> {
    const events = openLogStream(build, timeline.now())
    let quietMs = 0
    let sends = 0
    for (;;) {
      const trouble = outage()
      if (trouble?.type === 'no-connection') throw new NetworkError('ECONNRESET')
      const isSilent = trouble?.type === 'lose-answer'
      const step = isSilent ? ({ type: 'wait', ms: 5_000 } as const) : events.next(timeline.now())
      switch (step.type) {
        case 'close':
          return
        case 'wait': {
          const ms = Math.min(step.ms, bodyTimeout - quietMs)
          await clock.sleep(ms, signal)
          quietMs += ms
          if (quietMs >= bodyTimeout) throw new NetworkError('UND_ERR_BODY_TIMEOUT')
          break
        }
        case 'send':
          quietMs = 0
          sends += 1
          if (cut && sends > cut.fraction * 10) {
            push(body, step.text.slice(0, step.text.length * cut.fraction))
            await breakOff(cut.how, signal, bodyTimeout)
            return
          }
          signal.throwIfAborted()
          push(body, step.text)
          noteLines(build)
      }
    }
  }

  function noteLines(build: ModelBuild): void {
    const lines = linesAt(build, timeline.now())
    if (log.hasUnknownEncoding || lines <= (sentLines.get(build.id) ?? 0)) return
    sentLines.set(build.id, lines)
    recorder.add({ type: 'new-lines', buildId: build.id })
  }

  function push(body: Readable, text: string): void {
    const { hasUnknownEncoding, pieceBytes = Infinity } = log
    const bytes = hasUnknownEncoding ? gzipSync(text) : Buffer.from(text)
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      body.push(bytes.subarray(start, start + pieceBytes))
    }
  }

  async function breakOff(how: Break, signal: AbortSignal, bodyTimeout: number): Promise<void> {
    if (how === 'end') return
    if (how === 'reset') throw new NetworkError('ECONNRESET')
    await clock.sleep(bodyTimeout, signal)
    throw new NetworkError('UND_ERR_BODY_TIMEOUT')
  }
}
