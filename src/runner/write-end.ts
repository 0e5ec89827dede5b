import type { CauseKind } from '../build-log/steps.ts'
import type { Failure } from './failure.ts'
import { printableMessage, printableTitle } from './log/printable.ts'
import { json, type OutputWriter, type Problems, setOutputs } from './output-values.ts'

/** Why a step fails because of its build. Workflows compare with these words: they never change. */
export type FailureKind =
  | 'build'
  | 'machinery'
  | 'timeout'
  | 'queue-timeout'
  | 'cancelled'
  | 'refused'
  | 'in-doubt'
  | 'lost'
  /** In `deploy/` alone. */
  | 'deployment'

/** The value of the output `failure` but for its message; empty texts are not known. */
export interface FailureData {
  readonly kind: FailureKind
  readonly cause: CauseKind | ''
  readonly hint: string
  readonly step: string
  readonly instruction: string
  readonly file: string
  readonly line: number | null
  readonly exit_code: number | null
  /** Whether the same build may succeed without a change. */
  readonly is_transient: boolean
}

/** Only the first call counts. Until then `message` and `failure` say that the run did not fail. */
export type WriteEnd = (shown: Failure, failure?: FailureData | null) => Problems

export type OpenEndOutputs = (writer: OutputWriter) => WriteEnd

/** Sets the outputs `message` and `failure`. */
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
