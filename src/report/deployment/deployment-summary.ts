import type { Deployment } from '../../api/deployments-api.ts'
import type { Build } from '../../api/model.ts'
import { formatEvent } from '../../deployments/describe-event.ts'
import { formatMoreCount } from '../../util/and-more.ts'
import {
  renderCode,
  codeBlock,
  details,
  joinBlocks,
  escapeOrQuoteMarkdown,
  table,
} from '../summary/markdown.ts'
import { renderHint, renderLastLines, renderMessage } from '../summary/message.ts'
import { type SummaryWriter, writeSummary } from '../summary/summary-file.ts'
import { isSuccess, icons } from '../run-end.ts'
import { formatCountWithNoun, formatSeconds, isMeasurableTime, joinFacts } from '../text/format.ts'
import type { DeploymentEnd } from './deployment-end.ts'

export interface DeploymentSummaryData {
  readonly agent: string
  readonly end: DeploymentEnd
  readonly build: Pick<Build, 'id' | 'imageUrl'> | undefined
  readonly deployment: Deployment | undefined
  /** The time from the creation of the deployment to its last status, by our clock. */
  readonly seconds: number | undefined
  readonly lastLines: readonly string[]
}

const shownEvents = 20
const shownPreviews = 200

export async function writeDeploymentSummary(
  facts: DeploymentSummaryData,
  writer: SummaryWriter,
): Promise<void> {
  await writeSummary(facts, { kind: true, reason: true }, renderDeploymentSummary, writer)
}

/** What happened first, then what a reader may want to copy, then the details. */
export function renderDeploymentSummary(facts: DeploymentSummaryData): string {
  const { end, build, lastLines } = facts
  const isGood = isSuccess(end)
  const hasCommand = (fact: string): boolean => fact.includes('\n')
  return joinBlocks([
    renderHeadline(facts),
    isGood && build?.imageUrl && codeBlock([build.imageUrl]),
    ...end.summaryFacts.filter((fact) => !hasCommand(fact)).flatMap(renderMessage),
    ...renderHint(end.hint),
    ...(isGood ? [] : [renderLastLines(lastLines, 'log'), renderEvents(facts)]),
    ...end.summaryFacts.filter(hasCommand).flatMap(renderMessage),
    renderFactsLine(facts),
  ])
}

function renderHeadline({ agent, end, seconds }: DeploymentSummaryData): string {
  const start = `### ${icons[end.kind]} ${renderCode(agent)}`
  if (end.kind !== 'installed') return `${start}: ${escapeOrQuoteMarkdown(end.title)}`
  return `${start} ${end.title}${isMeasurableTime(seconds) ? ` in ${formatSeconds(seconds)}` : ''}`
}

/** One line of what is known, or nothing. */
function renderFactsLine({ end, build, deployment, seconds }: DeploymentSummaryData): string {
  const { status, namespace, helmReleaseName, previewLabel, expiresAt } = deployment ?? {}
  const after = isMeasurableTime(seconds) ? ` after ${formatSeconds(seconds)}` : ''
  const inNamespace = namespace && `namespace ${renderCode(namespace)}`
  const isSaid =
    expiresAt === undefined || end.summaryFacts.some((fact) => fact.includes(expiresAt))
  const until = isSaid ? '' : ` until ${renderCode(expiresAt)}`
  return joinFacts([
    !isSuccess(end) && status && `status ${renderCode(status)}${after}`,
    helmReleaseName
      ? `release ${renderCode(helmReleaseName)}${inNamespace ? ` in ${inNamespace}` : ''}`
      : inNamespace,
    previewLabel && `preview ${renderCode(previewLabel)}${until}`,
    deployment && `deployment ${renderCode(deployment.id)}`,
    build && `build ${renderCode(build.id)}`,
    !isSuccess(end) && build?.imageUrl && `image ${renderCode(build.imageUrl)}`,
  ])
}

/** Nothing where all are said above. */
function renderEvents({ end, deployment }: DeploymentSummaryData): string | undefined {
  const shown = (deployment?.events ?? []).slice(-shownEvents).map(formatEvent)
  const above = [end.title, ...end.summaryFacts]
  if (shown.every((event) => above.some((said) => said.endsWith(event)))) return undefined
  return details(formatCountWithNoun(shown.length, 'event'), [codeBlock(shown)])
}

export interface DeletedPreviews {
  readonly label: string
  readonly isDryRun: boolean
  readonly previews: readonly Deployment[]
}

export async function writePreviewsSummary(
  facts: DeletedPreviews,
  writer: SummaryWriter,
): Promise<void> {
  await writeSummary(facts, {}, renderPreviewsSummary, writer)
}

function renderPreviewsSummary({ label, isDryRun, previews }: DeletedPreviews): string {
  const rows = previews
    .slice(0, shownPreviews)
    .map(({ id, buildId, namespace, helmReleaseName, expiresAt }) =>
      [id, buildId, namespace, helmReleaseName, expiresAt].map((value) => renderCode(value ?? '')),
    )
  const columns = ['Deployment', 'Build', 'Namespace', 'Release', 'Until']
  return joinBlocks([
    `### 🧹 ${formatCountWithNoun(previews.length, 'preview')} of ${renderCode(label)}${isDryRun ? ' would be' : ''} deleted`,
    rows.length > 0 && table([columns, ...rows]),
    ...formatMoreCount(previews.length - rows.length),
  ])
}
