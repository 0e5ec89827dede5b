const { imul } = Math

/** How many lines from the start are compared one by one; one hash compares the others. */
const keptHashes = 4_096

/** 53 bits, as a number for speed. Collisions are no risk: the log's writer can omit lines. */
function digestOf(text: string): number {
  let first = text.length
  let second = ~text.length
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    first = imul(first ^ unit, 0x9e3779b1)
    second = imul(((second << 13) | (second >>> 19)) ^ unit, 0x85ebca77)
  }
  // Mixes the high bits into the low ones, because a product does not.
  first = imul(first ^ (first >>> 16), 0xc2b2ae3d)
  second = imul(second ^ (second >>> 16), 0x27d4eb2f)
  return ((first ^ (first >>> 15)) >>> 11) * 2 ** 32 + ((second ^ (second >>> 15)) >>> 0)
}

/** Hashes of consecutive lines, in constant space. */
class LineHashes {
  // Grows only when needed, because most logs are short.
  readonly #head: number[] = []
  #length = 0
  #first = 1
  #second = 1
  #isVaried = false

  length(): number {
    return this.#length
  }

  /** Whether not all lines are equal. */
  isVaried(): boolean {
    return this.#isVaried
  }

  add(digest: number): void {
    const low = digest | 0
    const high = (digest / 2 ** 32) | 0
    this.#first = ((imul(this.#first, 0x01000193) ^ low) + high) | 0
    this.#second = (imul(this.#second ^ high, 0x85ebca6b) + low) | 0
    if (this.#length < keptHashes) this.#head.push(digest)
    this.#isVaried ||= this.#head[0] !== digest
    this.#length += 1
  }

  /** `false` if the line certainly differs: only the first lines keep their own hashes. */
  mayHave(digest: number, line: number): boolean {
    return line < this.#length && (line >= keptHashes || this.#head[line] === digest)
  }

  equals(other: LineHashes): boolean {
    return (
      this.#length === other.#length &&
      this.#first === other.#first &&
      this.#second === other.#second
    )
  }
}

export interface LineCounts {
  readonly shown: number
  /** Lines of this connection. */
  readonly received: number
}

/**
 * Finds out which lines of a connection are new, because lines have no IDs. The server sends the
 * log again from its first line, or only the lines that come after the last one.
 */
export class ShownLineHashes {
  /** A connection may repeat all shown lines, or only those since the last gap line. */
  #all = new LineHashes()
  #latest = this.#all
  /** A connection began like the shown lines and then differed, so `#all` is no longer complete. */
  #isReplaced = false
  #shown = 0
  readonly #gaps: number[] = []

  /** The lines of this connection, and those that it repeats: `#all` or `#latest`. */
  #sent = this.#all
  #repeated = this.#all
  #stage: 'repeats' | 'confirms' | 'continues' | 'differs' = 'continues'

  /** `isOver`: the server had ended the log, so other lines are the same log in another form. */
  connected(isOver: boolean): void {
    this.#sent = new LineHashes()
    this.#stage = isOver ? 'confirms' : 'repeats'
  }

  /** Classifies the next line. `after a gap`: lines before it may be missing or repeated. */
  take(text: string): 'old' | 'new' | 'after a gap' {
    const digest = digestOf(text)
    const gapsBefore = this.#gaps.length
    if (this.#stage === 'repeats' || this.#stage === 'confirms') {
      if (this.#isRepeated(digest)) return 'old'
      const differs = this.#stage === 'confirms' && !this.#sent.equals(this.#repeated)
      this.#stage = differs ? 'differs' : 'continues'
      if (!differs) this.#continue()
    }
    this.#sent.add(digest)
    if (this.#stage === 'differs') return 'old'
    if (this.#all !== this.#sent) this.#all.add(digest)
    if (this.#latest !== this.#sent && this.#latest !== this.#all) this.#latest.add(digest)
    this.#shown += 1
    return this.#gaps.length > gapsBefore ? 'after a gap' : 'new'
  }

  counts(): LineCounts {
    return { shown: this.#shown, received: this.#sent.length() }
  }

  /** Whether this connection has sent exactly the shown lines, or those since the last gap line. */
  covers(): 'all' | 'latest' | undefined {
    if (!this.#isReplaced && this.#sent.equals(this.#all)) return 'all'
    return this.#sent.equals(this.#latest) ? 'latest' : undefined
  }

  /** The numbers of the lines that a gap line follows. */
  gaps(): readonly number[] {
    return this.#gaps
  }

  #isRepeated(digest: number): boolean {
    const line = this.#sent.length()
    // The first line shows which ones repeat: `#all` and `#latest` begin differently.
    if (line === 0) this.#repeated = this.#latest.mayHave(digest, 0) ? this.#latest : this.#all
    if (!this.#repeated.mayHave(digest, line)) return false
    this.#sent.add(digest)
    return true
  }

  /** The connection's new lines begin, after the repeated lines or in their place. */
  #continue(): void {
    if (this.#sent.equals(this.#repeated)) {
      this.#sent = this.#repeated
      // If all lines are equal, they may be new ones and not repeated.
      if (this.#shown > 0 && !this.#sent.isVaried()) this.#gaps.push(this.#shown)
      return
    }
    this.#gaps.push(this.#shown)
    // A server that has begun to send other lines will not send the old ones again.
    if (this.#sent.length() > 0 && this.#repeated === this.#all) {
      this.#all = this.#sent
      this.#isReplaced = true
    }
    this.#latest = this.#sent
  }
}
