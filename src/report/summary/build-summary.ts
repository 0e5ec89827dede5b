import type { BuildWarning } from '../../build-log/steps.ts'
import { usualBuilds } from '../../builds/compare-with-earlier.ts'
import { showName } from '../../context/files/file-names.ts'
import type { SizedPath } from '../../context/pack-context.ts'
import { listSome } from '../../util/and-more.ts'
import { present } from '../../util/present.ts'
import { marks } from '../run-end.ts'
import { type ContextFacts, contextRows, contextTitle } from '../text/context-facts.ts'
import { countOf, formatBytes, formatSeconds, isSome } from '../text/format.ts'
import { placeInDockerfile } from '../text/source.ts'
import { linkToLine, renderFacts } from './facts-table.ts'
import { renderAtWork, renderFailure, renderLastLines } from './failure.ts'
import {
  type Blocks,
  code,
  codeBlock,
  details,
  joinBlocks,
  prose,
  table,
  text,
} from './markdown.ts'
import { describeSteps, isAllCached, renderChart, renderSteps } from './steps.ts'
import type { SummaryFacts } from './summary-facts.ts'

/** The result first, then what a reader may want to copy, then the details. */
export function renderBuildSummary(facts: SummaryFacts): string {
  return joinBlocks([
    renderHeadline(facts),
    ...renderEnd(facts),
    renderSteps(facts),
    renderWarnings(facts),
    facts.context && renderContext(facts.context),
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

function renderEnd(facts: SummaryFacts): Blocks {
  const { end, image } = facts
  const reuse = facts.reuse && text(facts.reuse)
  const known = renderFacts(facts)
  switch (end.kind) {
    case 'built':
      return [
        ...renderImage(facts),
        reuse,
        present([...describeSteps(facts), describeWarnings(facts)]).join(' '),
        renderChart(facts),
        known,
      ]
    case 'reused':
    case 'registered':
      return [...renderImage(facts), reuse, known]
    case 'submitted':
      return [
        reuse,
        'The run does not wait for the build (`wait: false`). The action `wait/` follows it in a later job.',
        image && `It will push ${code(image)} if it succeeds.`,
        known,
      ]
    case 'packed':
      return [image && `A build would push ${code(image)}.`, known]
    case 'checked':
      return [...renderImage(facts), 'Nothing was sent (`dry-run: true`).', known]
    case 'failed':
    case 'cancelled':
    case 'timed-out':
    case 'lost':
      return [...renderBadEnd(facts), reuse, known, describeWarnings(facts), renderChart(facts)]
    case 'not-submitted':
    case 'stopped':
    case 'in-doubt':
    case 'unread':
    case 'broken':
      return [...renderMessage(end.facts), ...renderHint(end.hint), known]
  }
}

/** `madeBy` is known of an image that is registered. */
function renderImage({ image, digest, madeBy }: SummaryFacts): Blocks {
  const reference = digest === undefined ? image : `${image}@${digest}`
  return [reference && codeBlock([reference]), madeBy && `Image of build ${code(madeBy)}.`]
}

function renderBadEnd(facts: SummaryFacts): Blocks {
  const { end, failure, lastLines, comparison } = facts
  if (end.kind !== 'failed')
    return [...renderMessage(end.facts), ...renderAtWork(facts), ...renderHint(end.hint)]
  if (failure !== undefined) return renderFailure(failure, end, facts)
  return [
    ...end.facts.filter((fact) => fact !== end.title).map(prose),
    ...renderHint(end.hint),
    comparison && text(comparison),
    renderLastLines(lastLines, 'log'),
  ]
}

/** The first line is a sentence; what follows is a list. */
function renderMessage(facts: readonly string[]): readonly [string, string | false] {
  const [first = '', ...rest] = facts.join('\n').split('\n')
  return [text(first), rest.length > 0 && codeBlock(rest)]
}

/** What follows the first line is YAML or a command, and has to keep its lines. */
function renderHint(hint: string | undefined): Blocks {
  if (hint === undefined) return []
  const [message, rest] = renderMessage([hint])
  return [`💡 ${message}`, rest]
}

const linkedWarnings = 5

function describeWarnings(facts: SummaryFacts): string | undefined {
  const { warnings } = facts
  if (warnings.length === 0) return undefined
  const links = new Set(warnings.flatMap((warning) => linkToWarning(facts, warning) ?? []))
  const list = listSome([...links], linkedWarnings)
  return `⚠️ ${countOf(warnings.length, 'warning')}${list === '' ? '' : `: ${list}`}.`
}

function renderWarnings(facts: SummaryFacts): string | undefined {
  const { warnings } = facts
  if (warnings.length === 0) return undefined
  const lines = warnings.map((warning) => {
    const link = linkToWarning(facts, warning)
    return `- ${link === undefined ? '' : `${link} `}${code(warning.rule)}: ${prose(warning.message)}`
  })
  const title = `${countOf(warnings.length, 'warning')} of the build checks`
  return details(title, [lines.join('\n')])
}

function linkToWarning(facts: SummaryFacts, warning: BuildWarning): string | undefined {
  const place = placeInDockerfile(facts.dockerfile, warning)
  return place && linkToLine(facts.source, place)
}

function renderContext(facts: ContextFacts): string {
  const rows = contextRows(facts).map(([name, value]) => [text(name), text(value)])
  return details(contextTitle(facts), [
    table([['Build context', ''], ...rows]),
    renderLargest('Largest directories', facts.largestDirectories, '/'),
    renderLargest('Largest files', facts.largestFiles, ''),
  ])
}

function renderLargest(title: string, paths: readonly SizedPath[], end: string): string {
  if (paths.length === 0) return ''
  const rows = paths.map(({ path, sizeBytes }) => [
    code(`${showName(path)}${end}`),
    formatBytes(sizeBytes),
  ])
  return table([[title, 'Size'], ...rows])
}
