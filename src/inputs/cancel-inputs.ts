import { oldBuildTimes } from '../api/timing.ts'
import { minuteMs } from '../util/clock.ts'
import { type Connection, readConnection } from './connection.ts'
import {
  missingBuildId,
  parseAgentName,
  parseBoolean,
  parseMinutes,
  parseWord,
} from './parse-input.ts'
import { defaulted, gather, invalid, isGiven, optional, tuned } from './read-input.ts'

/** The inputs of `cancel/`, validated, in the order of its `action.yml`. */
export interface CancelInputs {
  readonly connection: Connection
  readonly target: CancelById | CancelByAge
  readonly wait: boolean
  readonly timeoutMs: number
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
  return await gather({
    connection: readConnection,
    target: readCancelTarget,
    wait: () => defaulted('wait', parseBoolean),
    timeoutMs: () => tuned('timeout-minutes', parseMinutes, '5'),
  })
}

async function readCancelTarget(): Promise<CancelById | CancelByAge> {
  const isByAge = isGiven('older-than-minutes')
  const { buildId, olderThanMs, agentName } = await gather({
    buildId: () => {
      const id = optional('build-id', parseWord) ?? ''
      if (id === '' && !isByAge) invalid(missingBuildId)
      if (id !== '' && isByAge)
        invalid(
          "Inputs 'build-id' and 'older-than-minutes' cannot be combined: remove one of them.",
        )
      return id
    },
    olderThanMs: () => optional('older-than-minutes', parseAge),
    agentName: () => {
      const name = optional('agent-name', parseAgentName)
      return name === undefined || isByAge
        ? name
        : invalid("Input 'agent-name' has no meaning without 'older-than-minutes': remove it.")
    },
  })
  return olderThanMs === undefined ? { buildId } : { olderThanMs, agentName }
}

function parseAge(name: string, text: string): number {
  const ms = parseMinutes(name, text)
  return ms >= oldBuildTimes.minAgeMs
    ? ms
    : invalid(
        `Input '${name}' must be at least ${oldBuildTimes.minAgeMs / minuteMs}, got '${text}'.`,
      )
}
