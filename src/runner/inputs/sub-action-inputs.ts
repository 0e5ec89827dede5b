import type { BuildFilter } from '../../build/find-builds.ts'
import { type Connection, readConnection } from './connection.ts'
import { createInputReader, type InputReader } from './input-reader.ts'
import {
  parseAgentName,
  parseBoolean,
  parseInteger,
  parseOneOf,
  parseUpTo64,
  parseWord,
} from './input-values.ts'
import { readMinutes } from './inputs.ts'

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

export function readCancelInputs(): CancelInputs {
  return readAll((reader) => ({
    connection: readConnection(reader),
    buildId:
      reader.required(
        'build-id',
        parseWord,
        "Input 'build-id' is required: give the id of the build to cancel.",
      ) ?? '',
    wait: reader.optional('wait', parseBoolean) ?? true,
    timeoutMs: readMinutes(reader, 'timeout-minutes') ?? 5 * 60_000,
  }))
}

export function readListInputs(): ListInputs {
  return readAll((reader) => ({
    connection: readConnection(reader),
    filter: {
      agentName: reader.optional('agent-name', parseAgentName),
      sourceCommit: reader.optional('source-commit', parseUpTo64),
      workingTreeHash: reader.optional('working-tree-hash', parseUpTo64),
      statuses: reader.optional('status', parseStatuses) ?? [],
      limit: reader.optional('limit', (name, text) => parseInteger(name, text, 1, 10_000)) ?? 20,
      sortOrder: reader.optional('sort-order', parseSortOrder) ?? 'desc',
    },
  }))
}

export function readUndeployedInputs(): UndeployedInputs {
  return readAll((reader) => ({
    connection: readConnection(reader),
    summary: reader.optional('summary', parseBoolean) ?? true,
  }))
}

function readAll<Inputs>(read: (reader: InputReader) => Inputs): Inputs {
  const reader = createInputReader()
  const inputs = read(reader)
  reader.throwProblems()
  return inputs
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
