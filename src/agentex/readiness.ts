import type { Deployment, DeploymentsApi } from '../api/deployments-api.ts'
import { renderCurlCommand, shellSafeUrl } from '../api/paths.ts'
import { classifyDeploymentStatus, hasDeploymentEnded, isInstalled } from '../api/status.ts'
import { agentexTiming, deploymentTiming } from '../api/timing.ts'
import type { ManifestToDeploy } from '../context/manifest/deployed-files.ts'
import type { DeploymentReporter } from '../deployments/reporter.ts'
import { clip } from '../util/clip.ts'
import type { Clock } from '../util/clock.ts'
import { ApiError, asApiError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import { type AgentexApi, AgentexError, type AgentexRecord, type Snapshot } from './agentex-api.ts'
import {
  type Before,
  findById,
  findOwnRecord,
  isSharedAddress,
  isWithoutTraffic,
  judgeRecords,
  type OwnDeployment,
  type Verdict,
} from './evidence.ts'
import { type MessageOutcome, sendTestMessage } from './message.ts'

/** What is known of the agent of a deployment that is installed. */
export interface Readiness {
  /** `unknown`: this installation cannot tell; `in-doubt`: asking failed to the end. */
  readonly type: 'answers' | 'ready' | 'not-ready' | 'unknown' | 'in-doubt'
  /** Says what is wrong, or that a ready agent gets no traffic. */
  readonly reason?: string | undefined
  readonly hint?: string | undefined
  /** Where later steps can send messages. */
  readonly rpcUrl?: string | undefined
}

export interface CheckOptions {
  readonly agentex: AgentexApi
  readonly api: Pick<DeploymentsApi, 'listDeployments'>
  readonly reporter: DeploymentReporter
  readonly clock: Clock
  readonly manifest: Pick<ManifestToDeploy, 'agentName' | 'acpType' | 'text'>
  readonly isPreview: boolean
  readonly testMessage: string | undefined
  readonly readyTimeoutMs: number
  /** Called with the only task before it is created, and without one at its end. */
  readonly onTask: (task: OpenTask | undefined) => void
}

/** The task of a test message. */
export interface OpenTask {
  readonly name: string
  readonly agentexUrl: string
}

const { before: beforeTiming, wait, message: messageTiming, traffic, deleteMs } = agentexTiming
const shown = { lines: 5, characters: 200 }

/** Rejects with an `AgentexError` if Agentex cannot be asked, so that nothing is deployed. */
export async function prepareCheck(
  options: CheckOptions,
  signal: AbortSignal,
): Promise<ReadinessCheck> {
  return new ReadinessCheck(options, await readBefore(options, signal), signal)
}

async function readBefore(options: CheckOptions, signal: AbortSignal): Promise<Before> {
  const { api, reporter, manifest } = options
  const { agentName, text } = manifest
  const seen = await readPatiently(options, signal)
  // The newest ones, which are on the first page.
  const list = api.listDeployments({ agentName }, signal, { maxPages: 1 })
  const deployments = await Array.fromAsync(list).catch(asApiError)
  if (deployments instanceof ApiError) return { ...seen, isLinked: false, hadProduction: undefined }
  const production = deployments.filter(({ expiresAt }) => expiresAt === undefined)
  const hadProduction = production.length > 0
  if (seen.agent === undefined && hadProduction) {
    const message = `Agentex does not show agent '${agentName}' to this key, or it never started, although it was deployed before.\nIf it runs, check 'agentex-url', 'api-key' and 'account-id'.`
    await reporter.report({ type: 'warning', message })
  }
  const newest = production.find(({ status }) => isInstalled(status))
  // A manifest that sets this itself has one record for all its deployments.
  const isUnlinked = newest === undefined || text.includes('AGENTEX_DEPLOYMENT_ID')
  const isLinked = !isUnlinked && findById(seen.records, newest.id) !== undefined
  return { ...seen, isLinked, hadProduction }
}

async function readPatiently(
  { agentex, reporter, clock, manifest }: CheckOptions,
  signal: AbortSignal,
): Promise<Snapshot> {
  const startMs = clock.monotonicMs()
  for (let tries = 1; ; tries += 1) {
    const read = await agentex.read(manifest.agentName, signal).catch(asApiError)
    if (!(read instanceof ApiError)) return read
    const error = new AgentexError(read, agentex.baseUrl.host)
    const isOver =
      error.reason === 'refused' || clock.monotonicMs() - startMs >= beforeTiming.limitMs
    if (read.status === 401 ? tries >= beforeTiming.unauthorizedTries : isOver) throw error
    if (tries === 1) await reporter.report({ type: 'notice', message: `${read.message} Retrying.` })
    await clock.sleep(beforeTiming.pauseMs, signal)
  }
}

/** Asks Agentex about the deployment of a run. */
export class ReadinessCheck {
  readonly #options: CheckOptions
  readonly #before: Before
  readonly #signal: AbortSignal

  constructor(options: CheckOptions, before: Before, signal: AbortSignal) {
    this.#options = options
    this.#before = before
    this.#signal = signal
  }

  /**
   * Waits until the agent is ready and has answered. Resolves with `undefined` if the deployment
   * ends before that. `look` reads the deployment and prints what is new.
   */
  async run(
    installed: Deployment,
    look: () => Promise<Deployment>,
  ): Promise<Readiness | undefined> {
    const { clock, isPreview, readyTimeoutMs, agentex } = this.#options
    const { id, helmReleaseName } = installed
    const startMs = clock.monotonicMs()
    const seen = await this.#awaitVerdict({ id, helmReleaseName, isPreview }, look)
    if (seen === undefined) return undefined
    if (seen instanceof ApiError) return inDoubt(seen, agentex)
    const { verdict, now } = seen
    const { type, record } = verdict
    if (type === 'not-ready') return { type, reason: verdict.reason }
    // The agent's own address is that of production.
    const place = record ? `/deployments/${record.id}` : isPreview ? undefined : ''
    const isKnown = now.agent !== undefined && place !== undefined
    const path = isKnown ? `/agents/${now.agent.id}${place}/rpc` : undefined
    const rpcUrl = path && shellSafeUrl(path, agentex.baseUrl.href)
    const readyMs = clock.monotonicMs()
    const endMs = Math.max(startMs + readyTimeoutMs, readyMs + messageTiming.leastMs)
    const said = await this.#ask(now, path, { name: `agentex-deploy-${id}`, endMs })
    const readiness =
      said instanceof ApiError ? inDoubt(said, agentex) : judge(verdict, said, this.#before)
    if (readiness.reason !== undefined || !record || isPreview) return { ...readiness, rpcUrl }
    const reason = await this.#explainTraffic(now, record, readyMs + traffic.limitMs)
    return { ...readiness, reason, rpcUrl }
  }

  /** Resolves with an error if Agentex cannot be read in the end. */
  async #awaitVerdict(own: OwnDeployment, look: () => Promise<Deployment>) {
    const { manifest, readyTimeoutMs, agentex, reporter, clock } = this.#options
    await reporter.report({ type: 'notice', message: 'Asking Agentex whether the agent is ready.' })
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
      const now = await agentex.read(manifest.agentName, this.#signal).catch(asApiError)
      if (now instanceof ApiError) {
        if (waitedMs >= readyTimeoutMs + wait.graceMs) return now
        if (problem !== now.message) await reporter.report({ type: 'notice', message: now.message })
        problem = now.message
      } else {
        const waited = { isOver, isSettled: waitedMs >= wait.settledMs }
        const isHealthy = classifyDeploymentStatus(status) === 'healthy'
        const verdict: Verdict = isHealthy
          ? { type: 'ready', record: findOwnRecord(this.#before, now, own) }
          : judgeRecords(this.#before, now, own, waited)
        if (verdict.type !== 'wait') return { verdict, now }
      }
      const leftMs = readyTimeoutMs - waitedMs
      await clock.sleep(leftMs > 0 ? Math.min(pauseMs, leftMs) : pauseMs, this.#signal)
    }
  }

  /** Sends the test message, if there is one. */
  async #ask(
    { agent }: Snapshot,
    path: string | undefined,
    task: { readonly name: string; readonly endMs: number },
  ): Promise<MessageOutcome | undefined> {
    const { testMessage: text, manifest, agentex, clock, reporter, onTask } = this.#options
    if (text === undefined) return undefined
    if (path === undefined)
      return { type: 'unfit', says: 'Without a record, no message reaches this deployment.' }
    const known = agent?.acp_type
    const type = manifest.acpType ?? known
    const isSync = type === 'sync'
    if (known !== undefined && isSync !== (known === 'sync')) {
      const says = `No message reaches the agent: its type is '${known}' in Agentex, and '${type ?? ''}' in the manifest.`
      return { type: 'unfit', says }
    }
    const say = async (message: string) => await reporter.report({ type: 'notice', message })
    await say('Sending the test message.')
    onTask({ name: task.name, agentexUrl: agentex.baseUrl.href })
    const sent = { text, path, isSync, taskName: task.name, endMs: task.endMs }
    const said = await sendTestMessage(sent, { agentex, clock, say }, this.#signal)
    const isLost = said instanceof ApiError || said.type === 'no-answer'
    if (!isLost && said.type === 'answered')
      await say(`The agent answered:\n${firstLines(said.says)}`)
    using limit = createTimeLimit(deleteMs, clock, this.#signal)
    // If this fails, the post step deletes the task.
    const wasThere = await agentex.endTask(sent, limit.signal).catch(() => undefined)
    this.#signal.throwIfAborted()
    // A message that arrives late may still create its task.
    if (wasThere === true || (wasThere === false && !isLost)) onTask(undefined)
    return said
  }

  /** Waits until the traffic of production goes to this deployment; else says that it does not. */
  async #explainTraffic(first: Snapshot, record: AgentexRecord, endMs: number) {
    const { manifest, agentex, clock } = this.#options
    for (let now = first; isWithoutTraffic(now, record);) {
      if (clock.monotonicMs() >= endMs) {
        const path = `/agents/${now.agent?.id ?? ''}/deployments/${record.id}/promote`
        return `The agent is ready, but not promoted: it gets no traffic.\nPromote it: ${renderCurlCommand('POST', path, agentex.baseUrl.href)}`
      }
      await clock.sleep(traffic.pauseMs, this.#signal)
      const read = await agentex.read(manifest.agentName, this.#signal).catch(asApiError)
      if (!(read instanceof ApiError)) now = read
    }
    return undefined
  }
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
