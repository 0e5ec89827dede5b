import type { Direction, Toxic } from '../../proxy/passage.ts'
import { type Cell, earlyLogEnd, endless, once, stopped, stopWith, success } from './cell.ts'
import { breakAt } from './toxics.ts'

/** What a request is for, and what a run comes to in which something happens to it once. */
const phases = {
  'list before the submit': (toxic) => ({
    scene: { script: success, toxicOf: once('list', toxic) },
    expected: { exit: 0 },
  }),
  submit: (toxic) => ({
    scene: { script: success, toxicOf: once('submit', toxic) },
    expected: { exit: 0 },
    // Where no build is found the list is read for half a minute.
    isSlow: toxic.type === 'replace' || (toxic.type === 'break' && toxic.direction === 'request'),
  }),
  status: (toxic) => ({
    scene: { script: success, toxicOf: once('get', toxic) },
    expected: { exit: 0 },
  }),
  log: (toxic) => ({
    scene: { script: success, toxicOf: once('logs', toxic) },
    expected: { exit: 0 },
  }),
  'rest of the log': (toxic) => ({
    scene: { script: earlyLogEnd, toxicOf: once('logs', toxic, { skip: 1 }) },
    expected: { exit: 0 },
  }),
  'cancel by main': (toxic) => ({
    scene: { script: endless, toxicOf: once('cancel', toxic), drive: stopWith('SIGINT') },
    expected: { exit: 1, error: stopped },
  }),
  'status by post': (toxic) => ofPost('get', toxic),
  'cancel by post': (toxic) => ofPost('cancel', toxic),
} satisfies Readonly<Record<string, (toxic: Toxic) => Omit<Cell, 'name'>>>

function ofPost(operation: 'get' | 'cancel', toxic: Toxic): Omit<Cell, 'name'> {
  const toxicOf = once(operation, toxic, { stage: 'post' })
  return {
    scene: { script: endless, toxicOf, drive: stopWith('SIGKILL') },
    expected: { exit: 'stopped' },
  }
}

type Phase = keyof typeof phases

interface Row {
  readonly fault: string
  readonly toxic: Toxic
  readonly in: readonly Phase[]
}

const every = Object.keys(phases) as Phase[]
const allBut = (...left: readonly Phase[]): readonly Phase[] =>
  every.filter((phase) => !left.includes(phase))
const logs: readonly Phase[] = ['log', 'rest of the log']
const form: readonly Phase[] = ['submit']

/** By RST and by FIN. */
function broken(
  where: string,
  direction: Direction,
  part: 'head' | 'body',
  bytes: number,
  within: readonly Phase[] = every,
): readonly Row[] {
  return (['reset', 'end'] as const).map((how) => ({
    fault: `${how === 'reset' ? 'reset' : 'FIN'} ${where}`,
    toxic: breakAt(direction, part, bytes, how),
    in: within,
  }))
}

const all = Infinity

const rows: readonly Row[] = [
  { fault: 'connections are refused for 0.8 s', toxic: { type: 'refuse', forMs: 800 }, in: every },
  ...broken('before the request is read', 'request', 'head', 0),
  ...broken('in the head of the request', 'request', 'head', 20),
  ...broken('after the head of the form', 'request', 'body', 0, form),
  ...broken('after the first byte of the form', 'request', 'body', 1, form),
  ...broken('in the fields of the form', 'request', 'body', 300, form),
  ...broken('in the archive', 'request', 'body', -200, form),
  ...broken('before the last byte of the form', 'request', 'body', -1, form),
  ...broken('after the request, before the response', 'request', 'body', all),
  ...broken('before the first byte of the response', 'response', 'head', 0),
  ...broken('in the head of the response', 'response', 'head', 20),
  ...broken('after the head of the response', 'response', 'body', 0),
  ...broken('in the body of the response', 'response', 'body', 10),
  ...broken('in an event of the log', 'response', 'body', 205, logs),
  ...broken('before the last byte of the response', 'response', 'body', -1, allBut(...logs)),
  {
    fault: 'silence after the request',
    toxic: breakAt('request', 'body', all, 'silence'),
    in: allBut('submit'),
  },
  {
    fault: 'silence in the head of the response',
    toxic: breakAt('response', 'head', 20, 'silence'),
    in: allBut('submit'),
  },
  {
    fault: 'silence in the body of the response',
    toxic: breakAt('response', 'body', 10, 'silence'),
    in: every,
  },
  {
    fault: 'responses in slices of 1 byte',
    toxic: { type: 'pieces', direction: 'response', bytes: 1, pauseMs: 0 },
    in: every,
  },
  {
    fault: 'responses at 2 kB/s',
    toxic: { type: 'pieces', direction: 'response', bytes: 100, pauseMs: 50 },
    in: every,
  },
  {
    fault: 'requests in slices of 7 bytes',
    toxic: { type: 'pieces', direction: 'request', bytes: 7, pauseMs: 1 },
    in: every,
  },
  { fault: 'latency of 700 ms', toxic: { type: 'latency', ms: 700 }, in: every },
  {
    fault: 'a response that is not HTTP',
    toxic: { type: 'replace', bytes: 'SSH-2.0-OpenSSH_9.2\r\n\r\n' },
    in: every,
  },
]

/** Each fault of a connection that happens once, in each phase that it can happen in. */
export const brokenConnections: readonly Cell[] = rows.flatMap(({ fault, toxic, ...row }) =>
  row.in.map((phase): Cell => {
    const cell: Omit<Cell, 'name'> = phases[phase](toxic)
    const isSilent = toxic.type === 'break' && toxic.how === 'silence'
    return { ...cell, name: `${phase}: ${fault}`, isSlow: isSilent || cell.isSlow === true }
  }),
)
