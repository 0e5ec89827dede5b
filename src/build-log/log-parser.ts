import { buildKit } from './buildkit.ts'
import { classicBuilder } from './classic-builder.ts'
import type { Dialect } from './dialect.ts'
import { kaniko } from './kaniko.ts'
import { createStepTable } from './step-table.ts'
import type { LogParser } from './steps.ts'

const dialects = [buildKit, classicBuilder, kaniko]

/**
 * Reads the plain log of BuildKit, Docker's classic builder or kaniko; the first line that one of them wrote decides which.
 * What comes before it, and the log of any other builder, has no steps.
 */
export function createLogParser(): LogParser {
  const steps = createStepTable()
  let dialect: Dialect | undefined

  return {
    push: (raw) => {
      const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
      dialect ??= dialects.find(({ recognises }) => recognises(line))?.create(steps)
      return dialect?.push(line) ?? { step: undefined, text: line, kind: 'other' }
    },
    steps: () => steps.list(),
    failure: () => dialect?.failure(),
  }
}
