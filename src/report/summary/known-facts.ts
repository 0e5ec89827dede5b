import type { SourcePlace } from '../../runner/failure.ts'
import { formatFirstEntries } from '../../util/and-more.ts'
import { dropEmpty } from '../../util/non-empty.ts'
import type { ReportFacts } from '../report.ts'
import type { BuildRunEnd } from '../run-end.ts'
import {
  formatCountWithNoun,
  formatBytes,
  formatSeconds,
  isMeasurableTime,
  joinFacts,
} from '../text/format.ts'
import { commitUrl, lineUrl, type DescribedSource, localChangesSuffix } from '../text/source.ts'
import { renderCode } from './markdown.ts'

const namedArguments = 10

const deployable: ReadonlySet<string> = new Set<BuildRunEnd['kind']>([
  'built',
  'reused',
  'registered',
])

/** Joins known facts to one line; empty if there are none. */
export function renderFactsLine(facts: ReportFacts): string {
  const { end, context, given, queueSeconds, buildSeconds, source, buildId, retried } = facts
  const names = (list: readonly string[], most: number): string =>
    formatFirstEntries(
      list.map((name) => renderCode(name)),
      most,
    )
  const argumentNames = names(given?.buildArgs ?? [], namedArguments)
  const known = joinFacts([
    isMeasurableTime(queueSeconds) && `queued ${formatSeconds(queueSeconds)}`,
    // The headline of a success has this time.
    isMeasurableTime(buildSeconds) &&
      end.kind !== 'built' &&
      `built ${formatSeconds(buildSeconds)}`,
    context &&
      `context ${formatBytes(context.sizeBytes)}, ${formatCountWithNoun(context.files, 'file')}`,
    given?.platform && `platform ${renderCode(given.platform)}`,
    argumentNames && `build arguments ${argumentNames}`,
    renderCommit(source),
    buildId && `${recordName(facts)} ${renderCode(buildId)}`,
    buildId && deployable.has(end.kind) && 'to deploy it: `deploy/` with this `build-id`',
    retried.length > 0 && `tried before: ${names(retried, Infinity)}`,
  ])
  const hasNone = end.hasImage === false && end.kind !== 'packed'
  return dropEmpty([hasNone && 'No image.', known]).join(' ')
}

/** A registration builds nothing, but the server keeps it as a build record. */
function recordName({ end, reuse }: ReportFacts): string {
  if (end.kind !== 'registered') return 'build'
  return reuse === undefined ? 'new record' : 'record'
}

function renderCommit(source: DescribedSource): string | undefined {
  const { commit, ref, isDirty } = source
  if (commit === undefined) return undefined
  const url = commitUrl(source)
  const short = renderCode(commit.slice(0, 7))
  const link = url === undefined ? short : `[${short}](${url})`
  const of = ref === undefined ? '' : ` of ${renderCode(ref)}`
  return `commit ${link}${of}${isDirty ? localChangesSuffix : ''}`
}

/** The place as code, with a link if its commit and repository are known. */
export function linkToLine(source: DescribedSource, place: SourcePlace): string {
  const shown = renderCode(`${place.file}:${place.line}`)
  const url = lineUrl(source, place)
  return url === undefined ? shown : `[${shown}](${url})`
}
