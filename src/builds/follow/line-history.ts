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
export function createRunningHash() {
  let first = 1
  let second = 1
  return {
    add: (digest: number): void => {
      const low = digest | 0
      const high = (digest / 2 ** 32) | 0
      first = (imul(first, 0x01000193) ^ low) + high
      second = (imul(second ^ high, 0x85ebca6b) + low) | 0
    },
    equals: ({ words }: { readonly words: readonly [number, number] }) =>
      words[0] === (first | 0) && words[1] === second,
    get words(): readonly [number, number] {
      return [first | 0, second]
    },
  }
}

/** Hashes of the first and the last lines shown, and one over all, in constant space. */
export function createLineHistory() {
  // Grown when it is needed: most logs are short.
  const head: number[] = []
  const ring: number[] = []
  const running = createRunningHash()
  let length = 0
  let tailStart = 0

  /** `undefined` for a line in the middle, of which no hash is kept. */
  const digestAt = (line: number): number | undefined => {
    if (line >= length) return undefined
    return line >= tailStart ? ring[line % keptHashes] : head[line]
  }
  return {
    running,
    length: () => length,
    add: (digest: number): void => {
      if (length < keptHashes) head.push(digest)
      ring[length % keptHashes] = digest
      running.add(digest)
      length += 1
      if (length > keptHashes) tailStart += 1
    },
    digestAt,
    /** The first of the last lines. */
    tailStart: () => tailStart,
    /** How often each digest occurs among the lines that are kept. */
    countDigests: (): ReadonlyMap<number, number> => {
      const counts = new Map<number, number>()
      const count = (line: number): void => {
        const digest = digestAt(line)
        if (digest !== undefined) counts.set(digest, (counts.get(digest) ?? 0) + 1)
      }
      for (let line = 0; line < Math.min(keptHashes, tailStart); line += 1) count(line)
      for (let line = tailStart; line < length; line += 1) count(line)
      return counts
    },
  }
}
