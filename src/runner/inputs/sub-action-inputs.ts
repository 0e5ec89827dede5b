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
import { gather, optional, required } from './read-input.ts'

export interface CancelInputs {
  readonly connection: Connection
  readonly buildId: string
  readonly wait: boolean
  readonly timeoutMs: number
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
    buildId: () =>
      required(
        'build-id',
        parseWord,
        "Input 'build-id' is required: set it to the ID of the build to cancel.",
      ),
    wait: () => optional('wait', parseBoolean, true),
    timeoutMs: () => optional('timeout-minutes', parseMinutes, 5 * 60_000),
  })
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
