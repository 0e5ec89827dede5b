import type { AgentKey, Wanted } from '../builds/compare-record.ts'
import { type Connection, readConnection } from './connection.ts'
import { oneOf, parseAgentName, parseInteger, parseUpTo64, parseWord } from './parse-input.ts'
import { gather, optional, tuned } from './read-input.ts'

/** The inputs of `list/`, validated, in the order of its `action.yml`. */
export interface ListInputs {
  readonly connection: Connection
  readonly filter: BuildFilter
}

export interface BuildFilter extends Pick<
  Wanted,
  'agent' | 'sourceCommit' | 'workingTreeHash' | 'statusWords'
> {
  readonly sortOrder: 'asc' | 'desc'
  readonly limit: number
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
    limit: () => tuned('limit', (name, text) => parseInteger(name, text, 1, 10_000), '20'),
    sortOrder: () => tuned('sort-order', oneOf('asc', 'desc'), 'desc'),
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
