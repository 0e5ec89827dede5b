import { redactFacts } from '../../runner/redact-all.ts'
import { marks } from '../run-end.ts'
import { nameOf } from '../text/format.ts'
import { code, joinBlocks, text } from './markdown.ts'
import { type SummaryWriter, writeSummary } from './summary-file.ts'

/** How the main step ended, as far as the post step knows. */
export const killed = 'the step was killed before it finished'

/** In place of the summary of a main step that was killed. */
export async function writeKilledSummary(
  facts: { readonly agent: string | undefined; readonly message: string },
  writer: SummaryWriter,
): Promise<void> {
  const { agent, message } = redactFacts(facts, {}, writer.redact)
  const name = agent === undefined ? nameOf(agent) : code(agent)
  const headline = `### ${marks.stopped} ${name}: ${killed}`
  await writeSummary(joinBlocks([headline, text(message)]), writer)
}
