/**
 * Parses `GITHUB_OUTPUT`, `GITHUB_STATE` or `GITHUB_ENV` as actions/runner does on Linux: the first
 * of `=` and `<<` decides what a line is. Throws where the runner fails the step.
 */
export function parseFileCommand(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const equals = position(line, '=')
    const heredoc = position(line, '<<')
    if (equals === Infinity && heredoc === Infinity) throw new Error(`Invalid format '${line}'.`)
    const name = line.slice(0, Math.min(equals, heredoc))
    if (name === '') throw new Error(`Invalid format '${line}'. Name must not be empty.`)
    values[name] =
      equals < heredoc ? line.slice(equals + 1) : takeHeredoc(lines, line.slice(heredoc + 2))
  }
  return values
}

function takeHeredoc(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter)
  if (delimiter === '' || end === -1) {
    throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'.`)
  }
  const value = lines.splice(0, end + 1)
  return value.slice(0, -1).join('\n')
}

function position(line: string, text: string): number {
  const index = line.indexOf(text)
  return index === -1 ? Infinity : index
}
