import type { Failure } from '../runner/failure.ts'
import { present } from '../util/present.ts'
import type { Report } from './report.ts'
import { nameOf } from './text/format.ts'

/** The error that a step ends with. One of the action has no title: its message says all. */
export function annotationOf(report: Report, hasPlaces: boolean): Failure {
  const { error, end, buildId, failure } = report
  return (
    error ?? {
      message: present([...end.facts, buildId && `Build ID: ${buildId}`]).join('\n'),
      hint: end.hint,
      annotation: { title: titleOf(report), place: hasPlaces ? failure?.place : undefined },
    }
  )
}

/** `chat: pip found no version of "requets"`. */
export function titleOf({ agent, end }: Pick<Report, 'agent' | 'end'>): string {
  return `${nameOf(agent)}: ${end.title}`
}
