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
export class RunningHash {
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
