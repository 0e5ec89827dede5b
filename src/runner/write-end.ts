import type { Failure, FailureReason } from './failure.ts'
import { printableMessage, printableTitle } from './log/printable.ts'
import { json, type OutputWriter, type Problems, setOutputs } from './output-values.ts'

/** Only the first call counts. Until then `message` and `failure` say that the run did not fail. */
export type WriteEnd = (failure: Failure) => Problems

export type OpenEndOutputs = (writer: OutputWriter) => WriteEnd

/** Sets the outputs `message` and `failure`. */
export const openEndOutputs: OpenEndOutputs = (writer) => {
  const { redact } = writer
  let isWritten = false
  const inOneLine = (text = ''): string =>
    printableMessage(redact(text)).join(' ').replaceAll('\t', ' ')
  /** An empty text is not known. Workflows read these names. */
  const fieldsOf = (hint: string, reason: FailureReason): object => ({
    kind: reason.kind,
    cause: reason.cause ?? '',
    hint: inOneLine(hint),
    step: inOneLine(reason.step),
    instruction: inOneLine(reason.instruction),
    file: inOneLine(reason.place?.file),
    line: reason.place?.line ?? null,
    exit_code: reason.exitCode ?? null,
    is_transient: reason.isTransient,
  })
  const write = (message: string, value: object | null): Problems =>
    setOutputs({ message, failure: json(value) }, writer)
  write('', null)
  return ({ message: text, hint = '', annotation, reason }) => {
    if (isWritten) return []
    isWritten = true
    const message = annotation
      ? printableTitle(redact(annotation.title)).replaceAll('\t', ' ')
      : inOneLine(text)
    return write(message, reason ? { message, ...fieldsOf(hint, reason) } : null)
  }
}
