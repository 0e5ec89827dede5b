import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import { CauseChain, link, quoteLink } from './cause-chain.ts'
import type { CauseRule } from './cause-rules.ts'
import {
  causeRank,
  consequenceRank,
  type ErrorRank,
  firstRank,
  isHarmless,
  linkRank,
  looseRank,
  lowLevel,
  raisedRank,
  rankError,
  suspicious,
} from './error-rank.ts'
import { outputRules } from './output-rules.ts'

/** A line of the output that tells a cause, and how many lines before the end it stands. */
export interface Evidence {
  readonly rule: CauseRule
  readonly line: string
  readonly linesAgo: number
}

/** An error so many lines after the one before belongs to something else, … */
const clusterGap = 60
/** … and words that may mean anything sooner. */
const looseGap = 20

/** A heading says nothing without the line below it: `CMake Error at a.txt:1 (add):`. */
const heading = /:$|^\s*[A-Z]\w{0,60}(?:Error|Exception|Failure)$/
const traceback = 'Traceback (most recent call last):'
/** What programs draw around an error. */
const box = /^[│╷╵ ]{1,12}/

/** What the lines of an output say of a failure, so far. */
class Verdict {
  readonly #closingMessage: () => string | undefined
  readonly #causes = new Map<string, Omit<Evidence, 'linesAgo'> & { readonly at: number }>()
  /** How many were read. */
  lines = 0
  /** The best one. */
  line: string | undefined
  /** How well it says what went wrong; 0 where there is none. */
  rank = 0
  #lastAt = 0
  /** What was said before the first line that tells a consequence. */
  #messageBefore: string | undefined

  constructor(closingMessage: () => string | undefined) {
    this.#closingMessage = closingMessage
  }

  /** The rank that a rule gives to a line which tells a cause. */
  readCause(line: string): ErrorRank | undefined {
    const rule = outputRules.find(({ pattern }) => pattern.test(line))
    if (rule === undefined) return undefined
    const key = `${rule.kind} ${rule.exitCode ?? ''}`
    this.#causes.set(key, { rule, line: clip(line, limits.message), at: this.lines })
    if (rule.isVague || rule.mustDecide || rule.exitCode !== undefined) return undefined
    return rule.isFirst ? firstRank : causeRank
  }

  /** Whether the line is the best one from now on. */
  weigh(line: string, { rank, isLastBest }: ErrorRank): boolean {
    const isFirst = this.line === undefined
    if (isFirst && rank === consequenceRank) this.#messageBefore = this.#closingMessage()
    const isApart = this.lines - this.#lastAt > (rank <= looseRank ? looseGap : clusterGap)
    const isBest =
      isFirst || rank > this.rank || (rank === this.rank && (isLastBest === true || isApart))
    if (isBest) this.keep(line.replace(box, '').trim(), rank)
    else if (rank === this.rank) this.#lastAt = this.lines
    return isBest
  }

  keep(line: string, rank: number): void {
    this.line = clip(line, limits.message)
    this.rank = rank
    this.#lastAt = this.lines
  }

  reason(): string | undefined {
    return (this.rank === consequenceRank ? this.#messageBefore : undefined) ?? this.line
  }

  evidence(): readonly Evidence[] {
    return Array.from(this.#causes.values(), ({ rule, line, at }) => {
      return { rule, line, linesAgo: this.lines - at }
    })
  }
}

/**
 * What the next lines are: what a heading announces, what a program wrote to standard error before
 * it failed, or stack frames of Python, which are indented further.
 */
type Expected = 'announced' | 'errors' | { readonly indent: number }

/** Weighs the lines of an output as they come. */
export class DecidingLine {
  readonly #verdict: Verdict
  readonly #chain = new CauseChain()
  /** Whether the error seen last is the best one, so that the chain below it is its own. */
  #isLive = true
  #expected: Expected | undefined
  /** The link before the one that is read. */
  #previous: string | undefined
  /** A sentence that the next line may continue. */
  #sentence: { readonly text: string; readonly isBest: boolean } | undefined

  /** `closingMessage` is that of the lines before the one that is read. */
  constructor(closingMessage: () => string | undefined) {
    this.#verdict = new Verdict(closingMessage)
  }

  /** A line without blanks at its end. */
  read(line: string): void {
    const verdict = this.#verdict
    verdict.lines += 1
    if (line === '') {
      this.#chain.pause()
      return
    }
    if (this.#readTraceback(line) || this.#readHeading(line)) return
    if ((verdict.line !== undefined || !this.#isLive) && this.#readChain(line)) return
    if (this.#expected === 'errors' && verdict.rank === 0 && !isHarmless(line))
      verdict.keep(line.trim(), 0)
    if (!suspicious.test(line)) return
    const isLow = lowLevel.test(line)
    const rank = (isLow ? undefined : verdict.readCause(line)) ?? rankError(line)
    if (rank) this.#judge(line, rank)
    else if (isLow) this.#isLive = false
  }

  /** The line that looks most like the reason of a failure. */
  line(): string | undefined {
    return this.#verdict.reason()
  }

  /** How well that line says it; 0 where there is none. */
  rank(): number {
    return this.#verdict.rank
  }

  /** The newest line of each kind of cause. */
  evidence(): readonly Evidence[] {
    return this.#verdict.evidence()
  }

  #judge(line: string, rank: ErrorRank): void {
    this.#isLive = this.#verdict.weigh(line, rank)
    this.#expected = this.#isLive && heading.test(line) ? 'announced' : undefined
    this.#sentence = this.#isLive ? { text: line.trim(), isBest: true } : undefined
    this.#previous = this.#sentence?.text
    this.#chain.head(line)
  }

  /** Whether the line is a stack frame; the first one behind those says what was raised. */
  #readTraceback(line: string): boolean {
    const before = typeof this.#expected === 'object' ? this.#expected : undefined
    const isStart = line.endsWith(traceback)
    if (!before && !isStart) return false
    const indent = line.length - line.trimStart().length
    if (isStart) this.#expected = { indent }
    else if (before && indent <= before.indent)
      this.#judge(line, this.#verdict.readCause(line) ?? raisedRank)
    return true
  }

  /** Whether the line is what the heading above it announced. */
  #readHeading(line: string): boolean {
    if (this.#expected !== 'announced') return false
    this.#expected = undefined
    const rank = this.#verdict.readCause(line) ?? rankError(line)
    if (link.test(line) || isHarmless(line) || (rank?.rank ?? 0) > this.rank()) return false
    const head = this.#verdict.line?.replace(/^\* What went wrong:$/, '') ?? ''
    const glue = head === '' || head.endsWith(':') ? ' ' : ': '
    const text = `${head}${glue}${line.trim()}`.trim()
    this.#verdict.keep(text, this.rank())
    this.#sentence = { text, isBest: true }
    this.#previous = text
    return true
  }

  /** Whether the line belongs to the error above it. */
  #readChain(line: string): boolean {
    const read = this.#chain.read(line)
    if (read === undefined) return false
    // What was caused by something that is no error, or by another one, is of no interest.
    if (!this.#isLive) return read.type !== 'section'
    if (read.type === 'link') this.#readLink(read.text)
    if (read.type === 'rest') this.#readRest(read.text)
    if (read.type === 'hint') {
      this.#expected = undefined
      this.#sentence = { text: '', isBest: false }
      this.#readRest(read.text)
    }
    if (read.type === 'section') {
      this.#expected = read.text === 'stderr' ? 'errors' : undefined
      this.#verdict.rank = 0
    }
    return true
  }

  #readLink(text: string): void {
    if (text === '') return
    const line = quoteLink(this.#previous, text)
    const rank = this.#verdict.readCause(line)?.rank ?? linkRank
    this.#previous = text
    this.#sentence = { text: line, isBest: true }
    this.#verdict.keep(line, Math.max(rank, this.rank()))
  }

  #readRest(rest: string): void {
    if (this.#sentence === undefined) return
    const { isBest } = this.#sentence
    const text = clip(`${this.#sentence.text} ${rest}`.trimStart(), limits.message)
    const rank = this.#verdict.readCause(text)
    if (isBest) this.#verdict.keep(text, Math.max(rank?.rank ?? 0, this.rank()))
    this.#sentence = {
      text,
      isBest: isBest || (rank !== undefined && this.#verdict.weigh(text, rank)),
    }
  }
}

/** Of lines of which nothing else is known, the one that is clearly an error. */
export function firstError(lines: readonly string[]): string | undefined {
  const deciding = new DecidingLine(() => undefined)
  for (const line of lines) deciding.read(line.trimEnd())
  return deciding.rank() >= linkRank ? deciding.line() : undefined
}
