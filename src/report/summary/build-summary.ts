import { formatFirstEntries } from '../../util/and-more.ts'
import { dropEmpty } from '../../util/non-empty.ts'
import type { ReportFacts } from '../report.ts'
import { icons } from '../run-end.ts'
import {
  type ContextFacts,
  contextRows,
  contextTitle,
  largestPaths,
} from '../text/context-facts.ts'
import { formatCountWithNoun, formatSeconds, isMeasurableTime, agentLabel } from '../text/format.ts'
import { linkToLine, renderFactsLine } from './known-facts.ts'
import { renderRunningStep, renderFailure } from './failure.ts'
import {
  type Blocks,
  renderCode,
  codeBlock,
  details,
  joinBlocks,
  escapeOrQuoteMarkdown,
  table,
  escapeMarkdown,
} from './markdown.ts'
import { renderHint, renderLastLines, renderMessage } from './message.ts'
import { describeSlowestStepAndCache, isAllCached, renderSteps } from './steps.ts'
import { type SummaryWriter, writeSummary } from './summary-file.ts'

const ownWords = { kind: true, reason: true, state: true, files: true } as const

export async function writeBuildSummary(report: ReportFacts, writer: SummaryWriter): Promise<void> {
  await writeSummary(report, ownWords, renderBuildSummary, writer)
}

/** Renders the result first, then values that a reader may want to copy, then details. */
export function renderBuildSummary(report: ReportFacts): string {
  return joinBlocks([
    renderHeadline(report),
    ...renderEnd(report),
    renderSteps(report),
    renderWarnings(report),
    report.context && renderContext(report.context),
  ])
}

function renderHeadline(report: ReportFacts): string {
  const { end, buildSeconds, runSeconds } = report
  const icon = icons[end.kind]
  const agent = report.agent === undefined ? agentLabel(undefined) : renderCode(report.agent)
  if (end.kind === 'built') {
    const time = buildSeconds === undefined ? '' : ` in ${formatSeconds(buildSeconds)}`
    const cached = isAllCached(report.steps) ? ', all instructions from the cache' : ''
    return `### ${icon} ${agent} ${end.title}${time}${cached}`
  }
  const isCancelled = end.kind === 'cancelled' && end.title.startsWith('cancelled')
  const seconds = isCancelled ? (buildSeconds ?? runSeconds) : undefined
  const time = isMeasurableTime(seconds) ? ` after ${formatSeconds(seconds)}` : ''
  return `### ${icon} ${agent}: ${escapeOrQuoteMarkdown(end.title)}${time}`
}

function renderEnd(report: ReportFacts): Blocks {
  const { end, image } = report
  const reuse = report.reuse && escapeMarkdown(report.reuse)
  const known = renderFactsLine(report)
  switch (end.kind) {
    case 'built':
      return [
        ...renderImage(report),
        reuse,
        dropEmpty([...describeSlowestStepAndCache(report), describeWarnings(report)]).join(' '),
        known,
      ]
    case 'reused':
    case 'registered':
      return [...renderImage(report), reuse, known]
    case 'submitted':
      return [
        reuse,
        'The run does not wait for the build (`wait: false`). The action `wait/` follows it in a later job.',
        image && `It will push ${renderCode(image)} if it succeeds.`,
        known,
      ]
    case 'packed':
      return [image && `A build would push ${renderCode(image)}.`, known]
    case 'checked':
      return [...renderImage(report), 'Nothing was sent (`dry-run: true`).', known]
    case 'failed':
    case 'cancelled':
    case 'timed-out':
    case 'lost':
      return [...renderBadEnd(report), reuse, known, describeWarnings(report)]
    case 'not-submitted':
    case 'stopped':
    case 'in-doubt':
    case 'unread':
    case 'broken':
      return [...renderMessage(end.facts.join('\n')), ...renderHint(end.hint), known]
  }
}

/** Only a registered image can have `madeBy`. */
function renderImage({ image, digest, madeBy }: ReportFacts): Blocks {
  const reference = digest === undefined ? image : `${image}@${digest}`
  return [reference && codeBlock([reference]), madeBy && `Image of build ${renderCode(madeBy)}.`]
}

function renderBadEnd(report: ReportFacts): Blocks {
  const { end, failure, lastLines } = report
  if (end.kind !== 'failed')
    return [
      ...renderMessage(end.facts.join('\n')),
      ...renderRunningStep(report),
      ...renderHint(end.hint),
    ]
  if (failure !== undefined) return renderFailure(failure, report)
  return [
    ...end.facts.filter((fact) => fact !== end.title).map(escapeOrQuoteMarkdown),
    ...renderHint(end.hint),
    renderLastLines(lastLines, 'log'),
  ]
}

const linkedWarnings = 5

function describeWarnings(report: ReportFacts): string | undefined {
  const { warnings } = report
  if (warnings.length === 0) return undefined
  const links = new Set(warnings.flatMap((warning) => linkToWarning(report, warning) ?? []))
  const list = formatFirstEntries([...links], linkedWarnings)
  return `⚠️ ${formatCountWithNoun(warnings.length, 'warning')}${list === '' ? '' : `: ${list}`}.`
}

function renderWarnings(report: ReportFacts): string | undefined {
  const { warnings } = report
  if (warnings.length === 0) return undefined
  const lines = warnings.map((warning) => {
    const link = linkToWarning(report, warning)
    return `- ${link === undefined ? '' : `${link} `}${renderCode(warning.rule)}: ${escapeOrQuoteMarkdown(warning.message)}`
  })
  const title = `${formatCountWithNoun(warnings.length, 'warning')} of the build checks`
  return details(title, [lines.join('\n')])
}

function linkToWarning(
  { source }: ReportFacts,
  { place }: ReportFacts['warnings'][number],
): string | undefined {
  return place && linkToLine(source, place)
}

function renderContext(facts: ContextFacts): string {
  const rows = contextRows(facts).map(([name, value]) => [
    escapeMarkdown(name),
    escapeMarkdown(value),
  ])
  return details(contextTitle(facts), [
    table([['Build context', ''], ...rows]),
    ...largestPaths(facts).map(({ title, paths }) =>
      table([[title, 'Size'], ...paths.map(([name, size]) => [renderCode(name), size])]),
    ),
  ])
}
