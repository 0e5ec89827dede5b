import { type ApiError, asApiError } from '../../api/errors.ts'
import type { SubmitOptions } from '../../api/builds-api.ts'
import type { Build, Submission } from '../../api/model.ts'
import { submitTimes } from '../../api/timing.ts'
import type { BuildDependencies } from '../events.ts'

export interface SendOptions {
  readonly onProgress: SubmitOptions['onProgress']
  /** Called before the form's end, which waits for it: only then can the server read the form. */
  readonly onWhole: () => Promise<void>
  /** Fires once the build is known without the response. */
  readonly settled: AbortSignal
}

/** Resolves with an `ApiError` to decide by. An abort cuts off an incomplete form at once. */
export async function sendForm(
  submission: Submission,
  { onProgress, onWhole, settled }: SendOptions,
  { api, clock }: Pick<BuildDependencies, 'api' | 'clock'>,
  signal: AbortSignal,
): Promise<Build | ApiError> {
  signal.throwIfAborted()
  const stop = new AbortController()
  const ended = new AbortController()
  let isWhole = false
  let completing: Promise<void> | undefined
  const stopNow = (): void => stop.abort(signal.reason ?? settled.reason)
  const onAbort = (): void => {
    if (!isWhole) stopNow()
    else clock.sleep(submitTimes.lingerMs, ended.signal).then(stopNow, () => undefined)
  }
  signal.addEventListener('abort', onAbort, { once: true })
  settled.addEventListener('abort', stopNow, { once: true })
  try {
    return await api.submitBuild(submission, {
      signal: stop.signal,
      onProgress,
      beforeEnd: async () => {
        completing = onWhole()
        await completing
        // That may have stopped the run: the end of the form must not leave then.
        signal.throwIfAborted()
        isWhole = true
      },
    })
  } catch (error) {
    return asApiError(error)
  } finally {
    signal.removeEventListener('abort', onAbort)
    ended.abort()
    await completing
  }
}
