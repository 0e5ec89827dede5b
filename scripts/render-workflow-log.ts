import { styleText } from 'node:util'
import { createLineReader, type WorkflowCommand } from '../testbed/runner/workflow-commands.ts'

/**
 * Renders a step's lines, in order, roughly as GitHub's log viewer does, with groups and masks.
 * A line may become none or several.
 */
export function createLogRenderer(): (line: string) => readonly string[] {
  const read = createLineReader()
  const masks: string[] = []
  const masked = (text: string): string =>
    masks.reduce((rest, mask) => rest.replaceAll(mask, '***'), text)
  let indent = ''
  return (text) => {
    const line = read(text)
    if (line.type === 'text') return [indent + masked(line.text)]
    const { command } = line
    if (command.name === 'add-mask') masks.push(command.message)
    if (command.name === 'endgroup') indent = ''
    const rendered = renderCommand(command).map((part) => indent + masked(part))
    if (command.name === 'group') indent = '  '
    return rendered
  }
}

function renderCommand({ name, properties, message }: WorkflowCommand): string[] {
  const { file, line } = properties
  const place = file === undefined ? '' : ` (${file}${line === undefined ? '' : `:${line}`})`
  switch (name) {
    case 'group':
      return [styleText('bold', `▼ ${message}`)]
    case 'error':
      return `Error: ${message}${place}`.split('\n').map((text) => styleText('red', text))
    case 'warning':
      return `Warning: ${message}${place}`.split('\n').map((text) => styleText('yellow', text))
    case 'notice':
      return `Notice: ${message}${place}`.split('\n').map((text) => styleText('blue', text))
    default:
      // The log viewer does not show these: masks, debug, stop-commands and its token.
      return []
  }
}
