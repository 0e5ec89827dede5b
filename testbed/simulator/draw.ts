import { isSince } from '../emulator/model/generations.ts'
import { drawDeployPlan } from './deploy/draw.ts'
import { drawFaults, drawLostForm, drawStops, drawUnreadList, inContainer } from './draw-faults.ts'
import type { Fault } from './fault-plan.ts'
import { drawKinds, type Kinds } from './kinds.ts'
import type { BuildPlan, LogPlan, OtherBuild, Plan, RunPlan, ServerPlan } from './plan.ts'
import { type Chance, createChance } from '../random.ts'
import { inSituation } from './situations.ts'

const minute = 60_000

/** The first seed of `deploy/`. */
export const firstDeploySeed = 1_000_001
/** The first seed with more in front of each image name, and lost responses. */
export const firstPrefixedSeed = 2_000_001

/** The plan of a seed. Most runs are short, with few faults, so that failures are easy to read. */
export function drawPlan(seed: number): Plan {
  if (seed >= firstPrefixedSeed) return drawPrefixedPlan(seed)
  if (seed >= firstDeploySeed) return drawDeployPlan(seed)
  const chance = createChance(seed)
  const kinds = drawKinds(chance)
  const isLong = chance.isTrue(0.1)
  const inputs = drawInputs(chance)
  const server = drawServer(chance, kinds)
  const plan = {
    seed,
    inputs: inputsFor(server, inputs),
    server,
    build: drawBuild(chance, kinds, isLong),
    log: drawLog(chance, kinds),
    others: drawOthers(chance, kinds),
    faults: drawOwnFaults(chance, kinds),
    stops: inContainer(drawStops(chance, kinds), seed),
    calmFromMs: chance.isTrue(0.4)
      ? chance.pick([chance.int(0, 20_000), chance.int(0, 3 * minute)])
      : undefined,
    blockedStdout:
      kinds.has('deaf reader') && chance.isTrue(0.3)
        ? { afterLines: chance.int(0, 40), forMs: chance.pick([5_000, minute, 10 * minute]) }
        : undefined,
  }
  if (chance.isTrue(0.15)) return { ...plan, ...drawSeveral(plan, chance, kinds) }
  const own = createChance(seed ^ 0x517)
  return own.isTrue(0.15) ? inSituation(plan, own) : withRows(withSpelling(withRetries(plan)))
}

/** Its list shows each build at once, with tag and content. */
function drawPrefixedPlan(seed: number): Plan {
  const plan = drawPlan(seed - firstPrefixedSeed + 1)
  const chance = createChance(seed)
  const { generation } = plan.server
  const server: ServerPlan = {
    ...plan.server,
    generation: isSince(generation, 'g4') ? generation : 'g4',
    listLagMs: 0,
    rows: undefined,
    spelling: 'path',
  }
  const when = { nth: 1, times: chance.pick([1, 2, 3]) }
  const lost = { ...drawLostForm(chance, new Set(['late list'])), when }
  return { ...plan, seed, server, faults: [lost] }
}

/** A server before g3 refuses a form with an agent's ID, so there is nothing to see. */
function inputsFor(server: ServerPlan, inputs: Plan['inputs']): Plan['inputs'] {
  if (isSince(server.generation, 'g3')) return inputs
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== 'agent-id'))
}

/** Two or three runs, of which half use each other's builds. */
function drawSeveral(
  { seed, server }: Pick<Plan, 'seed' | 'server'>,
  chance: Chance,
  kinds: Kinds,
): Partial<Plan> {
  const usesReuse = chance.isTrue(0.5)
  const [first, ...beside] = Array.from({ length: chance.pick([2, 2, 3]) }, (_, index) => {
    const run = drawRun(chance, kinds, usesReuse)
    const stops = inContainer(run.stops, seed + index)
    return { ...run, inputs: inputsFor(server, run.inputs), stops }
  })
  // These have other content: no run needs them.
  const others = Array.from({ length: chance.pick([0, 1, 2, 4]) }, () => ({
    atMs: chance.int(-20 * minute, -5_000),
    same: 'image' as const,
  }))
  return { calmFromMs: undefined, blockedStdout: undefined, others, ...first, beside }
}

function drawRun(chance: Chance, kinds: Kinds, usesReuse: boolean): RunPlan {
  const inputs: Record<string, string> = {}
  if (usesReuse) Object.assign(inputs, { reuse: 'auto', 'image-tag': '{tree}' })
  if (chance.isTrue(0.1)) inputs['wait'] = 'false'
  if (chance.isTrue(0.2)) inputs['agent-id'] = 'agent-1'
  return {
    startMs: chance.pick([chance.int(0, 5_000), chance.int(0, 40_000), chance.int(0, 2 * minute)]),
    content: chance.pick([1, 1, 1, 2]),
    inputs,
    faults: drawFaults(chance, kinds, chance.pick([0, 0, 0, 1])),
    stops: chance.isTrue(0.6) ? drawStops(chance, kinds) : [],
  }
}

function drawOwnFaults(chance: Chance, kinds: Kinds): readonly Fault[] {
  const faults = drawFaults(chance, kinds, chance.pick([0, 1, 1, 1, 2, 2, 3]))
  // Most invariants are about a form whose response is lost.
  return kinds.has('lost answer') && chance.isTrue(0.4)
    ? [drawLostForm(chance, kinds), ...faults]
    : faults
}

/** Draws from a chance of its own: a seed without retries has the plan that it always had. */
function withRetries<P extends Pick<Plan, 'seed' | 'inputs' | 'build'>>(plan: P): P {
  const chance = createChance(plan.seed ^ 0x2e7)
  if (plan.inputs['wait'] === 'false' || !chance.isTrue(0.15)) return plan
  return {
    ...plan,
    inputs: { ...plan.inputs, retries: chance.pick(['1', '2', '3']) },
    build: { ...plan.build, end: chance.isTrue(0.7) ? 'error' : plan.build.end },
  }
}

/** Also has a chance of its own. */
function withSpelling<P extends Pick<Plan, 'seed' | 'server' | 'faults' | 'others'>>(plan: P): P {
  const chance = createChance(plan.seed ^ 0x5be1)
  const { server } = plan
  if (chance.isTrue(0.1)) {
    const spelling = chance.pick(['tag', 'image', 'hash', 'no tag'] as const)
    const isLost = chance.isTrue(0.6)
    const lost = isLost ? [drawLostForm(chance, new Set())] : []
    return { ...plan, server: { ...server, spelling }, faults: [...lost, ...plan.faults] }
  }
  if (!chance.isTrue(0.05)) return plan
  const earlier: OtherBuild = { atMs: chance.pick([-1_000, -20_000]), same: 'all' }
  const others = [earlier, ...plan.others]
  // Only an earlier list has shown that build where the one just before the form is not read.
  const unread = chance.isTrue(0.5) ? [drawUnreadList(chance)] : []
  const faults = [...unread, ...plan.faults]
  return { ...plan, others, faults, server: { ...server, answersWithEarlier: true } }
}

/** Also has a chance of its own. A wrong row is no fault only where each record can be read. */
function withRows<P extends Pick<Plan, 'seed' | 'server' | 'faults'>>(plan: P): P {
  const chance = createChance(plan.seed ^ 0x115)
  if (!chance.isTrue(0.25)) return plan
  const isReadable = plan.faults.length === 0 && plan.server.requestsPerMinute === undefined
  const rows =
    isReadable && chance.isTrue(0.7)
      ? { status: chance.pick(['success', 'failed', 'error', 'deleting', 'running']) }
      : { lateMs: chance.pick([3_000, 30_000, 5 * minute]) }
  return { ...plan, server: { ...plan.server, rows } }
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

function drawServer(chance: Chance, kinds: Kinds): ServerPlan {
  const [isLate, hasClocks, isLong] = (['late list', 'clocks', 'long list'] as const).map((kind) =>
    kinds.has(kind),
  )
  const server: ServerPlan = {
    generation: chance.isTrue(0.7) ? 'g4' : chance.pick(['g0', 'g1', 'g2', 'g3', 'g5']),
    latencyMs: chance.pick([5, 50, 50, 300, 2_000]),
    listLagMs: isLate
      ? chance.pick([500, 3_000, 12_000, 25_000, kinds.has('very late') ? 2 * minute : 12_000])
      : 0,
    clockSkewMs: hasClocks ? chance.pick([0, 4_000, -90_000, 3_600_000, -86_400_000]) : 0,
    createdSkewMs: kinds.has('far clocks')
      ? chance.pick([-8_000, -minute, minute])
      : hasClocks
        ? chance.pick([0, -4_000, -4_000, 4_000])
        : 0,
    ...(isLong
      ? chance.pick([
          { pageSize: 1, crowd: 2 },
          { pageSize: 3, crowd: 12 },
          { pageSize: 100, crowd: 250 },
        ])
      : { pageSize: 1_000, crowd: 0 }),
    agent: chance.pick(['new', 'listed', 'listed', 'unlisted']),
    requestsPerMinute:
      kinds.has('limit of requests') && chance.isTrue(0.3) ? chance.pick([20, 60]) : undefined,
    uploadBytesPerSecond: chance.pick([20_000, 1e6, 1e8]),
  }
  // Servers with pages this short do not limit requests: a look at the list would never end.
  return server.pageSize < 100 ? { ...server, requestsPerMinute: undefined } : server
}

function drawBuild(chance: Chance, kinds: Kinds, isLong: boolean): BuildPlan {
  const isOdd = kinds.has('odd build')
  const queuedMs = chance.pick([0, 500, 5_000, 30_000])
  const runningMs = isLong ? chance.int(20, 75) * minute : chance.pick([500, 5_000, 20_000, 90_000])
  return {
    queuedMs,
    runningMs,
    end: chance.isTrue(0.6)
      ? 'success'
      : chance.pick(['failed', 'failed', 'error', 'timed_out', 'cancelled', 'deleting']),
    cancelMs: chance.pick([300, 2_000, 20_000, 120_000]),
    ignoresCancel: isOdd && chance.isTrue(0.4),
    cancelledByOthersMs:
      isOdd && chance.isTrue(0.2)
        ? chance.int(0, queuedMs + Math.min(runningMs, minute))
        : undefined,
    odd:
      isOdd && chance.isTrue(0.2)
        ? {
            status: chance.pick(['unknown', 'paused', 'unknown']),
            fromMs: chance.int(0, 20_000),
            forMs: chance.pick([2_000, minute, 15 * minute]),
          }
        : undefined,
  }
}

function drawLog(chance: Chance, kinds: Kinds): LogPlan {
  const isOdd = kinds.has('odd log')
  const hasOddEvents = kinds.has('odd events')
  return {
    lines: chance.pick([0, 1, 5, 30, 30, 120]),
    start: isOdd ? chance.pick(['first', 'now', 'window']) : 'first',
    windowLines: chance.pick([1, 5, 20]),
    sameEvery: isOdd ? chance.pick([0, 1, 2, 3]) : 0,
    closesMs: isOdd ? chance.pick([-20_000, -500, 0, 100, 3_000, 1e9]) : 100,
    queued: chance.pick(['missing', 'empty', 'open']),
    heartbeats: chance.isTrue(0.6),
    pieceBytes: hasOddEvents ? chance.pick([1, 7, 300]) : undefined,
    longEvery: hasOddEvents ? chance.pick([0, 7]) : 0,
    hasUnknownEncoding: kinds.has('log encoding') && chance.isTrue(0.3),
    hostile: chance.isTrue(0.2),
  }
}

function drawOthers(chance: Chance, kinds: Kinds): readonly OtherBuild[] {
  if (!kinds.has('other builds') || !chance.isTrue(0.6)) return []
  return Array.from({ length: chance.int(1, 2) }, () => ({
    atMs: chance.pick([-3_600_000, -20_000, chance.int(-5_000, 5_000), chance.int(0, 60_000)]),
    same: chance.pick(['all', 'all', 'content', 'tag', 'tag', 'image']),
  }))
}
