import type { Readable } from 'node:stream'

/** Longer lines are split, so that a build cannot fill the memory. */
const longestLine = 1024 * 1024

/** Splits the output only at LF and CRLF: progress bars print lone carriage returns. */
export async function* readLines(output: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of output as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield withoutReturn(line)
    while (rest.length > longestLine) {
      yield rest.slice(0, longestLine)
      rest = rest.slice(longestLine)
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield withoutReturn(rest)
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
