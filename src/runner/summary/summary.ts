import type { UndeployedAgent } from '../../api/model.ts'
import { redactAll } from '../text/redact-all.ts'
import { renderBuildSummary } from './build-summary.ts'
import { type FoundAgents, renderDiscoverySummary } from './discovery-summary.ts'
import type { SummaryFacts } from './summary-facts.ts'
import { type SummaryWriter, writeSummary } from './summary-file.ts'
import { renderUndeployedSummary } from './undeployed-summary.ts'

export type { SummaryFacts }

export async function writeBuildSummary(facts: SummaryFacts, writer: SummaryWriter): Promise<void> {
  // Before anything is escaped, which would hide a secret.
  await writeSummary(renderBuildSummary(redactAll(facts, writer.redactEarly)), writer)
}

export async function writeUndeployedSummary(
  agents: readonly UndeployedAgent[],
  writer: SummaryWriter,
): Promise<void> {
  await writeSummary(renderUndeployedSummary(redactAll(agents, writer.redactEarly)), writer)
}

export async function writeDiscoverySummary(
  { agents, problems }: FoundAgents,
  { requireBuilt }: { readonly requireBuilt: boolean },
  writer: SummaryWriter,
): Promise<void> {
  const shown = redactAll({ agents, problems }, writer.redactEarly)
  await writeSummary(renderDiscoverySummary(shown, requireBuilt), writer)
}
