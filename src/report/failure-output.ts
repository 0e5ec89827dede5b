import { ApiError } from '../api/errors.ts'
import { answerOf } from '../api/retry-table.ts'
import { classifyStatus } from '../api/status.ts'
import type { BuildFailure, StepAtWork } from '../build-log/steps.ts'
import type { BuildResult } from '../builds/outcome.ts'
import { isTransient } from '../builds/retry-build.ts'
import type { SourceFile } from '../context/packed.ts'
import { printableMessage, printableTitle } from '../runner/log/printable.ts'
import { json, type Problems, setOutputs } from '../runner/output-values.ts'
import type { FailureData, FailureKind, OpenEndOutputs } from '../runner/write-end.ts'
import type { RunEnd } from './run-end.ts'
import { placeInDockerfile } from './text/source.ts'

interface FailureFacts {
  readonly end: RunEnd
  readonly result: BuildResult | undefined
  readonly failure: BuildFailure | undefined
  readonly atWork: StepAtWork | undefined
  readonly dockerfile: SourceFile | undefined
  /** The error of a submit. */
  readonly submitError: unknown
}

/** `null` where the build is not why the step fails. */
export function describeBuildFailure(facts: FailureFacts): FailureData | null {
  const { end, result, failure, atWork, dockerfile, submitError } = facts
  const refusal = refusalOf(submitError)
  const kind = kindOf(end, result, failure, refusal)
  if (kind === undefined) return null
  const failed = end.kind === 'failed' ? failure : undefined
  const step = end.kind === 'failed' ? failed?.step : atWork?.step
  const place = placeInDockerfile(dockerfile, failed?.dockerfile) ?? failed?.dockerfile
  const cause = failed?.cause?.kind
  return {
    ...{ kind, cause: cause ?? '', hint: end.hint ?? '', step: step?.title ?? '' },
    instruction: failed?.instruction ?? step?.instruction ?? '',
    ...{ file: place?.file ?? '', line: place?.line ?? null, exit_code: failed?.exitCode ?? null },
    is_transient:
      (kind === 'refused' && refusal !== undefined && mayPass(refusal)) ||
      (end.kind === 'failed' && result !== undefined && isTransient(result.build.status, cause)),
  }
}

/** A certificate, a proxy or the name of the server does not mend itself. */
function mayPass(refusal: ApiError): boolean {
  const answer = answerOf(refusal)
  return refusal.shouldRetry !== false && (answer === 'unavailable' || answer === 'throttled')
}

function kindOf(
  end: RunEnd,
  result: BuildResult | undefined,
  failure: BuildFailure | undefined,
  refusal: ApiError | undefined,
): FailureKind | undefined {
  const status = result && classifyStatus(result.build.status)
  switch (end.kind) {
    case 'failed':
      if (status === 'removed') return 'lost'
      // The service failed, and not what it ran.
      return status === 'broken' || failure?.kind === 'machinery' ? 'machinery' : 'build'
    case 'timed-out':
      return result?.outcome.type === 'timed-out' && result.outcome.limit === 'queue'
        ? 'queue-timeout'
        : 'timeout'
    case 'cancelled':
      return 'cancelled'
    case 'lost':
    case 'in-doubt':
      return end.kind
    case 'not-submitted':
      return refusal && 'refused'
    case 'stopped':
    case 'unread':
    case 'broken':
    case 'built':
    case 'reused':
    case 'registered':
    case 'submitted':
    case 'packed':
    case 'checked':
      return undefined
  }
}

/** An explained refusal has that of the server as its cause. */
function refusalOf(error: unknown): ApiError | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  return [error, cause].find((one) => one instanceof ApiError)
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
