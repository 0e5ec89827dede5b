import { type Chance, createChance } from '../../random.ts'
import { drawStops, inContainer } from '../draw-faults.ts'
import type { Effect, Fault } from '../fault-plan.ts'
import type { Plan } from '../plan.ts'
import { plain } from '../shrink.ts'
import type { DeployPlan, OtherDeployment } from './plan.ts'

const minute = 60_000

/** The plan of a run of `deploy/`: few faults in most seeds, so that failures are easy to read. */
export function drawDeployPlan(seed: number): Plan {
  const chance = createChance(seed)
  const isPreview = chance.isTrue(0.6)
  const inputs = drawInputs(chance, isPreview)
  const isOdd = chance.isTrue(0.3)
  const server: Plan['server'] = {
    ...plain.server,
    generation: 'g5',
    latencyMs: chance.pick([5, 50, 50, 300, 2_000]),
    listLagMs: isOdd ? chance.pick([0, 500, 3_000, 12_000]) : 0,
    createdSkewMs: isOdd ? chance.pick([0, -3_000, 3_000]) : 0,
    pageSize: chance.pick([1, 2, 100, 100, 100]),
  }
  const deploy = drawDeploy(chance)
  const faults = chance.isTrue(0.6)
    ? Array.from({ length: chance.pick([1, 1, 2, 4]) }, () => drawFault(chance))
    : []
  const stops = chance.isTrue(0.5) ? drawStops(chance, new Set(['stop'])) : []
  return {
    ...plain,
    seed,
    inputs,
    server,
    deploy,
    faults,
    others: [],
    blockedStdout: undefined,
    stops: inContainer(stops, seed),
    calmFromMs: chance.isTrue(0.4) ? chance.int(0, 3 * minute) : undefined,
  }
}

function drawInputs(chance: Chance, isPreview: boolean): Plan['inputs'] {
  const inputs: Record<string, string> = {}
  if (isPreview) {
    inputs['preview'] = 'true'
    inputs['preview-label'] = 'topic'
    if (chance.isTrue(0.3)) inputs['on-timeout'] = 'delete'
    if (chance.isTrue(0.3)) inputs['expires-in-hours'] = '24'
  }
  if (chance.isTrue(0.05)) inputs['wait'] = 'false'
  if (chance.isTrue(0.3)) inputs['timeout-minutes'] = chance.pick(['0.3', '1', '3'])
  if (chance.isTrue(0.3)) inputs['logs'] = chance.pick(['on-failure', 'none'])
  return inputs
}

function drawDeploy(chance: Chance): DeployPlan {
  return {
    build: chance.isTrue(0.9)
      ? 'good'
      : chance.pick(['running', 'of another agent', 'pushed again', 'missing']),
    pendingMs: chance.pick([0, 500, 5_000]),
    runningMs: chance.pick([500, 5_000, 20_000, 90_000, 5 * minute]),
    end: chance.isTrue(0.6) ? 'completed' : chance.pick(['failed', 'failed', 'cancelled', 'stuck']),
    isUpperCase: chance.isTrue(0.3),
    lines: chance.pick([0, 1, 5, 30, 700]),
    keepsCursor: chance.isTrue(0.7),
    lacksSecret: chance.isTrue(0.05),
    others: Array.from({ length: chance.pick([0, 0, 1, 3]) }, () => drawOther(chance)),
  }
}

function drawOther(chance: Chance): OtherDeployment {
  return {
    atMs: chance.pick([-3_600_000, -20_000, chance.int(0, minute)]),
    kind: chance.pick(['production', 'preview of the label', 'preview']),
  }
}

function drawFault(chance: Chance): Fault {
  const on = chance.pick([
    ...(['any', 'deploy', 'deploy', 'deploy', 'deployment', 'deployments'] as const),
    ...(['deployment-logs', 'delete-deployment', 'get', 'list'] as const),
  ])
  const when =
    on === 'any'
      ? {
          fromMs: chance.pick([0, chance.int(0, 10_000), chance.int(0, minute)]),
          forMs: chance.pick([3_000, minute, 12 * minute]),
        }
      : {
          nth: on === 'deploy' ? 1 : chance.int(1, 6),
          times: chance.pick([1, 1, 1, 2, 8, 1e6]),
        }
  return { on, when, effect: drawEffect(chance, on) }
}

function drawEffect(chance: Chance, on: Fault['on']): Effect {
  const how = chance.pick(['reset', 'silence'] as const)
  const copies = on === 'any' ? chance.pick([0, 1]) : chance.pick([0, 1, 1, 1, 2])
  const lateMs = on === 'deploy' && chance.isTrue(0.3) ? chance.pick([1_000, 4_000, 20_000]) : 0
  const headers: Effect & { type: 'gateway' } = {
    type: 'gateway',
    copies,
    lateMs,
    status: chance.pick([429, 500, 502, 503, 504]),
    headers: chance.isTrue(0.3) ? { 'retry-after': '3' } : {},
  }
  return chance.pick<Effect>([
    { type: 'no-connection', code: chance.pick(['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET']) },
    { type: 'lose-answer', how, copies, lateMs },
    { type: 'lose-answer', how, copies, lateMs },
    headers,
    { type: 'page', status: chance.pick([403, 502, 503]), copies: 0, lateMs: 0 },
    { type: 'late-answer', ms: chance.pick([3_000, 40_000, 2 * minute]) },
    { type: 'broken-form', fraction: 0.5, how: 'reset' },
  ])
}
