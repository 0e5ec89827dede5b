import { ApiError } from '../../api/errors.ts'
import type { Build, Submission } from '../../api/model.ts'
import { askedWait } from '../../util/retry.ts'
import type { BuildDependencies } from '../events.ts'
import {
  type Fingerprint,
  findSubmitted,
  type NewBuilds,
  type SubmitRecord,
  takeBaseline,
} from './find-submitted.ts'
import { awaitAgentId } from './resolve-agent.ts'
import { sendForm } from './send-form.ts'
import {
  listIds,
  outcomeUnknown,
  refusal,
  stoppedInDoubt,
  SubmitUnknownError,
} from './submit-errors.ts'
import { readSubmitFailure } from './submit-failure.ts'
import {
  advanceSubmit,
  beginSubmit,
  type Found,
  type SubmitAction,
  type SubmitEvent,
} from './submit-state.ts'

export { SubmitUnknownError, type SubmitRecord }

export interface SubmitRequest {
  readonly submission: Submission
  /** The agent's name, also where the submission has an ID. */
  readonly agentName: string | undefined
  /** Called before the first byte is sent, before the form is complete, and when the run is stopped. */
  readonly onRecord: (record: SubmitRecord) => void
  readonly onProgress?: ((sentBytes: number) => void) | undefined
}

export interface Submitted {
  readonly build: Build
  /** It was found in the list, so it may be the build of another run with the same form. */
  readonly isAdopted: boolean
  /**
   * Looks once more, and warns of builds that other forms of this submit may have become. A form that a gateway holds back may become
   * one late, so the end of the run is worth a look. Resolves with this build's own record, where the look shows it.
   */
  readonly nameStrays: () => Promise<Build | undefined>
}

/** Waits before the looks for a build: it may be listed late. */
const lookUpDelaysMs = [1_000, 2_000, 4_000, 8_000, 15_000]
/** Waits before further looks while the list is not readable. */
const outageDelaysMs = [15_000, 15_000]
const longestBackoffMs = 20_000

/**
 * Submits a build, and never twice: the API has no idempotency key, so after a lost response it looks for the build in the
 * account's list. `submit-state.ts` decides, this carries out. Rejects with `ApiError` for a refusal, with `SubmitUnknownError` when
 * a build may or may not exist.
 */
export async function submit(
  request: SubmitRequest,
  dependencies: BuildDependencies,
  signal: AbortSignal,
): Promise<Submitted> {
  const { api, clock, random, reporter } = dependencies
  const fingerprint = fingerprintOf(request)
  const baseline = await takeBaseline(api, fingerprint, signal).catch(undefinedOnApiError)
  const baselineMs = clock.monotonicMs()
  let record: SubmitRecord = { fingerprint, baseline, isWhole: false }

  const keep = (changes: Partial<SubmitRecord>): void => {
    record = { ...record, ...changes }
    request.onRecord(record)
  }
  const onStop = (): void => {
    const elapsedMs = clock.monotonicMs() - baselineMs
    // Where the server's clock is not known, nothing can be proved to be older than this.
    keep({ stoppedServerMs: baseline?.serverMs === undefined ? 0 : baseline.serverMs + elapsedMs })
  }
  keep({})
  signal.addEventListener('abort', onStop, { once: true })
  try {
    let { state, action } = beginSubmit(baseline !== undefined)
    for (;;) {
      if (action.type === 'done') return await finish(action)
      if (action.type === 'fail') throw refusal(action, request.submission.agent)
      if (action.type === 'fail-in-doubt') throw outcomeUnknown(action)
      ;({ state, action } = advanceSubmit(state, await carryOut(action)))
    }
  } catch (error) {
    throw signal.aborted && record.isWhole ? stoppedInDoubt(error) : error
  } finally {
    signal.removeEventListener('abort', onStop)
  }

  async function carryOut(
    action: Extract<SubmitAction, { type: 'send' | 'wait' | 'look' | 'find-agent-id' }>,
  ): Promise<SubmitEvent> {
    switch (action.type) {
      case 'send':
        return await send(action.agentId)
      case 'wait': {
        const { failure, failures } = action
        const backoffMs = Math.min(longestBackoffMs, 1_000 * 2 ** failures)
        const ms = askedWait(failure.retryAfterMs ?? 0, random(), backoffMs)
        await notice(`${failure.error.message} Retrying in ${(ms / 1000).toFixed(1)} s.`)
        await clock.sleep(ms, signal)
        return { type: 'waited' }
      }
      case 'look':
        await notice(
          `${action.failure.error.message} Looking for the build in the account's list of builds.`,
        )
        return { type: 'looked', found: await look() }
      case 'find-agent-id': {
        const agentId = await awaitAgentId(request.submission.agent.agentName, dependencies, signal)
        return { type: 'agent', agentId }
      }
    }
  }

  async function send(agentId: string | undefined): Promise<SubmitEvent> {
    const agent = agentId === undefined ? request.submission.agent : { agentId }
    const result = await sendForm(
      { ...request.submission, agent },
      {
        onProgress: (bytes) => request.onProgress?.(bytes),
        onWhole: () => {
          const { isWhole } = record
          keep({ isWhole: true })
          // A record that stops the run cuts the form off.
          if (signal.aborted) keep({ isWhole })
        },
      },
      dependencies,
      signal,
    )
    if (!(result instanceof ApiError)) return { type: 'created', build: result }
    const failure = readSubmitFailure(result, agent.agentName !== undefined)
    if (signal.aborted && !failure.isDoubtful) keep({ isWhole: false })
    signal.throwIfAborted()
    return { type: 'failed', failure }
  }

  async function look(): Promise<Found> {
    let found: Found = { type: 'unreadable' }
    for (const [index, delayMs] of [...lookUpDelaysMs, ...outageDelaysMs].entries()) {
      if (index >= lookUpDelaysMs.length && found.type === 'none') break
      await clock.sleep(delayMs, signal)
      found = await lookOnce()
      if (found.type === 'one' || found.type === 'uncertain') return found
    }
    if (found.type === 'none') await notice('The account has no new build of this content.')
    return found
  }

  async function lookOnce(): Promise<Found> {
    const builds = await listNew()
    if (builds === undefined) return { type: 'unreadable' }
    const { matching, possible } = builds
    const [build, ...others] = [...matching, ...possible]
    if (build === undefined) return { type: 'none' }
    return others.length === 0 && possible.length === 0
      ? { type: 'one', build }
      : { type: 'uncertain', ids: [build, ...others].map(({ id }) => id) }
  }

  async function listNew(): Promise<NewBuilds | undefined> {
    if (baseline === undefined) return undefined
    return await findSubmitted(api, record, baseline, signal).catch(undefinedOnApiError)
  }

  async function finish({
    build,
    isAdopted,
    mayHaveStrays,
  }: Extract<SubmitAction, { type: 'done' }>): Promise<Submitted> {
    if (isAdopted) await notice(`Found build ${build.id} with the same image, tag and content.`)
    const named = new Set([build.id])
    const nameStrays = async (): Promise<Build | undefined> => {
      const { matching = [], possible = [] } = (mayHaveStrays ? await listNew() : undefined) ?? {}
      const listed = [...matching, ...possible]
      const strays = listed.map(({ id }) => id).filter((id) => !named.has(id))
      for (const id of strays) named.add(id)
      if (strays.length > 0) await warnAboutStrays(strays)
      return listed.find(({ id }) => id === build.id)
    }
    // An aborted run has no time to look, but a build to cancel.
    if (!signal.aborted) await nameStrays().catch(undefinedIfAborted)
    return { build, isAdopted, nameStrays }
  }

  async function warnAboutStrays(ids: readonly string[]): Promise<void> {
    await reporter.report({
      type: 'warning',
      message: `Another attempt to submit may have created another build of the same content: ${listIds(ids)}. Cancel it if nobody needs it.`,
    })
  }

  async function notice(message: string): Promise<void> {
    await reporter.report({ type: 'notice', message })
  }

  /** The build is known by then, and is what an aborted run has to cancel. */
  function undefinedIfAborted(error: unknown): undefined {
    if (!signal.aborted) throw error
    return undefined
  }
}

function undefinedOnApiError(error: unknown): undefined {
  if (!(error instanceof ApiError)) throw error
  return undefined
}

function fingerprintOf({ submission, agentName }: SubmitRequest): Fingerprint {
  const { imageName, imageTag, workingTreeHash, imageUrl, agent } = submission
  return {
    imageName,
    imageTag,
    workingTreeHash,
    ...(imageUrl !== undefined && { imageUrl }),
    agentName: agentName ?? agent.agentName,
    agentId: agent.agentId,
  }
}
