import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { drawPlan, firstDeploySeed } from '../../../world/sim/draw.ts'
import type { Plan } from '../../../world/sim/plan.ts'
import { shrink } from '../../../world/sim/shrink.ts'

const simulator = new URL('../../../world/sim/', import.meta.url)
const program = fileURLToPath(new URL('main.ts', simulator))

async function simulate(...args: readonly string[]): Promise<{ code: number; output: string }> {
  try {
    const options = { maxBuffer: 64 * 1024 * 1024 }
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], options)
    return { code: 0, output: stdout }
  } catch (error) {
    const { code, stdout } = error as { readonly code: number; readonly stdout: string }
    return { code, output: stdout }
  }
}

describe('the simulator', () => {
  it('finds nothing in its first seeds', async () => {
    const { code, output } = await simulate('--seeds', '50')
    expect(output).toMatch(/^50 seeds in .*, 0 failures\.$/m)
    expect(code).toBe(0)
  })

  it('finds nothing in the first seeds of deploy/', async () => {
    const { code, output } = await simulate('--first', String(firstDeploySeed), '--seeds', '50')
    expect(output).toMatch(/^50 seeds in .*, 0 failures\.$/m)
    expect(code).toBe(0)
  })

  it('runs a seed in the same way again from its plan', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'plan-'))
    const file = join(directory, 'plan.json')
    await writeFile(file, JSON.stringify(drawPlan(11)))
    const first = await simulate('--seed', '11')
    const again = await simulate('--plan', file)
    await rm(directory, { recursive: true })
    expect(first.output).toContain('"type":"exit"')
    expect(again).toEqual(first)
  })
})

it('runs a plan as if no other had stood still in its thread before', async () => {
  const seed = Array.from({ length: 1_000 }, (_, index) => index).find(
    (one) => drawPlan(one).beside !== undefined,
  )
  const script = `
    import { isDeepStrictEqual } from 'node:util'
    const { runAndCheck } = await import('${new URL('outcome.ts', simulator).href}')
    const { drawPlan } = await import('${new URL('draw.ts', simulator).href}')
    const alone = await runAndCheck(drawPlan(${seed}))
    await runAndCheck({ ...drawPlan(1), beside: undefined, frozen: { atMs: 1, forMs: 600_000 } })
    const after = await runAndCheck(drawPlan(${seed}))
    console.log(isDeepStrictEqual(after, alone))
    process.exit()`
  const args = ['--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(stdout).toBe('true\n')
})

describe('a simulated run with retries', () => {
  it('is about its last build, and names the other in the log', async () => {
    const calm = drawPlan(1)
    const plan: Plan = {
      ...calm,
      inputs: { retries: '1' },
      server: {
        ...{ ...calm.server, generation: 'g5', agent: 'listed', listLagMs: 0, clockSkewMs: 0 },
        ...{ createdSkewMs: 0, pageSize: 1_000, crowd: 0 },
      },
      build: { ...calm.build, end: 'error', cancelledByOthersMs: undefined, odd: undefined },
      ...{ beside: undefined, others: [], faults: [], stops: [], blockedStdout: undefined },
      ...{ calmFromMs: undefined, frozen: undefined, hasNewKey: undefined },
    }
    const directory = await mkdtemp(join(tmpdir(), 'plan-'))
    const file = join(directory, 'plan.json')
    await writeFile(file, JSON.stringify(plan))
    const { code, output } = await simulate('--plan', file)
    await rm(directory, { recursive: true })
    expect(code).toBe(0)
    expect(output).toContain(
      'Build b-own-2 failed for a reason that may pass. Building the same content again in 30 s (1 of 1).',
    )
    expect(output.match(/"Submitted build b-own-\d"/g)).toEqual([
      '"Submitted build b-own-2"',
      '"Submitted build b-own-3"',
    ])
    expect(output.match(/"build-id","value":"[^"]+"/g)?.at(-1)).toContain('b-own-3')
    // What this run has built itself says nothing about its content.
    expect(output).not.toContain('had the same content')
  })
})

describe('shrinking', () => {
  it('keeps what a failure needs, and nothing else', async () => {
    const needs = (plan: Plan): boolean =>
      plan.stops.length > 0 && plan.faults.some(({ on }) => on === 'submit')
    const seed = Array.from({ length: 1_000 }, (_, index) => index).find((one) =>
      needs(drawPlan(one)),
    )
    const { faults, stops, others, inputs, build } = await shrink(drawPlan(seed ?? 0), (plan) =>
      Promise.resolve(needs(plan)),
    )
    expect([faults.length, stops.length, others.length]).toEqual([1, 1, 0])
    expect(faults[0]?.on).toBe('submit')
    expect(inputs).toEqual({})
    expect(build).toMatchObject({ queuedMs: 0, end: 'success' })
  })
})
