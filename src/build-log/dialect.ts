import type { BuildFailure, LogPart } from './steps.ts'
import type { StepTable } from './step-table.ts'

/** One builder's way of writing its log. Steps go into the table that it was created with. */
export interface Dialect {
  push(line: string): LogPart
  failure(): BuildFailure | undefined
}

export interface DialectRules {
  /** True for a line that only this builder writes. */
  readonly recognises: (line: string) => boolean
  readonly create: (steps: StepTable) => Dialect
}
