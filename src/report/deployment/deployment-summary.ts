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
  escapeMarkdown,
} from '../summary/markdown.ts'
import { type SummaryWriter, writeSummary } from '../summary/summary-file.ts'
import { type EndDescription, isSuccess, icons } from '../run-end.ts'
import { formatCountWithNoun, joinFacts } from '../text/format.ts'

export interface DeploymentSummaryData {
  readonly agent: string
  readonly end: EndDescription
  readonly build: Pick<Build, 'id' | 'imageUrl'> | undefined
  readonly deployment: Deployment | undefined
  readonly isPreview: boolean
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
  const { agent, end, build, deployment, lastLines } = facts
  const events = deployment?.events ?? []
  const shown = events.slice(-shownEvents)
  return joinBlocks([
    `### ${icons[end.kind]} ${renderCode(agent)}: ${escapeMarkdown(end.title)}`,
    table([['Agent', 'Status', 'Preview'], rowOf(facts)]),
    ...end.facts.map(escapeOrQuoteMarkdown),
    end.hint && `**What to do:** ${escapeOrQuoteMarkdown(end.hint)}`,
    build?.imageUrl && codeBlock([build.imageUrl]),
    joinFacts([
      deployment?.namespace && `namespace ${renderCode(deployment.namespace)}`,
      deployment?.helmReleaseName && `release ${renderCode(deployment.helmReleaseName)}`,
      deployment && `deployment ${renderCode(deployment.id)}`,
      build && `build ${renderCode(build.id)}`,
    ]),
    !isSuccess(end) &&
      shown.length > 0 &&
      details('Events', [codeBlock(shown.map((event) => formatEvent(event)))]),
    !isSuccess(end) &&
      lastLines.length > 0 &&
      details('Last lines of the log', [codeBlock(lastLines)]),
  ])
}

/** The row of one job, of many in a matrix: long values are left out to fit a narrow page. */
function rowOf({ agent, deployment, isPreview }: DeploymentSummaryData): readonly string[] {
  const { status = '', previewLabel = '', expiresAt } = deployment ?? {}
  const until = expiresAt === undefined ? '' : ` until ${renderCode(expiresAt)}`
  return [
    renderCode(agent),
    renderCode(status),
    isPreview ? `${renderCode(previewLabel)}${until}` : 'no',
  ]
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
