import { appendFileSync } from 'node:fs'
import type { UndeployedAgent } from '../../api/model.ts'
import type { SelectedAgent } from '../../discover/model.ts'
import type { Log } from '../log/log.ts'
import { redactAll } from '../text/redact-all.ts'
import type { Redact } from '../text/redact.ts'
import { renderBuildSummary } from './build-summary.ts'
import { renderDiscoverySummary } from './discovery-summary.ts'
import type { SummaryFacts } from './summary-facts.ts'
import { renderUndeployedSummary } from './undeployed-summary.ts'

export type { SummaryFacts }

export async function writeBuildSummary(
  facts: SummaryFacts,
  log: Log,
  redact: Redact,
): Promise<void> {
  // Before anything is escaped, which would hide a secret.
  await write(renderBuildSummary(redactAll(facts, redact)), log, redact)
}

export async function writeUndeployedSummary(
  agents: readonly UndeployedAgent[],
  log: Log,
  redact: Redact,
): Promise<void> {
  await write(renderUndeployedSummary(agents), log, redact)
}

export async function writeDiscoverySummary(
  agents: readonly SelectedAgent[],
  log: Log,
  redact: Redact,
): Promise<void> {
  await write(renderDiscoverySummary(redactAll(agents, redact)), log, redact)
}

/** A summary that cannot be written is a warning and does not change the exit code. */
async function write(markdown: string, log: Log, redact: Redact): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY']
  if (!path) return
  try {
    appendFileSync(path, redact(markdown))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await log.warning(`The job summary could not be written: ${reason}`)
  }
}
