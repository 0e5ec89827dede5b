import { findInstruction } from '../build-context/copy-check/find-instruction.ts'
import type { BuildFailure } from '../build-log/steps.ts'

/** The line of the failing instruction in the Dockerfile, 1-based: the builder's own, or else the one with the logged words. */
export function dockerfileLine(
  dockerfile: string,
  { step, instruction, dockerfile: place }: BuildFailure,
): number | undefined {
  if (place !== undefined) return place.line
  if (instruction === undefined) return undefined
  const { stage, index, numbering } = step ?? {}
  return findInstruction(dockerfile, {
    ...{ instruction, stage },
    inFile: numbering === 'file' ? index : undefined,
    inStage: numbering === 'stage' ? index : undefined,
  })
}
