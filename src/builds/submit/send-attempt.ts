import type { Build, Submission } from '../../api/model.ts'
import { sendForm } from '../../api/send-form.ts'
import { ApiError } from '../../util/errors.ts'
import type { ClaimedBuild } from '../claim.ts'
import type { BuildDependencies } from '../events.ts'
import { type FailedAttempt, classifyFailedAttempt } from './outcomes.ts'

interface AttemptHooks {
  readonly onProgress?: ((sentBytes: number) => void) | undefined
  /** Called right before the last byte: the server can read the request only with it. */
  readonly beforeLastByte: () => void
  /** Looks for a complete request's build until `signal` fires: the response may be lost. */
  readonly findListed: (signal: AbortSignal) => Promise<Build | undefined>
}

/** Sends the request once. Resolves with the build that the response or the list names first. */
export async function sendAttempt(
  submission: Submission,
  { onProgress, beforeLastByte, findListed }: AttemptHooks,
  { api, clock }: Pick<BuildDependencies, 'api' | 'clock'>,
  signal: AbortSignal,
): Promise<ClaimedBuild | FailedAttempt> {
  const over = new AbortController()
  const whole = Promise.withResolvers<undefined>()
  let isComplete = false
  const sent = sendForm<Build>(
    ({ signal: stop, ...hooks }) =>
      api.submitBuild(submission, {
        ...hooks,
        onProgress,
        signal: AbortSignal.any([stop, over.signal]),
      }),
    () => {
      beforeLastByte()
      isComplete = !signal.aborted
      if (isComplete) whole.resolve(undefined)
    },
    clock,
    signal,
  )
  const answered = sent.then((result): ClaimedBuild | FailedAttempt => {
    if (!(result instanceof ApiError)) return { build: result, claim: 'answered' }
    const hasName = submission.agent.agentName !== undefined
    return classifyFailedAttempt(result, isComplete, hasName, clock.monotonicMs())
  })
  const listed = whole.promise.then(async (): Promise<ClaimedBuild | FailedAttempt> => {
    const build = await findListed(over.signal)
    return build === undefined ? await answered : { build, claim: 'found' }
  })
  try {
    return await Promise.race([answered, listed])
  } finally {
    over.abort()
    whole.resolve(undefined)
    await Promise.allSettled([answered, listed])
  }
}
