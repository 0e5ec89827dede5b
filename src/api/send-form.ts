import type { Clock } from '../util/clock.ts'
import { type ApiError, asApiError } from '../util/errors.ts'
import type { MultipartBody, UploadHooks } from './http/upload.ts'
import { submitTiming } from './timing.ts'

/** The tail is the last byte: without it, the server cannot parse the request. */
export function frameJson(value: object): MultipartBody {
  const bytes = Buffer.from(JSON.stringify(value))
  return {
    contentType: 'application/json',
    head: bytes.subarray(0, -1),
    tail: bytes.subarray(-1),
    sizeBytes: bytes.length,
  }
}

interface SendOptions extends Pick<UploadHooks, 'beforeEnd'> {
  readonly signal: AbortSignal
}

/**
 * Resolves with the response or the error. An abort stops an incomplete form at once; a complete
 * one gets a short time for its response. Calls `beforeLastByte` before the last part of the form,
 * which is not sent if the run has been stopped.
 */
export async function sendForm<Response>(
  send: (options: SendOptions) => Promise<Response>,
  beforeLastByte: () => void,
  clock: Clock,
  signal: AbortSignal,
): Promise<Response | ApiError> {
  signal.throwIfAborted()
  const [stop, over] = [new AbortController(), new AbortController()]
  let isComplete = false
  const stopNow = (): void => stop.abort(signal.reason)
  const onAbort = (): void => {
    if (!isComplete) stopNow()
    else clock.sleep(submitTiming.lingerMs, over.signal).then(stopNow, () => undefined)
  }
  const beforeEnd = (): void => {
    beforeLastByte()
    signal.throwIfAborted()
    isComplete = true
  }
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await send({ signal: stop.signal, beforeEnd }).catch(asApiError)
  } finally {
    signal.removeEventListener('abort', onAbort)
    over.abort()
  }
}
