import { showName } from '../../build-context/files/file-names.ts'
import type { SizedPath } from '../../build-context/pack-context.ts'
import { usualBuilds } from '../../build/history.ts'
import { marks } from '../../build/run-end.ts'
import type { BuildWarning } from '../../build-log/steps.ts'
import { andMore } from '../../util/and-more.ts'
import { type ContextFacts, contextRows, contextTitle } from '../text/context-facts.ts'
import { formatBytes, formatSeconds, isSome } from '../text/format.ts'
import { placeInDockerfile } from '../text/source.ts'
import { renderAtWork, renderFailure, renderLastLines } from './failure.ts'
import { linkToLine, renderFacts } from './facts.ts'
import { code, codeBlock, countOf, details, joinBlocks, prose, table, text } from './markdown.ts'
import type { SummaryFacts } from './summary-facts.ts'
import { describeSteps, isAllCached, renderChart, renderSteps } from './steps.ts'

/** Markdown for the job summary: the result first, then what a reader may want to copy, then the details. */
export function renderBuildSummary(facts: SummaryFacts): string {
  return joinBlocks([
    renderHeadline(facts),
    ...renderEnd(facts),
    ...renderSteps(facts),
    ...renderWarnings(facts),
    ...(facts.context ? [renderContext(facts.context)] : []),
  ])
}

function renderHeadline(facts: SummaryFacts): string {
  const { end, buildSeconds, runSeconds } = facts
  const mark = marks[end.kind]
  const agent = facts.agent === undefined ? 'Agent' : code(facts.agent)
  if (end.kind === 'built') {
    const time =
      buildSeconds === undefined ? '' : ` in ${formatSeconds(buildSeconds)}${describeUsual(facts)}`
    const cached = isAllCached(facts.steps) ? ', all instructions from the cache' : ''
    return `### ${mark} ${agent} ${end.title}${time}${cached}`
  }
  const isCancelled = end.kind === 'cancelled' && end.title.startsWith('cancelled')
  const seconds = isCancelled ? (buildSeconds ?? runSeconds) : undefined
  const time = isSome(seconds) ? ` after ${formatSeconds(seconds)}` : ''
  return `### ${mark} ${agent}: ${prose(end.title)}${time}`
}

function describeUsual({ usualSeconds }: SummaryFacts): string {
  return usualSeconds === undefined
    ? ''
    : `, usually ${formatSeconds(usualSeconds)} (${usualBuilds} builds)`
}

function renderEnd(facts: SummaryFacts): readonly string[] {
  const { end, image } = facts
  switch (end.kind) {
    case 'built':
      return [
        ...renderImage(facts),
        ...renderReuse(facts),
        ...sentences([...describeSteps(facts), ...describeWarnings(facts)]),
        ...renderChart(facts),
        ...renderFacts(facts),
      ]
    case 'reused':
    case 'registered':
      return [...renderImage(facts), ...renderReuse(facts), ...renderFacts(facts)]
    case 'submitted':
      return [
        ...renderReuse(facts),
        'The run does not wait for the build (`wait: false`). The action `wait/` follows it in a later job.',
        ...(image === undefined ? [] : [`It will push ${code(image)} if it succeeds.`]),
        ...renderFacts(facts),
      ]
    case 'packed':
      return [
        ...(image === undefined ? [] : [`A build would push ${code(image)}.`]),
        ...renderFacts(facts),
      ]
    case 'checked':
      return [...renderImage(facts), 'Nothing was sent (`dry-run: true`).', ...renderFacts(facts)]
    case 'failed':
    case 'cancelled':
    case 'timed-out':
    case 'lost':
      return [
        ...renderBadEnd(facts),
        ...renderReuse(facts),
        ...renderFacts(facts),
        ...sentences(describeWarnings(facts)),
        ...renderChart(facts),
      ]
    case 'not-submitted':
    case 'stopped':
    case 'in-doubt':
    case 'unread':
    case 'broken':
      return [...renderMessage(end.facts), ...renderHint(end.hint), ...renderFacts(facts)]
  }
}

/** `madeBy` is known of an image that is registered. */
function renderImage({ image, digest, madeBy }: SummaryFacts): readonly string[] {
  const reference = digest === undefined ? image : `${image}@${digest}`
  return [
    ...(reference === undefined ? [] : [codeBlock([reference])]),
    ...(madeBy === undefined ? [] : [`Image of build ${code(madeBy)}.`]),
  ]
}

function renderReuse({ reuse }: SummaryFacts): readonly string[] {
  return reuse === undefined ? [] : [text(reuse)]
}

function renderBadEnd(facts: SummaryFacts): readonly string[] {
  const { end, failure, lastLines, comparison } = facts
  if (end.kind !== 'failed')
    return [...renderMessage(end.facts), ...renderAtWork(facts), ...renderHint(end.hint)]
  if (failure !== undefined) return renderFailure(failure, end, facts)
  return [
    ...end.facts.filter((fact) => fact !== end.title).map(prose),
    ...renderHint(end.hint),
    ...(comparison === undefined ? [] : [text(comparison)]),
    ...renderLastLines(lastLines, 'log'),
  ]
}

/** The first line is a sentence; what follows is a list. */
function renderMessage(facts: readonly string[]): readonly string[] {
  const [first = '', ...rest] = facts.join('\n').split('\n')
  return [text(first), ...(rest.length === 0 ? [] : [codeBlock(rest)])]
}

/** What follows the first line is YAML or a command, and has to keep its lines. */
function renderHint(hint: string | undefined): readonly string[] {
  if (hint === undefined) return []
  const [first = '', ...rest] = hint.split('\n')
  return [`💡 ${text(first)}`, ...(rest.length === 0 ? [] : [codeBlock(rest)])]
}

function sentences(parts: readonly string[]): readonly string[] {
  return parts.length === 0 ? [] : [parts.join(' ')]
}

const linkedWarnings = 5

function describeWarnings(facts: SummaryFacts): readonly string[] {
  const { warnings } = facts
  const links = new Set(warnings.flatMap((warning) => linkToWarning(facts, warning) ?? []))
  if (warnings.length === 0) return []
  const shown = [...links].slice(0, linkedWarnings)
  const list = [...shown, ...andMore(links.size - shown.length)].join(', ')
  return [`⚠️ ${countOf(warnings.length, 'warning')}${list === '' ? '' : `: ${list}`}.`]
}

function renderWarnings(facts: SummaryFacts): readonly string[] {
  const { warnings } = facts
  if (warnings.length === 0) return []
  const lines = warnings.map((warning) => {
    const link = linkToWarning(facts, warning)
    return `- ${link === undefined ? '' : `${link} `}${code(warning.rule)}: ${prose(warning.message)}`
  })
  const title = `${countOf(warnings.length, 'warning')} of the build checks`
  return [details(title, [lines.join('\n')])]
}

function linkToWarning(facts: SummaryFacts, warning: BuildWarning): string | undefined {
  const place = placeInDockerfile(facts.dockerfile, warning)
  return place && linkToLine(facts.source, place)
}

function renderContext(facts: ContextFacts): string {
  const rows = contextRows(facts).map(([name, value]) => [text(name), text(value)])
  return details(contextTitle(facts), [
    table([['Build context', ''], ...rows]),
    ...renderLargest('Largest directories', facts.largestDirectories, '/'),
    ...renderLargest('Largest files', facts.largestFiles, ''),
  ])
}

function renderLargest(title: string, paths: readonly SizedPath[], end: string): readonly string[] {
  if (paths.length === 0) return []
  const rows = paths.map(({ path, sizeBytes }) => [
    code(`${showName(path)}${end}`),
    formatBytes(sizeBytes),
  ])
  return [table([[title, 'Size'], ...rows])]
}
