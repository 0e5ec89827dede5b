import { hash } from 'node:crypto'

/** How many hashes are kept of the first lines, and as many of the last ones. */
const keptHashes = 4_096

/** The first 52 bits of the line's SHA-1: a number compares fast and is small. */
export function digestOf(text: string): number {
  return Number.parseInt(hash('sha1', text, 'hex').slice(0, 13), 16)
}

/** A hash over a sequence of digests, in constant memory. */
export interface RunningHash {
  add(digest: number): void
  equals(other: RunningHash): boolean
  readonly words: readonly [number, number]
}

export function createRunningHash(): RunningHash {
  let first = 1
  let second = 1
  return {
    add: (digest) => {
      const low = digest | 0
      const high = (digest / 2 ** 32) | 0
      first = (Math.imul(first, 0x01000193) ^ low) + high
      second = (Math.imul(second ^ high, 0x85ebca6b) + low) | 0
    },
    equals: ({ words }) => words[0] === (first | 0) && words[1] === second,
    get words() {
      return [first | 0, second] as const
    },
  }
}

/** What is remembered of the lines shown: hashes of the first and the last ones, and one hash over all. Its size is constant. */
export interface LineHistory {
  readonly running: RunningHash
  length(): number
  add(digest: number): void
  /** `undefined` for a line in the middle, of which no hash is kept. */
  digestAt(line: number): number | undefined
  /** The first of the last lines. */
  tailStart(): number
  /** How often each digest occurs among the lines that are kept. */
  countDigests(): ReadonlyMap<number, number>
}

export function createLineHistory(): LineHistory {
  // Grown when it is needed: most logs are short.
  const head: number[] = []
  const ring: number[] = []
  const running = createRunningHash()
  let length = 0
  let tailStart = 0

  const digestAt = (line: number): number | undefined => {
    if (line >= length) return undefined
    return line >= tailStart ? ring[line % keptHashes] : head[line]
  }
  return {
    running,
    length: () => length,
    add: (digest) => {
      if (length < keptHashes) head.push(digest)
      ring[length % keptHashes] = digest
      running.add(digest)
      length += 1
      if (length > keptHashes) tailStart += 1
    },
    digestAt,
    tailStart: () => tailStart,
    countDigests: () => {
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
