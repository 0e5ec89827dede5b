// Shows a log of so many lines once and prints wall time and memory as JSON.
import { Writable } from 'node:stream'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { BuildView } from '../../src/report/live/build-view.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { peakMemoryMib } from './memory.ts'

const [lines = 0, steps = 0] = process.argv.slice(2).map(Number)
const output = new Writable({ write: (_chunk, _encoding, done) => done() })
const log = createLog(output, [], (text) => text)
const parser = new LogParser()
const view = new BuildView(log)
const startMs = performance.now()
for (let index = 0; index < lines; index += 1) {
  const text = lineAt(index)
  await view.report({ type: 'line', text, part: parser.push(text, performance.now()) })
}
const ms = performance.now() - startMs
globalThis.gc?.()
const keptMib = process.memoryUsage().heapUsed / 1_048_576
process.stdout.write(JSON.stringify({ ms, keptMib, peakMib: peakMemoryMib(process.pid) }))
// Alive until here, so that what it keeps has been counted.
await log.flush()
parser.lastLines()

/** Steps that take turns after every line; one line in a hundred looks like an error. */
function lineAt(index: number): string {
  const step = 1 + (index % steps)
  if (index < steps) return `#${step} [stage-${step} 2/2] RUN make target-${step}`
  const words = index % 100 === 0 ? 'main.c:12:3: error: unknown name' : 'cc -O2 -Wall -c source.c'
  return `#${step} ${(index / 1000).toFixed(3)} ${words} ${index}`
}
