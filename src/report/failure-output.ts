import type { FailureData } from '../runner/write-end.ts'
import type { Report } from './report.ts'

/** The value of the output `failure`; `null` where the build is not why the step fails. */
export function failureOutputOf({ end, failure, atWork }: Report): FailureData | null {
  if (end.reason === undefined) return null
  const step = failure?.step ?? atWork?.step
  const place = failure?.place ?? failure?.dockerfile
  return {
    kind: end.reason,
    cause: failure?.cause?.kind ?? '',
    hint: end.hint ?? '',
    step: step?.title ?? '',
    instruction: failure?.instruction ?? step?.instruction ?? '',
    file: place?.file ?? '',
    line: place?.line ?? null,
    exit_code: failure?.exitCode ?? null,
    is_transient: end.isTransient === true,
  }
}
