import { showName } from '../../build-context/files/file-names.ts'
import type { SizedPath } from '../../build-context/pack-context.ts'
import type { BuildFailure, Step, StepState } from '../../build-log/steps.ts'
import { type ContextFacts, contextRows, contextTitle } from '../text/context-facts.ts'
import { formatBytes, formatSeconds } from '../text/format.ts'
import { code, codeBlock, countOf, details, joinBlocks, table, text } from './markdown.ts'

/** What is known of a run. All texts may be foreign. */
export interface SummaryFacts {
  readonly result: 'success' | 'failure' | 'timeout' | 'cancelled' | 'submitted' | 'dry-run'
  /** The error of a run that failed. */
  readonly message: string | undefined
  readonly hint: string | undefined
  readonly agent: string | undefined
  /** From the build record, or the name and tag that were requested. */
  readonly image: string | undefined
  readonly buildId: string | undefined
  readonly status: string | undefined
  readonly context: ContextFacts | undefined
  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
  readonly source: {
    readonly commit: string | undefined
    readonly ref: string | undefined
    /** `https://github.com/owner/name`, for a link to the commit. */
    readonly repositoryUrl: string | undefined
  }
  readonly steps: readonly Step[]
  readonly failure: BuildFailure | undefined
}

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
export function renderBuildSummary(facts: SummaryFacts): string {
  const { message, hint, failure, steps } = facts
  const isBad = facts.result !== 'success'
  // The failing step already says what the error of a failed build says.
  const isShownByStep = facts.result === 'failure' && failure !== undefined
  return joinBlocks([
    renderHeadline(facts),
    ...(isBad && !isShownByStep && message !== undefined ? [text(message)] : []),
    ...(isBad && !isShownByStep && hint !== undefined ? [`💡 ${text(hint)}`] : []),
    ...(isBad && failure !== undefined ? renderFailure(failure) : []),
    ...renderFacts(facts),
    ...renderSteps(steps),
    ...(facts.context ? [renderContext(facts.context)] : []),
  ])
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
  const where = [
    ...(step ? [code(step.title)] : []),
    ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
    ...(dockerfile ? [code(`${dockerfile.file}:${dockerfile.line}`)] : []),
  ]
  return [
    `**${step ? 'Failed step' : 'The builder failed'}** ${where.join(' · ')}`,
    // As code, without escapes: the runner masks a secret only where all its characters are unchanged.
    code(message, 2_000),
    ...(tail.length === 0 ? [] : [codeBlock(tail)]),
  ]
}

function renderFacts(facts: SummaryFacts): readonly string[] {
  const { context, queueSeconds, buildSeconds, source, buildId, status = '' } = facts
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Image', facts.image && code(facts.image)],
    ['Build', buildId && `${code(buildId)} ${text(status)}`],
    ['Context', context && `${formatBytes(context.sizeBytes)}, ${countOf(context.files, 'file')}`],
    ['Queued', queueSeconds === undefined ? undefined : formatSeconds(queueSeconds)],
    ['Built', buildSeconds === undefined ? undefined : formatSeconds(buildSeconds)],
    ['Commit', source.commit && renderCommit(source.commit, source.repositoryUrl)],
    ['Ref', source.ref && code(source.ref)],
  ]
  const known = rows.flatMap(([name, value]) => (value ? [[name, value]] : []))
  return known.length === 0 ? [] : [table(known)]
}

/** A link only where both parts have the form that they should have. */
function renderCommit(commit: string, repositoryUrl: string | undefined): string {
  const short = code(commit.slice(0, 12))
  return repositoryUrl !== undefined &&
    /^[0-9a-f]{40,64}$/.test(commit) &&
    /^https:\/\/[\w.-]+(?::\d+)?\/[\w.-]+\/[\w.-]+$/.test(repositoryUrl)
    ? `[${short}](${repositoryUrl}/commit/${commit})`
    : short
}

const stepResults: Readonly<Record<StepState, string>> = {
  done: '✅',
  cached: '⚡ cached',
  failed: '❌ failed',
  cancelled: '🚫 cancelled',
  running: '… not finished',
}

const shownSteps = 30

/** All steps, or the slowest ones of a long build, in the order of the log. */
function renderSteps(steps: readonly Step[]): readonly string[] {
  if (steps.length === 0) return []
  const cached = steps.filter(({ state }) => state === 'cached').length
  const shown = slowest(steps)
  const title = [
    countOf(steps.length, 'step'),
    ...(cached > 0 ? [`${cached} cached`] : []),
    ...(shown.length < steps.length ? [`the slowest ${shown.length} shown`] : []),
  ].join(', ')
  const rows = shown.map(({ title: name, state, seconds }) => [
    code(name),
    stepResults[state],
    seconds === undefined || state === 'cached' ? '' : formatSeconds(seconds),
  ])
  return [details(title, [table([['Step', 'Result', 'Time'], ...rows])])]
}

/** A step that did not end well counts as slower than any other. */
function slowest(steps: readonly Step[]): readonly Step[] {
  const rank = ({ state, seconds = 0 }: Step) =>
    state === 'failed' || state === 'running' ? Number.MAX_VALUE : seconds
  const first = new Set(steps.toSorted((a, b) => rank(b) - rank(a)).slice(0, shownSteps))
  return steps.filter((step) => first.has(step))
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
