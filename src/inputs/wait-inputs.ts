import { type CommentInput, readComment } from './comment-input.ts'
import { type Connection, readConnection } from './connection.ts'
import { oneOf, parseBoolean, parseMinutes, parseSeconds, parseWord } from './parse-input.ts'
import { defaulted, gather, required } from './read-input.ts'

/** The inputs of `wait/`, validated, in the order of its `action.yml`. */
export interface WaitInputs {
  readonly connection: Connection
  readonly buildId: string
  readonly limits: TimeLimits
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
  readonly pollIntervalMs: number
  readonly summary: boolean
  readonly logs: 'full' | 'on-failure' | 'none'
  readonly comment: CommentInput | undefined
  readonly uploadLogs: 'never' | 'on-failure' | 'always'
}

export interface TimeLimits {
  readonly buildMs: number
  readonly queueMs: number
}

/** Rejects with `InvalidInputs`. */
export async function readWaitInputs(): Promise<WaitInputs> {
  return await gather({
    connection: readConnection,
    buildId: () =>
      required(
        'build-id',
        parseWord,
        "Input 'build-id' is required: set it to the ID of the build to wait for.",
      ),
    limits: readLimits,
    onTimeout: () => defaulted('on-timeout', oneOf('cancel', 'leave')),
    cancelOnAbort: () => defaulted('cancel-on-abort', parseBoolean),
    pollIntervalMs: () => defaulted('poll-interval-seconds', parseSeconds),
    summary: () => defaulted('summary', parseBoolean),
    logs: () => defaulted('logs', oneOf('full', 'on-failure', 'none')),
    comment: readComment,
    uploadLogs: () => defaulted('upload-logs', oneOf('never', 'on-failure', 'always')),
  })
}

export async function readLimits(): Promise<TimeLimits> {
  return await gather({
    buildMs: () => defaulted('timeout-minutes', parseMinutes),
    queueMs: () => defaulted('queue-timeout-minutes', parseMinutes),
  })
}
