import type { Assumption } from './assumption.ts'
import { buildAssumptions } from './build-assumptions.ts'
import { logAssumptions } from './log-assumptions.ts'
import { readingAssumptions } from './reading-assumptions.ts'
import { refusalAssumptions } from './refusal-assumptions.ts'

/** The report has this order. */
export const assumptions: readonly Assumption[] = [
  ...readingAssumptions,
  ...refusalAssumptions,
  ...buildAssumptions,
  ...logAssumptions,
]
