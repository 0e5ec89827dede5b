import type { Failure, StepFailureReason, SourcePlace } from '../runner/failure.ts'
import { dropEmpty } from '../util/non-empty.ts'
import type { ReportFacts } from './report.ts'
import type { EndDescription } from './run-end.ts'
import { agentLabel } from './text/format.ts'

interface Ended {
  readonly agent: string | undefined
  readonly end: EndDescription
}

/** The failure of a run that did not succeed. `id` is a line about its build or deployment. */
export function failureOfEnd(
  { agent, end }: Ended,
  id: string | undefined,
  place: SourcePlace | undefined,
  found: Omit<StepFailureReason, 'kind' | 'isTransient'> = { place },
): Failure {
  const { reason: kind, isTransient = false, facts, hint } = end
  return {
    message: dropEmpty([...facts, id]).join('\n'),
    hint,
    annotation: { title: failureTitle({ agent, end }), place },
    reason: kind && { kind, isTransient, ...found },
  }
}

/** An error of the action has no title, because its message is enough. */
export function failureOfReport(report: ReportFacts, hasPlaces: boolean): Failure {
  const { error, buildId, failure, atWork } = report
  const step = failure?.step ?? atWork?.step
  const id = buildId && `Build ID: ${buildId}`
  const shown = failureOfEnd(report, id, hasPlaces ? failure?.place : undefined, {
    place: failure?.place ?? failure?.dockerfile,
    cause: failure?.cause?.kind,
    step: step?.title,
    instruction: failure?.instruction ?? step?.instruction,
    exitCode: failure?.exitCode,
  })
  return error ? { ...error, reason: shown.reason } : shown
}

/** `chat: pip found no version of "requets"`. */
export function failureTitle({ agent, end }: Ended): string {
  return `${agentLabel(agent)}: ${end.title}`
}
