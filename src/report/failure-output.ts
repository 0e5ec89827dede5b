import type { BuildFailure, StepAtWork } from '../build-log/steps.ts'
import type { SourceFile } from '../context/packed.ts'
import { printableMessage, printableTitle } from '../runner/log/printable.ts'
import { json, type Problems, setOutputs } from '../runner/output-values.ts'
import type { FailureData, OpenEndOutputs } from '../runner/write-end.ts'
import type { RunEnd } from './run-end.ts'
import { placeInDockerfile } from './text/source.ts'

interface FailureFacts {
  readonly end: RunEnd
  readonly failure: BuildFailure | undefined
  readonly atWork: StepAtWork | undefined
  readonly dockerfile: SourceFile | undefined
}

/** `null` where the build is not why the step fails. */
export function describeBuildFailure(facts: FailureFacts): FailureData | null {
  const { end, failure, atWork, dockerfile } = facts
  if (end.reason === undefined) return null
  const failed = end.kind === 'failed' ? failure : undefined
  const step = end.kind === 'failed' ? failed?.step : atWork?.step
  const place = placeInDockerfile(dockerfile, failed?.dockerfile) ?? failed?.dockerfile
  return {
    kind: end.reason,
    cause: failed?.cause?.kind ?? '',
    hint: end.hint ?? '',
    step: step?.title ?? '',
    instruction: failed?.instruction ?? step?.instruction ?? '',
    file: place?.file ?? '',
    line: place?.line ?? null,
    exit_code: failed?.exitCode ?? null,
    is_transient: end.isTransient === true,
  }
}

export const openEndOutputs: OpenEndOutputs = (writer) => {
  const { redact } = writer
  let isWritten = false
  const inOneLine = (text: string): string =>
    printableMessage(redact(text)).join(' ').replaceAll('\t', ' ')
  const write = (message: string, value: object | null): Problems =>
    setOutputs({ message, failure: json(value) }, writer)
  write('', null)
  return ({ message: text, annotation }, failure = null) => {
    if (isWritten) return []
    isWritten = true
    const message = annotation
      ? printableTitle(redact(annotation.title)).replaceAll('\t', ' ')
      : inOneLine(text)
    const value = failure && {
      message,
      ...failure,
      hint: inOneLine(failure.hint),
      step: inOneLine(failure.step),
      instruction: inOneLine(failure.instruction),
      file: inOneLine(failure.file),
    }
    return write(message, value)
  }
}
