import { type ApiError, asApiError } from '../../api/errors.ts'
import type { SubmitOptions } from '../../api/builds-api.ts'
import type { Build, Submission } from '../../api/model.ts'
import { submitTimes } from '../../api/timing.ts'
import type { BuildDependencies } from '../events.ts'

/** What named the build first. */
export interface Known {
  readonly build: Build
  readonly by: 'response' | 'list'
}

export interface SendOptions {
  readonly onProgress: SubmitOptions['onProgress']
  /** Called before the form's end, which waits for it: only then can the server read the form. */
  readonly onWhole: () => Promise<void>
  /** Looks for the build of the complete form until `signal` fires, which says that it is known. */
  readonly findListed: (signal: AbortSignal) => Promise<Build | undefined>
}

/**
 * Resolves with the build, by the response or by the list, whichever shows it first, or with an
 * `ApiError` to decide by. An abort cuts off an incomplete form at once.
 */
export async function sendForm(
  submission: Submission,
  { onProgress, onWhole, findListed }: SendOptions,
  { api, clock }: Pick<BuildDependencies, 'api' | 'clock'>,
  signal: AbortSignal,
): Promise<Known | ApiError> {
  signal.throwIfAborted()
  const [stop, settled] = [new AbortController(), new AbortController()]
  const whole = Promise.withResolvers<undefined>()
  let isWhole = false
  let completing: Promise<void> | undefined
  const stopNow = (): void => stop.abort(signal.reason)
  const onAbort = (): void => {
    if (!isWhole) stopNow()
    else clock.sleep(submitTimes.lingerMs, settled.signal).then(stopNow, () => undefined)
  }
  const send = async (): Promise<Known | ApiError> => {
    try {
      const build = await api.submitBuild(submission, {
        signal: stop.signal,
        onProgress,
        beforeEnd: async () => {
          completing = onWhole()
          await completing
          // That may have stopped the run: the end of the form must not leave then.
          signal.throwIfAborted()
          isWhole = true
          whole.resolve(undefined)
        },
      })
      return { build, by: 'response' }
    } catch (error) {
      return asApiError(error)
    } finally {
      await completing
    }
  }
  signal.addEventListener('abort', onAbort, { once: true })
  const sending = send()
  const finding = whole.promise.then(async (): Promise<Known | ApiError> => {
    const build = await findListed(settled.signal)
    return build === undefined ? await sending : { build, by: 'list' }
  })
  try {
    return await Promise.race([sending, finding])
  } finally {
    signal.removeEventListener('abort', onAbort)
    settled.abort()
    stopNow()
    whole.resolve(undefined)
    await Promise.allSettled([sending, finding])
  }
}
