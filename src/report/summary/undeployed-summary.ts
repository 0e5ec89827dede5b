import type { UndeployedAgent } from '../../api/model.ts'
import { andMore } from '../../util/and-more.ts'
import { countOf } from '../text/format.ts'
import { code, joinBlocks, table } from './markdown.ts'
import { type SummaryWriter, writeSummary } from './summary-file.ts'

const agentRows = 500

export async function writeUndeployedSummary(
  agents: readonly UndeployedAgent[],
  writer: SummaryWriter,
): Promise<void> {
  await writeSummary(agents, {}, renderUndeployedSummary, writer)
}

export function renderUndeployedSummary(agents: readonly UndeployedAgent[]): string {
  if (agents.length === 0) return '### ✅ No agents that are built but not deployed\n'
  const rows = agents
    .slice(0, agentRows)
    .map(({ agentName, latestBuild, totalBuilds }) => [
      code(agentName),
      code(latestBuild.imageUrl ?? ''),
      code(latestBuild.status),
      code(latestBuild.id),
      code(latestBuild.createdAt ?? ''),
      String(totalBuilds),
    ])
  const head = ['Agent', 'Image', 'Status', 'Latest build', 'Created', 'Builds']
  return joinBlocks([
    `### 📦 ${countOf(agents.length, 'agent')} built but not deployed`,
    table([head, ...rows]),
    ...andMore(agents.length - rows.length),
  ])
}
