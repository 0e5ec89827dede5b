import { describe, expect, it } from '@jest/globals'
import { drawPlan } from '../../../world/sim/draw.ts'
import type { Fact, Trace } from '../../../world/promises/facts.ts'
import type { Plan } from '../../../world/sim/plan.ts'
import { plain } from '../../../world/sim/shrink.ts'
import { checkSeveral } from '../../../world/sim/several/check.ts'
import {
  defaultBranch,
  repo,
  type RunPlan,
  type SeveralPlan,
  shaOf,
} from '../../../world/sim/several/plan.ts'

const main = { process: 'main' } as const
const older = 'b-other-1'
const form = {
  ...{ agent_id: 'agent-1', source_repo: repo, source_ref: 'feature/a' },
  source_commit: shaOf(1),
}

const run: RunPlan = {
  ...{ startMs: 10, commit: 2, content: 1, event: 'push', isProtected: false },
  inputs: { supersede: 'true' },
  ...{ faults: [], stops: [], github: { latencyMs: 1, trouble: [] } },
}
const several: SeveralPlan = {
  ...{ branch: 'feature/a', isProtected: false, others: [], runs: [run] },
  pushes: [
    { atMs: -9, commit: 1 },
    { atMs: 5, commit: 2 },
  ],
}
const plan: Plan = {
  ...drawPlan(1),
  server: { ...plain.server, generation: 'g5' },
  build: { ...plain.build, runningMs: 5, cancelMs: 1 },
}

/** The newest run cancels a build of the commit before, and builds. */
const good: Trace = [
  { at: 0, type: 'created', buildId: older, by: 'others', form },
  { at: 0, type: 'status', buildId: older, status: 'running' },
  { at: 10, type: 'start', ...main, inputs: run.inputs, isCalm: false },
  { at: 12, type: 'branch', ...main, commit: shaOf(2) },
  { at: 13, type: 'cancel', buildId: older, by: 'main' },
  { at: 14, type: 'request', ...main, id: 1, operation: 'submit', buildId: undefined },
  { at: 15, type: 'output', ...main, name: 'build-id', value: 'b-own-2' },
  { at: 20, type: 'exit', ...main, code: 0, how: 'ended', open: 0 },
]

const rulesOf = (trace: Trace, changes: Partial<SeveralPlan> = {}): readonly string[] =>
  checkSeveral([trace], plan, { ...several, ...changes }, 'key-0123456789').flatMap(({ rule }) =>
    rule.startsWith('S') ? [rule] : [],
  )
const withRun = (changes: Partial<RunPlan>) => ({ runs: [{ ...run, ...changes }] })
const recorded = (changes: Readonly<Record<string, string>>): Trace =>
  good.map((fact) => (fact.type === 'created' ? { ...fact, form: { ...form, ...changes } } : fact))
const without = (type: Fact['type']): Trace => good.filter((fact) => fact.type !== type)

describe('the promises of several runs', () => {
  it('hold where the newest run replaces an older one', () => {
    expect(rulesOf(good)).toEqual([])
  })

  it.each<[title: string, trace: Trace, changes: Partial<SeveralPlan>]>([
    ['on the default branch', good, { branch: defaultBranch }],
    ['on a branch that GitHub protects', good, { isProtected: true }],
    ['on a branch that the runner calls protected', good, withRun({ isProtected: true })],
    ['for a fork', good, withRun({ event: 'fork' })],
    ['without being asked to', good, withRun({ inputs: {} })],
    ['of another agent', recorded({ agent_id: 'agent-2' }), {}],
    ['of another repository', recorded({ source_repo: 'github.com/x/y' }), {}],
    ['of another branch', recorded({ source_ref: 'feature' }), {}],
    ['of its own commit', recorded({ source_commit: shaOf(2) }), {}],
    ['of an unknown commit', recorded({ source_commit: '' }), {}],
    ['as an old run that is run again', good, withRun({ commit: 3 })],
    ['that GitHub did not prove to be older', without('branch'), {}],
    [
      'that it uses',
      good.map((fact) => (fact.type === 'output' ? { ...fact, value: older } : fact)),
      {},
    ],
  ])('find a cancelled build %s', (_, trace, changes) => {
    expect(rulesOf(trace, changes)).toContain('S1')
  })

  it('find an older build that is left', () => {
    expect(rulesOf(without('cancel'))).toEqual(['S2'])
  })

  it('find a run without a build, whatever GitHub says', () => {
    const failed = good.map((fact) => (fact.type === 'exit' ? { ...fact, code: 1 } : fact))
    const trouble = withRun({ github: { latencyMs: 1, trouble: [500] } })
    expect([rulesOf(failed), rulesOf(failed, trouble)]).toEqual([['S3'], ['S3']])
  })

  it('find a run that uses the build of another one without a wish to reuse', () => {
    const used = without('cancel').map((fact) =>
      fact.type === 'output' ? { ...fact, value: older } : fact,
    )
    expect(rulesOf(used)).toContain('S1')
    expect(rulesOf(used, withRun({ inputs: { reuse: 'auto' } }))).not.toContain('S1')
  })

  it('find a needless question to GitHub', () => {
    expect(rulesOf(recorded({ source_ref: 'feature' }))).toContain('S4')
  })

  it('find more than one warning', () => {
    const text = '::warning::Older builds of this branch may still be running: x'
    const warning = { at: 13, type: 'line', ...main, text } as const
    expect(rulesOf([...good, warning])).toEqual([])
    expect(rulesOf([...good, warning, warning])).toEqual(['S5'])
  })

  it('accept that a build of the same form was mistaken for the lost own one', () => {
    const own = { image_tag: 'v1', working_tree_hash: 'h' }
    const output = { at: 1, type: 'output', ...main } as const
    const outputs: Trace = [
      { ...output, name: 'image-tag', value: 'v1' },
      { ...output, name: 'working-tree-hash', value: 'h' },
    ]
    const form = { at: 2, type: 'form', id: 1 } as const
    const twin = [form, ...recorded({ ...own, source_commit: shaOf(2) }), ...outputs]
    expect(rulesOf(twin)).not.toContain('S1')
    const answer = { at: 14, type: 'response', id: 1, status: 200 } as const
    const builds = [{ id: 'b-own-2', status: 'queued' }]
    expect(rulesOf([...twin, { ...answer, builds }])).toContain('S1')
  })

  it('are checked in many of the seeds', () => {
    const plans = Array.from({ length: 300 }, (_, seed) => drawPlan(seed).several)
    const superseding = plans.filter((one) =>
      one?.runs.some(({ inputs }) => inputs['supersede'] === 'true'),
    )
    expect(superseding.length).toBeGreaterThan(20)
  })
})
