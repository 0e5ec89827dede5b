import type { Operation } from '../server/operations.ts'
import type { Effect, Fault, Stop } from './fault-plan.ts'
import type { Chance } from './random.ts'

const minute = 60_000
/** What a gateway says by itself. */
const pageStatuses = [302, 307, 400, 401, 403, 404, 421] as const

export function drawStops(chance: Chance): readonly Stop[] {
  if (!chance.isTrue(0.4)) return []
  const at = chance.isTrue(0.6)
    ? { call: chance.int(1, 60) }
    : { ms: chance.pick([chance.int(0, 3_000), chance.int(0, 60_000)]) }
  const first: Stop = { at, how: chance.pick(['cancel', 'cancel', 'SIGKILL', 'SIGTERM', 'SIGINT']) }
  if (!chance.isTrue(0.25)) return [first]
  const later =
    'ms' in at ? { ms: at.ms + chance.int(1, 6_000) } : { call: at.call + chance.int(1, 20) }
  return [first, { at: later, how: chance.pick(['SIGINT', 'SIGKILL']) }]
}

export function drawFault(chance: Chance): Fault {
  if (chance.isTrue(0.2)) return drawOutage(chance)
  const on = chance.pick<Operation>([
    'submit',
    'submit',
    'submit',
    'get',
    'get',
    'list',
    'logs',
    'logs',
    'cancel',
  ])
  const when = {
    nth: on === 'submit' || on === 'cancel' ? chance.pick([1, 1, 1, 2]) : chance.int(1, 8),
    times: chance.pick([1, 1, 1, 2, 3, 8, 1e6]),
  }
  return { on, when, effect: drawEffect(chance, on) }
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
    gateway(401, {}, 0, 0),
    { type: 'page', status: 302, copies: 0, lateMs: 0 },
    { type: 'page', status: 403, copies: 0, lateMs: 0 },
    { type: 'lose-answer', how: 'silence', copies: 0, lateMs: 0 },
  ])
  return { on: 'any', when: { fromMs, forMs }, effect }
}

function drawEffect(chance: Chance, on: Operation): Effect {
  const copies = on === 'submit' ? chance.pick([0, 1, 1, 1, 2]) : chance.pick([0, 1])
  const lateMs = on === 'submit' ? chance.pick([0, 0, 0, 800, 6_000, 15_000, 45_000, 60_000]) : 0
  const status = chance.pick([
    400, 401, 403, 404, 408, 409, 413, 422, 425, 429, 429, 500, 502, 503, 503, 504,
  ])
  const headers = chance.pick<Readonly<Record<string, string>>>([
    {},
    {},
    { 'retry-after': '2' },
    { 'retry-after-ms': '900' },
    { 'x-should-retry': 'false' },
    { 'x-should-retry': 'true' },
  ])
  switch (chance.int(1, 12)) {
    case 1:
      return {
        type: 'no-connection',
        code: chance.pick([
          'ECONNREFUSED',
          'ENOTFOUND',
          'EAI_AGAIN',
          'UND_ERR_CONNECT_TIMEOUT',
          'CERT_HAS_EXPIRED',
        ]),
      }
    case 2:
    case 3:
      return { type: 'lose-answer', how: chance.pick(['reset', 'silence']), copies, lateMs }
    case 4:
    case 5:
      // The conflict of an echo is with a build that exists.
      return gateway(status, headers, copiesOf(status, copies), status === 409 ? 0 : lateMs)
    case 6:
      return on === 'submit'
        ? { type: 'broken-form', fraction: chance.next(), how: chance.pick(['reset', 'silence']) }
        : { type: 'late-answer', ms: chance.pick([5_000, 29_000, 60_000]) }
    case 7:
      return { type: 'cut', fraction: chance.next(), how: chance.pick(['reset', 'end', 'silence']) }
    case 8:
      return { type: 'drip', everyMs: chance.pick([1_000, 25_000]) }
    case 9:
    case 10:
      return { type: 'page', status: chance.pick<number>(pageStatuses), copies, lateMs }
    case 11:
      return {
        type: 'unusable',
        ...chance.pick([
          { contentType: 'text/html', body: '<html>Log in</html>' },
          { contentType: 'application/json', body: '{}' },
          { contentType: 'application/json', body: '' },
          { contentType: 'text/event-stream', body: 'event: error\ndata: {"message":"x"}\n\n' },
        ]),
      }
    default:
      return { type: 'late-answer', ms: chance.pick([1_000, 10_000]) }
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
