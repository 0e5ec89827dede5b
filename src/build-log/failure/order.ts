import type { LineMeaning } from './line-rules.ts'
import type { FoundError } from './reader.ts'

/** An error, with a score of how well it says why the step failed. */
export interface Candidate extends FoundError {
  readonly score: number
  /** Ordinary output and another error follow, so the step may have failed by that one. */
  readonly isPassed?: boolean
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
const survived = 12

/** Errors this many lines apart have different reasons. */
const clusterGap = 60
/** The same for lines with weak words. */
const looseGap = 20
const mostCandidates = 20

const connection = /^(?:network|certificate|index-auth|registry-rate-limit)$/
const followers = /^(?:package-not-found|syntax)$/
const tools = /^(apt|apk|pip|npm|uv|yarn|curl|wget|git|poetry|conda)\b/
/** Git begins its errors so. */
const spoken = /^(curl|wget|fatal): /
const toolOf = ({ cause, line }: FoundError) =>
  (tools.exec(cause?.sentence ?? '') ?? spoken.exec(line))?.[1]

/** A tool without a connection also finds no package, which is a consequence. */
function follows(later: FoundError, earlier: FoundError): boolean {
  if (earlier.cause === undefined || later.cause === undefined) return false
  const [tool, other] = [toolOf(earlier), toolOf(later)]
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

const mayBeSurvived = /^(?:cause|raised|error|sign|words|heading|warning)$/
/** No script goes on without these. */
const isFatal = /^(?:out-of-memory|out-of-disk|platform|test-failed)$/
/** Says only that a part failed, whose reason stands above. */
const ofPart =
  /\bCalledProcessError: |^(?:error|fatal)?:? ?(?:the )?(?:[\w-]{1,40} ){1,4}(?:has )?failed[.!]?$|\bcould not (?:unpack|build|install)(?: the)?(?: \w{1,40})?[.!]?$/i

/**
 * Whether the step went on, with ordinary output or with a program that failed by an error of its
 * own, which does not follow from this one.
 */
function isSurvived(report: FoundError, reports: readonly FoundError[]): boolean {
  const { at, says, rule, cause, progress } = report
  const kind = cause?.kind ?? ''
  if (!mayBeSurvived.test(says) || isFatal.test(kind) || rule === 'compilers') return false
  const isOther = (later: FoundError) =>
    later.says === 'raised' ||
    later.rule === 'compilers' ||
    (later.says === 'cause' && later.cause?.kind !== cause?.kind)
  return reports.some(
    (later) =>
      later.at > at &&
      !follows(later, report) &&
      !ofPart.test(later.line) &&
      ((says === 'cause' && isOther(later)) ||
        (later.progress > progress &&
          scores[later.says] >= minClearScore &&
          !later.isIndented &&
          later.rule !== rule)),
  )
}

/**
 * Whether ordinary output and then another error follow the last report of the same kind. Output
 * alone proves nothing: lines that a program buffered come after its error.
 */
function isPassed(report: FoundError, reports: readonly FoundError[]): boolean {
  const { kind } = report.cause ?? {}
  if (kind === undefined) return false
  const isOfIt = (one: FoundError) => one.cause?.kind === kind || follows(one, report)
  const end = reports.findLast(isOfIt) ?? report
  return reports.some(
    (later) =>
      later.at > end.at &&
      later.progress > end.progress &&
      scores[later.says] >= scores.words &&
      !ofPart.test(later.line),
  )
}

function score(report: FoundError, reports: readonly FoundError[], exitCode?: number): number {
  const { says, cause, at } = report
  if (cause?.exitCode !== undefined && cause.exitCode === exitCode) {
    const isLast = !reports.some((one) => one.cause?.exitCode === exitCode && one.at > at)
    if (isLast) return scores.root
  }
  const isLate = reports.some((later) => later.at > at && follows(later, report))
  if (says === 'warning' && isLate) return scores.cause
  const isConsequence = reports.some((one) => one.at < at && follows(report, one))
  if (says === 'cause' && (isConsequence || isQuoted(report, reports))) return scores.consequence
  return isSurvived(report, reports) ? survived : scores[says]
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
    return { ...report, score: value, group, isPassed: isPassed(report, reports) }
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
