import { type LineHistory, RunningHash } from './line-history.ts'

/** How a connection relates to the lines shown: it sent all, the last ones, or it is uncertain. */
export type Coverage = 'all' | 'tail' | 'none'

/** What the first lines of a connection have in common with the lines shown. */
export interface Overlap {
  readonly coverage: Coverage
  /** Whether lines are repeated or skipped on too little evidence: a mark belongs there. */
  readonly isDoubtful: boolean
  /** Whether nothing connects the lines with those shown. */
  readonly isNone: boolean
  /** Whether this connection certainly began again with the first line shown. */
  readonly isReplay: boolean
  /** The held lines that were not shown yet. */
  readonly fresh: readonly string[]
}

/** A line of the shown log with which the connection may have begun. */
interface Candidate {
  readonly start: number
  /** Matching lines that occur only once in the history. */
  evidence: number
  /** How many lines of the connection were already shown, once that is known. */
  complete: number | undefined
}

/** Matching unique lines that prove a match: a log hardly repeats so many in the same order. */
const proof = 8
const held = { lines: 1_024, characters: 1024 * 1024 }

/** Compares the first lines of a connection with hashes of those shown. */
export class OverlapSearch {
  readonly #history: LineHistory
  /** Whether the history begins with the first line shown: no gap came before. */
  readonly #isWhole: boolean
  readonly #counts: ReadonlyMap<number, number>
  readonly #running = new RunningHash()
  #received = 0
  #candidates: Candidate[] = []
  #texts: string[] = []
  #characters = 0
  /** Too many lines are held for their texts: those after the overlap cannot be shown. */
  #hashesDecide = false

  constructor(history: LineHistory, isWhole: boolean) {
    this.#history = history
    this.#isWhole = isWhole
    this.#counts = history.countDigests()
  }

  /** The next line of the connection; `undefined` while it is undecided. */
  push(text: string, digest: number): Overlap | undefined {
    this.#received += 1
    this.#running.add(digest)
    if (this.#received === 1) this.#candidates = this.#firstCandidates(digest)
    const occursOnce = this.#counts.get(digest) === 1
    let kept = 0
    for (const candidate of this.#candidates)
      if (this.#matches(candidate, digest, occursOnce)) this.#candidates[kept++] = candidate
    this.#candidates.length = kept
    if (this.#hashesDecide) this.#texts = []
    this.#texts.push(text)
    this.#characters += text.length
    return this.#decide()
  }

  /** What the end of the connection decides. */
  end(): Overlap | undefined {
    const first = this.#candidates[0]
    // A cut-off replay brings nothing new. The next connection decides whether it was one.
    return first === undefined || this.#isLikely(first) ? undefined : this.#none()
  }

  /** Texts held until it is certain whether they are new. */
  heldLines(): number {
    return this.#texts.length
  }

  #firstCandidates(digest: number): Candidate[] {
    const history = this.#history
    const starts: number[] = history.digestAt(0) === digest ? [0] : []
    for (let line = Math.max(1, history.tailStart()); line < history.length(); line += 1)
      if (history.digestAt(line) === digest) starts.push(line)
    return starts.map((start) => ({ start, evidence: 0, complete: undefined }))
  }

  #matches(candidate: Candidate, digest: number, occursOnce: boolean): boolean {
    if (candidate.complete !== undefined) return true
    const expected = this.#history.digestAt(candidate.start + this.#received - 1)
    if (expected !== undefined && expected !== digest) return false
    if (occursOnce) candidate.evidence += 1
    if (candidate.start + this.#received < this.#history.length()) return true
    candidate.complete = this.#received
    // Lines in the middle, of which no hash is kept, can differ.
    if (candidate.start === 0 && !this.#isSame()) candidate.evidence = 0
    return true
  }

  /** Whether the lines of the connection so far are those of the history. */
  #isSame(): boolean {
    return this.#running.equals(this.#history.running)
  }

  /** Without gaps, a match from the first line on is more likely a replay than new lines. */
  #isLikely({ start, evidence }: Candidate): boolean {
    return evidence >= proof || (start === 0 && this.#isWhole)
  }

  /** Prefers the longest overlap: waits for the earliest candidate as long as it is possible. */
  #decide(): Overlap | undefined {
    const first = this.#candidates[0]
    if (first === undefined) return this.#none()
    const { start, evidence, complete } = first
    if (complete === undefined) {
      if (this.#texts.length <= held.lines && this.#characters <= held.characters) return undefined
      if (!this.#isLikely(first)) return this.#none()
      this.#candidates = [first]
      this.#hashesDecide = true
      return undefined
    }
    if (!this.#isLikely(first)) return this.#none()
    const isDoubtful = evidence < proof
    const isFromStart = start === 0 && this.#isWhole
    return {
      coverage: isFromStart && this.#isSame() ? 'all' : isDoubtful ? 'none' : 'tail',
      isDoubtful,
      isNone: false,
      isReplay: isFromStart && !isDoubtful,
      fresh: complete === this.#received ? [] : this.#texts.slice(complete - this.#received),
    }
  }

  /** Rather repeats what is held than loses it. */
  #none(): Overlap {
    return {
      coverage: 'none',
      isDoubtful: true,
      isNone: true,
      isReplay: false,
      fresh: this.#texts,
    }
  }
}
