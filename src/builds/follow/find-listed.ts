import type { BuildsApi } from '../../api/builds-api.ts'
import type { Build } from '../../api/model.ts'
import { walkList } from '../walk-list.ts'

/** A build that a run follows is among the newest of its agent. */
const most = 1_000

/** What the list says of a build whose own record cannot be read. One request for each page. */
export async function findListed(
  { id, agentName }: Build,
  api: Pick<BuildsApi, 'listBuilds'>,
  signal: AbortSignal,
): Promise<Build | undefined> {
  const agent = agentName === undefined ? undefined : { name: agentName }
  for await (const row of walkList(api, { agent, most, attempts: 1 }, signal))
    if (row.id.toLowerCase() === id.toLowerCase()) return row
  return undefined
}

/** A record with what a later row of the list says; a row may lack fields. */
export function withRow(build: Build, row: Build): Build {
  const record = { ...build.record, ...known(row.record) }
  return { ...build, ...known(row), id: build.id, record }
}

function known<Fields extends object>(fields: Fields): Partial<Fields> {
  const entries = Object.entries(fields) as [string, unknown][]
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<Fields>
}
