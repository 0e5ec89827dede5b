// `npm run bars` runs every bar, `npm run bar:NAME` one; the exit code is 1 if a target is missed.
// `--only TEXT` selects by name, `--docs` writes the last results into docs/reliability.md.
import { parseArgs } from 'node:util'
import type { Bar } from './bar.ts'
import { faults } from './faults/faults.ts'
import { hostile } from './hostile.ts'
import { kill } from './kill/kill.ts'
import { load } from './load.ts'
import { logs } from './logs.ts'
import { redirect } from './redirect.ts'
import { sim } from './sim.ts'
import { renderTable, storeResult, writePage } from './results.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { docs: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})

// The first ones measure time and memory, before others heat up the machine.
const bars: Readonly<Record<string, Bar>> = {
  logs,
  hostile,
  load,
  sim,
  redirect,
  kill,
  faults,
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const names = positionals.length > 0 ? positionals : Object.keys(bars)
for (const name of names) {
  const bar = bars[name]
  if (bar === undefined)
    throw new Error(`Unknown bar '${name}'. Use one of: ${Object.keys(bars).join(', ')}.`)
  const startMs = performance.now()
  let problems = 0
  const report = (problem: string): void => {
    problems += 1
    say(problem)
  }
  const figures = await bar({ only: values.only, report })
  const seconds = Math.round((performance.now() - startMs) / 1_000)
  if (values.only === '') storeResult(name, { figures, seconds })
  say(`\n${renderTable([[name, { figures, seconds }]])}\n\n${name}: ${seconds} s`)
  if (problems > 0 || figures.some(({ ok }) => !ok)) process.exitCode = 1
}
if (values.docs) {
  const missing = writePage(Object.keys(bars))
  if (missing.length > 0) say(`Without results, as they never ran here: ${missing.join(', ')}.`)
}
