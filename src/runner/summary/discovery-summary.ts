import { isSelected, type Reason, type SelectedAgent } from '../../discover/model.ts'
import { andMore } from '../../util/and-more.ts'
import { code, countOf, joinBlocks, table } from './markdown.ts'

const agentRows = 1_000
/** Of one agent; a manifest may have a thousand include paths. */
const shownReasons = 5

/** Markdown for the agents of a workspace, those that are selected first. A gate counts the others: they are built. */
export function renderDiscoverySummary(agents: readonly SelectedAgent[], isGate = false): string {
  const selected = agents.filter(isSelected)
  const others = agents.filter((agent) => !isSelected(agent))
  const [counted, word] = isGate ? [others, 'built'] : [selected, 'selected']
  const headline = `### 🔍 ${counted.length} of ${countOf(agents.length, 'agent')} ${word}`
  if (agents.length === 0) return `${headline}\n`
  const rows = [...selected, ...others].slice(0, agentRows)
  const head = ['Agent', isGate ? 'Built' : 'Selected', 'Why', 'Build', 'Image']
  return joinBlocks([
    headline,
    // Each row is short, but thousands of them may exceed the limit together.
    table([head, ...rows.map((agent) => renderRow(agent, isGate))]),
    ...andMore(agents.length - rows.length),
  ])
}

function renderRow(found: SelectedAgent, isGate: boolean): readonly string[] {
  const { agent, reasons, content } = found
  const newest = reasons.find((reason) => reason.kind === 'unbuilt')
  return [
    code(agent),
    isSelected(found) === isGate ? '' : '✅',
    describeReasons(reasons),
    code(content?.buildId ?? newest?.buildId ?? '', 100),
    code(content?.imageUrl ?? '', 200),
  ]
}

function describeReasons(reasons: readonly Reason[]): string {
  const shown = reasons.slice(0, shownReasons).map(describeReason)
  return [...shown, ...andMore(reasons.length - shown.length)].join(', ')
}

function describeReason(reason: Reason): string {
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
      return `${countOf(reason.count, 'file')} in ${code(reason.include, 100)}`
    case 'unbuilt':
      return reason.status === undefined ? 'not built' : `not built: ${code(reason.status, 100)}`
  }
}
