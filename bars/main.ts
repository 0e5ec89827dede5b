// `npm run bars` runs every bar, `npm run bar:NAME` one; each prints a table. `--only TEXT` runs what has the text in its name.
import { parseArgs } from 'node:util'
import type { Bar } from './bar.ts'
import { faults } from './faults/faults.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' } },
})
const bars: Readonly<Record<string, Bar>> = { faults }
for (const name of positionals.length > 0 ? positionals : Object.keys(bars)) {
  const startMs = performance.now()
  const result = await bars[name]?.({ only: values.only, say: (line) => console.log(line) })
  console.table(result?.figures)
  console.log(name, ((performance.now() - startMs) / 1000).toFixed(1), 's')
  if (result?.problems.length) process.exitCode = 1
}
