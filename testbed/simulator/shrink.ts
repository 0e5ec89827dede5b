import type { Fault } from './fault-plan.ts'
import type { Plan, RunPlan } from './plan.ts'

/** Values without trouble: a shrunk plan has them wherever they do not matter. */
export const plain = {
  server: {
    generation: 'g4',
    latencyMs: 50,
    listLagMs: 0,
    clockSkewMs: 0,
    createdSkewMs: 0,
    pageSize: 1_000,
    crowd: 0,
    agent: 'listed',
    requestsPerMinute: undefined,
    uploadBytesPerSecond: 1e6,
  },
  build: {
    queuedMs: 0,
    runningMs: 5_000,
    end: 'success',
    cancelMs: 300,
    ignoresCancel: false,
    cancelledByOthersMs: undefined,
    odd: undefined,
  },
  log: {
    lines: 5,
    start: 'first',
    windowLines: 5,
    sameEvery: 0,
    closesMs: 100,
    queued: 'open',
    heartbeats: true,
    pieceBytes: undefined,
    longEvery: 0,
    hasUnknownEncoding: false,
    hostile: false,
  },
} satisfies Partial<Plan>

/** The smallest plan, found by one simplification after the other, that still fails. */
export async function shrink(
  plan: Plan,
  stillFails: (plan: Plan) => Promise<boolean>,
): Promise<Plan> {
  let smallest = plan
  for (;;) {
    const found = await firstThat(simplerPlans(smallest), stillFails)
    if (found === undefined) return smallest
    smallest = found
  }
}

async function firstThat(
  plans: Iterable<Plan>,
  test: (plan: Plan) => Promise<boolean>,
): Promise<Plan | undefined> {
  for (const plan of plans) if (await test(plan)) return plan
  return undefined
}

/** Each plan that is one step simpler. */
function* simplerPlans(plan: Plan): Generator<Plan> {
  const { deploy, beside = [] } = plan
  yield* simplerRuns(plan)
  for (const others of without(plan.others)) yield { ...plan, others }
  for (const others of without(deploy?.others ?? []))
    yield { ...plan, deploy: deploy && { ...deploy, others } }
  for (const fewer of without(beside)) yield { ...plan, beside: fewer }
  for (const [index, run] of beside.entries())
    for (const simpler of simplerRuns(run)) yield { ...plan, beside: beside.with(index, simpler) }
  if (plan.blockedStdout) yield { ...plan, blockedStdout: undefined }
  for (const part of ['server', 'build', 'log'] as const) {
    const simple: Readonly<Record<string, unknown>> = plain[part]
    for (const [name, value] of Object.entries(simple)) {
      const given: Readonly<Record<string, unknown>> = { ...plan[part] }
      if (given[name] !== value) yield { ...plan, [part]: { ...given, [name]: value } }
    }
  }
}

function* simplerRuns<Run extends RunPlan>(run: Run): Generator<Run> {
  for (const faults of without(run.faults)) yield { ...run, faults }
  for (const stops of without(run.stops)) yield { ...run, stops }
  for (const inputs of without(Object.entries(run.inputs)))
    yield { ...run, inputs: Object.fromEntries(inputs) }
  for (const [index, fault] of run.faults.entries()) {
    for (const simpler of simplerFaults(fault))
      yield { ...run, faults: run.faults.with(index, simpler) }
  }
}

/** The list without its first item, without its second one, and so on. */
function without<Item>(list: readonly Item[]): readonly (readonly Item[])[] {
  return list.map((_, index) => list.filter((_item, other) => other !== index))
}

function* simplerFaults(fault: Fault): Generator<Fault> {
  const { when, effect } = fault
  if ('nth' in when && when.times > 1) yield { ...fault, when: { ...when, times: 1 } }
  if ('lateMs' in effect && effect.lateMs > 0) yield { ...fault, effect: { ...effect, lateMs: 0 } }
  if ('copies' in effect && effect.copies > 1) yield { ...fault, effect: { ...effect, copies: 1 } }
  if ('headers' in effect && Object.keys(effect.headers).length > 0) {
    yield { ...fault, effect: { ...effect, headers: {} } }
  }
}
