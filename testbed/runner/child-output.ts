import type { Readable } from 'node:stream'
import { splitLines } from './workflow-commands.ts'

/** The output of a child process: its lines as they arrive, and the whole text. */
export interface ChildOutput extends AsyncIterable<string> {
  text(): string
  /** The first line that matches, even one from before; rejects if the output ends without one. */
  readonly waitFor: (predicate: (line: string) => boolean) => Promise<string>
}

export function collectOutput(stream: Readable): ChildOutput {
  let text = ''
  let ended = false
  let changed = Promise.withResolvers<undefined>()
  const wake = (): void => {
    changed.resolve(undefined)
    changed = Promise.withResolvers()
  }
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    text += chunk
    wake()
  })
  stream.on('close', () => {
    ended = true
    wake()
  })

  // While the child runs, its last line may be incomplete.
  const lines = (): string[] => splitLines(ended ? text : text.slice(0, text.lastIndexOf('\n') + 1))
  async function* each(): AsyncGenerator<string> {
    let next = 0
    for (;;) {
      const known = lines()
      for (; next < known.length; next += 1) yield known[next] ?? ''
      if (ended && next >= lines().length) return
      if (next >= lines().length) await changed.promise
    }
  }

  return {
    text: () => text,
    [Symbol.asyncIterator]: each,
    async waitFor(predicate) {
      for await (const line of each()) if (predicate(line)) return line
      throw new Error(`The output ended without the expected line:\n${text}`)
    },
  }
}
