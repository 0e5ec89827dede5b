import { type Connection, readConnection } from './connection.ts'
import {
  missingBuildId,
  oneOf,
  parseBoolean,
  parseMinutes,
  parseSeconds,
  parseWord,
} from './parse-input.ts'
import { defaulted, gather, required, tuned } from './read-input.ts'
import { readShow, type ShowInputs } from './show-inputs.ts'

/** The inputs of `wait/`, validated, in the order of its `action.yml`. */
export interface WaitInputs {
  readonly connection: Connection
  readonly buildId: string
  readonly limits: TimeLimits
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
  readonly pollIntervalMs: number
  readonly show: ShowInputs
}

export interface TimeLimits {
  readonly buildMs: number
  readonly queueMs: number
}

/** Rejects with `InvalidInputs`. */
export async function readWaitInputs(): Promise<WaitInputs> {
  return await gather({
    connection: readConnection,
    buildId: () => required('build-id', parseWord, missingBuildId),
    limits: readLimits,
    onTimeout: () => defaulted('on-timeout', oneOf('cancel', 'leave')),
    cancelOnAbort: () => defaulted('cancel-on-abort', parseBoolean),
    pollIntervalMs: () => tuned('poll-interval-seconds', parseSeconds, '5'),
    // There is no input for annotations, because there is no Dockerfile to annotate.
    show: () => readShow(() => true),
  })
}

export async function readLimits(): Promise<TimeLimits> {
  return await gather({
    buildMs: () => tuned('timeout-minutes', parseMinutes, '60'),
    queueMs: () => tuned('queue-timeout-minutes', parseMinutes, '30'),
  })
}
