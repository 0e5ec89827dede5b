import { renderBuildSummary } from '../../../src/report/summary/build-summary.ts'
import type { SummaryFacts } from '../../../src/report/summary/summary-facts.ts'

/** The blocks of a summary; closed details count as one. */
export function blocksOf(facts: SummaryFacts): readonly string[] {
  return renderBuildSummary(facts)
    .trimEnd()
    .replaceAll(/<details>.*?<\/details>/gs, (found) => found.replaceAll('\n\n', '\n'))
    .split('\n\n')
}
