import { factsOf, type Trace } from '../invariants/facts.ts'
import { isLeftOnPurpose, openForms, runningOn } from '../invariants/orphans.ts'
import { viewOf } from '../invariants/view.ts'
import { drawPlan } from './draw.ts'
import { run } from './run.ts'
import { quiet } from './situations.ts'

/** What becomes of runs in which no response said what became of an attempt to submit. */
interface Tally {
  readonly runs: number
  readonly inDoubt: number
  readonly leaveOwnRunning: number
  readonly cancelOthers: number
}

const doubt = /^::error.*may or may not have been created/

/** One run of each seed. */
export async function tally(first: number, count: number): Promise<Tally> {
  let sum: Tally = { runs: 0, inDoubt: 0, leaveOwnRunning: 0, cancelOthers: 0 }
  for (let seed = first; seed < first + count; seed += 1) {
    for (const trace of await run(drawPlan(seed))) sum = after(sum, trace)
  }
  return sum
}

function after(sum: Tally, trace: Trace): Tally {
  const view = viewOf(trace)
  if (openForms(view).length === 0) return sum
  const own = view.builds('us')
  const isInDoubt = view.lines('main').some(({ text }) => doubt.test(text))
  const leavesOwn = !isLeftOnPurpose(view) && runningOn(view).length > 0
  const cancelsOthers = factsOf(trace, 'cancel').some(
    ({ buildId, by }) => by !== 'others' && !own.includes(buildId),
  )
  return {
    runs: sum.runs + 1,
    inDoubt: sum.inDoubt + Number(isInDoubt),
    leaveOwnRunning: sum.leaveOwnRunning + Number(leavesOwn),
    cancelOthers: sum.cancelOthers + Number(cancelsOthers),
  }
}

/** The requests of a run that finds nothing odd, by their kind; polls of the status are one. */
export async function countRequests(): Promise<Readonly<Record<string, number>>> {
  const plan = quiet(drawPlan(1))
  const { build, log } = plan
  const [trace = []] = await run({
    ...plan,
    build: { ...build, queuedMs: 0, runningMs: 5_000, end: 'success' },
    log: { ...log, start: 'first', queued: 'open', closesMs: 0, hasUnknownEncoding: false },
  })
  const counts: Record<string, number> = {}
  for (const { operation } of factsOf(trace, 'request'))
    counts[operation] = operation === 'get' ? 1 : (counts[operation] ?? 0) + 1
  return counts
}
