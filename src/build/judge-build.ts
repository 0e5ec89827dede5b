import { cacheHint } from '../api/errors.ts'
import type { Build } from '../api/model.ts'
import { classifyStatus, describeStatus, hasSucceeded, isFinal } from '../api/status.ts'
import { firstError } from '../build-log/failure/deciding-line.ts'
import { clip } from '../util/clip.ts'
import type { BuildFailure } from '../build-log/steps.ts'
import { imageOf } from './image.ts'
import type { BuildResult, LossReason } from './outcome.ts'
import type { RunEnd, RunPurpose } from './run-end.ts'

const titleLength = 120
const wordsLength = 1_500

export interface LogFacts {
  readonly failure: BuildFailure | undefined
  /** The last lines of the whole log; empty where there was none. */
  readonly lastLines: readonly string[]
  readonly isUnreadable: boolean
}

/** Why a step fails because of its build; `undefined` where the build succeeded, or was submitted and is not waited for. */
export function judgeBuild(
  result: BuildResult,
  log: LogFacts,
  purpose: RunPurpose = 'context',
): RunEnd | undefined {
  const { outcome } = result
  switch (outcome.type) {
    case 'submitted':
      return undefined
    case 'finished':
      return judgeStatus(result, log)
    case 'timed-out':
      return purpose === 'registration'
        ? judgeLateRegistration(result, outcome)
        : judgeTimeout(result, outcome)
    case 'lost':
      return judgeLoss(result, outcome)
    case 'aborted':
      return bad(
        result,
        'cancelled',
        titleOfStop(result),
        `The run was stopped. ${describeBuild(result)}`,
        (result.cancellation.accepted ? undefined : toCancel(result)) ??
          `Run the job again to ${result.reused ? 'use this build' : 'build'} again.`,
      )
  }
}

/** A build that still runs, or may, is not called cancelled. */
function titleOfStop({ build, cancellation: { wanted, accepted } }: BuildResult): string {
  if (hasSucceeded(build.status)) return 'stopped, but the build succeeded'
  if (accepted || isFinal(build.status)) return 'cancelled'
  return wanted ? 'stopped, but the build may still be running' : 'stopped, but the build continues'
}

const cancelByHand =
  "Cancel the build by hand if it is still running: run this action's 'cancel' sub-action with the build ID."

const lookAgain =
  'Check the result of the post step, which looks again and cancels the build if no other one may be the one of this run.'

/** A job that only waits would wait for the same build again. */
function again({ reused }: BuildResult): string {
  return reused?.how === 'watched' ? 'Re-run the job that submitted it' : 'Run the job again'
}

function judgeStatus(result: BuildResult, log: LogFacts): RunEnd | undefined {
  const { build } = result
  const { status } = build
  const fact = `${describeStatus(status)} (status '${status}').`
  switch (classifyStatus(status)) {
    case 'succeeded':
      return undefined
    case 'cancelled': {
      const { supersededBy } = result
      if (supersededBy !== undefined) {
        const newer = `The branch has the newer commit ${supersededBy.slice(0, 12)}.`
        const hint = 'See the run of that commit, which cancels builds of older ones.'
        return bad(result, 'cancelled', 'superseded by a newer commit', `${fact} ${newer}`, hint)
      }
      const hint = `${again(result)} if that was not intended.`
      return bad(result, 'cancelled', 'cancelled on the server', fact, hint)
    }
    case 'timed-out': {
      const hint = 'Find the slowest step in the log.'
      return bad(result, 'timed-out', "stopped at the service's time limit", fact, hint)
    }
    case 'broken': {
      const hint = `${again(result)}. If it fails again, report the build ID to the operators of the service.`
      return bad(result, 'failed', 'the build service failed', fact, hint)
    }
    case 'removed':
      return bad(
        result,
        'failed',
        'the build is being deleted',
        fact,
        `${again(result)} to build again.`,
      )
    case 'failed':
    case 'queued':
    case 'running':
    case 'cancelling':
    case 'unknown':
      return judgeFailure(build, log)
  }
}

function judgeFailure(build: Build, { failure, lastLines, isUnreadable }: LogFacts): RunEnd {
  if (failure === undefined) {
    const line = firstError(lastLines)
    return {
      ...{ kind: 'failed', hasImage: false },
      title: line === undefined ? 'the build failed' : firstWords(line),
      facts: [
        ...(line === undefined ? [] : [line]),
        `The build failed (status '${build.status}').`,
      ],
      hint: isUnreadable
        ? 'Check the log on the server: the action could not read it.'
        : lastLines.length === 0
          ? 'Check the build on the server: it sent no log.'
          : 'Check the last lines of the log: it names no failing step.',
    }
  }
  const { instruction, command, hasBuilt, exitCode, cause, decidingLine, message } = failure
  const ran = instruction ?? command
  // An annotation has 4,096 characters, of which build ID and hint must not be cut off.
  const words = clip(decidingLine ?? message, wordsLength)
  const where = [
    ...(ran === undefined ? [] : [clip(ran, wordsLength)]),
    ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
  ]
  return {
    ...{ kind: 'failed', hasImage: false },
    title: cause?.sentence ?? firstWords(words),
    facts: [
      words,
      ...(where.length === 0 ? [] : [where.join(' · ')]),
      ...(hasBuilt ? ['The image was built before that.'] : []),
    ],
    hint: cause?.hint ?? failureHint(failure),
  }
}

function failureHint({ kind, step, tail }: BuildFailure): string {
  if (kind === 'machinery')
    return 'Check what the command printed: no step of the Dockerfile failed.'
  if (step === undefined) return "Check the builder's own error at the end of the log."
  return tail.length === 0
    ? 'Check the command of this instruction: it printed nothing.'
    : 'Check the last lines of the failing step.'
}

function firstWords(text: string): string {
  const title = clip(text, titleLength)
  return title === '…' ? 'the build failed' : title
}

type TimedOut = Extract<BuildResult['outcome'], { type: 'timed-out' }>

function judgeTimeout(result: BuildResult, { limit, minutes }: TimedOut): RunEnd {
  const { build, cancellation } = result
  const input = limit === 'queue' ? 'queue-timeout-minutes' : 'timeout-minutes'
  const state = limit === 'queue' ? 'queued' : 'running'
  const end = cancellation.accepted ? 'stopped after' : 'not finished after'
  return bad(
    result,
    'timed-out',
    hasSucceeded(build.status)
      ? `succeeded, but after the limit of ${minutes} min in '${input}'`
      : `${end} ${minutes} min, the limit in '${input}'`,
    `The build was still ${state} after ${minutes} min, the limit in '${input}'. ${describeBuild(result)}`,
    `${aboutCache(result) ?? (limit === 'queue' ? `Raise '${input}', or run fewer builds at once.` : `Raise '${input}' if the build needs longer.`)}${spaced(toCancel(result))}`,
  )
}

/** Its limits are no inputs: a server registers an image at once. */
function judgeLateRegistration(result: BuildResult, { minutes }: TimedOut): RunEnd {
  return bad(
    result,
    'timed-out',
    `not registered after ${minutes} min`,
    `The server did not register the image within ${minutes} min. ${describeBuild(result)}`,
    `${aboutCache(result) ?? 'Check the build on the server before you run the job again.'}${spaced(toCancel(result))}`,
  )
}

function judgeLoss(
  result: BuildResult,
  { reason, error }: Extract<BuildResult['outcome'], { type: 'lost' }>,
): RunEnd {
  const checkFirst = 'Check the build on the server before you run the job again.'
  const words: Readonly<Record<LossReason, readonly [title: string, fact: string, hint: string]>> =
    {
      outage: [
        'the server stopped reporting the status',
        'The server did not report the status of the build for ten minutes.',
        checkFirst,
      ],
      'unknown-status': [
        'the server lost track of the build',
        'The server reported an unknown status of the build for ten minutes.',
        checkFirst,
      ],
      credentials: [
        'the server no longer accepts the key',
        'The server no longer accepts the key.',
        'Check that the key was not replaced during the job.',
      ],
      gone: [
        'the server no longer knows the build',
        'The server no longer knows the build.',
        `${again(result)} to build again: this build was removed while it was running.`,
      ],
      refused: [
        'the server refused to report the status',
        'The server refused to report the status of the build.',
        error?.hint ?? 'Please report this as a bug in the action.',
      ],
    }
  const [title, fact, hint] = words[reason]
  const why = error === undefined ? '' : ` ${error.message}`
  return bad(
    result,
    'lost',
    title,
    `${fact}${why} ${describeBuild(result)}`,
    `${hint}${spaced(toCancel(result))}`,
  )
}

/** What became of a build that the run did not follow to its end: only what the last record and the server's responses say. */
function describeBuild({ build, reused, cancellation }: BuildResult): string {
  const { wanted, accepted, isLeftToPost } = cancellation
  const { status, ageSeconds } = build
  const requested = "The action requested the build's cancellation"
  if (hasSucceeded(build.status)) {
    const end = `succeeded (status '${status}')`
    const image = imageOf(build)
    const made = image === undefined ? 'Its image exists.' : `Its image exists: ${image}`
    return `${accepted ? `${requested}, but it` : 'The build'} ${end}. ${made}`
  }
  if (accepted && classifyStatus(status) === 'cancelled')
    return `The action cancelled the build (status '${status}').`
  if (isFinal(status))
    return accepted
      ? `${requested}, and it ended with status '${status}'.`
      : `The build ended with status '${status}'.`
  const cached = ageSeconds === undefined ? '' : `, from a cache and ${ageSeconds} s old`
  const last = `its last known status is '${status}'${cached}`
  if (accepted) return `${requested}; ${last}.`
  if (reused?.how === 'joined') return `The build belongs to another run and continues: ${last}.`
  if (isLeftToPost)
    return `The build was found in the list after a lost response and may be another run's, so it was not cancelled yet: ${last}.`
  if (wanted) return `The cancellation request failed, so the build may still be running: ${last}.`
  return `The build was not cancelled: ${last}.`
}

/** What to do where the status may have moved unseen. */
function aboutCache({ build }: BuildResult): string | undefined {
  return build.ageSeconds === undefined ? undefined : cacheHint
}

/** What to do about a build that should have ended, but is not known to have. */
function toCancel({ build, cancellation }: BuildResult): string | undefined {
  if (!cancellation.wanted || isFinal(build.status)) return undefined
  return cancellation.isLeftToPost ? lookAgain : cancelByHand
}

function spaced(sentence: string | undefined): string {
  return sentence === undefined ? '' : ` ${sentence}`
}

function bad(
  { build }: BuildResult,
  kind: RunEnd['kind'],
  title: string,
  fact: string,
  hint: string,
): RunEnd {
  const hasImage = isFinal(build.status) ? hasSucceeded(build.status) : undefined
  return { kind, title, facts: [fact], hint, hasImage }
}
