import type { BuildFailure, LogRead } from '../../build-log/steps.ts'
import type { BuildResult } from '../../builds/outcome.ts'
import type { SourceFile } from '../../context/packed.ts'
import type { RunEnd } from '../run-end.ts'
import { formatSeconds } from '../text/format.ts'
import { placeInDockerfile } from '../text/source.ts'

/** The last line of a run that is not an error: the result and the image, as in the summary. */
export function describeSuccess(
  { kind, title }: RunEnd,
  { build, reused, buildSeconds }: BuildResult,
  image = 'the image',
): string {
  const id = `(build ID ${build.id})`
  if (kind === 'reused') return `Reused ${image} ${id}`
  if (kind === 'submitted') {
    return reused
      ? `Another run builds ${image} ${id}. This run does not wait for its end.`
      : `Submitted ${image} ${id}, without waiting for its end. The action 'wait/' follows it in a later job.`
  }
  if (kind === 'registered')
    return `${image} was ${title} (${reused ? 'record' : 'new record'} ${build.id})`
  const time = buildSeconds === undefined ? '' : ` in ${formatSeconds(buildSeconds)}`
  return `Built ${image}${time} ${id}`
}

/** The failing step once more, outside the groups; empty where the log says nothing. */
export function describeBadEnd(
  agent: string,
  { kind, title }: RunEnd,
  { failure, lastLines }: Pick<LogRead, 'failure' | 'lastLines'>,
  dockerfile: SourceFile | undefined,
): readonly string[] {
  if (kind !== 'failed') return []
  if (failure !== undefined) {
    // Without a known cause, the title is the line that the error shows.
    const cause = failure.cause === undefined ? [] : [`${agent}: ${title}`]
    const heading = lastLines.length > 0 ? ['The last lines of the log:'] : []
    const lines = failure.tail.length > 0 ? failure.tail : [...heading, ...lastLines]
    return [...cause, describeStep(failure, dockerfile), ...lines]
  }
  if (lastLines.length === 0) return []
  return ['The log names no failing step. Its last lines:', ...lastLines]
}

function describeStep(failure: BuildFailure, dockerfile: SourceFile | undefined): string {
  const { step, instruction, command, message, exitCode = failure.status, tail } = failure
  const place = placeInDockerfile(dockerfile, failure.dockerfile) ?? failure.dockerfile
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
