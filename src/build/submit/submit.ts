import { ApiError } from '../../api/errors.ts'
import type { Build, Submission } from '../../api/model.ts'
import { answerOf } from '../../api/retry-table.ts'
import { askedWait } from '../../util/retry.ts'
import { createdMs } from '../build-times.ts'
import { type BuildDependencies, reportAs } from '../events.ts'
import {
  type AnsweredForm,
  type Fingerprint,
  findSubmitted,
  type Found,
  judgeLook,
  type NewBuilds,
  type OpenForm,
  type SubmitRecord,
  takeBaseline,
} from './find-submitted.ts'
import { awaitAgentId } from './resolve-agent.ts'
import { sendForm } from './send-form.ts'
import { createServerClock, createStrays } from './strays.ts'
import { outcomeUnknown, refusal, stoppedInDoubt } from './submit-errors.ts'
import { readSubmitFailure, type SubmitFailure } from './submit-failure.ts'
import {
  advanceSubmit,
  beginSubmit,
  openWith,
  type ActionOf,
  type SubmitEvent,
} from './submit-state.ts'

export interface SubmitRequest {
  readonly submission: Submission
  /** The agent's name, also where the submission has an ID. */
  readonly agentName: string | undefined
  /** Called before the first byte, before the end of the form (which waits), and on a stop. */
  readonly onRecord: (record: SubmitRecord) => Promise<void> | void
  /** Called as soon as the build is known. */
  readonly onCreated: (build: Build, how: Pick<Submitted, 'isAdopted' | 'open'>) => void
  readonly onProgress?: ((sentBytes: number) => void) | undefined
  /** IDs of builds of this run that have ended, which the list may show only now. */
  readonly ended?: readonly string[]
}

export interface Submitted {
  readonly build: Build
  /** It was found in the list, so it may be the build of another run with the same form. */
  readonly isAdopted: boolean
  /** Forms of this submit that may have become another build, or may still do. */
  readonly open: OpenForm | undefined
  /** Whether the build is certainly this run's. Looks again for one found in the list. */
  readonly isProved: (signal: AbortSignal) => Promise<boolean>
  /** Warns of builds that other forms may have become. Resolves with this build's listed record. */
  readonly nameStrays: () => Promise<Build | undefined>
  /** For the end of a run that has no time to look. */
  readonly warnOfLate: () => Promise<void>
}

/** Waits before the looks for a build: it may be listed late. */
const lookUpDelaysMs = [1_000, 2_000, 4_000, 8_000, 15_000]
/** Waits before further looks while the list is not readable. */
const outageDelaysMs = [15_000, 15_000]
/** A list that limits requests is there: a look asks it again so often. */
const throttledLooks = 8
const longestBackoffMs = 20_000
/** Between a look and a form, where the server limits requests. */
const pauseMs = { shortest: 1_000, longest: 10_000 }

/**
 * Never submits twice: the API has no idempotency key, so after a lost response it looks for the
 * build in the account's list. `submit-state.ts` decides, this carries out. Rejects with `ApiError`
 * for a refusal, with `SubmitUnknownError` when a build may or may not exist.
 */
export async function submit(
  request: SubmitRequest,
  dependencies: BuildDependencies,
  signal: AbortSignal,
): Promise<Submitted> {
  const { api, clock, random, reporter } = dependencies
  const notice = reportAs('notice', reporter)
  const fingerprint = fingerprintOf(request)
  const serverClock = createServerClock(clock)
  const { onServerTime } = serverClock
  const baseline = await takeBaseline(api, fingerprint, signal, onServerTime)
  // Without a `Date`, the time of the newest build is the best that is known.
  if (serverClock.nowMs() === undefined && baseline?.serverMs !== undefined)
    onServerTime(baseline.serverMs)
  let record: SubmitRecord = { fingerprint, baseline }
  exclude(request.ended ?? [])
  let answered: AnsweredForm | undefined
  let { state, action } = beginSubmit(baseline !== undefined)
  const open = (): OpenForm | undefined => state.open
  const strays = createStrays({ open, listNew, serverClock, reporter }, signal)

  const keep = async (open: OpenForm | undefined): Promise<void> => {
    record = { ...record, open }
    await request.onRecord(record)
  }
  await request.onRecord(record)
  try {
    for (;;) {
      if (action.type === 'done') return await finish(action)
      if (action.type === 'fail') throw refusal(action, request.submission.agent)
      if (action.type === 'fail-in-doubt') throw outcomeUnknown(action)
      ;({ state, action } = advanceSubmit(state, await carryOut(action)))
      // Until the caller has saved the build, the form stands for it.
      if (action.type === 'done') continue
      if (state.open !== record.open) await keep(state.open)
      signal.throwIfAborted()
    }
  } catch (error) {
    throw signal.aborted && record.open !== undefined ? stoppedInDoubt(error) : error
  }

  async function carryOut(
    action: ActionOf<'send' | 'wait' | 'pause' | 'look' | 'find-agent-id'>,
  ): Promise<SubmitEvent> {
    switch (action.type) {
      case 'send':
        return await send(action.agentId)
      case 'wait': {
        const { message, retryAfterMs = 0 } = action.failure.error
        const ms = askedWait(retryAfterMs, random(), backoffMs(state.failures))
        await notice(`${message} Retrying in ${(ms / 1000).toFixed(1)} s.`)
        await clock.sleep(ms, signal)
        return { type: 'waited' }
      }
      case 'pause': {
        const askedMs = Math.max(pauseMs.shortest, action.failure.error.retryAfterMs ?? 0)
        const ms = Math.min(pauseMs.longest, askedMs)
        await clock.sleep(askedWait(ms, random(), backoffMs(state.failures)), signal)
        return { type: 'waited' }
      }
      case 'look':
        await notice(
          `${action.failure.error.message} Looking for the build in the account's list of builds.`,
        )
        return { type: 'looked', found: await look(action.failure) }
      case 'find-agent-id': {
        await notice(
          `${action.failure.error.message} Looking for the ID of the agent in the account's list of builds.`,
        )
        const agentId = await awaitAgentId(request.submission.agent.agentName, dependencies, signal)
        // What is listed before the next form is not from it.
        exclude((await strays.name()).map(({ id }) => id))
        return { type: 'agent', agentId }
      }
    }
  }

  async function send(agentId: string | undefined): Promise<SubmitEvent> {
    const agent = agentId === undefined ? request.submission.agent : { agentId }
    let form: OpenForm | undefined
    let wholeMs = clock.monotonicMs()
    const result = await sendForm(
      { ...request.submission, agent },
      {
        onProgress: (bytes) => request.onProgress?.(bytes),
        onWhole: async () => {
          const before = state.open
          const serverMs = serverClock.nowMs()
          const whole = { firstMs: serverMs, lastMs: serverMs }
          wholeMs = clock.monotonicMs()
          try {
            await keep(openWith(before, whole))
          } finally {
            // A run that is stopped by then cuts the form off.
            if (signal.aborted) await keep(before)
            else form = whole
          }
        },
      },
      dependencies,
      signal,
    ).catch(async (error: unknown) => {
      if (form !== undefined && record.open !== undefined)
        await keep({ ...record.open, resetMs: serverClock.nowMs() })
      throw error
    })
    if (!(result instanceof ApiError)) {
      const ms = createdMs(result)
      answered =
        ms === undefined ? undefined : { createdMs: ms, tookMs: clock.monotonicMs() - wholeMs }
      return { type: 'created', build: result }
    }
    const failure = readSubmitFailure(result, agent.agentName !== undefined)
    return { type: 'failed', failure, form }
  }

  function exclude(ids: readonly string[]): void {
    const { baseline } = record
    if (baseline === undefined) return
    record = { ...record, baseline: { ...baseline, ids: [...new Set([...baseline.ids, ...ids])] } }
  }

  /** After a limit on requests there is one look: five would use up what the form needs. */
  async function look({ isThrottled }: SubmitFailure): Promise<Found> {
    const delaysMs = isThrottled ? [0] : [...lookUpDelaysMs]
    const outages = [...outageDelaysMs]
    let found: Found = { type: 'unreadable' }
    let throttled = 0
    for (let delayMs = delaysMs.shift(); delayMs !== undefined;) {
      await clock.sleep(delayMs, signal)
      const builds = await listNew(signal)
      const error = builds?.error
      const isListThrottled = error !== undefined && answerOf(error) === 'throttled'
      const judged = judgeLook(builds)
      // What a look has shown stays known when the next one cannot read the list.
      if (judged.type !== 'unreadable' || found.type !== 'early') found = judged
      if (found.type === 'early') await keepEarly(found.builds)
      if (found.type === 'one' || found.type === 'uncertain') return found
      if (isListThrottled && throttled < throttledLooks) {
        throttled += 1
        delayMs = askedWait(error.retryAfterMs ?? 0, random(), backoffMs(throttled))
      } else
        delayMs = delaysMs.shift() ?? (judged.type === 'unreadable' ? outages.shift() : undefined)
    }
    if (found.type === 'none')
      await notice('The list of builds shows no build of this content yet.')
    return found
  }

  /** A run that is stopped during the look cannot name them, and its post step may not see them. */
  async function keepEarly(builds: readonly Build[]): Promise<void> {
    const early = builds.map(({ id }) => id)
    if (early.every((id) => record.early?.includes(id))) return
    record = { ...record, early }
    await request.onRecord(record)
  }

  async function listNew(limit: AbortSignal): Promise<NewBuilds | undefined> {
    return await findSubmitted(api, { ...record, open: state.open }, limit, onServerTime)
  }

  async function finish({ build, isAdopted }: ActionOf<'done'>): Promise<Submitted> {
    request.onCreated(build, { isAdopted, open: state.open })
    if (isAdopted) await notice(`Found build ${build.id} with the same image, tag and content.`)
    strays.setNamed(build.id)
    // An aborted run has no time to look, but a build to cancel.
    if (!signal.aborted)
      await strays.name().catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
    return {
      build,
      isAdopted,
      open: state.open,
      isProved: async (limit) => !isAdopted || (await strays.isAlone(limit)),
      nameStrays: async () => {
        const wasLate = strays.isLate()
        const listed = await strays.name(answered)
        await strays.warnOfLate(wasLate)
        return listed.find(({ id }) => id === build.id)
      },
      warnOfLate: () => strays.warnOfLate(),
    }
  }
}

function backoffMs(failures: number): number {
  return Math.min(longestBackoffMs, 1_000 * 2 ** failures)
}

function fingerprintOf({ submission, agentName }: SubmitRequest): Fingerprint {
  const { imageName, imageTag, workingTreeHash, sourceCommit, imageUrl, agent } = submission
  return {
    imageName,
    imageTag,
    workingTreeHash,
    sourceCommit,
    imageUrl,
    agentName: agentName ?? agent.agentName,
    agentId: agent.agentId,
  }
}
