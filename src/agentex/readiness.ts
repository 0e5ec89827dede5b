import type { Deployment } from '../api/deployments-api.ts'
import { renderCurlCommand } from '../api/paths.ts'
import { classifyDeploymentStatus, hasDeploymentEnded, isInstalled } from '../api/status.ts'
import { agentexTiming, deploymentTiming } from '../api/timing.ts'
import { clip } from '../util/clip.ts'
import { ApiError, asApiError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import { type AgentexApi, AgentexError, type AgentexRecord, type Snapshot } from './agentex-api.ts'
import {
  type Before,
  findOwnRecord,
  isSharedAddress,
  isWithoutTraffic,
  judgeRecords,
  type OwnDeployment,
  type Verdict,
} from './evidence.ts'
import { type MessageOutcome, sendTestMessage, type TestMessage } from './message.ts'
import type { AgentexDependencies } from './read-before.ts'

/** What is known of the agent of a deployment that is installed. */
export interface Readiness {
  /** `unknown`: this installation cannot tell; `in-doubt`: asking failed to the end. */
  readonly type: 'answers' | 'ready' | 'not-ready' | 'unknown' | 'in-doubt'
  /** Says what is wrong, or that a ready agent gets no traffic. */
  readonly reason?: string | undefined
  readonly hint?: string | undefined
  /** Where later steps can send messages. */
  readonly rpcPath?: string | undefined
}

export interface ReadinessOptions extends AgentexDependencies {
  readonly agentName: string
  /** The type in the manifest. */
  readonly acpType: string | undefined
  readonly testMessage: string | undefined
  readonly readyTimeoutMs: number
  readonly before: Before
  readonly own: OwnDeployment
  /** Reads our own deployment, and shows what is new of it. */
  readonly look: () => Promise<Deployment>
  /** Called with the only task before it is created, and without one at its end. */
  readonly onTask: (task: OpenTask | undefined) => void
}

/** The task of a test message. */
export interface OpenTask {
  readonly name: string
  readonly agentexUrl: string
}

const { wait, message: messageTiming, traffic, deleteMs } = agentexTiming
const shown = { lines: 5, characters: 200 }

/** Waits until the agent is ready and answers; `undefined` if its deployment ends meanwhile. */
export async function awaitReadiness(
  options: ReadinessOptions,
  signal: AbortSignal,
): Promise<Readiness | undefined> {
  const { clock, readyTimeoutMs, before, own, agentex } = options
  const startMs = clock.monotonicMs()
  const seen = await awaitVerdict(options, signal)
  if (seen === undefined) return undefined
  if (seen instanceof ApiError) return inDoubt(seen, agentex)
  const { verdict, now } = seen
  const { type, record } = verdict
  if (type === 'not-ready') return { type, reason: verdict.reason }
  const rpcPath = pathOf(now, record, own)
  const readyMs = clock.monotonicMs()
  const endMs = Math.max(startMs + readyTimeoutMs, readyMs + messageTiming.leastMs)
  const said = await ask(now, rpcPath, endMs, options, signal)
  const readiness = said instanceof ApiError ? inDoubt(said, agentex) : judge(verdict, said, before)
  if (readiness.reason !== undefined || !record || own.isPreview) return { ...readiness, rpcPath }
  const reason = await explainTraffic(now, record, readyMs + traffic.limitMs, options, signal)
  return { ...readiness, reason, rpcPath }
}

/** Resolves with an error if Agentex cannot be read in the end. */
async function awaitVerdict(
  options: ReadinessOptions,
  signal: AbortSignal,
): Promise<{ readonly verdict: Verdict; readonly now: Snapshot } | ApiError | undefined> {
  const { agentName, before, own, look, readyTimeoutMs, agentex, reporter, clock } = options
  const startMs = clock.monotonicMs()
  let [lookedMs, status, problem] = [-Infinity, '', '']
  for (let { pauseMs } = wait; ; pauseMs = Math.min(pauseMs * 1.5, wait.longestMs)) {
    const waitedMs = clock.monotonicMs() - startMs
    const isOver = waitedMs >= readyTimeoutMs
    if (isOver || waitedMs - lookedMs >= deploymentTiming.pollIntervalMs) {
      lookedMs = waitedMs
      status = (await look()).status
    }
    if (hasDeploymentEnded(status) && !isInstalled(status)) return undefined
    const now = await agentex.read(agentName, signal).catch(asApiError)
    if (now instanceof ApiError) {
      if (waitedMs >= readyTimeoutMs + wait.graceMs) return now
      if (problem !== now.message) await reporter.report({ type: 'notice', message: now.message })
      problem = now.message
    } else {
      const isHealthy = classifyDeploymentStatus(status) === 'healthy'
      const verdict: Verdict = isHealthy
        ? { type: 'ready', record: findOwnRecord(before, now, own) }
        : judgeRecords(before, now, own, { isOver, isSettled: waitedMs >= wait.settledMs })
      if (verdict.type !== 'wait') return { verdict, now }
    }
    const leftMs = readyTimeoutMs - waitedMs
    await clock.sleep(leftMs > 0 ? Math.min(pauseMs, leftMs) : pauseMs, signal)
  }
}

/** The agent's own address is that of production. */
function pathOf(
  { agent }: Snapshot,
  record: AgentexRecord | undefined,
  { isPreview }: OwnDeployment,
): string | undefined {
  if (agent === undefined || (record === undefined && isPreview)) return undefined
  return `/agents/${agent.id}${record ? `/deployments/${record.id}` : ''}/rpc`
}

/** Sends the test message, if there is one. */
async function ask(
  { agent }: Snapshot,
  path: string | undefined,
  endMs: number,
  { testMessage: text, acpType, own, agentex, clock, reporter, onTask }: ReadinessOptions,
  signal: AbortSignal,
): Promise<MessageOutcome | undefined> {
  if (text === undefined) return undefined
  if (path === undefined)
    return { type: 'unfit', says: 'Without a record, no message reaches this deployment.' }
  const known = agent?.acp_type
  const type = acpType ?? known
  if (known !== undefined && (type === 'sync') !== (known === 'sync')) {
    const says = `No message reaches the agent: its type is '${known}' in Agentex, and '${type ?? ''}' in the manifest.`
    return { type: 'unfit', says }
  }
  const say = async (message: string) => await reporter.report({ type: 'notice', message })
  const isSync = type === 'sync'
  const taskName = `agentex-deploy-${own.id}`
  await say('Sending the test message.')
  onTask({ name: taskName, agentexUrl: agentex.baseUrl.href })
  const sent = { text, path, isSync, taskName, endMs }
  const said = await sendTestMessage(sent, { agentex, clock, say }, signal)
  const isLost = said instanceof ApiError || said.type === 'no-answer'
  if (!isLost && said.type === 'answered')
    await say(`The agent answered:\n${firstLines(said.says)}`)
  using limit = createTimeLimit(deleteMs, clock, signal)
  // If this fails, the post step deletes the task.
  const isDeleted = await closeTask(sent, agentex, limit.signal).catch(() => false)
  signal.throwIfAborted()
  if (isDeleted ?? !isLost) onTask(undefined)
  return said
}

/** Resolves with `undefined` if there is no task; a message that arrives late may create it. */
async function closeTask(
  { path, isSync, taskName }: TestMessage,
  agentex: AgentexApi,
  signal: AbortSignal,
): Promise<true | undefined> {
  const params = { task_name: taskName }
  if (!isSync) await agentex.call(path, 'task/cancel', params, signal).catch(asApiError)
  return (await agentex.deleteTask(taskName, signal)) || undefined
}

function firstLines(text: string): string {
  const lines = text.split(/\r?\n/, shown.lines)
  return lines.map((line) => clip(line, shown.characters)).join('\n')
}

function judge(
  { type, reason, record }: Verdict,
  said: Exclude<MessageOutcome, ApiError> | undefined,
  before: Before,
): Readiness {
  const hasAnswered = said?.type === 'answered'
  if (type === 'unknown') {
    const end = hasAnswered ? 'It answered, by this version or the one before.' : said?.says
    return { type: 'unknown', reason: [reason, end].filter(Boolean).join(' ') }
  }
  if (said === undefined) return { type: 'ready' }
  if (hasAnswered) return { type: 'answers' }
  if (said.type === 'unfit') return { type: 'unknown', reason: said.says }
  // Where nobody listens, an old pod does not either.
  if (said.type === 'no-pod' || record === undefined || !isSharedAddress(before, record))
    return { type: 'not-ready', reason: said.says }
  const shared = `${said.says} That may be an earlier deployment, which has the same address.`
  return { type: 'unknown', reason: shared }
}

function inDoubt(error: ApiError, { baseUrl }: AgentexApi): Readiness {
  const { message: reason, hint } = new AgentexError(error, baseUrl.host)
  return { type: 'in-doubt', reason, hint }
}

/** Waits until the traffic of production goes to this deployment; else says that it does not. */
async function explainTraffic(
  first: Snapshot,
  record: AgentexRecord,
  endMs: number,
  { agentName, agentex, clock }: ReadinessOptions,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (let now = first; isWithoutTraffic(now, record);) {
    if (clock.monotonicMs() >= endMs) {
      const path = `/agents/${now.agent?.id ?? ''}/deployments/${record.id}/promote`
      return `The agent is ready, but not promoted: it gets no traffic.\nPromote it: ${renderCurlCommand('POST', path, agentex.baseUrl.href)}`
    }
    await clock.sleep(traffic.pauseMs, signal)
    const read = await agentex.read(agentName, signal).catch(asApiError)
    if (!(read instanceof ApiError)) now = read
  }
  return undefined
}
