import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import type { Trace } from '../../../world/promises/facts.ts'
import { drawPlan } from '../../../world/sim/draw.ts'
import type { Fault } from '../../../world/sim/fault-plan.ts'
import type { Plan } from '../../../world/sim/plan.ts'
import { plain } from '../../../world/sim/shrink.ts'

const simulator = new URL('../../../world/sim/outcome.ts', import.meta.url)
const second = 1_000

/** Requests of these operations get 429 for so long, and the server never sees them. */
const limited = (
  forMs: number,
  headers: Readonly<Record<string, string>>,
  ...operations: readonly Fault['on'][]
): readonly Fault[] =>
  operations.map((on) => ({
    on,
    when: { fromMs: 0, forMs },
    effect: { type: 'gateway', status: 429, headers, copies: 0, lateMs: 0 },
  }))

/** Main and post of the whole action in virtual time, in a process of their own. */
async function play(faults: readonly Fault[]) {
  const plan: Plan = {
    ...{ ...drawPlan(1), ...plain, faults, stops: [], others: [], inputs: {} },
    ...{ calmFromMs: undefined, blockedStdout: undefined },
  }
  const script = `
    const { runAndCheck } = await import('${simulator.href}')
    console.log(JSON.stringify(await runAndCheck(${JSON.stringify(plan)})))
    process.exit()`
  const args = ['--input-type=module', '--eval', script]
  const options = { maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)(process.execPath, args, options)
  const { trace, violations } = JSON.parse(stdout) as {
    readonly trace: Trace
    readonly violations: readonly unknown[]
  }
  return {
    violations,
    exit: trace.find((fact) => fact.type === 'exit'),
    made: trace.filter((fact) => fact.type === 'created' && fact.by === 'us').length,
    forms: trace.filter((fact) => fact.type === 'request' && fact.operation === 'submit'),
    warnings: trace.flatMap((fact) =>
      fact.type === 'line' && fact.text.startsWith('::warning') ? [fact.text] : [],
    ),
  }
}

const wait = { 'retry-after': '7' }

describe('a run whose requests are limited', () => {
  it.each<[string, readonly Fault[]]>([
    ['the submit, for 100 s', limited(100 * second, {}, 'submit')],
    ['the submit, for 100 s, with a wait that is asked for', limited(100 * second, wait, 'submit')],
    ['each read of the list, for 100 s', limited(100 * second, {}, 'list')],
    ['submit and list, for 100 s', limited(100 * second, {}, 'submit', 'list')],
    ['the status, for a minute and a half', limited(90 * second, {}, 'get')],
    ['everything, for 100 s', limited(100 * second, wait, 'submit', 'list', 'get', 'logs')],
    ['submit and list, for nearly five minutes', limited(280 * second, {}, 'submit', 'list')],
  ])('builds once, and loses nothing: %s', async (_, faults) => {
    const { forms, ...run } = await play(faults)
    expect(run).toMatchObject({ violations: [], exit: { code: 0 }, made: 1, warnings: [] })
    expect(forms.length).toBeLessThanOrEqual(12)
  })

  it('ends where the submit is still limited after five minutes', async () => {
    const { exit, made } = await play(limited(3_600 * second, {}, 'submit'))
    expect(exit).toMatchObject({ process: 'main', code: 1 })
    expect(exit?.at).toBeGreaterThan(300 * second)
    expect(exit?.at).toBeLessThan(420 * second)
    expect(made).toBe(0)
  })
})
