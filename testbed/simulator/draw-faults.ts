import type { Operation } from '../emulator/model/operations.ts'
import type { Effect, Fault, Stop } from './fault-plan.ts'
import { type Kind, type Kinds, requestKinds } from './kinds.ts'
import { type Chance, createChance } from '../random.ts'

const minute = 60_000
/** What a gateway says by itself. */
const pageStatuses = [302, 307, 400, 401, 403, 404, 421] as const

export function drawStops(chance: Chance, kinds: Kinds): readonly Stop[] {
  if (!kinds.has('stop') || !chance.isTrue(0.7)) return []
  const at = chance.isTrue(0.6)
    ? { call: chance.int(1, 60) }
    : { ms: chance.pick([chance.int(0, 3_000), chance.int(0, 60_000)]) }
  const first: Stop = { at, how: chance.pick(['cancel', 'cancel', 'SIGKILL', 'SIGTERM', 'SIGINT']) }
  if (!chance.isTrue(0.25)) return [first]
  const later =
    'ms' in at ? { ms: at.ms + chance.int(1, 6_000) } : { call: at.call + chance.int(1, 20) }
  return [first, { at: later, how: chance.pick(['SIGINT', 'SIGKILL']) }]
}

/** Draws from a chance of its own: other seeds have the plans that they always had. */
export function inContainer(stops: readonly Stop[], seed: number): readonly Stop[] {
  const chance = createChance(seed ^ 0xd0c)
  const [first] = stops
  if (first === undefined || !chance.isTrue(0.3)) return stops
  const container = {
    postAfterMs: chance.pick([0, 0, 300, 1_500, 12_000]),
    removedAfterMs: chance.pick([0, 1_500, 12_000]),
  }
  return [{ at: first.at, how: 'leave', container }]
}

/** Fewer where none of these kinds is of requests. */
export function drawFaults(chance: Chance, kinds: Kinds, count: number): readonly Fault[] {
  return Array.from({ length: count }, () => drawFault(chance, kinds)).filter(
    (fault) => fault !== undefined,
  )
}

function drawFault(chance: Chance, kinds: Kinds): Fault | undefined {
  const [first, ...others] = requestKinds.filter((kind) => kinds.has(kind))
  if (first === undefined) return undefined
  const kind = chance.pick([first, ...others])
  if (kind === 'outage') return drawOutage(chance)
  if (kind === 'cache') return drawCache(chance)
  const on = chance.pick(operationsOf[kind] ?? anyOperation)
  const when = {
    nth: on === 'submit' || on === 'cancel' ? chance.pick([1, 1, 1, 2]) : chance.int(1, 8),
    times: chance.pick([1, 1, 1, 2, 3, 8, 1e6]),
  }
  return { on, when, effect: drawEffect(chance, kind, { on, kinds }) }
}

export function drawLostForm(chance: Chance, kinds: Kinds): Fault {
  const lateMs = chance.pick([0, 0, 800, 6_000, 15_000, kinds.has('late list') ? 0 : 50_000])
  return {
    on: 'submit',
    when: { nth: 1, times: chance.pick([1, 1, 2]) },
    effect: { type: 'lose-answer', how: 'reset', copies: chance.pick([0, 1, 1, 1]), lateMs },
  }
}

export function drawUnreadList(chance: Chance): Fault {
  const when = { nth: chance.pick([2, 3]), times: chance.pick([8, 20]) }
  return { on: 'list', when, effect: gateway(chance.pick([502, 503]), {}, 0, 0) }
}

type SomeOperations = readonly [Operation, ...Operation[]]
type EffectKind = Exclude<(typeof requestKinds)[number], 'outage' | 'cache'>

const anyOperation: SomeOperations = [
  ...(['submit', 'submit', 'submit', 'get', 'get', 'list', 'logs', 'logs', 'cancel'] as const),
]
const operationsOf: Partial<Readonly<Record<Kind, SomeOperations>>> = {
  'broken form': ['submit'],
  'no effect': ['cancel', 'cancel', 'submit'],
  repeat: ['submit', 'submit', 'cancel'],
  'another record': ['get'],
}

/** Trouble that meets every request for a time. */
function drawOutage(chance: Chance): Fault {
  const fromMs = chance.pick([0, chance.int(0, 10_000), chance.int(0, 90_000)])
  const forMs = chance.pick([3_000, 30_000, 2 * minute, 15 * minute, 1e9])
  const effect = chance.pick<Effect>([
    { type: 'no-connection', code: 'ECONNREFUSED' },
    { type: 'no-connection', code: 'EAI_AGAIN' },
    gateway(503, {}, 0, 0),
    gateway(429, { 'retry-after': '7' }, 0, 0),
    gateway(503, { 'retry-after-ms': '17000' }, 0, 0),
    gateway(401, {}, 0, 0),
    { type: 'page', status: 302, copies: 0, lateMs: 0 },
    { type: 'page', status: 403, copies: 0, lateMs: 0 },
    { type: 'lose-answer', how: 'silence', copies: 0, lateMs: 0 },
  ])
  return { on: 'any', when: { fromMs, forMs }, effect }
}

function drawCache(chance: Chance): Fault {
  const forMs = chance.pick([5_000, 30_000, 2 * minute, 15 * minute])
  const on = chance.pick(['get', 'list', 'list'] as const)
  return { on, when: { fromMs: 0, forMs: 1e9 }, effect: { type: 'cache', forMs } }
}

function drawEffect(
  chance: Chance,
  kind: EffectKind,
  { on, kinds }: { readonly on: Operation; readonly kinds: Kinds },
): Effect {
  const isSubmit = on === 'submit'
  const copies = isSubmit ? chance.pick([0, 1, 1, 1, 2]) : chance.pick([0, 1])
  const lateMs = isSubmit
    ? chance.pick([
        0,
        0,
        0,
        800,
        6_000,
        15_000,
        45_000,
        kinds.has('very late') ? 2 * minute : kinds.has('late list') ? 30_000 : minute,
      ])
    : 0
  switch (kind) {
    case 'no connection':
      return {
        type: 'no-connection',
        code: chance.pick([
          ...(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'] as const),
          ...(['UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED'] as const),
        ]),
      }
    case 'lost answer':
      return { type: 'lose-answer', how: chance.pick(['reset', 'silence']), copies, lateMs }
    case 'late answer':
      return {
        type: 'late-answer',
        ms: chance.pick([1_000, 5_000, 10_000, 29_000, minute, isSubmit ? 2 * minute : 3_000]),
      }
    case 'broken form':
      return {
        type: 'broken-form',
        fraction: chance.next(),
        how: chance.pick(['reset', 'silence']),
      }
    case 'cut body':
      return { type: 'cut', fraction: chance.next(), how: chance.pick(['reset', 'end', 'silence']) }
    case 'slow body':
      return { type: 'drip', everyMs: chance.pick([1_000, 25_000]) }
    case 'gateway': {
      const status = chance.pick([
        ...([400, 401, 403, 404, 408, 409, 413, 422, 425, 429, 429] as const),
        ...([500, 502, 503, 503, 504] as const),
      ])
      const headers = chance.pick<Readonly<Record<string, string>>>([
        {},
        {},
        { 'retry-after': '20' },
        { 'retry-after-ms': '19000' },
        { 'x-should-retry': 'false' },
        { 'x-should-retry': 'true' },
      ])
      // The conflict of an echo is with a build that exists.
      return gateway(status, headers, copiesOf(status, copies), status === 409 ? 0 : lateMs)
    }
    case 'page':
      return { type: 'page', status: chance.pick<number>(pageStatuses), copies, lateMs }
    case 'unusable answer':
      return {
        type: 'unusable',
        copies: chance.pick([0, 1]),
        ...chance.pick([
          { contentType: 'text/html', body: '<html>Log in</html>' },
          { contentType: 'application/json', body: '{}' },
          { contentType: 'application/json', body: '' },
          { contentType: 'text/event-stream', body: 'event: error\ndata: {"message":"x"}\n\n' },
        ]),
      }
    case 'no effect':
      return { type: 'no-effect' }
    case 'repeat':
      return { type: 'repeat', copies: 2 }
    case 'another record':
      return { type: 'another-record' }
  }
}

/** What refuses a request does not pass it on; a 409 may be the echo of a copy that was. */
function copiesOf(status: number, copies: number): number {
  return status >= 500 || [408, 409, 429].includes(status) ? copies : 0
}

function gateway(
  status: number,
  headers: Readonly<Record<string, string>>,
  copies: number,
  lateMs: number,
): Effect {
  return { type: 'gateway', status, headers, copies, lateMs }
}
