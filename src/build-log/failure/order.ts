import type { LineMeaning } from './line-rules.ts'
import type { FoundError } from './reader.ts'

/** An error, with a score of how well it says why the step failed. */
export interface Candidate extends FoundError {
  readonly score: number
}

const scores: Readonly<Record<LineMeaning, number>> = {
  root: 70,
  cause: 60,
  raised: 50,
  error: 50,
  sign: 30,
  heading: 25,
  words: 20,
  warning: 18,
  plain: 15,
  consequence: 10,
  count: 8,
  advice: 0,
  decoration: 0,
}
/** A line with this score or more is clearly an error. */
export const minClearScore = scores.sign
/** The score of an error that the step survived. */
const survived = 17

/** Errors this many lines apart have different reasons. */
const clusterGap = 60
/** The same for lines with weak words. */
const looseGap = 20
const mostCandidates = 20

const connection = /^(?:network|certificate|index-auth|registry-rate-limit)$/
const followers = /^(?:package-not-found|syntax)$/
const tools = /^(apt|apk|pip|npm|uv|yarn|curl|wget|git|poetry|conda)\b/

/** A tool without a connection also finds no package, which is a consequence. */
function follows(later: FoundError, earlier: FoundError): boolean {
  if (earlier.cause === undefined || later.cause === undefined) return false
  const [tool, other] = [earlier, later].map(({ cause }) => tools.exec(cause?.sentence ?? '')?.[1])
  return (
    connection.test(earlier.cause.kind) &&
    followers.test(later.cause.kind) &&
    (tool === undefined || other === undefined || tool === other)
  )
}

/** Whether a test only prints an error that it provokes. */
function isQuoted(
  { cause, at, isIndented = false }: FoundError,
  reports: readonly FoundError[],
): boolean {
  const isOfTest = (one: FoundError) =>
    one.cause?.kind === 'test-failed' && Math.abs(one.at - at) <= clusterGap
  return (
    cause !== undefined &&
    cause.kind !== 'test-failed' &&
    reports.some((one) => isOfTest(one) && one.at < at) &&
    (isIndented || reports.some((one) => isOfTest(one) && one.at > at))
  )
}

/** Finds the tool in `error TS2304`: its errors do not beat one another. */
const codeOf = ({ line }: FoundError) => /\berror ([A-Z]{2,10})\d/.exec(line)?.[1]

function isSurvived(report: FoundError, reports: readonly FoundError[]): boolean {
  const { at, says, cause } = report
  return reports.some(
    (later) =>
      later.at > at &&
      !follows(later, report) &&
      !later.isChained &&
      (later.says === 'raised' ||
        (later.rule === 'compilers' && (codeOf(report) ?? '') !== codeOf(later)) ||
        (later.says === 'cause' && says === 'cause' && later.cause?.kind !== cause?.kind)),
  )
}

/** Whether a script went on after a program that failed, and then failed by an error of its own. */
function isLeftBehind({ rule, at, part = 0 }: FoundError, reports: readonly FoundError[]): boolean {
  const isOwn = (one: FoundError) => one.at > at && (one.part ?? 0) > part && one.says === 'sign'
  return rule === 'programs' && reports.some(isOwn)
}

function score(report: FoundError, reports: readonly FoundError[], exitCode?: number): number {
  const { says, cause, at } = report
  if (cause?.exitCode !== undefined && cause.exitCode === exitCode) {
    const isLast = !reports.some((one) => one.cause?.exitCode === exitCode && one.at > at)
    if (isLast) return scores.root
  }
  const isLate = reports.some((later) => later.at > at && follows(later, report))
  if (says === 'warning' && isLate) return scores.cause
  if (isLeftBehind(report, reports)) return survived
  if (says !== 'cause') return scores[says]
  const isConsequence = reports.some((one) => one.at < at && follows(report, one))
  return isConsequence || isQuoted(report, reports)
    ? scores.consequence
    : isSurvived(report, reports)
      ? survived
      : scores.cause
}

/** Sorts by score, then the last group of errors first, and its first error first. */
export function sortCandidates(
  reports: readonly FoundError[],
  exitCode: number | undefined,
): readonly Candidate[] {
  const groups = new Map<number, { group: number; at: number }>()
  const candidates = reports.map((report) => {
    const value = score(report, reports, exitCode)
    const known = groups.get(value) ?? { group: 0, at: report.at }
    const gap = value <= scores.words ? looseGap : clusterGap
    const group = known.group + (report.at - known.at > gap ? 1 : 0)
    groups.set(value, { group, at: report.at })
    return { ...report, score: value, group }
  })
  const isLastBest = ({ says }: FoundError) => says === 'raised' || says === 'plain'
  return candidates
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        b.group - a.group ||
        Number(isLastBest(b)) - Number(isLastBest(a)) ||
        (isLastBest(a) ? b.at - a.at : a.at - b.at),
    )
    .slice(0, mostCandidates)
}
