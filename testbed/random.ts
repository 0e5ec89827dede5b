/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export interface Chance {
  /** Returns a number in [0, 1). */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  pick<Value>(values: readonly [Value, ...Value[]]): Value
  /** True in `share` of all calls. */
  isTrue(share: number): boolean
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (values) => values[Math.floor(next() * values.length)] ?? values[0],
    isTrue: (share) => next() < share,
  }
}
