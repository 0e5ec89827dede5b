/** The commands that the action prints; any other one must have come from the server. */
export const ownCommands: ReadonlySet<string> = new Set([
  ...['add-mask', 'debug', 'endgroup', 'error', 'group', 'notice', 'warning'],
])

/** A workflow command that the runner would execute. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** How the runner interprets a line of a step's output. */
export type RunnerLine =
  | { readonly type: 'command'; readonly command: WorkflowCommand }
  | { readonly type: 'text'; readonly text: string }

/** The commands that the runner knows. */
const registered: ReadonlySet<string> = new Set([
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group'],
  ...['internal-set-repo-path', 'notice', 'remove-matcher', 'save-state', 'set-env'],
  ...['set-output', 'stop-commands', 'warning'],
])

/** .NET's `TrimStart` also removes U+0085, which JavaScript's does not. */
const leadingSpace = /^[\s\u0085]+/u

/** Parses output as actions/runner does (`ActionCommand.cs`, `ActionCommandManager.cs`). */
export function readRunnerLines(output: string): readonly RunnerLine[] {
  return splitLines(output).map(createLineReader())
}

/** Parses the lines of one output, in order, as they arrive. */
export function createLineReader(): (text: string) => RunnerLine {
  let resumeToken: string | undefined
  return (text) => {
    const names = resumeToken === undefined ? registered : new Set([resumeToken])
    const command = parseLatest(text, names) ?? parseLegacy(text, names)
    if (command === undefined) return { type: 'text', text }
    if (resumeToken !== undefined) resumeToken = undefined
    else if (command.name === 'stop-commands') resumeToken = command.message.toLowerCase()
    return { type: 'command', command }
  }
}

/** The commands in an output, in order. */
export function workflowCommands(output: string): readonly WorkflowCommand[] {
  return readRunnerLines(output).flatMap((line) => (line.type === 'command' ? [line.command] : []))
}

/** Splits lines as .NET's `ReadLine` does; the last line may have no line break. */
export function splitLines(output: string): string[] {
  const lines = output.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** `::name key=value,key=value::message` at the start of a line. */
function parseLatest(line: string, names: ReadonlySet<string>): WorkflowCommand | undefined {
  const text = line.replace(leadingSpace, '')
  const end = text.indexOf('::', 2)
  if (!text.startsWith('::') || end === -1) return undefined
  const unescapeProperty = unescape({ '%3A': ':', '%2C': ',', '%0D': '\r', '%0A': '\n' })
  const header = parseHeader(text.slice(2, end), ',', unescapeProperty)
  if (!names.has(header.name)) return undefined
  return { ...header, message: unescape({ '%0D': '\r', '%0A': '\n' })(text.slice(end + 2)) }
}

/** `##[name key=value;key=value]message` anywhere in a line. */
function parseLegacy(line: string, names: ReadonlySet<string>): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start === -1 || end === -1) return undefined
  const unescapeLegacy = unescape({ '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']' })
  const header = parseHeader(line.slice(start + 3, end), ';', unescapeLegacy)
  if (!names.has(header.name)) return undefined
  return { ...header, message: unescapeLegacy(line.slice(end + 1)) }
}

function parseHeader(
  header: string,
  separator: string,
  unescapeValue: (value: string) => string,
): Omit<WorkflowCommand, 'message'> {
  const space = header.indexOf(' ')
  const name = (space === -1 ? header : header.slice(0, space)).toLowerCase()
  const properties: Record<string, string> = {}
  for (const property of space === -1 ? [] : header.slice(space + 1).split(separator)) {
    const equals = property.indexOf('=')
    const value = property.slice(equals + 1)
    if (equals > 0 && value !== '') {
      properties[property.slice(0, equals).trim().toLowerCase()] = unescapeValue(value)
    }
  }
  return { name, properties }
}

/** Replaces `%25` last, as the runner does. */
function unescape(codes: Readonly<Record<string, string>>): (value: string) => string {
  return (value) =>
    [...Object.entries(codes), ['%25', '%'] as const].reduce(
      (text, [code, character]) => text.replaceAll(code, character),
      value,
    )
}
