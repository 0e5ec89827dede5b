import { emptyBuildOptions } from '../../src/api/model.ts'
import { fillTreePlaceholder } from '../../src/builds/tag-placeholders.ts'
import type { Chance } from '../random.ts'
import type { Effect, Fault } from './fault-plan.ts'
import type { Plan } from './plan.ts'
import { content } from './server/server.ts'

const minute = 60_000

type Situation = (plan: Plan, chance: Chance) => Plan

/** What seldom comes together by itself, and what some rule of the action is for. */
const situations: readonly [Situation, ...Situation[]] = [
  refusedCancel,
  twinBesideOurs,
  fastClock,
  latePost,
  responseWithoutId,
  repeatedFirstForm,
  hangingRead,
  movedTag,
]

/** One of them in place of all trouble of the plan. */
export function inSituation(plan: Plan, chance: Chance): Plan {
  return chance.pick(situations)(quiet(plan), chance)
}

/** The same plan without any trouble. */
export function quiet(plan: Plan): Plan {
  const { server, build } = plan
  return {
    ...plan,
    inputs: {},
    server: {
      ...server,
      generation: 'g4',
      agent: 'listed',
      latencyMs: Math.min(server.latencyMs, 300),
      listLagMs: 0,
      createdSkewMs: 0,
      requestsPerMinute: undefined,
      rows: undefined,
      uploadBytesPerSecond: 1e6,
      spelling: undefined,
      answersWithEarlier: undefined,
    },
    build: { ...build, runningMs: 10 * minute, cancelledByOthersMs: undefined, odd: undefined },
    others: [],
    faults: [],
    stops: [],
    calmFromMs: undefined,
    blockedStdout: undefined,
  }
}

function once(on: Fault['on'], effect: Effect, nth = 1): Fault {
  return { on, when: { nth, times: 1 }, effect }
}

function lost(copies: number, nth = 1): Fault {
  return once('submit', { type: 'lose-answer', how: 'reset', copies, lateMs: 0 }, nth)
}

/** Main is killed, and post's first requests to cancel are refused. */
function refusedCancel(plan: Plan, chance: Chance): Plan {
  const status = chance.pick([401, 403])
  const effect: Effect = { type: 'gateway', status, headers: {}, copies: 0, lateMs: 0 }
  return {
    ...plan,
    stops: [{ at: { ms: chance.int(3_000, 20_000) }, how: 'SIGKILL' }],
    faults: [{ on: 'cancel', when: { nth: 1, times: chance.pick([1, 2, 3]) }, effect }],
  }
}

/** Another run submits the same content while the response to our form is lost. */
function twinBesideOurs(plan: Plan, chance: Chance): Plan {
  const { latencyMs } = plan.server
  const atMs = 5 * latencyMs + chance.int(200, 1_500)
  return { ...plan, others: [{ atMs, same: 'all' }], faults: [lost(1)] }
}

/** What writes `created_at` is ahead of what writes `Date`. */
function fastClock(plan: Plan, chance: Chance): Plan {
  const createdSkewMs = chance.pick([20_000, minute])
  return { ...plan, server: { ...plan.server, createdSkewMs }, faults: [lost(1)] }
}

/** Post begins when the time of a build that main could not prove is over. */
function latePost(plan: Plan, chance: Chance): Plan {
  const latencyMs = 50
  const container = { postAfterMs: 20_000, removedAfterMs: chance.pick([0, 1_500]) }
  return {
    ...plan,
    server: { ...plan.server, createdSkewMs: 10_000, latencyMs },
    faults: [lost(1)],
    stops: [{ at: { ms: chance.int(600, 1_000) }, how: 'leave', container }],
  }
}

/** A successful response to a form has no build in it. */
function responseWithoutId(plan: Plan, chance: Chance): Plan {
  const copies = chance.pick([0, 1])
  const body = { contentType: 'application/json', body: '{}' }
  const listLagMs = chance.pick([0, 45_000, 2 * minute])
  return {
    ...plan,
    server: { ...plan.server, listLagMs },
    faults: [once('submit', { type: 'unusable', copies, ...body })],
  }
}

/** A gateway repeats the first form of a new agent: the copy is refused, its name is in use. */
function repeatedFirstForm(plan: Plan, chance: Chance): Plan {
  return {
    ...plan,
    server: { ...plan.server, agent: 'new' },
    faults: [once('submit', { type: 'repeat', copies: 2 }), lost(chance.pick([0, 1]), 2)],
  }
}

/** Nothing answers reads of the record, and a limit is near. */
function hangingRead(plan: Plan, chance: Chance): Plan {
  const effect: Effect = { type: 'lose-answer', how: 'silence', copies: 1, lateMs: 0 }
  return {
    ...plan,
    inputs: { 'timeout-minutes': chance.pick(['0.5', '1']), 'poll-interval-seconds': '2' },
    build: { ...plan.build, queuedMs: 500 },
    faults: [{ on: 'get', when: { nth: chance.int(2, 14), times: 1e6 }, effect }],
  }
}

/** A build of the same content, whose tag another build has pushed since, or may push still. */
function movedTag(plan: Plan, chance: Chance): Plan {
  const imageTag = fillTreePlaceholder('{tree}', sameContent)
  const runsMs = chance.pick([minute, 3 * 60 * minute])
  const laterPush = { atMs: -chance.int(10, 30) * minute, same: 'tag', imageTag, runsMs } as const
  const isMoved = chance.isTrue(0.8)
  return {
    ...plan,
    inputs: { reuse: 'auto', 'image-tag': '{tree}' },
    build: { ...plan.build, runningMs: 5_000 },
    others: [
      { atMs: -60 * minute, same: 'all', imageTag, runsMs: 2 * minute },
      ...(isMoved ? [laterPush] : []),
    ],
  }
}

const sameContent = { workingTreeHash: content, unhashed: [], ...emptyBuildOptions }
