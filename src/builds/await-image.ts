import type { Build } from '../api/model.ts'
import { hasSucceeded, isActive } from '../api/status.ts'
import { statusPollTiming } from '../api/timing.ts'
import { ApiError, asApiError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import type { ApiDependencies } from './events.ts'

const { everyMs, limitMs } = statusPollTiming.image

/** Reads a successful build until its record has the image, for a limited time. */
export async function awaitImageUrl(
  build: Build,
  { api, clock }: Pick<ApiDependencies, 'api' | 'clock'>,
  signal: AbortSignal,
): Promise<Build> {
  let last = build
  if (!hasSucceeded(build.status)) return last
  using limit = createTimeLimit(limitMs, clock, signal)
  try {
    while (last.imageUrl === undefined) {
      await clock.sleep(everyMs, limit.signal)
      const read = await api.getBuild(build.id, limit.signal, { attempts: 1 }).catch(asApiError)
      // A later record counts only if it confirms the success.
      if (!(read instanceof ApiError) && hasSucceeded(read.status)) last = read
    }
  } catch (error) {
    signal.throwIfAborted()
    if (!limit.signal.aborted) throw error
  }
  return last
}

/** Says what to do where the image is needed before the build has ended. */
export function hintIfActive(status: string): string | undefined {
  return isActive(status) ? 'It has not ended: let `wait/` come before.' : undefined
}
