import type { BuildsApi } from '../../api/builds-api.ts'
import type { Build } from '../../api/model.ts'
import { isFinal } from '../../api/status.ts'
import type { Clock } from '../../util/clock.ts'

interface Dependencies {
  readonly api: BuildsApi
  readonly clock: Clock
}

const pollMs = 2_000

/**
 * Cancels a build and polls until it has ended: the response to the request proves nothing. Resolves with the last record, which
 * may be unfinished when `signal` fires; rejects with `ApiError` when a request fails.
 */
export async function cancelAndWait(
  buildId: string,
  { api, clock }: Dependencies,
  signal: AbortSignal,
): Promise<Build> {
  await api.cancelBuild(buildId, signal)
  let build = await api.getBuild(buildId, signal)
  while (!isFinal(build.status)) {
    try {
      await clock.sleep(pollMs, signal)
      build = await api.getBuild(buildId, signal)
    } catch (error) {
      if (!signal.aborted) throw error
      return build
    }
  }
  return build
}

/** Requests the cancellation and reads the record once, without waiting for the end. */
export async function requestCancel(
  buildId: string,
  { api }: Dependencies,
  signal: AbortSignal,
): Promise<Build> {
  await api.cancelBuild(buildId, signal)
  return await api.getBuild(buildId, signal)
}
