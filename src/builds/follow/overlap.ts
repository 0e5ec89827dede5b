const { imul } = Math

/** How many hashes are kept of the first lines, and as many of the last ones. */
const keptHashes = 4_096

/** 53 bits, as a number for speed. A collision gains nothing: a log's writer can omit lines. */
export function digestOf(text: string): number {
  let first = text.length
  let second = ~text.length
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    first = imul(first ^ unit, 0x9e3779b1)
    second = imul(((second << 13) | (second >>> 19)) ^ unit, 0x85ebca77)
  }
  // The low bits of a product depend on the low bits of its factors alone.
  first = imul(first ^ (first >>> 16), 0xc2b2ae3d)
  second = imul(second ^ (second >>> 16), 0x27d4eb2f)
  return ((first ^ (first >>> 15)) >>> 11) * 2 ** 32 + ((second ^ (second >>> 15)) >>> 0)
}

/** A hash over a sequence of digests, in constant memory. */
class RunningHash {
  #first = 1
  #second = 1

  add(digest: number): void {
    const low = digest | 0
    const high = (digest / 2 ** 32) | 0
    this.#first = (imul(this.#first, 0x01000193) ^ low) + high
    this.#second = (imul(this.#second ^ high, 0x85ebca6b) + low) | 0
  }

  equals(other: RunningHash): boolean {
    return (this.#first | 0) === (other.#first | 0) && this.#second === other.#second
  }
}

/** Hashes of the first and the last lines shown, and one over all, in constant space. */
export class LineHistory {
  readonly running = new RunningHash()
  // Grown when it is needed: most logs are short.
  readonly #head: number[] = []
  readonly #ring: number[] = []
  #length = 0

  length(): number {
    return this.#length
  }

  add(digest: number): void {
    if (this.#length < keptHashes) this.#head.push(digest)
    this.#ring[this.#length % keptHashes] = digest
    this.running.add(digest)
    this.#length += 1
  }

  /** `undefined` for a line in the middle, of which no hash is kept. */
  digestAt(line: number): number | undefined {
    if (line >= this.#length) return undefined
    return line >= this.tailStart() ? this.#ring[line % keptHashes] : this.#head[line]
  }

  /** The first of the last lines. */
  tailStart(): number {
    return Math.max(0, this.#length - keptHashes)
  }

  /** How often each digest occurs among the lines that are kept. */
  countDigests(): ReadonlyMap<number, number> {
    const counts = new Map<number, number>()
    const count = (line: number): void => {
      const digest = this.digestAt(line)
      if (digest !== undefined) counts.set(digest, (counts.get(digest) ?? 0) + 1)
    }
    const tailStart = this.tailStart()
    for (let line = 0; line < Math.min(keptHashes, tailStart); line += 1) count(line)
    for (let line = tailStart; line < this.#length; line += 1) count(line)
    return counts
  }
}

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
