import { ApiError } from '../../api/errors.ts'
import { ActionError } from '../../util/errors.ts'

/** The error to show for a rejected registration: a server before g5 misses the archive of a build. */
export function explainRefusal(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.accepted !== 'no') return error
  const { status, serverMessage } = error
  const asksForArchive = serverMessage === undefined || /archive/i.test(serverMessage)
  if ((status !== 400 && status !== 422) || !asksForArchive) return error
  return new ActionError(
    `This server cannot register images, it can only build them: ${error.message}`,
    { cause: error, hint: 'Build the image in place of promoting or registering it.' },
  )
}
