// Logs of many interleaved steps: time for each line and memory must not grow with the log.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { benchLongLog } from './long-log.ts'

const steps = 300
const sizes = [10_000, 100_000, 1_000_000]
/** Node would let garbage grow with the time that a process has. */
const heap = ['--max-old-space-size=32', '--max-semi-space-size=4', '--expose-gc']
const logOnce = fileURLToPath(new URL('log-once.ts', import.meta.url))

export async function benchLog(): Promise<string> {
  const rows: string[] = []
  for (const lines of sizes) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...heap,
      logOnce,
      String(lines),
      String(steps),
    ])
    const { ms, keptMib, peakMib } = JSON.parse(stdout) as Readonly<Record<string, number>>
    const cells = [((ms ?? 0) * 1_000) / lines, keptMib ?? 0, peakMib ?? 0]
    const shown = cells.map((cell) => cell.toFixed(1)).join(' | ')
    rows.push(`| ${lines.toLocaleString('en')} | ${shown} |`)
  }
  return [
    `| lines of ${steps} steps that take turns | µs a line | heap in use afterwards, MiB | peak memory, MiB |`,
    '| ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    await benchLongLog(),
  ].join('\n')
}
