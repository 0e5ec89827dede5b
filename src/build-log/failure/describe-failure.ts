import { instructionIn } from '../dialects/buildkit-epilogue.ts'
import { findCause } from './cause.ts'
import type { FoundFailure } from '../dialects/dialect.ts'
import type { BuildFailure } from '../steps.ts'

/** Says only that a process ended, which the step and its exit code say better. */
const endOfProcess =
  /did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/

/** What a builder says of its failure, with what the output of the step tells beyond it. */
export function describeFailure(found: FoundFailure): BuildFailure {
  const { message, context, entry, exitCode, dockerfile, frame = [] } = found
  const tail = entry?.output.tail() ?? []
  const decidingLine = entry?.output.decidingLine()
  const evidence = entry?.output.evidence() ?? []
  const messages = context === undefined ? [message] : [message, context]
  const instruction = entry?.step.instruction ?? instructionIn(frame)
  return {
    ...{ message, step: entry?.step, instruction, exitCode, dockerfile, frame, tail },
    decidingLine: decidingLine ?? (endOfProcess.test(message.slice(-200)) ? undefined : message),
    cause: findCause({ messages, instruction, exitCode, decidingLine, evidence, tail }),
  }
}
