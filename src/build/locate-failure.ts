import { findInstruction } from '../build-context/copy-check/find-instruction.ts'
import type { BuildFailure } from '../build-log/steps.ts'

/**
 * The failure with the line of its instruction in the Dockerfile that was packed: the builder's own, or else the one with the words in
 * the log. Unchanged if that is not certain.
 */
export function locateFailure(failure: BuildFailure, dockerfile: string | undefined): BuildFailure {
  const { step, instruction } = failure
  if (failure.dockerfile || dockerfile === undefined || instruction === undefined) return failure
  const { stage, index, numbering } = step ?? {}
  const line = findInstruction(dockerfile, {
    ...{ instruction, stage },
    inFile: numbering === 'file' ? index : undefined,
    inStage: numbering === 'stage' ? index : undefined,
  })
  return line === undefined ? failure : { ...failure, dockerfile: { file: 'Dockerfile', line } }
}
