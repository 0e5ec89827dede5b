import type { UndeployedAgent } from '../../api/model.ts'
import type { SelectedAgent } from '../../discover/model.ts'
import { describeError } from '../../util/errors.ts'
import type { Log } from '../log/log.ts'
import { redactAll } from '../text/redact-all.ts'
import type { Redact } from '../text/redact.ts'
import type { World } from '../world/world.ts'
import { renderBuildSummary } from './build-summary.ts'
import { renderDiscoverySummary } from './discovery-summary.ts'
import type { SummaryFacts } from './summary-facts.ts'
import { renderUndeployedSummary } from './undeployed-summary.ts'

export type { SummaryFacts }

interface SummaryWriter {
  readonly world: World
  readonly log: Log
  readonly redact: Redact
  readonly redactEarly: Redact
}

export async function writeBuildSummary(facts: SummaryFacts, writer: SummaryWriter): Promise<void> {
  // Before anything is escaped, which would hide a secret.
  await write(renderBuildSummary(redactAll(facts, writer.redactEarly)), writer)
}

export async function writeUndeployedSummary(
  agents: readonly UndeployedAgent[],
  writer: SummaryWriter,
): Promise<void> {
  await write(renderUndeployedSummary(redactAll(agents, writer.redactEarly)), writer)
}

export async function writeDiscoverySummary(
  agents: readonly SelectedAgent[],
  writer: SummaryWriter,
): Promise<void> {
  await write(renderDiscoverySummary(redactAll(agents, writer.redactEarly)), writer)
}

/** A summary that cannot be written is a warning and does not change the exit code. */
async function write(markdown: string, { world, log, redact }: SummaryWriter): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY']
  if (!path) return
  try {
    world.files.append(path, redact(markdown))
  } catch (error) {
    await log.warning(`The job summary could not be written: ${describeError(error)}`)
  }
}
