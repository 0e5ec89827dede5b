import { describe, expect, it } from '@jest/globals'
import { drawPlan } from '../../../world/sim/draw.ts'
import type { Trace } from '../../../world/promises/facts.ts'
import type { Plan, RunPlan } from '../../../world/sim/plan.ts'
import { plain } from '../../../world/sim/shrink.ts'
import { checkSeveral } from '../../../world/sim/check-several.ts'

const main = { process: 'main' } as const
const other = 'b-other-1'
const form = { image_tag: 'v1', working_tree_hash: 'h' }
const run: RunPlan = { startMs: 10, content: 1, inputs: {}, faults: [], stops: [] }
const plan: Plan = {
  ...drawPlan(1),
  server: { ...plain.server, generation: 'g5' },
  build: { ...plain.build, runningMs: 5, cancelMs: 1 },
}

/** A run that builds beside another one. */
const good: Trace = [
  { at: 0, type: 'created', buildId: other, by: 'others', form },
  { at: 0, type: 'status', buildId: other, status: 'running' },
  { at: 10, type: 'start', ...main, inputs: run.inputs, isCalm: false },
  { at: 12, type: 'request', ...main, id: 1, operation: 'submit', buildId: undefined },
  { at: 15, type: 'output', ...main, name: 'build-id', value: 'b-own-2' },
  { at: 20, type: 'exit', ...main, code: 0, how: 'ended', open: 0 },
]
const cancelled: Trace = [...good, { at: 13, type: 'cancel', buildId: other, by: 'main' }]
const using = (buildId: string): Trace =>
  good.map((fact) => (fact.type === 'output' ? { ...fact, value: buildId } : fact))
const failed: Trace = good.map((fact) => (fact.type === 'exit' ? { ...fact, code: 1 } : fact))

/** Of the first run. */
const rulesOf = (trace: Trace, runs: readonly RunPlan[] = [run]): readonly string[] =>
  checkSeveral([trace], { ...plan, ...runs[0], beside: runs.slice(1) }, 'key-0123456789')
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('S'))

describe('the promises of several runs', () => {
  it('hold where each run has its build', () => {
    expect(rulesOf(good)).toEqual([])
  })

  it('find a run that cancels or uses the build of another one', () => {
    expect(rulesOf(cancelled)).toEqual(['S1'])
    expect(rulesOf(using(other))).toEqual(['S1'])
  })

  it('accept that a run uses the build of another one with the wish to reuse', () => {
    const reusing = { ...run, inputs: { reuse: 'auto' } }
    expect(rulesOf(using(other), [reusing])).toEqual([])
  })

  it('find a run without a build, unless another one took its build for a lost own one', () => {
    expect(rulesOf(failed)).toEqual(['S2'])
    const lost: Trace = [...failed, { at: 18, type: 'cancel', buildId: 'b-own-2', by: 'others' }]
    expect(rulesOf(lost, [run, run])).toEqual(['S2'])
    const stopped: RunPlan = { ...run, stops: [{ at: { ms: 9 }, how: 'SIGKILL' }] }
    expect(rulesOf(lost, [run, stopped])).toEqual([])
  })

  it('accept that a build of the same form was mistaken for the lost own one', () => {
    const output = { at: 1, type: 'output', ...main } as const
    const twin: Trace = [
      { at: 0, type: 'form', id: 1 },
      ...cancelled,
      { ...output, name: 'image-tag', value: 'v1' },
      { ...output, name: 'working-tree-hash', value: 'h' },
    ]
    expect(rulesOf(twin)).toEqual([])
    const answer = { at: 14, type: 'response', id: 1, status: 200 } as const
    expect(
      rulesOf([...twin, { ...answer, builds: [{ id: 'b-own-2', status: 'queued' }] }]),
    ).toEqual(['S1'])
  })

  it('are checked in many of the seeds, with reuse and without', () => {
    const all = Array.from({ length: 300 }, (_, seed) => drawPlan(seed).beside ?? [])
    const reusing = all.filter((runs) => runs.some(({ inputs }) => inputs['reuse'] === 'auto'))
    const others = all.filter((runs) => runs.some(({ inputs }) => !('reuse' in inputs)))
    expect(Math.min(reusing.length, others.length)).toBeGreaterThan(10)
  })
})
