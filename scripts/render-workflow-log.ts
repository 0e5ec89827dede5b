import { styleText } from 'node:util'
import { readRunnerLines, type WorkflowCommand } from '../__tests__/support/workflow-commands.ts'

/** Renders a step's output roughly as GitHub's log viewer does: groups, coloured annotations, masked values as `***`. */
export function renderWorkflowLog(output: string): string {
  const masks: string[] = []
  const masked = (text: string): string =>
    masks.reduce((rest, mask) => rest.replaceAll(mask, '***'), text)
  let indent = ''
  const rendered: string[] = []
  for (const line of readRunnerLines(output)) {
    if (line.type === 'text') {
      rendered.push(indent + masked(line.text))
    } else if (line.command.name === 'add-mask') {
      masks.push(line.command.message)
    } else {
      if (line.command.name === 'endgroup') indent = ''
      rendered.push(...renderCommand(line.command).map((text) => indent + masked(text)))
      if (line.command.name === 'group') indent = '  '
    }
  }
  return rendered.map((text) => `${text}\n`).join('')
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
      // The log viewer does not show these: debug, stop-commands and its token.
      return []
  }
}
