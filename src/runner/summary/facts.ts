import { andMore } from '../../util/and-more.ts'
import type { SourcePlace } from '../text/failure.ts'
import { formatBytes, formatSeconds, isSome } from '../text/format.ts'
import { commitUrl, lineUrl, type Source, withLocalChanges } from '../text/source.ts'
import type { SummaryFacts } from './summary-facts.ts'
import { code, countOf } from './markdown.ts'

export function renderFacts(facts: SummaryFacts): readonly string[] {
  const { end, context, queueSeconds, buildSeconds, source, buildId, retried = [] } = facts
  const isBuilt = end.kind === 'built'
  const known = [
    isSome(queueSeconds) ? `queued ${formatSeconds(queueSeconds)}` : undefined,
    // The headline of a success has it.
    isSome(buildSeconds) && !isBuilt ? `built ${formatSeconds(buildSeconds)}` : undefined,
    context && `context ${formatBytes(context.sizeBytes)}, ${countOf(context.files, 'file')}`,
    ...renderGiven(facts),
    renderCommit(source),
    buildId === undefined ? undefined : `${recordName(facts)} ${code(buildId)}`,
    retried.length === 0 ? undefined : `tried before: ${retried.map((id) => code(id)).join(', ')}`,
  ].filter((fact) => fact !== undefined)
  const list = capitalise(known.join(' · '))
  const line = [
    ...(end.hasImage === false && end.kind !== 'packed' ? ['No image.'] : []),
    ...(list === '' ? [] : [list]),
  ].join(' ')
  return line === '' ? [] : [line]
}

const namedArguments = 10

function renderGiven({ given }: SummaryFacts): readonly string[] {
  const { platform, buildArgs = [] } = given ?? {}
  const names = buildArgs.slice(0, namedArguments).map((name) => code(name))
  const list = [...names, ...andMore(buildArgs.length - names.length)].join(', ')
  return [
    ...(platform === undefined ? [] : [`platform ${code(platform)}`]),
    ...(list === '' ? [] : [`build arguments ${list}`]),
  ]
}

/** A registration builds nothing, but makes the record of a build. */
function recordName({ end, reuse }: SummaryFacts): string {
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

/** The place as code, with a link where it is known at which commit of which repository it is. */
export function linkToLine(source: Source, place: SourcePlace): string {
  const shown = code(`${place.file}:${place.line}`)
  const url = lineUrl(source, place)
  return url === undefined ? shown : `[${shown}](${url})`
}

function capitalise(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
