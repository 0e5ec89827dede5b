import { formatCountWithNoun } from '../text/format.ts'
import { type Blocks, codeBlock, details, escapeMarkdown } from './markdown.ts'

/** The first line is a sentence; a list, YAML or a command may follow, which keeps its lines. */
export function renderMessage(message: string): readonly [string, string | false] {
  const [first = '', ...rest] = message.split('\n')
  return [escapeMarkdown(first), rest.length > 0 && codeBlock(rest)]
}

export function renderHint(hint: string | undefined): Blocks {
  if (hint === undefined) return []
  const [message, rest] = renderMessage(hint)
  return [`💡 ${message}`, rest]
}

export function renderLastLines(lines: readonly string[], of: 'step' | 'command' | 'log'): string {
  if (lines.length === 0) return ''
  const count =
    lines.length === 1 ? 'Last line' : `Last ${formatCountWithNoun(lines.length, 'line')}`
  return details(`${count} of the ${of}`, [codeBlock(lines)], 'open')
}
