import type { Build } from '../api/model.ts'
import {
  type BuildFailure,
  type BuildWarning,
  type LogRead,
  emptyLogRead,
} from '../build-log/steps.ts'
import { imageOf } from '../builds/image.ts'
import { explainError, type Failure, type SourcePlace } from '../runner/failure.ts'
import { secondMs } from '../util/clock.ts'
import { SubmitUnknownError } from '../util/errors.ts'
import { describeBuildEnd } from './judge-build.ts'
import { locateFailure } from './locate-failure.ts'
import {
  agentNameOf,
  type BuildOptionTexts,
  listRetriedBuilds,
  type RunFacts,
  describeRunSource,
} from './notes.ts'
import { findRefusalReason, type BuildRunEnd, describeErrorFacts } from './run-end.ts'
import type { ContextFacts } from './text/context-facts.ts'
import { describeReuse } from './text/other-builds.ts'
import { toDockerfileLine, type DescribedSource } from './text/source.ts'

/** A finding with its line in the file that was packed as `Dockerfile`, if the line is known. */
export type WithDockerfilePlace<Found> = Found & { readonly place: SourcePlace | undefined }

/**
 * Log, annotation, summary, comment and outputs are rendered only from this. It is plain data
 * without classes, functions or maps, so that it can be redacted as a whole.
 */
export interface ReportFacts extends Pick<LogRead, 'steps' | 'phases' | 'lastLines'> {
  /** The end of the run, in sentences, with a hint; its kind decides the exit code. */
  readonly end: BuildRunEnd
  /** The error of the action or the submit that ended the work. It is shown unchanged. */
  readonly error: Pick<Failure, 'message' | 'hint'> | undefined

  readonly agent: string | undefined
  /** The image in the build record, or the name and tag that were requested. */
  readonly image: string | undefined
  /** The digest of the pushed image, if the log shows it. */
  readonly digest: string | undefined

  /** The last record of the last build. */
  readonly build: Pick<Build, 'id' | 'record'> | undefined
  /** The ID is known even if the build's record could not be read. */
  readonly buildId: string | undefined
  /** IDs of the builds that failed before this one and were tried again. */
  readonly retried: readonly string[]
  /** The ID of the build that made the registered image. */
  readonly madeBy: string | undefined
  /** A sentence about the reused build of another run. */
  readonly reuse: string | undefined

  /** The failure in the log of a failed build. Set only for an end of kind `failed`. */
  readonly failure: WithDockerfilePlace<BuildFailure> | undefined
  /** The step that was running at the end of a build that did not fail by itself. */
  readonly atWork: LogRead['atWork']
  readonly warnings: readonly WithDockerfilePlace<BuildWarning>[]

  readonly context: ContextFacts | undefined
  readonly given: BuildOptionTexts | undefined
  /** The source of the packed context, or of the build record. */
  readonly source: DescribedSource

  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
  /** The time from the submit to the end of the run, in seconds of the monotonic clock. */
  readonly runSeconds: number | undefined
  /** The end of the run, on the same clock as the times of the steps. */
  readonly endMs: number
}

export function makeReportFacts(notes: RunFacts, endMs: number): ReportFacts {
  const { subject, requested, build, createdMs, result, error } = notes
  const log = result?.log ?? emptyLogRead
  const imageName = build?.imageName ?? requested?.imageName ?? subject.imageName
  const imageTag = build?.imageTag ?? requested?.imageTag
  const end = decideEnd(notes, imageOf({ imageUrl: undefined, imageName, imageTag }))
  return {
    end,
    error: error === undefined ? undefined : shownError(error),
    agent: agentNameOf(notes),
    image: imageOf({ imageUrl: build?.imageUrl ?? requested?.imageUrl, imageName, imageTag }),
    digest: log.digest,
    build: build && { id: build.id, record: build.record },
    buildId: build?.id ?? subject.watchedId,
    retried: listRetriedBuilds(notes),
    madeBy: requested?.madeBy,
    reuse: result?.reused && describeReuse(result.build, result.reused),
    ...placesOf(notes, log, end),
    steps: log.steps,
    phases: log.phases,
    lastLines: log.lastLines,
    context: notes.packed && { ...notes.packed.context, contextDir: notes.packed.contextDir },
    given: notes.given,
    source: describeRunSource(notes),
    queueSeconds: result?.queueSeconds,
    buildSeconds: result?.buildSeconds,
    runSeconds: createdMs === undefined ? undefined : (endMs - createdMs) / secondMs,
    endMs,
  }
}

/** Adds lines in the repository to the steps and warnings of the log. */
function placesOf(
  { packed }: RunFacts,
  log: LogRead,
  { kind }: BuildRunEnd,
): Pick<ReportFacts, 'failure' | 'atWork' | 'warnings'> {
  const dockerfile = packed?.dockerfile
  const hasFailed = kind === 'failed'
  const failure =
    hasFailed && log.failure ? locateFailure(log.failure, dockerfile?.text) : undefined
  return {
    failure: failure && { ...failure, place: toDockerfileLine(dockerfile, failure.dockerfile) },
    atWork: hasFailed ? undefined : log.atWork,
    warnings: log.warnings.map((warning) => ({
      ...warning,
      place: toDockerfileLine(dockerfile, warning),
    })),
  }
}

function shownError(error: unknown): ReportFacts['error'] {
  const { message, hint } = explainError(error)
  return { message, hint }
}

/** Only this function decides how a run ended. `image` is the requested name and tag. */
function decideEnd(notes: RunFacts, image?: string): BuildRunEnd {
  const { result, error, subject } = notes
  const bad = result && describeBuildEnd(result, subject.purpose)
  if (bad) return bad
  const overdue = endOfOverdueStop(notes)
  if (overdue) return overdue
  if (error === undefined) return endOfSuccess(notes, image)
  return { ...endOfError(notes), ...describeErrorFacts(error) }
}

function end(kind: BuildRunEnd['kind'], title: string, hasImage?: boolean): BuildRunEnd {
  return { kind, title, facts: [], hint: undefined, hasImage }
}

/** The end of a run that was stopped and waits for its build's cancellation for too long. */
function endOfOverdueStop(notes: RunFacts): BuildRunEnd | undefined {
  const { build, isOverdue, result, error } = notes
  if (build === undefined || !isOverdue || !hasDecidingBuild(notes)) return undefined
  if (result !== undefined || error !== undefined) return undefined
  return {
    kind: 'cancelled',
    reason: 'cancelled',
    title: 'cancelled before the build had ended',
    facts: [
      `The run was cancelled. The cancellation of its build is not confirmed yet: its last known status is '${build.status}'.`,
    ],
    hint: 'Check the result of the post step, which cancels the build.',
  }
}

/** A build that the run only reuses does not decide how the run ended. */
function hasDecidingBuild({ subject, build, reused }: RunFacts): boolean {
  return build !== undefined && (subject.purpose === 'watched' || reused === undefined)
}

function endOfError(notes: RunFacts): BuildRunEnd {
  const { subject, isAborted, isSubmitting, error } = notes
  const isWatched = subject.purpose === 'watched'
  if (hasDecidingBuild(notes)) return end('broken', 'the action failed before the build ended')
  if (isWatched) {
    return isAborted
      ? end('stopped', 'cancelled before the build was read')
      : end('unread', 'the build could not be read')
  }
  const isBuild = subject.purpose === 'context'
  const [what, was] = isBuild ? ['the build', 'submitted'] : ['the image', 'registered']
  // The image of a registration existed before.
  const hasImage = isBuild ? false : undefined
  if (error instanceof SubmitUnknownError)
    return { ...end('in-doubt', `${what} may or may not have been ${was}`), reason: 'in-doubt' }
  if (isAborted) return end('stopped', `cancelled before ${what} was ${was}`, hasImage)
  const unsent = end('not-submitted', `not ${was}`, hasImage)
  return isSubmitting ? { ...unsent, ...findRefusalReason(error) } : unsent
}

function endOfSuccess({ subject, result }: RunFacts, image: string | undefined): BuildRunEnd {
  if (subject.purpose === 'registration') {
    const as = image === undefined ? '' : ` as '${image}'`
    if (result === undefined) return end('checked', `would be registered${as}`, true)
    const title = result.reused === undefined ? 'registered' : 'registered before'
    return end('registered', `${title}${as}`, true)
  }
  if (result === undefined) return end('packed', 'packed, nothing sent', false)
  const { reused, outcome } = result
  if (reused?.how === 'taken') return end('reused', 'reused an earlier build', true)
  return outcome.type === 'submitted' ? end('submitted', 'submitted') : end('built', 'built', true)
}
