import { oldBuildTiming } from '../api/timing.ts'
import { minuteMs } from '../util/clock.ts'
import { type Connection, readConnection } from './connection.ts'
import {
  missingBuildIdMessage,
  parseAgentName,
  parseBoolean,
  parseMinutesToMs,
  parseBuildId,
} from './parse-input.ts'
import {
  readInputWithDefault,
  readAllFields,
  createInvalidInputError,
  isInputSet,
  readOptionalInput,
  readTuningInput,
} from './read-input.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'

/** The inputs of `cancel/`, validated, in the order of its `action.yml`. */
export interface CancelInputs {
  readonly connection: Connection
  readonly target: CancelById | CancelByAge
  readonly wait: boolean
  readonly timeoutMs: number
  readonly dryRun: boolean
}

export interface CancelById {
  readonly buildId: string
}

export interface CancelByAge {
  readonly olderThanMs: number
  /** `undefined` means any agent. */
  readonly agentName: string | undefined
}

export async function readCancelInputs(): Promise<CancelInputs> {
  return await readAllFields({
    connection: readConnection,
    target: readCancelTarget,
    wait: () => readInputWithDefault('wait', parseBoolean),
    timeoutMs: () => readTuningInput('timeout-minutes', parseMinutesToMs, '5'),
    dryRun: () => readInputWithDefault('dry-run', parseBoolean),
    misnamed: () => rejectMisnamedInputs('cancel'),
  })
}

async function readCancelTarget(): Promise<CancelById | CancelByAge> {
  const isByAge = isInputSet('older-than-minutes')
  const { buildId, olderThanMs, agentName } = await readAllFields({
    buildId: () => {
      const id = readOptionalInput('build-id', parseBuildId) ?? ''
      if (id === '' && !isByAge) createInvalidInputError(missingBuildIdMessage)
      if (id !== '' && isByAge)
        createInvalidInputError(
          "Inputs 'build-id' and 'older-than-minutes' cannot be combined: remove one of them.",
        )
      return id
    },
    olderThanMs: () => readOptionalInput('older-than-minutes', parseAge),
    agentName: () => {
      const name = readOptionalInput('agent-name', parseAgentName)
      return name === undefined || isByAge
        ? name
        : createInvalidInputError(
            "Input 'agent-name' has no meaning without 'older-than-minutes': remove it.",
          )
    },
  })
  return olderThanMs === undefined ? { buildId } : { olderThanMs, agentName }
}

function parseAge(name: string, text: string): number {
  const ms = parseMinutesToMs(name, text)
  return ms >= oldBuildTiming.minAgeMs
    ? ms
    : createInvalidInputError(
        `Input '${name}' must be at least ${oldBuildTiming.minAgeMs / minuteMs}, got '${text}'.`,
      )
}
