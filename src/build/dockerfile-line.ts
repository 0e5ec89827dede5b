import { findInstruction } from '../build-context/copy-check/find-instruction.ts'
import type { BuildFailure, DialectName } from '../build-log/steps.ts'

/** What the log says of a failure; its dialect decides what the number of a step counts. */
export interface LoggedFailure {
  readonly failure: BuildFailure
  readonly dialect: DialectName | undefined
}

/** The line of the failing instruction in the Dockerfile, 1-based: the builder's own, or else the one with the logged words. */
export function dockerfileLine(
  dockerfile: string,
  { failure, dialect }: LoggedFailure,
): number | undefined {
  const { step, instruction } = failure
  if (failure.dockerfile !== undefined) return failure.dockerfile.line
  if (instruction === undefined) return undefined
  return findInstruction(dockerfile, {
    ...{ instruction, stage: step?.stage },
    inFile: dialect === 'classic' ? step?.index : undefined,
    inStage: dialect === 'buildah' ? step?.index : undefined,
  })
}
