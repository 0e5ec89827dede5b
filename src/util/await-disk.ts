import type { Clock } from './clock.ts'
import { timeLimit } from './time-limit.ts'
import { unlessAborted } from './unless-aborted.ts'

/** How long an aborted run waits for each of its writes. */
const afterAbortMs = 1_000

/** Resolves with `work`, which waits for a disk; after an abort, rejects where the disk stalls. */
export async function awaitDisk<T>(
  work: Promise<T>,
  clock: Clock,
  signal: AbortSignal,
): Promise<T> {
  try {
    return await unlessAborted(work, signal)
  } catch (error) {
    if (!signal.aborted) throw error
    using limit = timeLimit(afterAbortMs, clock)
    return await unlessAborted(work, limit.signal).catch((cause: unknown) => {
      throw limit.signal.aborted ? new Error('the disk does not respond', { cause }) : cause
    })
  }
}
