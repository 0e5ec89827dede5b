import { isJsonObject, nonEmptyText } from '../api/decode.ts'
import { agentexTiming } from '../api/timing.ts'
import type { Clock } from '../util/clock.ts'
import { ApiError, asApiError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import type { AgentexApi } from './agentex-api.ts'

export interface TestMessage {
  readonly text: string
  /** The path of the agent, or of one of its deployments. */
  readonly path: string
  readonly isSync: boolean
  /** Unique in the whole server. All attempts belong to one task. */
  readonly taskName: string
  /** The time for a reply, by the clock that never jumps. */
  readonly endMs: number
}

/**
 * What the agent answered, or what happened instead. `no-pod`: nobody listens there; `unfit`: no
 * such message reaches it, so nothing is known. An `ApiError`: Agentex cannot be asked.
 */
export type MessageOutcome = ApiError | { readonly type: OutcomeType; readonly says: string }
type OutcomeType = 'answered' | 'no-pod' | 'failed' | 'empty' | 'no-answer' | 'unfit'

export interface MessageDependencies {
  readonly agentex: AgentexApi
  readonly clock: Clock
  readonly say: (text: string) => Promise<void>
}

const { message: timing } = agentexTiming

/** Knocks until a pod listens, and repeats the message after an error of the agent. */
export async function sendTestMessage(
  message: TestMessage,
  dependencies: MessageDependencies,
  signal: AbortSignal,
): Promise<MessageOutcome> {
  const { clock, say } = dependencies
  let failures = 0
  let lostMs: number | undefined
  for (;;) {
    const outcome = await send(message, dependencies, signal)
    const isError = outcome instanceof ApiError
    const nowMs = clock.monotonicMs()
    const isLost = isError ? outcome.status !== 403 : outcome.type === 'no-pod'
    const mayRepeat = isLost
      ? nowMs - (lostMs ??= nowMs) < timing.connectMs
      : !isError && outcome.type === 'failed' && (failures += 1) < timing.failures
    const pauseMs = isLost ? timing.pauseMs : timing.failedPauseMs
    if (!mayRepeat || nowMs + pauseMs >= message.endMs) return outcome
    await say(`${isError ? outcome.message : outcome.says} Sending it again.`)
    await clock.sleep(pauseMs, signal)
  }
}

async function send(
  { path, isSync, taskName, text, endMs }: TestMessage,
  { agentex, clock }: MessageDependencies,
  signal: AbortSignal,
): Promise<MessageOutcome> {
  using limit = createTimeLimit(Math.max(endMs - clock.monotonicMs(), 1), clock, signal)
  const content = { type: 'text', author: 'user', content: text }
  let messages: readonly unknown[] | ApiError = []
  const call = async (method: string, params: object) => {
    const { error, result } = await agentex.call(path, method, params, limit.signal)
    return { result, failure: error === undefined ? undefined : classify(error) }
  }
  try {
    if (isSync) {
      const params = { task_name: taskName, content, stream: false }
      const { failure, result } = await call('message/send', params)
      // A page of HTML at the address gives an empty list, too.
      return failure ?? findReply(result) ?? { type: 'empty', says: 'The agent sent no message.' }
    }
    const created = await call('task/create', { name: taskName })
    if (created.failure) return created.failure
    const id = isJsonObject(created.result) ? nonEmptyText(created.result['id']) : undefined
    // The agent's code runs after the response, and nothing says that it fails.
    const { failure } = await call('event/send', { task_id: id, content })
    if (failure) return failure
    for (;;) {
      messages = await agentex.listMessages(id ?? '', limit.signal).catch(asApiError)
      const reply = findReply(messages)
      if (reply) return reply
      await clock.sleep(timing.readPauseMs, limit.signal)
    }
  } catch (error) {
    signal.throwIfAborted()
    if (!limit.signal.aborted) return asApiError(error)
    return messages instanceof ApiError ? messages : noAnswer
  }
}

const noAnswer: MessageOutcome = {
  type: 'no-answer',
  says: 'The agent did not answer the test message in time.',
}

/** What an error means, by the texts of Agentex. That of a time-out is empty. */
function classify(error: string): MessageOutcome {
  if (/^(?:Unsupported method|RPC error: \{'code': -32601)/.test(error))
    return { type: 'unfit', says: `No such message reaches the agent: ${error}` }
  if (error === '' || error.startsWith('RPC error: '))
    return { type: 'failed', says: `The agent responded with an error: ${error || 'time-out'}` }
  return { type: 'no-pod', says: `Agentex did not reach the agent: ${error}` }
}

/** The first message of the agent that is not blank. */
function findReply(messages: unknown): MessageOutcome | undefined {
  for (const message of Array.isArray(messages) ? (messages as readonly unknown[]) : []) {
    const content = isJsonObject(message) ? message['content'] : undefined
    if (!isJsonObject(content) || content['author'] !== 'agent') continue
    const said = content['content'] ?? content['data'] ?? ''
    const says = (typeof said === 'string' ? said : JSON.stringify(said)).trim()
    if (says !== '') return { type: 'answered', says }
  }
  return undefined
}
