import { cachedResponseHint } from '../api/requests.ts'
import { retryTable } from '../api/retry-table.ts'
import { classifyStatus, describeStatus, hasSucceeded, isFinal } from '../api/status.ts'
import { statusPollTiming } from '../api/timing.ts'
import { findClearError } from '../build-log/failure/decide.ts'
import type { BuildFailure, LogRead } from '../build-log/steps.ts'
import type { BuildOutcome, BuildResult, LostBuildReason } from '../builds/outcome.ts'
import { describeExistingImage } from '../builds/image.ts'
import { isTransient } from '../builds/retry-build.ts'
import { clip } from '../util/clip.ts'
import { clipMiddle } from '../util/clip-middle.ts'
import { minuteMs } from '../util/clock.ts'
import { dropEmpty } from '../util/non-empty.ts'
import type { FailureKind } from '../runner/failure.ts'
import type { BuildRunEnd, RunPurpose } from './run-end.ts'

const titleLength = 120
const wordsLength = 1_500
const lastLinesShown = 3
const lastLineLength = 300

/** Says why a step fails because of its build; `undefined` for success or without a wait. */
export function describeBuildEnd(
  result: BuildResult,
  purpose: RunPurpose = 'context',
): BuildRunEnd | undefined {
  const { build, log } = result
  const { status } = build
  const end = judge(result, purpose)
  return (
    end && {
      ...end,
      hasImage: isFinal(status) ? hasSucceeded(status) : undefined,
      isTransient: end.kind === 'failed' && isTransient(status, log.failure?.cause),
    }
  )
}

function judge(result: BuildResult, purpose: RunPurpose): BuildRunEnd | undefined {
  const { outcome } = result
  switch (outcome.type) {
    case 'submitted':
      return undefined
    case 'finished':
      return judgeStatus(result)
    case 'timed-out':
      return purpose === 'registration'
        ? judgeLateRegistration(result, outcome)
        : judgeTimeout(result, outcome)
    case 'lost':
      return judgeLoss(result, outcome)
    case 'aborted':
      return judgeStop(result)
  }
}

function judgeStop(result: BuildResult): BuildRunEnd {
  const fact = `The run was stopped. ${describeBuild(result)}`
  const runAgain = `Run the job again to ${result.reused ? 'use this build' : 'build'} again.`
  const hint = result.cancellation.accepted ? runAgain : (cancelHint(result) ?? runAgain)
  const title = titleOfStop(result)
  return { kind: 'cancelled', reason: 'cancelled', title, facts: [fact], hint }
}

/** Says "cancelled" only if the server accepted the cancellation or the build has ended. */
function titleOfStop({ build, cancellation: { wanted, accepted } }: BuildResult): string {
  if (hasSucceeded(build.status)) return 'stopped, but the build succeeded'
  if (accepted || isFinal(build.status)) return 'cancelled'
  return wanted ? 'stopped, but the build may still be running' : 'stopped, but the build continues'
}

const findSlowest = 'Find the slowest step in the log.'
const reportBuild = 'If it fails again, report the build ID to the operators of the service.'
const checkFirst = 'Check the build on the server before you run the job again.'
const cancelByHand =
  "Cancel the build by hand if it is still running: run this action's 'cancel' sub-action with the build ID."
const lookAgain =
  'Check the result of the post step, which looks again and cancels the build if no other one may be the one of this run.'

/** A `wait/` job would wait for the same build again, so the submitting job has to run again. */
function runAgainHint({ reused }: BuildResult): string {
  return reused?.how === 'watched' ? 'Re-run the job that submitted it' : 'Run the job again'
}

function judgeStatus(result: BuildResult): BuildRunEnd | undefined {
  const { status } = result.build
  const run = runAgainHint(result)
  const facts = [`${describeStatus(status)} (status '${status}').`]
  const end = (
    kind: BuildRunEnd['kind'],
    reason: FailureKind,
    title: string,
    hint: string,
  ): BuildRunEnd => {
    return { kind, reason, title, facts, hint }
  }
  switch (classifyStatus(status)) {
    case 'succeeded':
      return undefined
    case 'cancelled': {
      const hint = `${run} if that was not intended.`
      return end('cancelled', 'cancelled', 'cancelled on the server', hint)
    }
    case 'timed-out':
      return end('timed-out', 'timeout', "stopped at the service's time limit", findSlowest)
    case 'broken':
      return end('failed', 'machinery', 'the build service failed', `${run}. ${reportBuild}`)
    case 'removed':
      return end('failed', 'lost', 'the build is being deleted', `${run} to build again.`)
    case 'failed':
    case 'queued':
    case 'running':
    case 'cancelling':
    case 'unknown':
      return judgeFailure(facts, result.log)
  }
}

function judgeFailure(
  facts: readonly string[],
  { failure, lastLines, isUnreadable }: LogRead,
): BuildRunEnd {
  if (failure === undefined) {
    const line = findClearError(lastLines)
    return {
      kind: 'failed',
      reason: 'build',
      title: line === undefined ? 'the build failed' : firstWords(line),
      facts: dropEmpty([line, ...facts]),
      hint: isUnreadable
        ? 'Check the log on the server: the action could not read it.'
        : lastLines.length === 0
          ? 'Check the build on the server: it sent no log.'
          : 'Check the last lines of the log: it names no failing step.',
    }
  }
  const { instruction, command, status, hasBuilt, exitCode, cause, decidingLine } = failure
  const ran = instruction ?? command
  // An annotation has 4,096 characters, of which the build ID and the hint must not be cut off.
  const words = decidingLine && clipMiddle(decidingLine, wordsLength)
  const code = exitCode ?? status
  const hint = cause?.hint ?? failureHint(failure)
  const exit = code !== undefined && `exit code ${code}`
  const where = dropEmpty([ran && clip(ran, wordsLength), exit]).join(' · ')
  return {
    kind: 'failed',
    reason: failure.kind,
    title: cause?.sentence ?? firstWords(words ?? describeExit(failure)),
    facts: dropEmpty([
      words,
      where,
      hasBuilt && 'The steps of the Dockerfile had succeeded.',
      ...(hint === undefined ? lastWords(failure) : []),
    ]),
    hint,
  }
}

function describeExit({ instruction, exitCode, message }: BuildFailure): string {
  const isKnown = instruction !== undefined && exitCode !== undefined
  return isKnown ? `exit code ${exitCode}: ${instruction}` : message
}

/** The last lines of the output, unless all of them are quoted already as `decidingLine`. */
function lastWords({ tail, decidingLine }: BuildFailure): readonly string[] {
  const lines = tail.filter((line) => line.trim() !== '').slice(-lastLinesShown)
  const others = lines.filter((line) => line.trim() !== decidingLine?.trim())
  if (others.length === 0) return []
  return ['The last lines of its output:', ...lines.map((line) => clip(line, lastLineLength))]
}

function failureHint({
  kind,
  step,
  instruction,
  exitCode,
  tail,
  isSilent,
}: BuildFailure): string | undefined {
  if (kind === 'machinery' && tail.length === 0)
    return 'Check what the command printed: no step of the Dockerfile failed.'
  const isKnown =
    kind === 'machinery' || step !== undefined || (instruction !== undefined && tail.length > 0)
  if (!isKnown) return "Check the builder's own error at the end of the log."
  if (tail.length > 0) return undefined
  if (exitCode === undefined) return 'Check this instruction: the builder could not run it.'
  return isSilent
    ? 'Check the command of this instruction: it printed nothing.'
    : 'Check the command of this instruction: the log does not show what it printed.'
}

function firstWords(text: string): string {
  const title = clip(text, titleLength)
  return title === '…' ? 'the build failed' : title
}

type Outcome<Type extends BuildOutcome['type']> = Extract<BuildOutcome, { type: Type }>

function judgeTimeout(
  result: BuildResult,
  { limit, minutes, wasEnding }: Outcome<'timed-out'>,
): BuildRunEnd {
  const { build, cancellation } = result
  const input = limit === 'queue' ? 'queue-timeout-minutes' : 'timeout-minutes'
  const state = wasEnding ? 'being cancelled' : limit === 'queue' ? 'queued' : 'running'
  const when = limit === 'queue' ? ', or run fewer builds at once' : ' if the build needs longer'
  const raise = build.ageSeconds === undefined ? `Raise '${input}'${when}.` : cachedResponseHint
  const end = cancellation.accepted ? 'stopped after' : 'not finished after'
  return {
    kind: 'timed-out',
    reason: reasonOfLimit(limit),
    title: hasSucceeded(build.status)
      ? `succeeded, but after the limit of ${minutes} min in '${input}'`
      : `${end} ${minutes} min, the limit in '${input}'`,
    facts: [
      `The build was still ${state} after ${minutes} min, the limit in '${input}'. ${describeBuild(result)}`,
    ],
    hint: joined(raise, cancelHint(result)),
  }
}

function reasonOfLimit(limit: Outcome<'timed-out'>['limit']): FailureKind {
  return limit === 'queue' ? 'queue-timeout' : 'timeout'
}

/** The time limit of a registration is fixed, because a server registers an image at once. */
function judgeLateRegistration(
  result: BuildResult,
  { limit, minutes }: Outcome<'timed-out'>,
): BuildRunEnd {
  const fact = `The server did not register the image within ${minutes} min.`
  return {
    kind: 'timed-out',
    reason: reasonOfLimit(limit),
    title: `not registered after ${minutes} min`,
    facts: [`${fact} ${describeBuild(result)}`],
    hint: joined(
      result.build.ageSeconds === undefined ? checkFirst : cachedResponseHint,
      cancelHint(result),
    ),
  }
}

function judgeLoss(result: BuildResult, { reason, error }: Outcome<'lost'>): BuildRunEnd {
  type Words = readonly [title: string, fact: string, hint: string]
  const words: Readonly<Record<LostBuildReason, Words>> = {
    outage: [
      'the server stopped reporting the status',
      `The server did not report the status of the build for ${retryTable.unavailable.status.forMs / minuteMs} minutes.`,
      checkFirst,
    ],
    'unknown-status': [
      'the server lost track of the build',
      `The server reported an unknown status of the build for ${statusPollTiming.unknownMs / minuteMs} minutes.`,
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
      `${runAgainHint(result)} to build again: this build was removed while it was running.`,
    ],
    refused: [
      'the server refused to report the status',
      'The server refused to report the status of the build.',
      error?.hint ?? 'Please report this as a bug in the action.',
    ],
  }
  const [title, fact, hint] = words[reason]
  const what = joined(fact, error?.message, describeBuild(result))
  const whatToDo = joined(hint, cancelHint(result))
  return { kind: 'lost', reason: 'lost', title, facts: [what], hint: whatToDo }
}

/** Says what to do if a build should have ended, but might still be running. */
function cancelHint({ build, cancellation }: BuildResult): string | undefined {
  const { wanted, withheld } = cancellation
  if (!wanted || isFinal(build.status)) return undefined
  if (withheld === undefined) return cancelByHand
  return withheld === 'unsettled' ? lookAgain : undefined
}

function joined(...sentences: readonly (string | undefined)[]): string {
  return dropEmpty(sentences).join(' ')
}

/** Describes a build that was not followed to its end, by its last record and the responses. */
function describeBuild({ build, reused, cancellation }: BuildResult): string {
  const { wanted, accepted, problem, withheld } = cancellation
  const { status, ageSeconds } = build
  const requested = "The action requested the build's cancellation"
  if (hasSucceeded(build.status)) {
    const end = `succeeded (status '${status}')`
    return `${accepted ? `${requested}, but it` : 'The build'} ${end}. ${describeExistingImage(build)}`
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
  if (withheld === 'before')
    return `A response had shown the build before the submit, so it was not cancelled: ${last}.`
  if (withheld !== undefined) {
    const yet = withheld === 'unsettled' ? ' yet' : ''
    return `The build was found in the list after a lost response and may be another run's, so it was not cancelled${yet}: ${last}.`
  }
  if (wanted) {
    const failed = `The cancellation request failed, so the build may still be running: ${last}.`
    return dropEmpty([failed, problem]).join(' ')
  }
  return `The build was not cancelled: ${last}.`
}
