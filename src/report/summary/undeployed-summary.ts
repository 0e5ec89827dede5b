import type { UndeployedAgent } from '../../api/model.ts'
import { formatMoreCount } from '../../util/and-more.ts'
import { formatCountWithNoun } from '../text/format.ts'
import { renderCode, joinBlocks, table } from './markdown.ts'
import { type SummaryWriter, writeSummary } from './summary-file.ts'

const agentRows = 500

export async function writeUndeployedAgentsSummary(
  agents: readonly UndeployedAgent[],
  writer: SummaryWriter,
): Promise<void> {
  await writeSummary(agents, {}, renderUndeployedAgents, writer)
}

export function renderUndeployedAgents(agents: readonly UndeployedAgent[]): string {
  if (agents.length === 0) return '### ✅ No agents that are built but not deployed\n'
  const rows = agents
    .slice(0, agentRows)
    .map(({ agentName, latestBuild, totalBuilds }) => [
      renderCode(agentName),
      renderCode(latestBuild.imageUrl ?? ''),
      renderCode(latestBuild.status),
      renderCode(latestBuild.id),
      renderCode(latestBuild.createdAt ?? ''),
      String(totalBuilds),
    ])
  const head = ['Agent', 'Image', 'Status', 'Latest build', 'Created', 'Builds']
  return joinBlocks([
    `### 📦 ${formatCountWithNoun(agents.length, 'agent')} built but not deployed`,
    table([head, ...rows]),
    ...formatMoreCount(agents.length - rows.length),
  ])
}
