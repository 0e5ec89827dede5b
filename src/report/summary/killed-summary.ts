import { icons } from '../run-end.ts'
import { agentLabel } from '../text/format.ts'
import { renderCode, joinBlocks, escapeMarkdown } from './markdown.ts'
import { type SummaryWriter, writeSummary } from './summary-file.ts'

interface KilledFacts {
  readonly agent: string | undefined
  readonly message: string
}

/** Writes the summary that a killed main step did not write. */
export async function writeSummaryOfKilledStep(
  facts: KilledFacts,
  writer: SummaryWriter,
): Promise<void> {
  await writeSummary(facts, {}, renderKilledSummary, writer)
}

function renderKilledSummary({ agent, message }: KilledFacts): string {
  const name = agent === undefined ? agentLabel(agent) : renderCode(agent)
  return joinBlocks([
    `### ${icons.stopped} ${name}: the step was killed before it finished`,
    escapeMarkdown(message),
  ])
}
