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

interface Best {
  readonly line: string
  readonly rank: number
  readonly lastAt: number
}

/** Weighs the lines of an output as they come. */
export class DecidingLine {
  readonly #closingMessage: () => string | undefined
  readonly #chain = new CauseChain()
  readonly #evidence = new Map<string, Omit<Evidence, 'linesAgo'> & { readonly at: number }>()
  #at = 0
  #best: Best | undefined
  /** Whether the error seen last is the best one, so that the chain below it is its own. */
  #isLive = true
  #isHeading = false
  /** Within what a program wrote to standard error before it failed. */
  #isInErrors = false
  /** The link before the one that is read. */
  #previous: string | undefined
  /** A sentence that the next line may continue. */
  #sentence: { readonly text: string; readonly isBest: boolean } | undefined
  /** How far a traceback of Python is indented, while its stack frames are read. */
  #traceback: number | undefined
  /** What was said before the first line that tells a consequence. */
  #messageBefore: string | undefined

  /** `closingMessage` is that of the lines before the one that is read. */
  constructor(closingMessage: () => string | undefined) {
    this.#closingMessage = closingMessage
  }

  /** A line without blanks at its end. */
  read(line: string): void {
    this.#at += 1
    if (line === '') {
      this.#chain.pause()
      return
    }
    if (this.#readTraceback(line) || this.#readHeading(line)) return
    if ((this.#best !== undefined || !this.#isLive) && this.#readChain(line)) return
    if (this.#isInErrors && this.#best?.rank === 0 && !isHarmless(line)) {
      this.#best = { ...this.#best, line: clip(line.trim(), limits.message) }
    }
    if (!suspicious.test(line)) return
    const isLow = lowLevel.test(line)
    const rank = (isLow ? undefined : this.#readCause(line)) ?? rankError(line)
    if (rank) this.#judge(line, rank)
    else if (isLow) this.#isLive = false
  }

  /** The line that looks most like the reason of a failure. */
  line(): string | undefined {
    const isConsequence = this.#best?.rank === consequenceRank
    return (isConsequence ? this.#messageBefore : undefined) ?? this.#best?.line
  }

  /** How well that line says it; 0 where there is none. */
  rank(): number {
    return this.#best?.rank ?? 0
  }

  /** The newest line of each kind of cause. */
  evidence(): readonly Evidence[] {
    return Array.from(this.#evidence.values(), ({ rule, line, at }) => {
      return { rule, line, linesAgo: this.#at - at }
    })
  }

  #judge(line: string, rank: ErrorRank): void {
    const isFirst = this.#best === undefined
    if (isFirst && rank.rank === consequenceRank) this.#messageBefore = this.#closingMessage()
    this.#isLive = this.#weigh(line, rank)
    this.#isHeading = this.#isLive && heading.test(line)
    this.#sentence = this.#isLive ? { text: line.trim(), isBest: true } : undefined
    this.#previous = this.#sentence?.text
    this.#chain.head(line)
  }

  #weigh(line: string, { rank, isLastBest }: ErrorRank): boolean {
    const best = this.#best
    const isApart =
      best !== undefined && this.#at - best.lastAt > (rank <= looseRank ? looseGap : clusterGap)
    const isBest =
      best === undefined ||
      rank > best.rank ||
      (rank === best.rank && (isLastBest === true || isApart))
    if (isBest) this.#keep(line.replace(box, '').trim(), rank)
    else if (best.rank === rank) this.#best = { ...best, lastAt: this.#at }
    return isBest
  }

  #keep(line: string, rank: number): void {
    this.#best = { line: clip(line, limits.message), rank, lastAt: this.#at }
  }

  /** The rank that a rule gives to a line which tells a cause. */
  #readCause(line: string): ErrorRank | undefined {
    const rule = outputRules.find(({ pattern }) => pattern.test(line))
    if (rule === undefined) return undefined
    const key = `${rule.kind} ${rule.exitCode ?? ''}`
    this.#evidence.set(key, { rule, line: clip(line, limits.message), at: this.#at })
    if (rule.isVague || rule.mustDecide || rule.exitCode !== undefined) return undefined
    return rule.isFirst ? firstRank : causeRank
  }

  /** Whether the line is a stack frame; the first one behind those says what was raised. */
  #readTraceback(line: string): boolean {
    if (this.#traceback === undefined && !line.endsWith(traceback)) return false
    const indent = line.length - line.trimStart().length
    if (line.endsWith(traceback)) this.#traceback = indent
    else if (this.#traceback === undefined || indent <= this.#traceback) {
      this.#traceback = undefined
      this.#judge(line, this.#readCause(line) ?? raisedRank)
    }
    return true
  }

  /** Whether the line is what the heading above it announced. */
  #readHeading(line: string): boolean {
    const best = this.#best
    if (!this.#isHeading || best === undefined) return false
    this.#isHeading = false
    const rank = this.#readCause(line) ?? rankError(line)
    if (link.test(line) || isHarmless(line) || (rank?.rank ?? 0) > best.rank) return false
    const head = best.line.replace(/^\* What went wrong:$/, '')
    const glue = head === '' || head.endsWith(':') ? ' ' : ': '
    const text = `${head}${glue}${line.trim()}`.trim()
    this.#keep(text, best.rank)
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
      this.#isInErrors = false
      this.#sentence = { text: '', isBest: false }
      this.#readRest(read.text)
    }
    if (read.type === 'section') {
      this.#isInErrors = read.text === 'stderr'
      if (this.#best) this.#best = { ...this.#best, rank: 0 }
    }
    return true
  }

  #readLink(text: string): void {
    if (text === '') return
    const line = quoteLink(this.#previous, text)
    const rank = this.#readCause(line)?.rank ?? linkRank
    this.#previous = text
    this.#sentence = { text: line, isBest: true }
    this.#keep(line, Math.max(rank, this.rank()))
  }

  #readRest(rest: string): void {
    if (this.#sentence === undefined) return
    const { isBest } = this.#sentence
    const text = clip(`${this.#sentence.text} ${rest}`.trimStart(), limits.message)
    const rank = this.#readCause(text)
    if (isBest) this.#keep(text, Math.max(rank?.rank ?? 0, this.rank()))
    this.#sentence = { text, isBest: isBest || (rank !== undefined && this.#weigh(text, rank)) }
  }
}

/** Of lines of which nothing else is known, the one that is clearly an error. */
export function firstError(lines: readonly string[]): string | undefined {
  const deciding = new DecidingLine(() => undefined)
  for (const line of lines) deciding.read(line.trimEnd())
  return deciding.rank() >= linkRank ? deciding.line() : undefined
}
