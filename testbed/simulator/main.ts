// `npm run sim -- --seeds N` runs main and post in virtual time against a model of server, network
// and runner, and checks what must never happen. `--seed S` and `--plan FILE` replay one run.
// `--mutants` breaks the action in many ways (`--only WORDS` selects by name) and looks which seed
// notices; `--write` keeps these seeds, which are tried first. `--tally` counts what becomes of
// runs whose response is lost, and the requests of a run that finds nothing odd.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { drawPlan } from './draw.ts'
import type { Trace } from '../invariants/facts.ts'
import type { Violation } from '../invariants/view.ts'
import { runAndCheck, shrinkFailure } from './outcome.ts'
import type { Mutant } from './mutants/mutant.ts'
import { keepSeeds, type Tried, tryMutants } from './mutants/run-mutants.ts'
import type { Plan } from './plan.ts'
import { runSeeds } from './run-seeds.ts'
import { countRequests, tally } from './tally.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    first: { type: 'string', default: '1' },
    shown: { type: 'string', default: '5' },
    seed: { type: 'string' },
    plan: { type: 'string' },
    mutants: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
    tally: { type: 'boolean', default: false },
  },
})
if (values.mutants) {
  // The handlers of the simulated processes would take the error for one of theirs.
  await runMutants(values.only).catch((error: unknown) => {
    console.error(String(error))
    process.exitCode = 1
  })
} else if (values.tally) {
  await showTally(Number(values.first), Number(values.seeds ?? 2_000))
} else if (values.plan !== undefined) {
  await replay(JSON.parse(readFileSync(values.plan, 'utf8')) as Plan)
} else if (values.seed !== undefined) {
  await replay(drawPlan(Number(values.seed)))
} else {
  await runMany(Number(values.first), Number(values.seeds ?? 1_000))
}
// Runs that were killed in the model never settle; a pipe may still have to take the output.
process.stdout.write('', () => process.exit())

async function replay(plan: Plan): Promise<void> {
  const { trace, violations } = await runAndCheck(plan)
  console.log(`${JSON.stringify(plan)}\n${renderTrace(trace)}`)
  console.log(violations.length === 0 ? 'All invariants hold.' : renderViolations(violations))
  if (violations.length > 0) process.exitCode = 1
}

async function showTally(first: number, count: number): Promise<void> {
  const { runs, inDoubt, leaveOwnRunning, cancelOthers } = await tally(first, count)
  const requests = Object.entries(await countRequests()).map(([kind, times]) => `${times} ${kind}`)
  console.log(
    `Of ${runs} runs without a response that says what became of an attempt:
${inDoubt} end in doubt,
${leaveOwnRunning} leave a build of theirs running,
${cancelOthers} cancel a build of another job.
A run that finds nothing odd requests: ${requests.join(', ')}.`,
  )
}

async function runMany(first: number, count: number): Promise<void> {
  const startMs = performance.now()
  const failures = await runSeeds(first, count)
  const seconds = (performance.now() - startMs) / 1_000
  for (const failure of failures.slice(0, Number(values.shown))) {
    const { plan, violations } = await shrinkFailure(failure)
    console.log(
      `\nSeed ${plan.seed} fails, replay it with: npm run sim -- --seed ${plan.seed}\n${renderViolations(violations)}\nThe smallest plan that fails in this way, for --plan:\n${JSON.stringify(plan)}`,
    )
  }
  const kinds = Map.groupBy(failures, ({ violations: [first] }) => kindOf(first))
  for (const [kind, found] of kinds) {
    const seeds = found.slice(0, 15).map(({ plan }) => plan.seed)
    console.log(`${found.length} × ${kind} Seeds ${seeds.join(' ')}`)
  }
  console.log(`${count} seeds in ${seconds.toFixed(1)} s, ${failures.length} failures.`)
  if (failures.length > 0) process.exitCode = 1
}

/** `words`: of the names of mutants. */
async function runMutants(words: string): Promise<void> {
  const startMs = performance.now()
  const all: Tried[] = []
  const isChosen = ({ name }: Mutant): boolean => name.includes(words)
  for await (const tried of tryMutants(isChosen, Number(values.seeds ?? 2_000))) {
    const { mutant, notice } = tried
    all.push(tried)
    const how = notice && `${notice.plan.seed} (${kindOf(notice.violations[0])})`
    console.log(`${mutant.name}: ${how ?? 'NOT NOTICED'}`)
  }
  const seconds = (performance.now() - startMs) / 1_000
  const unnoticed = all.filter(({ notice }) => notice === undefined).length
  console.log(`${all.length} mutants in ${seconds.toFixed(1)} s, ${unnoticed} not noticed.`)
  if (values.write) keepSeeds(all)
  if (unnoticed > 0) process.exitCode = 1
}

/** A violation without what differs from seed to seed. */
function kindOf(violation: Violation | undefined): string {
  if (violation === undefined) return ''
  const message = violation.message.replace(/'.*'|\bb-\S+|\d+/gs, '…').slice(0, 160)
  return `${violation.rule}: ${message}`
}

function renderViolations(violations: readonly Violation[]): string {
  return violations.map(({ rule, message }) => `${rule}: ${message}`).join('\n')
}

function renderTrace(trace: Trace): string {
  return trace
    .map(({ at, ...fact }) => `${(at / 1_000).toFixed(3)} ${JSON.stringify(fact).slice(0, 400)}`)
    .join('\n')
}
