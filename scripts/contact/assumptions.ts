import type { Assumption } from './assumption.ts'
import { buildAssumptions } from './build-assumptions.ts'
import { logAssumptions } from './log-assumptions.ts'
import { readingAssumptions } from './reading-assumptions.ts'
import { refusalAssumptions } from './refusal-assumptions.ts'

/** In the order of the report. */
export const assumptions: readonly Assumption[] = [
  ...readingAssumptions,
  ...refusalAssumptions,
  ...buildAssumptions,
  ...logAssumptions,
]
