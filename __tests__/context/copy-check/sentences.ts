import type { ContextWarning } from '../../../src/context/files/context-warning.ts'

/** The sentences about COPY and ADD, without the advice after them. */
export function sentencesOf(warnings: readonly ContextWarning[]): readonly string[] {
  return warnings.flatMap(({ message }) => message.split('\n')).filter((line) => line !== advice)
}

export const advice =
  'The Docker build may fail there. Correct the path, create the file before this step, or change the ignore file.'
