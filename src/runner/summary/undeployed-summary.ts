import type { UndeployedAgent } from '../../api/model.ts'
import { andMore } from '../../util/and-more.ts'
import { code, countOf, joinBlocks, table } from './markdown.ts'

const agentRows = 500

export function renderUndeployedSummary(agents: readonly UndeployedAgent[]): string {
  if (agents.length === 0) return '### ✅ Every agent that was built is deployed\n'
  const rows = agents
    .slice(0, agentRows)
    .map(({ agentName, latestBuild, totalBuilds }) => [
      code(agentName),
      code(latestBuild.imageUrl ?? latestBuild.imageTag ?? ''),
      code(latestBuild.id),
      code(latestBuild.createdAt ?? ''),
      String(totalBuilds),
    ])
  const head = ['Agent', 'Latest image', 'Build', 'Created', 'Builds']
  return joinBlocks([
    `### 📦 ${countOf(agents.length, 'agent')} built but not deployed`,
    table([head, ...rows]),
    ...andMore(agents.length - rows.length),
  ])
}
