import type { Build } from '../api/model.ts'
import { type BuildFailure, type BuildWarning, type LogRead, noLog } from '../build-log/steps.ts'
import { imageOf } from '../builds/image.ts'
import { explainError, type Failure, type SourcePlace } from '../runner/failure.ts'
import { secondMs } from '../util/clock.ts'
import { SubmitUnknownError } from '../util/errors.ts'
import { judgeBuild } from './judge-build.ts'
import { locateFailure } from './locate-failure.ts'
import { agentOf, type Given, retriedOf, type RunNotes, sourceOf } from './notes.ts'
import { refusalOf, type RunEnd, wordsOf } from './run-end.ts'
import type { ContextFacts } from './text/context-facts.ts'
import { describeReuse } from './text/other-builds.ts'
import { placeInDockerfile, type Source } from './text/source.ts'

/** A finding with its line in the file that was packed as `Dockerfile`, where known. */
export type WithSourcePlace<Found> = Found & { readonly place: SourcePlace | undefined }

/**
 * What people and later steps see of a run: log, annotation, summary, comment and outputs are
 * rendered from it and from nothing else. Plain data, so that it can be redacted as a whole: no
 * class, function or map. All texts may be foreign.
 */
export interface Report extends Pick<LogRead, 'steps' | 'phases' | 'lastLines'> {
  /** How the run ended, in words, and what to do; its kind decides the exit code. */
  readonly end: RunEnd
  /** Set where an error of the action or of the submit ended the work: shown as it is. */
  readonly error: Pick<Failure, 'message' | 'hint'> | undefined

  readonly agent: string | undefined
  /** The image in the build record, or the name and tag that were requested. */
  readonly image: string | undefined
  /** The digest of the pushed image, where the log shows it. */
  readonly digest: string | undefined

  /** The last record of the last build. */
  readonly build: Pick<Build, 'id' | 'record'> | undefined
  /** Known also where the record of the build could not be read. */
  readonly buildId: string | undefined
  /** IDs of the builds that failed before it, and were tried again. */
  readonly retried: readonly string[]
  /** The build that made an image which is registered. */
  readonly madeBy: string | undefined
  /** Which build of another run was used: a sentence. */
  readonly reuse: string | undefined

  /** Set only where the build failed and its log says what: the end of kind `failed`. */
  readonly failure: WithSourcePlace<BuildFailure> | undefined
  /** The step that ran when a build ended that did not fail by itself. */
  readonly atWork: LogRead['atWork']
  readonly warnings: readonly WithSourcePlace<BuildWarning>[]

  readonly context: ContextFacts | undefined
  readonly given: Given | undefined
  /** What was packed, or what the record says of it. */
  readonly source: Source

  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
  /** The time from the submit to the end of the run, by our clock. */
  readonly runSeconds: number | undefined
  /** The end of the run by our clock, with the same origin as the times of the steps. */
  readonly endMs: number
}

/** Made once, at the end of a run. */
export function makeReport(notes: RunNotes, endMs: number): Report {
  const { subject, requested, build, createdMs, result, error } = notes
  const log = result?.log ?? noLog
  const imageName = build?.imageName ?? requested?.imageName ?? subject.imageName
  const imageTag = build?.imageTag ?? requested?.imageTag
  const end = decideEnd(notes, imageOf({ imageUrl: undefined, imageName, imageTag }))
  return {
    end,
    error: error === undefined ? undefined : shownError(error),
    agent: agentOf(notes),
    image: imageOf({ imageUrl: build?.imageUrl ?? requested?.imageUrl, imageName, imageTag }),
    digest: log.digest,
    build: build && { id: build.id, record: build.record },
    buildId: build?.id ?? subject.watchedId,
    retried: retriedOf(notes),
    madeBy: requested?.madeBy,
    reuse: result?.reused && describeReuse(result.build, result.reused),
    ...placesOf(notes, log, end),
    steps: log.steps,
    phases: log.phases,
    lastLines: log.lastLines,
    context: notes.packed && { ...notes.packed.context, contextDir: notes.packed.contextDir },
    given: notes.given,
    source: sourceOf(notes),
    queueSeconds: result?.queueSeconds,
    buildSeconds: result?.buildSeconds,
    runSeconds: createdMs === undefined ? undefined : (endMs - createdMs) / secondMs,
    endMs,
  }
}

/** What the log says of steps and lines, with their lines in the repository. */
function placesOf(
  { packed }: RunNotes,
  log: LogRead,
  { kind }: RunEnd,
): Pick<Report, 'failure' | 'atWork' | 'warnings'> {
  const dockerfile = packed?.dockerfile
  const hasFailed = kind === 'failed'
  const failure =
    hasFailed && log.failure ? locateFailure(log.failure, dockerfile?.text) : undefined
  return {
    failure: failure && { ...failure, place: placeInDockerfile(dockerfile, failure.dockerfile) },
    atWork: hasFailed ? undefined : log.atWork,
    warnings: log.warnings.map((warning) => ({
      ...warning,
      place: placeInDockerfile(dockerfile, warning),
    })),
  }
}

function shownError(error: unknown): Report['error'] {
  const { message, hint } = explainError(error)
  return { message, hint }
}

/** How a run ended: the only place that decides it. `image`: the name and tag asked for. */
function decideEnd(notes: RunNotes, image?: string): RunEnd {
  const { result, error, subject } = notes
  const bad = result && judgeBuild(result, subject.purpose)
  if (bad) return bad
  if (error === undefined) return endOfSuccess(notes, image)
  return { ...endOfError(notes), ...wordsOf(error) }
}

function end(kind: RunEnd['kind'], title: string, hasImage?: boolean): RunEnd {
  return { kind, title, facts: [], hint: undefined, hasImage }
}

function endOfError(notes: RunNotes): RunEnd {
  const { subject, build, reused, isAborted, isSubmitting, error } = notes
  const isWatched = subject.purpose === 'watched'
  // One that the run reuses is not what the run is about.
  if (build !== undefined && (isWatched || reused === undefined))
    return end('broken', 'the action failed before the build ended')
  if (isWatched) {
    return isAborted
      ? end('stopped', 'cancelled before the build was read')
      : end('unread', 'the build could not be read')
  }
  const isBuild = subject.purpose === 'context'
  const [what, was] = isBuild ? ['the build', 'submitted'] : ['the image', 'registered']
  // An image that is registered was there before.
  const hasImage = isBuild ? false : undefined
  if (error instanceof SubmitUnknownError)
    return { ...end('in-doubt', `${what} may or may not have been ${was}`), reason: 'in-doubt' }
  if (isAborted) return end('stopped', `cancelled before ${what} was ${was}`, hasImage)
  const unsent = end('not-submitted', `not ${was}`, hasImage)
  return isSubmitting ? { ...unsent, ...refusalOf(error) } : unsent
}

function endOfSuccess({ subject, result }: RunNotes, image: string | undefined): RunEnd {
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
