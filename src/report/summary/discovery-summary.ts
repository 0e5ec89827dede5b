import type { Discovery } from '../../discover/discover.ts'
import { isSelected, type SelectionReason, type SelectedAgent } from '../../discover/model.ts'
import { formatMoreCount, formatFirstEntries } from '../../util/and-more.ts'
import { dropEmpty } from '../../util/non-empty.ts'
import { formatCountWithNoun } from '../text/format.ts'
import { renderCode, codeBlock, details, joinBlocks, table } from './markdown.ts'
import { type SummaryWriter, writeSummary } from './summary-file.ts'

const agentRows = 1_000
/** An agent may have a thousand reasons, because a manifest may have a thousand include paths. */
const reasonsPerAgent = 5

/** The summary shows a few problems, because the log shows all of them. */
const shownProblems = 20

type FoundAgents = Pick<Discovery, 'agents' | 'problems'> & Partial<Pick<Discovery, 'missing'>>

export async function writeDiscoverySummary(
  { agents, problems, missing }: FoundAgents,
  { requireBuilt }: { readonly requireBuilt: boolean },
  writer: SummaryWriter,
): Promise<void> {
  const render = (shown: FoundAgents): string => renderDiscoverySummary(shown, requireBuilt)
  await writeSummary({ agents, problems, missing }, { kind: true }, render, writer)
}

/** Shows the selected agents, and the others folded. A gate also says whether all are built. */
export function renderDiscoverySummary(found: FoundAgents, isGate = false): string {
  const { agents, problems } = found
  const selected = agents.filter(isSelected)
  const others = agents.filter((agent) => !isSelected(agent))
  const rows = selected.slice(0, agentRows)
  const folded = others.slice(0, agentRows - rows.length)
  const lines = problems.slice(0, shownProblems).flatMap((problem) => problem.split('\n'))
  return joinBlocks([
    `### ${isGate ? describeGate(found, selected.length) : describeSelection(found, selected.length)}`,
    lines.length > 0 && codeBlock(lines),
    ...formatMoreCount(problems.length - shownProblems),
    // Each row is short, but thousands of them may exceed the limit together.
    rows.length > 0 && agentTable(rows),
    ...formatMoreCount(selected.length - rows.length),
    folded.length > 0 &&
      details(
        `${formatCountWithNoun(others.length, 'agent')} ${isGate ? 'built' : 'not selected'}`,
        [agentTable(folded), ...formatMoreCount(others.length - folded.length)],
      ),
  ])
}

function describeSelection({ agents, problems }: FoundAgents, selected: number): string {
  const counted = `${selected} of ${formatCountWithNoun(agents.length, 'agent')} selected`
  return problems.length === 0 ? `🔍 ${counted}` : `❌ ${unusable(problems)}; ${counted}`
}

function describeGate({ agents, problems, missing }: FoundAgents, unbuilt: number): string {
  const { length } = agents
  const all = length === 1 ? 'The only agent is built' : `All ${length} agents are built`
  const notBuilt = `${unbuilt} of ${formatCountWithNoun(length, 'agent')} ${unbuilt === 1 ? 'is' : 'are'} not built`
  const facts = dropEmpty([
    problems.length > 0 && unusable(problems),
    missing !== undefined && 'No agent found',
    unbuilt > 0 && notBuilt,
  ])
  return facts.length > 0
    ? `❌ ${facts.join('; ')}`
    : `✅ ${length === 0 ? 'No agents to build' : all}`
}

function unusable(problems: readonly string[]): string {
  return `${formatCountWithNoun(problems.length, 'manifest')} cannot be used`
}

/** Leaves out columns that are empty for all agents. */
function agentTable(agents: readonly SelectedAgent[]): string {
  const rows = [['Agent', 'Why', 'Build', 'Image'], ...agents.map(cellsOf)]
  const isUsed = (column: number) => rows.slice(1).some((row) => row[column] !== '')
  return table(rows.map((row) => row.filter((_, column) => isUsed(column))))
}

function cellsOf({ agent, reasons, content }: SelectedAgent): readonly string[] {
  const newest = reasons.find((reason) => reason.kind === 'unbuilt')
  return [
    renderCode(agent),
    formatFirstEntries(reasons.map(describeReason), reasonsPerAgent),
    renderCode(content?.buildId ?? newest?.buildId ?? '', 100),
    renderCode(content?.imageUrl ?? '', 200),
  ]
}

function describeReason(reason: SelectionReason): string {
  switch (reason.kind) {
    case 'all':
      return 'all are selected'
    case 'added':
      return 'new manifest'
    case 'no-base':
      return 'nothing to compare with'
    case 'manifest':
      return 'manifest changed'
    case 'dockerfile':
      return 'Dockerfile changed'
    case 'dockerignore':
      return 'ignore file changed'
    case 'include':
      return `${formatCountWithNoun(reason.count, 'file')} in ${renderCode(reason.include, 100)}`
    case 'unbuilt':
      return reason.status === undefined
        ? 'not built'
        : `not built: ${renderCode(reason.status, 100)}`
  }
}
