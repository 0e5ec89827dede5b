/** Memory must not grow with a log. Lengths are in UTF-16 units. */
export const limits = {
  steps: 1_000,
  /** Steps that failed: a build has few, a hostile log may claim many. */
  failures: 16,
  tailLines: 30,
  tailLine: 2_000,
  /** Suspicious lines of an output that are kept besides its end. */
  keptLines: 240,
  keptLength: 60_000,
  /** Lines kept from the end of a log whose builder is unknown. */
  lastLines: 20,
  codeFrameLines: 100,
  title: 1_000,
  message: 4_000,
  warnings: 100,
} as const
