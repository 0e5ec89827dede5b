import { renderBuildSummary } from '../../../src/report/summary/build-summary.ts'
import type { Report } from '../../../src/report/report.ts'

/** The blocks of a summary; closed details count as one. */
export function blocksOf(facts: Report): readonly string[] {
  return renderBuildSummary(facts)
    .trimEnd()
    .replaceAll(/<details>.*?<\/details>/gs, (found) => found.replaceAll('\n\n', '\n'))
    .split('\n\n')
}
