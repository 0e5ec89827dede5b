import { ApiError } from '../../api/errors.ts'
import { classifyStatus, isEnding, isFinal } from '../../api/status.ts'
import { askedWait } from '../../util/retry.ts'
import type { LeftOver } from '../hand-over.ts'
import { imageOf } from '../image.ts'
import { findSubmitted, type SubmitRecord } from '../submit/find-submitted.ts'
import {
  type CancelProgress,
  cancelPersistently,
  type PersistentDependencies,
} from './cancel-build.ts'

/** What became of a build that main left. */
export interface CleanUp {
  /** Whether nothing is left that could still be running. */
  readonly isClean: boolean
  /** One or more sentences. */
  readonly message: string
  /** Builds to cancel by hand. */
  readonly toCancel: readonly string[]
}

/** So that a warning does not become longer than an annotation. */
const namedBuilds = 5
/** Waits before each search for a build whose ID is unknown: one of a complete form may be listed late. */
const lookUpDelaysMs = [0, 1_000, 2_000, 4_000, 8_000, 15_000]
/** The wait before further searches while the list is not readable. */
const outageDelayMs = 10_000

/** Cancels what main left, through outages, until it has ended or `signal` fires. Cancels only a build that is provably of this run. */
export async function cancelLeftOver(
  left: Exclude<LeftOver, { type: 'nothing' }>,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  return left.type === 'build'
    ? await cancelRunning(left.buildId, dependencies, signal)
    : await cancelSubmitted(left.sent, dependencies, signal)
}

async function cancelRunning(
  buildId: string,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  return describe(buildId, await cancelPersistently(buildId, dependencies, signal))
}

async function cancelSubmitted(
  sent: SubmitRecord,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  const { api, clock, random } = dependencies
  const stopped = 'The run was stopped during the submit.'
  const { baseline } = sent
  if (baseline === undefined)
    return open(
      `${stopped} The action could not read the list of builds before it, so it cannot recognise its own. Check the list for a build that should not run.`,
    )
  let problem: string | undefined
  let askedMs = 0
  const delaysMs = sent.isWhole ? lookUpDelaysMs : [0]
  for (let look = 0; look < delaysMs.length || problem !== undefined; look += 1) {
    const delayMs = delaysMs[look] ?? outageDelayMs
    try {
      await clock.sleep(Math.max(delayMs, askedMs), signal)
      askedMs = 0
      const found = await findSubmitted(api, sent, baseline, signal)
      problem = found === undefined ? 'The list is too long.' : undefined
      const { matching = [], possible = [] } = found ?? {}
      const [build, ...others] = matching
      if (build && others.length === 0 && possible.length === 0)
        return await cancelRunning(build.id, dependencies, signal)
      const seen = [...matching, ...possible].map(({ id }) => id)
      if (seen.length > 0)
        return open(
          `${stopped} Each of these builds may be the one it created, or one of another run, so none was cancelled: ${seen.slice(0, namedBuilds).join(', ')}.`,
          seen.slice(0, namedBuilds),
        )
    } catch (error) {
      if (signal.aborted) {
        problem ??= 'The server did not respond in time.'
        break
      }
      if (!(error instanceof ApiError)) throw error
      problem = error.message
      askedMs = askedWait(error.retryAfterMs ?? 0, random())
    }
  }
  return problem === undefined
    ? { isClean: true, message: `${stopped} The server has no build from it.`, toCancel: [] }
    : open(`${stopped} The action could not look for a build from it: ${problem}`)
}

function describe(buildId: string, { accepted, build, error }: CancelProgress): CleanUp {
  const reason = error?.message ?? 'The server did not respond in time.'
  if (build !== undefined && isFinal(build.status)) {
    const end = `ended with status '${build.status}'`
    const image = imageOf(build)
    const message =
      classifyStatus(build.status) === 'succeeded'
        ? `Build ${buildId} ${end} before it could be cancelled. Its image exists${image === undefined ? '.' : `: ${image}`}`
        : classifyStatus(build.status) === 'cancelled'
          ? `Cancelled build ${buildId}: it ${end}.`
          : `Build ${buildId} ${end}.`
    return { isClean: true, message, toCancel: [] }
  }
  if (!accepted)
    return open(`Build ${buildId} may still be running: its cancellation failed. ${reason}`, [
      buildId,
    ])
  if (build === undefined)
    return open(
      `The server accepted the cancellation of build ${buildId}, but its status is not known. ${reason}`,
    )
  return open(
    `The server accepted the cancellation of build ${buildId}, which has not ended yet: its status is '${build.status}'.`,
    isEnding(build.status) ? [] : [buildId],
  )
}

function open(message: string, toCancel: readonly string[] = []): CleanUp {
  return { isClean: false, message, toCancel }
}
