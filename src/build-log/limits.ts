/** What is kept of a log, so that memory does not grow with it; lengths in UTF-16 units. */
export const limits = {
  steps: 1_000,
  /** Steps that failed: a build has few, a hostile log may claim many. */
  failures: 16,
  tailLines: 30,
  tailLine: 2_000,
  /** Of an output, besides its end: what may say why it failed. */
  keptLines: 240,
  keptLength: 60_000,
  /** Of a log without a known builder. */
  lastLines: 20,
  codeFrameLines: 100,
  title: 1_000,
  message: 4_000,
  warnings: 100,
  /** Builders that one log shows side by side. */
  builders: 32,
} as const
