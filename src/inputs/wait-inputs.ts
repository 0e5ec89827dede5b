import { type Connection, readConnection } from './connection.ts'
import {
  missingBuildIdMessage,
  oneOf,
  parseBoolean,
  parseMinutesToMs,
  parseSecondsToMs,
  parseBuildId,
} from './parse-input.ts'
import {
  readInputWithDefault,
  readAllFields,
  readRequiredInput,
  readTuningInput,
} from './read-input.ts'
import { readDisplayInputs, type DisplayInputs } from './show-inputs.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'

/** The inputs of `wait/`, validated, in the order of its `action.yml`. */
export interface WaitInputs {
  readonly connection: Connection
  readonly buildId: string
  readonly limits: TimeLimits
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
  readonly pollIntervalMs: number
  readonly show: DisplayInputs
}

export interface TimeLimits {
  readonly buildMs: number
  readonly queueMs: number
}

/** Rejects with `InvalidInputsError`. */
export async function readWaitInputs(): Promise<WaitInputs> {
  return await readAllFields({
    connection: readConnection,
    buildId: () => readRequiredInput('build-id', parseBuildId, missingBuildIdMessage),
    limits: readLimits,
    onTimeout: () => readInputWithDefault('on-timeout', oneOf('cancel', 'leave')),
    cancelOnAbort: () => readInputWithDefault('cancel-on-abort', parseBoolean),
    pollIntervalMs: () => readTuningInput('poll-interval-seconds', parseSecondsToMs, '5'),
    // There is no input for annotations, because there is no Dockerfile to annotate.
    show: () => readDisplayInputs(() => true),
    misnamed: () => rejectMisnamedInputs('wait'),
  })
}

export async function readLimits(): Promise<TimeLimits> {
  return await readAllFields({
    buildMs: () => readTuningInput('timeout-minutes', parseMinutesToMs, '60'),
    queueMs: () => readTuningInput('queue-timeout-minutes', parseMinutesToMs, '30'),
  })
}
