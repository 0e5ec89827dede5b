import { drawFault, drawStops } from './draw-faults.ts'
import type { BuildPlan, LogPlan, OtherBuild, Plan, ServerPlan } from './plan.ts'
import { type Chance, createChance } from './random.ts'
import { drawSeveral } from './several/draw.ts'

const minute = 60_000

/** The plan of a seed. Most runs are short and have few faults, so that what goes wrong can be understood. */
export function drawPlan(seed: number): Plan {
  const chance = createChance(seed)
  const isLong = chance.isTrue(0.03)
  const plan = {
    seed,
    inputs: drawInputs(chance),
    server: drawServer(chance),
    build: drawBuild(chance, isLong),
    log: drawLog(chance),
    others: drawOthers(chance),
    faults: Array.from({ length: chance.pick([0, 0, 1, 1, 1, 2, 2, 3]) }, () => drawFault(chance)),
    stops: drawStops(chance),
    blockedStdout: chance.isTrue(0.05)
      ? { afterLines: chance.int(0, 40), forMs: chance.pick([5_000, minute, 10 * minute]) }
      : undefined,
  }
  return chance.isTrue(0.15)
    ? { ...plan, ...single, several: drawSeveral(chance) }
    : { ...withRetries(plan), several: undefined }
}

/** What each of several runs has in a plan of its own. */
const single = { inputs: {}, others: [], faults: [], stops: [], blockedStdout: undefined }

/** By a chance of its own: without retries, a seed has the plan that it always had. */
function withRetries<P extends Pick<Plan, 'seed' | 'inputs' | 'build'>>(plan: P): P {
  const chance = createChance(plan.seed ^ 0x2e7)
  if (plan.inputs['wait'] === 'false' || !chance.isTrue(0.15)) return plan
  return {
    ...plan,
    inputs: { ...plan.inputs, retries: chance.pick(['1', '2', '3']) },
    build: { ...plan.build, end: chance.isTrue(0.7) ? 'error' : plan.build.end },
  }
}

function drawInputs(chance: Chance): Plan['inputs'] {
  const inputs: Record<string, string> = {}
  if (chance.isTrue(0.05)) inputs['wait'] = 'false'
  if (chance.isTrue(0.05)) inputs['cancel-on-abort'] = 'false'
  if (chance.isTrue(0.15)) inputs['timeout-minutes'] = chance.pick(['0.5', '1', '2'])
  if (chance.isTrue(0.1)) inputs['queue-timeout-minutes'] = chance.pick(['0.3', '1'])
  if (chance.isTrue(0.1)) inputs['on-timeout'] = 'leave'
  if (chance.isTrue(0.2)) inputs['poll-interval-seconds'] = chance.pick(['0.5', '2', '30'])
  if (chance.isTrue(0.2)) inputs['logs'] = chance.pick(['on-failure', 'none'])
  if (chance.isTrue(0.3)) inputs['agent-id'] = 'agent-1'
  return inputs
}

function drawServer(chance: Chance): ServerPlan {
  return {
    generation: chance.isTrue(0.7) ? 'g4' : chance.pick(['g0', 'g1', 'g2', 'g3', 'g5']),
    latencyMs: chance.pick([5, 50, 50, 300, 2_000]),
    listLagMs: chance.pick([0, 0, 0, 500, 3_000, 12_000]),
    clockSkewMs: chance.pick([0, 0, 0, 4_000, -90_000, 3_600_000, -86_400_000]),
    agent: chance.pick(['new', 'listed', 'listed', 'unlisted']),
    requestsPerMinute: chance.isTrue(0.05) ? chance.pick([20, 60]) : undefined,
    uploadBytesPerSecond: chance.pick([20_000, 1e6, 1e8]),
  }
}

function drawBuild(chance: Chance, isLong: boolean): BuildPlan {
  const queuedMs = chance.pick([0, 500, 5_000, 30_000])
  const runningMs = isLong ? chance.int(20, 75) * minute : chance.pick([500, 5_000, 20_000, 90_000])
  return {
    queuedMs,
    runningMs,
    end: chance.isTrue(0.6)
      ? 'success'
      : chance.pick(['failed', 'failed', 'error', 'timed_out', 'cancelled', 'deleting']),
    cancelMs: chance.pick([300, 2_000, 20_000, 120_000]),
    ignoresCancel: chance.isTrue(0.15),
    cancelledByOthersMs: chance.isTrue(0.07)
      ? chance.int(0, queuedMs + Math.min(runningMs, minute))
      : undefined,
    odd: chance.isTrue(0.07)
      ? {
          status: chance.pick(['unknown', 'paused', 'unknown']),
          fromMs: chance.int(0, 20_000),
          forMs: chance.pick([2_000, minute, 15 * minute]),
        }
      : undefined,
  }
}

function drawLog(chance: Chance): LogPlan {
  return {
    lines: chance.pick([0, 1, 5, 30, 30, 120]),
    start: chance.pick(['first', 'first', 'first', 'now', 'window']),
    windowLines: chance.pick([1, 5, 20]),
    sameEvery: chance.pick([0, 0, 1, 2, 3]),
    closesMs: chance.pick([-20_000, -500, 0, 100, 3_000, 1e9]),
    queued: chance.pick(['missing', 'empty', 'open']),
    heartbeats: chance.isTrue(0.6),
    hostile: chance.isTrue(0.2),
  }
}

function drawOthers(chance: Chance): readonly OtherBuild[] {
  if (!chance.isTrue(0.25)) return []
  return Array.from({ length: chance.int(1, 2) }, () => ({
    atMs: chance.pick([-3_600_000, -20_000, chance.int(-5_000, 5_000), chance.int(0, 60_000)]),
    same: chance.pick(['all', 'tag', 'tag', 'image']),
  }))
}
