import { memoryMib, peakMemoryMib } from './memory.ts'
import { runWithLog, send } from './streamed-log.ts'

const lines = 4_000_000
const linesAtOnce = 1_000
/** The line by which V8 has given its heap the size that it keeps. */
const firstMark = 2_000_000
const steps = 8

/** A long log through the bundled action, from the server's socket to the pipe of the runner. */
export async function benchLongLog(): Promise<string> {
  const mib = { first: 0, last: 0, peak: 0 }
  let shown = 0
  let [startMs, endMs] = [0, 0]
  const exitCode = await runWithLog({
    write: async (response) => {
      startMs ||= performance.now()
      for (let first = 0; first < lines; first += linesAtOnce) await send(response, chunkAt(first))
    },
    read: async (stdout, main) => {
      let rest = ''
      for await (const chunk of stdout.setEncoding('latin1') as AsyncIterable<string>) {
        const before = shown
        const text = rest + chunk
        const end = text.lastIndexOf('\n') + 1
        rest = text.slice(end)
        shown += countLines(text.slice(0, end))
        if (before < firstMark && shown >= firstMark) mib.first = memoryMib(main.pid, 'VmRSS')
        if (before < lines && shown >= lines) {
          endMs = performance.now()
          mib.last = memoryMib(main.pid, 'VmRSS')
        }
        mib.peak = Math.max(mib.peak, peakMemoryMib(main.pid))
      }
    },
  })
  if (exitCode !== 0 || shown !== lines) throw new Error(`Exit code ${exitCode}, ${shown} lines.`)
  const cells = [lines / ((endMs - startMs) / 1_000), mib.peak, mib.last - mib.first]
  return [
    `| lines of the whole action | lines a second | peak memory, MiB | memory at the last line − at line ${firstMark.toLocaleString('en')}, MiB |`,
    '| ---: | ---: | ---: | ---: |',
    `| ${[lines, ...cells].map((cell) => Number(cell.toFixed(1)).toLocaleString('en')).join(' | ')} |`,
  ].join('\n')
}

/** Steps that take turns every hundred lines, as a builder's do. */
function chunkAt(first: number): string {
  let chunk = ''
  for (let line = first; line < first + linesAtOnce; line += 1) {
    const step = 2 + (Math.floor(line / 100) % steps)
    const text =
      line < steps * 100 && line % 100 === 0
        ? `#${step} [${step}/${steps + 1}] RUN make part-${step}`
        : `#${step} ${(line / 1000).toFixed(3)} cc -O2 -Wall -c source-${line}.c`
    chunk += `data: {"line":${JSON.stringify(text)}}\n\n`
  }
  return chunk
}

/** Lines of the builder's log: the one that begins a step is the title of its group. */
function countLines(text: string): number {
  return text.match(/^.*source-\d+\.c$|^::group::\[.*RUN make part-\d+$/gm)?.length ?? 0
}
