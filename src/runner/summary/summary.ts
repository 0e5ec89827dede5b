import type { UndeployedAgent } from '../../api/model.ts'
import type { BuildFailure, Step } from '../../build-log/steps.ts'
import type { ContextFacts } from '../log/context-report.ts'
import { formatBytes, formatSeconds } from '../format.ts'
import { code, codeBlock, joinBlocks, table, text } from './markdown.ts'
import { renderContext } from './summary-context.ts'
import { renderSteps } from './summary-steps.ts'

/** All texts may be foreign; what is not known is left out. */
export interface SummaryFacts {
  readonly result: 'success' | 'failure' | 'timeout' | 'cancelled' | 'submitted' | 'dry-run'
  /** For an end that is no success: the sentences of the verdict. */
  readonly message: string | undefined
  readonly hint: string | undefined
  readonly agent: string | undefined
  /** Of the record where there is one, else name and tag as planned. */
  readonly image: string | undefined
  readonly buildId: string | undefined
  readonly status: string | undefined
  readonly context: ContextFacts | undefined
  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
  readonly source: {
    readonly commit: string | undefined
    readonly ref: string | undefined
    /** `https://github.com/owner/name`; makes the commit a link. */
    readonly repositoryUrl: string | undefined
  }
  readonly steps: readonly Step[]
  readonly failure: BuildFailure | undefined
}

/** The runner drops a summary of more than 1 MiB; this leaves room for what others add to the same step. */
export const summaryLimitBytes = 900 * 1_024
const agentRows = 500

const headlines: Readonly<Record<SummaryFacts['result'], readonly [icon: string, words: string]>> =
  {
    success: ['✅', 'built'],
    failure: ['❌', 'build failed'],
    timeout: ['⏱️', 'timed out'],
    cancelled: ['🚫', 'cancelled'],
    submitted: ['🚀', 'submitted'],
    'dry-run': ['📦', 'packed, nothing sent'],
  }

/** Markdown for the job summary: the result first, then what a reader may want to copy, then the details. */
export function renderSummary(facts: SummaryFacts): string {
  const { message, hint, failure, steps } = facts
  const isBad = facts.result !== 'success'
  // The failing step says what the sentences of a failed build's verdict would say again.
  const isTold = facts.result === 'failure' && failure !== undefined
  const blocks = [
    renderHeadline(facts),
    ...(isBad && !isTold && message !== undefined ? [text(message)] : []),
    ...(isBad && !isTold && hint !== undefined ? [`💡 ${text(hint)}`] : []),
    ...(isBad && failure !== undefined ? renderFailure(failure) : []),
    renderFacts(facts),
    ...renderSteps(steps),
    ...(facts.context ? [renderContext(facts.context)] : []),
  ]
  return joinBlocks(
    blocks.filter((block) => block !== ''),
    summaryLimitBytes,
  )
}

/** Markdown for agents that have images but no deployment. */
export function renderUndeployedSummary(agents: readonly UndeployedAgent[]): string {
  if (agents.length === 0) return '### ✅ Every agent that was built is deployed\n'
  const rows = agents
    .slice(0, agentRows)
    .map(({ agentName, latestBuild, totalBuilds }) => [
      code(agentName),
      code(latestBuild.imageUrl ?? latestBuild.imageTag ?? ''),
      code(latestBuild.id),
      code(latestBuild.createdAt ?? ''),
      String(totalBuilds),
    ])
  const head = ['Agent', 'Latest image', 'Build', 'Created', 'Builds']
  const more = agents.length - rows.length
  const blocks = [
    `### 📦 ${count(agents.length, 'agent')} built but not deployed`,
    table([head, ...rows]),
    ...(more > 0 ? [`… and ${more} more.`] : []),
  ]
  return joinBlocks(blocks, summaryLimitBytes)
}

function renderHeadline({ result, agent, buildSeconds }: SummaryFacts): string {
  const [icon, words] = headlines[result]
  const what = agent === undefined ? 'Agent' : code(agent)
  const time =
    result === 'success' && buildSeconds !== undefined ? ` in ${formatSeconds(buildSeconds)}` : ''
  return `### ${icon} ${what}: ${words}${time}`
}

/** The failing step, the builder's sentence and its last lines. */
function renderFailure(failure: BuildFailure): readonly string[] {
  const { step, message, exitCode, dockerfile, tail } = failure
  const details = [
    ...(step ? [code(step.title)] : []),
    ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
    ...(dockerfile ? [code(`${dockerfile.file}:${dockerfile.line}`)] : []),
  ]
  return [
    `**${step ? 'Failed step' : 'The builder failed'}** ${details.join(' · ')}`,
    // The builder's own sentence may quote a secret, which the runner masks only as it is.
    code(message, 2_000),
    ...(tail.length === 0 ? [] : [codeBlock(tail)]),
  ]
}

function renderFacts(facts: SummaryFacts): string {
  const { context, queueSeconds, buildSeconds, source } = facts
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Image', facts.image && code(facts.image)],
    [
      'Build',
      facts.buildId &&
        `${code(facts.buildId)} ${facts.status === undefined ? '' : text(facts.status)}`,
    ],
    ['Context', context && `${formatBytes(context.sizeBytes)}, ${count(context.files, 'file')}`],
    ['Queued', queueSeconds === undefined ? undefined : formatSeconds(queueSeconds)],
    ['Built', buildSeconds === undefined ? undefined : formatSeconds(buildSeconds)],
    ['Commit', source.commit && renderCommit(source.commit, source.repositoryUrl)],
    ['Ref', source.ref && code(source.ref)],
  ]
  const known = rows.filter(([, value]) => value !== undefined && value !== '')
  return known.length === 0 ? '' : table(known.map(([name, value]) => [name, value ?? '']))
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** A link only where both parts are what they claim to be. */
function renderCommit(commit: string, repositoryUrl: string | undefined): string {
  const short = code(commit.slice(0, 12))
  const isLinkable =
    /^[0-9a-f]{40,64}$/.test(commit) &&
    /^https:\/\/[\w.-]+(?::\d+)?\/[\w.-]+\/[\w.-]+$/.test(repositoryUrl ?? '')
  return isLinkable ? `[${short}](${repositoryUrl ?? ''}/commit/${commit})` : short
}
