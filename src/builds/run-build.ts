import type { Build, Submission } from '../api/model.ts'
import { runTiming } from '../api/timing.ts'
import { emptyLogRead } from '../build-log/steps.ts'
import { secondMs } from '../util/clock.ts'
import { ActionError, describeError, SubmitUnknownError } from '../util/errors.ts'
import { recordedDurations } from './build-times.ts'
import { claimRules } from './claim.ts'
import type { Reporter } from './events.ts'
import type { FollowOptions } from './follow/follow.ts'
import type { BuildResult, ReuseInfo } from './outcome.ts'
import { isRetryDue, type RetryPolicy } from './retry-build.ts'
import type { ReusedBuild, ReuseRequest } from './reuse/choose-reuse.ts'
import { BuildReuse } from './reuse/reuse.ts'
import { submit, type SubmitRequest, type SubmittedBuild } from './submit/submit.ts'
import { type WatchRequest, watchBuild } from './watch-build.ts'

export interface RunRequest extends Omit<SubmitRequest, 'submission'>, WatchRequest {
  /** Called before each submit; returns its request, or rejects if nothing may be sent. */
  readonly prepare: () => Promise<Submission>
  /** `undefined`: the run always builds. */
  readonly reuse?: ReuseRequest | undefined
  /** `undefined`: the run builds only once, even if the build fails. */
  readonly retry?: RetryPolicy | undefined
}

/** Reuses a build of the same content or submits one. Rejects only while no build is known. */
export async function runBuild(
  request: RunRequest,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<BuildResult> {
  return await new BuildRun(request, options, signal).run()
}

class BuildRun {
  readonly #request: RunRequest
  readonly #options: FollowOptions
  readonly #signal: AbortSignal
  readonly #startMs: number
  readonly #reuse: BuildReuse | undefined
  #retries = 0
  #submitted: SubmittedBuild | undefined
  /** How the last build ended, until another one begins. */
  #lastEnd: BuildResult | undefined

  constructor(request: RunRequest, options: FollowOptions, signal: AbortSignal) {
    this.#request = request
    this.#options = options
    this.#signal = signal
    this.#startMs = options.clock.monotonicMs()
    this.#reuse = request.reuse && new BuildReuse(request.reuse, options, signal)
  }

  async run(): Promise<BuildResult> {
    for (;;) {
      const next = await this.#begin()
      if (next === this.#lastEnd) return next
      const result = 'outcome' in next ? next : await this.#use(next)
      if (await this.#retry(result)) continue
      const problem = await this.#reuse?.problemOf(result)
      if (problem === undefined) return result
      if (result.reused) void this.#options.reporter.report({ type: 'given-up' })
      await this.#notice(`${problem} Looking for another one.`)
    }
  }

  /** Returns `#lastEnd` if no further build begins, because it says why the last one failed. */
  async #begin(): Promise<BuildResult | ReusedBuild> {
    try {
      return (await this.#reuse?.find()) ?? (await this.#buildOwn())
    } catch (error) {
      const isKnown = error instanceof ActionError && !(error instanceof SubmitUnknownError)
      if (this.#lastEnd === undefined || this.#signal.aborted || !isKnown) throw error
      const message = `Build ${this.#lastEnd.build.id} was not built again: ${describeError(error)}`
      await this.#options.reporter.report({ type: 'warning', message })
      return this.#lastEnd
    }
  }

  async #buildOwn(): Promise<BuildResult | ReusedBuild> {
    const submission = await this.#request.prepare()
    const request = { ...this.#request, submission }
    const own = await submit(request, this.#options, this.#signal)
    this.#submitted = own
    this.#lastEnd = undefined
    let to: ReusedBuild | undefined
    const givesWay = async (): Promise<boolean> => {
      // Cancels only what is certainly ours, and only for what is certainly another run's.
      if (claimRules[own.claim].isReplaceable && !own.others.isLost)
        to = await this.#reuse?.giveWay(own.build)
      return to !== undefined
    }
    const result = await watchBuild({ ...own, givesWay }, request, this.#options, this.#signal)
    return result.outcome.type === 'aborted' ? result : (to ?? result)
  }

  async #use({ build, ...reused }: ReusedBuild): Promise<BuildResult> {
    if (reused.how !== 'joined')
      return await useFinishedBuild(build, reused, this.#options.reporter)
    const watched = { build, claim: 'other', reused } as const
    return await watchBuild(watched, this.#request, this.#options, this.#signal)
  }

  /** Whether to build again after a failure. Waits before that. */
  async #retry(result: BuildResult): Promise<boolean> {
    const { retry } = this.#request
    const { clock, reporter } = this.#options
    const elapsedMs = clock.monotonicMs() - this.#startMs
    if (retry === undefined || this.#signal.aborted) return false
    if (!isRetryDue(result, this.#submitted, retry, this.#retries, elapsedMs)) return false
    this.#retries += 1
    this.#lastEnd = result
    void reporter.report({ type: 'retrying', build: result.build })
    const { retryPauseMs } = runTiming
    await this.#notice(
      `Build ${result.build.id} failed for a reason that may pass. Building the same content again in ${retryPauseMs / secondMs} s (${this.#retries} of ${retry.most}).`,
    )
    await clock.sleep(retryPauseMs, this.#signal)
    return true
  }

  async #notice(message: string): Promise<void> {
    await this.#options.reporter.report({ type: 'notice', message })
  }
}

export async function useFinishedBuild(
  build: Build,
  reused: ReuseInfo,
  reporter: Reporter,
): Promise<BuildResult> {
  await reporter.report({ type: 'reused', build, reused })
  return {
    build,
    reused,
    outcome: { type: 'finished' },
    cancellation: { wanted: false, accepted: false },
    log: emptyLogRead,
    ...recordedDurations(build),
  }
}
