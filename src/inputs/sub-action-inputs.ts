import { cancelTimes } from '../api/timing.ts'
import type { AgentKey } from '../builds/compare-record.ts'
import type { BuildFilter } from '../builds/walk-list.ts'
import { minuteMs } from '../util/clock.ts'
import { type Connection, readConnection } from './connection.ts'
import {
  oneOf,
  parseAgentName,
  parseBoolean,
  parseInteger,
  parseMinutes,
  parseUpTo64,
  parseWord,
} from './parse-input.ts'
import { type PreviewLabel, readPreviewLabel } from './preview-label.ts'
import { defaulted, gather, invalid, isGiven, optional } from './read-input.ts'
import type { RunSource } from './tag-input.ts'

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
    timeoutMs: () => defaulted('timeout-minutes', parseMinutes),
  })
}

async function readCancelTarget(): Promise<CancelById | CancelByAge> {
  const isByAge = isGiven('older-than-minutes')
  const { buildId, olderThanMs, agentName } = await gather({
    buildId: () => {
      const id = optional('build-id', parseWord) ?? ''
      if (id === '' && !isByAge)
        invalid(
          "Input 'build-id' is required: set it to the ID of the build to cancel, or set 'older-than-minutes' to cancel old builds.",
        )
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
  return ms >= cancelTimes.minAgeMs
    ? ms
    : invalid(`Input '${name}' must be at least ${cancelTimes.minAgeMs / minuteMs}, got '${text}'.`)
}

/** The inputs of `delete-previews/`, validated, in the order of its `action.yml`. */
export interface DeletePreviewsInputs {
  readonly connection: Connection
  readonly preview: PreviewLabel
  /** `undefined`: of all agents. */
  readonly agentName: string | undefined
  readonly dryRun: boolean
  readonly summary: boolean
}

export async function readDeletePreviewsInputs(run: RunSource): Promise<DeletePreviewsInputs> {
  return await gather({
    connection: readConnection,
    preview: () => readPreviewLabel(run),
    agentName: () => optional('agent-name', parseAgentName),
    dryRun: () => defaulted('dry-run', parseBoolean),
    summary: () => defaulted('summary', parseBoolean),
  })
}

/** The inputs of `list/`, validated, in the order of its `action.yml`. */
export interface ListInputs {
  readonly connection: Connection
  readonly filter: BuildFilter
}

export async function readListInputs(): Promise<ListInputs> {
  return await gather({
    connection: readConnection,
    filter: readFilter,
  })
}

async function readFilter(): Promise<BuildFilter> {
  return await gather({
    agent: readAgentKey,
    sourceCommit: () => optional('source-commit', parseUpTo64),
    workingTreeHash: () => optional('working-tree-hash', parseUpTo64),
    statusWords: () => optional('status', parseStatuses) ?? [],
    limit: () => defaulted('limit', (name, text) => parseInteger(name, text, 1, 10_000)),
    sortOrder: () => defaulted('sort-order', oneOf('asc', 'desc')),
  })
}

/** The inputs of `undeployed/`, validated. */
export interface UndeployedInputs {
  readonly connection: Connection
  readonly summary: boolean
}

export async function readUndeployedInputs(): Promise<UndeployedInputs> {
  return await gather({
    connection: readConnection,
    summary: () => defaulted('summary', parseBoolean),
  })
}

function readAgentKey(): AgentKey | undefined {
  const name = optional('agent-name', parseAgentName)
  return name === undefined ? undefined : { name }
}

function parseStatuses(name: string, text: string): readonly string[] {
  return text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => parseWord(name, word).toLowerCase())
}
