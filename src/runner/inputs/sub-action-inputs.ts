import type { BuildFilter } from '../../build/find-builds.ts'
import { type Connection, readConnection } from './connection.ts'
import {
  parseAgentName,
  parseBoolean,
  parseInteger,
  parseMinutes,
  parseOneOf,
  parseUpTo64,
  parseWord,
} from './parse-input.ts'
import { gather, invalid, isGiven, optional } from './read-input.ts'

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

export interface ListInputs {
  readonly connection: Connection
  readonly filter: BuildFilter
}

export interface UndeployedInputs {
  readonly connection: Connection
  readonly summary: boolean
}

export async function readCancelInputs(apiKey: string): Promise<CancelInputs> {
  return await gather({
    connection: () => readConnection(apiKey),
    target: readCancelTarget,
    wait: () => optional('wait', parseBoolean, true),
    timeoutMs: () => optional('timeout-minutes', parseMinutes, 5 * 60_000),
  })
}

async function readCancelTarget(): Promise<CancelInputs['target']> {
  const isByAge = isGiven('older-than-minutes')
  const { buildId, olderThanMs, agentName } = await gather({
    buildId: () => {
      const id = optional('build-id', parseWord, '')
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

/** Younger builds may belong to a run that is still at work. */
const minAgeMinutes = 10

function parseAge(name: string, text: string): number {
  const ms = parseMinutes(name, text)
  return ms >= minAgeMinutes * 60_000
    ? ms
    : invalid(`Input '${name}' must be at least ${minAgeMinutes}, got '${text}'.`)
}

export async function readListInputs(apiKey: string): Promise<ListInputs> {
  return await gather({
    connection: () => readConnection(apiKey),
    filter: readFilter,
  })
}

async function readFilter(): Promise<BuildFilter> {
  return await gather({
    agentName: () => optional('agent-name', parseAgentName),
    sourceCommit: () => optional('source-commit', parseUpTo64),
    workingTreeHash: () => optional('working-tree-hash', parseUpTo64),
    statuses: () => optional('status', parseStatuses, []),
    limit: () => optional('limit', (name, text) => parseInteger(name, text, 1, 10_000), 20),
    sortOrder: () => optional('sort-order', parseSortOrder, 'desc'),
  })
}

export async function readUndeployedInputs(apiKey: string): Promise<UndeployedInputs> {
  return await gather({
    connection: () => readConnection(apiKey),
    summary: () => optional('summary', parseBoolean, true),
  })
}

function parseStatuses(name: string, text: string): readonly string[] {
  return text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => parseWord(name, word).toLowerCase())
}

function parseSortOrder(name: string, text: string): 'asc' | 'desc' {
  return parseOneOf(name, text, ['asc', 'desc'])
}
