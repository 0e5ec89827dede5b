import type { DeployPlan } from './deploy/plan.ts'
import type { Fault } from './fault-plan.ts'
import type { Plan } from './plan.ts'
import type { SeveralPlan } from './several/plan.ts'

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
  for (const faults of without(plan.faults)) yield { ...plan, faults }
  for (const others of without(plan.others)) yield { ...plan, others }
  for (const stops of without(plan.stops)) yield { ...plan, stops }
  for (const deploy of simplerDeployments(plan.deploy)) yield { ...plan, deploy }
  for (const several of simplerRuns(plan.several)) yield { ...plan, several }
  if (plan.frozen) yield { ...plan, frozen: undefined }
  if (plan.hasNewKey) yield { ...plan, hasNewKey: undefined }
  if (plan.blockedStdout) yield { ...plan, blockedStdout: undefined }
  for (const inputs of withoutInput(plan.inputs)) yield { ...plan, inputs }
  for (const part of ['server', 'build', 'log'] as const) {
    const simple: Readonly<Record<string, unknown>> = plain[part]
    for (const [name, value] of Object.entries(simple)) {
      const given: Readonly<Record<string, unknown>> = { ...plan[part] }
      if (given[name] !== value) yield { ...plan, [part]: { ...given, [name]: value } }
    }
  }
  for (const [index, fault] of plan.faults.entries()) {
    for (const simpler of simplerFaults(fault)) {
      yield { ...plan, faults: plan.faults.with(index, simpler) }
    }
  }
}

function* simplerDeployments(deploy: DeployPlan | undefined): Generator<DeployPlan> {
  if (deploy === undefined) return
  for (const faults of without(deploy.faults)) yield { ...deploy, faults }
  for (const others of without(deploy.others)) yield { ...deploy, others }
  for (const [index, fault] of deploy.faults.entries()) {
    for (const simpler of simplerFaults(fault)) {
      yield { ...deploy, faults: deploy.faults.with(index, simpler) }
    }
  }
}

function* simplerRuns(several: SeveralPlan | undefined): Generator<SeveralPlan> {
  if (several === undefined) return
  for (const othersMs of without(several.othersMs)) yield { ...several, othersMs }
  for (const runs of without(several.runs)) if (runs.length > 0) yield { ...several, runs }
  for (const [index, run] of several.runs.entries()) {
    const simpler = [
      ...without(run.faults).map((faults) => ({ faults })),
      ...without(run.stops).map((stops) => ({ stops })),
      ...withoutInput(run.inputs).map((inputs) => ({ inputs })),
    ]
    for (const change of simpler)
      yield { ...several, runs: several.runs.with(index, { ...run, ...change }) }
  }
}

function withoutInput(inputs: Plan['inputs']): readonly Plan['inputs'][] {
  return without(Object.entries(inputs)).map((entries) => Object.fromEntries(entries))
}

/** The list without its first item, without its second one, and so on. */
function without<Item>(list: readonly Item[]): readonly (readonly Item[])[] {
  return list.map((_, index) => list.filter((_item, other) => other !== index))
}

function* simplerFaults<Asked extends string>(fault: Fault<Asked>): Generator<Fault<Asked>> {
  const { when, effect } = fault
  if ('nth' in when && when.times > 1) yield { ...fault, when: { ...when, times: 1 } }
  if ('lateMs' in effect && effect.lateMs > 0) yield { ...fault, effect: { ...effect, lateMs: 0 } }
  if ('copies' in effect && effect.copies > 1) yield { ...fault, effect: { ...effect, copies: 1 } }
  if ('headers' in effect && Object.keys(effect.headers).length > 0) {
    yield { ...fault, effect: { ...effect, headers: {} } }
  }
}
