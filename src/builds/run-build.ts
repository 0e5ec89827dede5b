import type { Build, Submission } from '../api/model.ts'
import { isWithdrawn } from '../api/status.ts'
import { runTimes } from '../api/timing.ts'
import { secondMs } from '../util/clock.ts'
import { ActionError, describeError } from '../util/errors.ts'
import { recordedDurations } from './build-times.ts'
import { type Reporter, reportAs } from './events.ts'
import type { FollowOptions } from './follow/follow.ts'
import type { BuildResult, Reused } from './outcome.ts'
import { isRetryDue, type RetryRequest } from './retry-build.ts'
import {
  explainLostTag,
  giveWay,
  initialState,
  lookForReuse,
  type Reuse,
  type ReuseRequest,
} from './reuse/reuse.ts'
import { SubmitUnknownError } from './submit/submit-errors.ts'
import { submit, type SubmitRequest, type Submitted } from './submit/submit.ts'
import { type WatchRequest, watchBuild } from './watch-build.ts'

export interface RunRequest extends Omit<SubmitRequest, 'submission'>, WatchRequest {
  /** Called before each submit, for the form; rejects where nothing may be sent. */
  readonly prepare: () => Promise<Submission>
  /** `undefined`: builds in any case. */
  readonly reuse?: ReuseRequest | undefined
  /** `undefined`: one build, however it ends. */
  readonly retry?: RetryRequest | undefined
  /** Called with a build that has failed, and after which another one is submitted. */
  readonly onRetry?: (failed: Build) => void
  /** Called when another run's build replaces ours: there is nothing to clean up then. */
  readonly onReused?: (build: Build, reused: Reused) => void
  /** Called when that build is not used after all, before the look for another one. */
  readonly onGivenUp?: () => void
}

/** Reuses a build of the same content or submits one. Rejects only while no build is known. */
export async function runBuild(
  request: RunRequest,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<BuildResult> {
  const { clock, reporter } = options
  const { retryPauseMs } = runTimes
  const notice = reportAs('notice', reporter)
  const warn = reportAs('warning', reporter)
  let abortedMs: number | undefined
  signal.addEventListener('abort', () => (abortedMs = clock.monotonicMs()), { once: true })
  const watchOptions = { ...options, abortedMs: () => abortedMs }
  const startMs = clock.monotonicMs()
  let retries = 0
  let submitted: Submitted | undefined
  /** How the last of them ended, until another one begins. */
  let lastEnd: BuildResult | undefined
  let state = initialState
  for (;;) {
    const next = await begin()
    if (next === lastEnd) return next
    const result = 'outcome' in next ? next : await useBuild(next)
    const { retry } = request
    const elapsedMs = clock.monotonicMs() - startMs
    const isDue = retry && isRetryDue(result, submitted, retry, retries, elapsedMs)
    if (isDue && !signal.aborted) {
      retries += 1
      lastEnd = result
      request.onRetry?.(result.build)
      await notice(
        `Build ${result.build.id} failed for a reason that may pass. Building the same content again in ${retryPauseMs / secondMs} s (${retries} of ${retry.most}).`,
      )
      await clock.sleep(retryPauseMs, signal)
      continue
    }
    const problem = isLookWanted(result)
      ? `Build ${result.build.id} was cancelled or removed.`
      : request.reuse && (await explainLostTag(result, request.reuse, state, options, signal))
    if (problem === undefined) return result
    state = { ...state, rounds: state.rounds + 1 }
    if (result.reused) request.onGivenUp?.()
    await notice(`${problem} Looking for another one.`)
  }

  /** `lastEnd` where no further build begins: why one has failed is what a reader needs. */
  async function begin(): Promise<BuildResult | Reuse> {
    try {
      return (await findReuse()) ?? (await buildOwn())
    } catch (error) {
      const isKnown = error instanceof ActionError && !(error instanceof SubmitUnknownError)
      if (lastEnd === undefined || signal.aborted || !isKnown) throw error
      await warn(`Build ${lastEnd.build.id} was not built again: ${describeError(error)}`)
      return lastEnd
    }
  }

  async function findReuse(): Promise<Reuse | undefined> {
    if (request.reuse === undefined) return undefined
    const decision = await lookForReuse(request.reuse, state, options, signal)
    switch (decision.type) {
      case 'use':
        return decision.reuse
      case 'build':
        await notice(`Nothing to reuse. ${decision.reason}`)
        return undefined
      case 'fail':
        throw new ActionError(`Nothing to reuse. ${decision.reason}`, {
          hint: "Build this content first, or set 'reuse' to 'auto'.",
        })
    }
  }

  async function buildOwn(): Promise<BuildResult | Reuse> {
    const submission = await request.prepare()
    submitted = await submit({ ...request, submission }, options, signal)
    lastEnd = undefined
    return await watchBuild({ ...submitted, replace }, request, watchOptions, signal)
  }

  async function replace({ build: own, isAdopted }: Submitted): Promise<Reuse | undefined> {
    // Only what is certainly our own is cancelled for the sake of another build.
    if (request.reuse === undefined || isAdopted) return undefined
    const end = await giveWay(own, request.reuse, state, options, signal)
    if (end === undefined) return undefined
    state = { ...state, givenUp: [...state.givenUp, own.id] }
    const { to, problem } = end
    const reason = `Build ${to.build.id} of another run has the same content and came first.`
    if (problem === undefined) {
      await notice(`${reason} Cancelled build ${own.id}.`)
      return to
    }
    await notice(`${reason} Build ${own.id} could not be cancelled: ${problem}`)
    return undefined
  }

  async function useBuild({ build, ...reused }: Reuse): Promise<BuildResult> {
    request.onReused?.(build, reused)
    if (reused.how === 'joined')
      return await watchBuild({ build, reused }, request, watchOptions, signal)
    return await takeBuild(build, reused, reporter)
  }

  /** Whether another run's build ended without a result, or ours because it had to give way. */
  function isLookWanted({ build, reused, outcome }: BuildResult): boolean {
    if (reused === undefined && !state.givenUp.includes(build.id)) return false
    return (
      (outcome.type === 'finished' && isWithdrawn(build.status)) ||
      (outcome.type === 'lost' && outcome.reason === 'gone')
    )
  }
}

export async function takeBuild(
  build: Build,
  reused: Reused,
  reporter: Reporter,
): Promise<BuildResult> {
  await reporter.report({ type: 'reused', build, reused })
  return {
    ...{ build, reused, outcome: { type: 'finished' } },
    cancellation: { wanted: false, accepted: false },
    ...recordedDurations(build),
  }
}
