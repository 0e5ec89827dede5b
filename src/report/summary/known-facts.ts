import type { SourcePlace } from '../../runner/failure.ts'
import { listSome } from '../../util/and-more.ts'
import { nonEmpty } from '../../util/non-empty.ts'
import type { Report } from '../report.ts'
import { countOf, formatBytes, formatSeconds, isSome, joinFacts } from '../text/format.ts'
import { commitUrl, lineUrl, type Source, withLocalChanges } from '../text/source.ts'
import { code } from './markdown.ts'

const namedArguments = 10

/** Joins known facts to one line; empty if there are none. */
export function renderFacts(facts: Report): string {
  const { end, context, given, queueSeconds, buildSeconds, source, buildId, retried } = facts
  const names = (list: readonly string[], most: number): string =>
    listSome(
      list.map((name) => code(name)),
      most,
    )
  const argumentNames = names(given?.buildArgs ?? [], namedArguments)
  const known = joinFacts([
    isSome(queueSeconds) && `queued ${formatSeconds(queueSeconds)}`,
    // The headline of a success has this time.
    isSome(buildSeconds) && end.kind !== 'built' && `built ${formatSeconds(buildSeconds)}`,
    context && `context ${formatBytes(context.sizeBytes)}, ${countOf(context.files, 'file')}`,
    given?.platform && `platform ${code(given.platform)}`,
    argumentNames && `build arguments ${argumentNames}`,
    renderCommit(source),
    buildId && `${recordName(facts)} ${code(buildId)}`,
    retried.length > 0 && `tried before: ${names(retried, Infinity)}`,
  ])
  const hasNone = end.hasImage === false && end.kind !== 'packed'
  return nonEmpty([hasNone && 'No image.', known]).join(' ')
}

/** A registration builds nothing, but the server keeps it as a build record. */
function recordName({ end, reuse }: Report): string {
  if (end.kind !== 'registered') return 'build'
  return reuse === undefined ? 'new record' : 'record'
}

function renderCommit(source: Source): string | undefined {
  const { commit, ref, isDirty } = source
  if (commit === undefined) return undefined
  const url = commitUrl(source)
  const short = code(commit.slice(0, 7))
  const link = url === undefined ? short : `[${short}](${url})`
  const of = ref === undefined ? '' : ` of ${code(ref)}`
  return `commit ${link}${of}${isDirty ? withLocalChanges : ''}`
}

/** The place as code, with a link if its commit and repository are known. */
export function linkToLine(source: Source, place: SourcePlace): string {
  const shown = code(`${place.file}:${place.line}`)
  const url = lineUrl(source, place)
  return url === undefined ? shown : `[${shown}](${url})`
}
