import type { UndeployedAgent } from '../../api/model.ts'
import { redactFacts } from '../../runner/redact-all.ts'
import type { Report } from '../report.ts'
import { renderBuildSummary } from './build-summary.ts'
import { type FoundAgents, renderDiscoverySummary } from './discovery-summary.ts'
import { type SummaryWriter, writeSummary } from './summary-file.ts'
import { renderUndeployedSummary } from './undeployed-summary.ts'

const ownWords = { kind: true, reason: true, state: true, numbering: true, files: true } as const

// Redacted before it is escaped, which would hide a secret.

export async function writeBuildSummary(facts: Report, writer: SummaryWriter): Promise<void> {
  const shown = redactFacts(facts, ownWords, writer.redact)
  await writeSummary(renderBuildSummary(shown), writer)
}

export async function writeUndeployedSummary(
  agents: readonly UndeployedAgent[],
  writer: SummaryWriter,
): Promise<void> {
  const shown = redactFacts(agents, {}, writer.redact)
  await writeSummary(renderUndeployedSummary(shown), writer)
}

export async function writeDiscoverySummary(
  { agents, problems }: FoundAgents,
  { requireBuilt }: { readonly requireBuilt: boolean },
  writer: SummaryWriter,
): Promise<void> {
  const shown = redactFacts({ agents, problems }, { kind: true }, writer.redact)
  await writeSummary(renderDiscoverySummary(shown, requireBuilt), writer)
}
