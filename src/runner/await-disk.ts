import { diskTiming } from '../api/timing.ts'
import type { Clock } from '../util/clock.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import { unlessAborted } from '../util/unless-aborted.ts'

/** Waits for a disk operation, also after an abort. Rejects if the disk does not respond. */
export async function withDiskLimit<T>(
  work: Promise<T>,
  clock: Clock,
  signal: AbortSignal,
): Promise<T> {
  try {
    return await rejectIfDiskStalls(work, clock, signal)
  } catch (error) {
    if (!signal.aborted) throw error
    return await within(diskTiming.writeMs.afterAbort, work, clock)
  }
}

/** Rejects if the disk does not respond in time, or at once if the signal aborts. */
export async function rejectIfDiskStalls<T>(
  work: Promise<T>,
  clock: Clock,
  signal: AbortSignal,
): Promise<T> {
  return await within(diskTiming.writeMs.usual, work, clock, signal)
}

async function within<T>(
  ms: number,
  work: Promise<T>,
  clock: Clock,
  ...signals: readonly AbortSignal[]
): Promise<T> {
  using limit = createTimeLimit(ms, clock, ...signals)
  return await unlessAborted(work, limit.signal).catch((cause: unknown) => {
    if (!limit.signal.aborted || signals.some(({ aborted }) => aborted)) throw cause
    throw new Error('the disk does not respond', { cause })
  })
}
