import { failureTitle } from './shown-failure.ts'
import type { ReportFacts } from './report.ts'
import { isSuccess } from './run-end.ts'
import { formatSeconds } from './text/format.ts'

/** The lines below the groups: the result with its image, or the failing step again. */
export function renderLogEnd(report: ReportFacts): readonly string[] {
  if (isSuccess(report.end)) return describeSuccess(report)
  return report.end.kind === 'failed' ? describeFailure(report) : []
}

function describeSuccess(report: ReportFacts): readonly string[] {
  const { end, image = 'the image', build, reuse, buildSeconds } = report
  // The log of a dry run has this information already.
  if (build === undefined || end.kind === 'packed' || end.kind === 'checked') return []
  const id = `(build ID ${build.id})`
  if (end.kind === 'reused') return [`Reused ${image} ${id}`]
  if (end.kind === 'submitted') {
    const line =
      reuse === undefined
        ? `Submitted ${image} ${id}, without waiting for its end. The action 'wait/' follows it in a later job.`
        : `Another run builds ${image} ${id}. This run does not wait for its end.`
    return [line]
  }
  if (end.kind === 'registered') {
    const record = reuse === undefined ? 'new record' : 'record'
    return [`${image} was ${end.title} (${record} ${build.id})`]
  }
  const time = buildSeconds === undefined ? '' : ` in ${formatSeconds(buildSeconds)}`
  return [`Built ${image}${time} ${id}`]
}

/** Returns no lines if the log has none. */
function describeFailure(report: ReportFacts): readonly string[] {
  const { failure, lastLines } = report
  if (failure !== undefined) {
    // The title is the failing line if no cause is known, and the error shows that line already.
    const cause = failure.cause === undefined ? [] : [failureTitle(report)]
    const heading = lastLines.length > 0 ? ['The last lines of the log:'] : []
    const lines = failure.tail.length > 0 ? failure.tail : [...heading, ...lastLines]
    return [...cause, describeStep(failure), ...lines]
  }
  if (lastLines.length === 0) return []
  return ['The log names no failing step. Its last lines:', ...lastLines]
}

function describeStep(failure: NonNullable<ReportFacts['failure']>): string {
  const { step, instruction, command, message, exitCode = failure.status, tail } = failure
  const place = failure.place ?? failure.dockerfile
  const details = [
    ...(place ? [`${place.file}:${place.line}`] : []),
    ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
  ]
  const ran = step?.title ?? (tail.length > 0 ? instruction : undefined)
  const title =
    ran !== undefined
      ? `Failed step: ${ran}`
      : command === undefined
        ? `The builder failed: ${message}`
        : `Failed command: ${command}`
  return details.length === 0 ? title : `${title} (${details.join(', ')})`
}
