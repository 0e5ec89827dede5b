import type { AgentIdOrName, RecordConditions } from '../builds/compare-record.ts'
import { type Connection, readConnection } from './connection.ts'
import {
  oneOf,
  parseAgentName,
  parseInteger,
  parseUpTo64Characters,
  parseAsciiWord,
} from './parse-input.ts'
import { readAllFields, readOptionalInput, readTuningInput } from './read-input.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'

/** The inputs of `list/`, validated, in the order of its `action.yml`. */
export interface ListInputs {
  readonly connection: Connection
  readonly filter: BuildFilter
}

export interface BuildFilter extends Pick<
  RecordConditions,
  'agent' | 'sourceCommit' | 'workingTreeHash' | 'statusWords'
> {
  readonly sortOrder: 'asc' | 'desc'
  readonly limit: number
}

export async function readListInputs(): Promise<ListInputs> {
  return await readAllFields({
    connection: readConnection,
    filter: readFilter,
    misnamed: () => rejectMisnamedInputs('list'),
  })
}

async function readFilter(): Promise<BuildFilter> {
  return await readAllFields({
    agent: readAgentKey,
    sourceCommit: () => readOptionalInput('source-commit', parseUpTo64Characters),
    workingTreeHash: () => readOptionalInput('working-tree-hash', parseUpTo64Characters),
    statusWords: () => readOptionalInput('status', parseStatuses) ?? [],
    limit: () =>
      readTuningInput('limit', (name, text) => parseInteger(name, text, 1, 10_000), '20'),
    sortOrder: () => readTuningInput('sort-order', oneOf('asc', 'desc'), 'desc'),
  })
}

function readAgentKey(): AgentIdOrName | undefined {
  const name = readOptionalInput('agent-name', parseAgentName)
  return name === undefined ? undefined : { name }
}

function parseStatuses(name: string, text: string): readonly string[] {
  return text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => parseAsciiWord(name, word).toLowerCase())
}
