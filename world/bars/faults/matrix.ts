import type { Direction, Toxic } from '../../proxy/passage.ts'
import {
  answer,
  breakAt,
  empty,
  loginPage,
  noId,
  page,
  redirect,
  serverWords,
  tooLarge,
  truncatedJson,
  wrongType,
} from './responses.ts'

/** What a submit comes to: a build, exactly one; or a refusal with these words and no build. */
type SubmitEnd = 'build' | RegExp

/** One fault that happens once, and what the phases come to; omitted phases cannot have it. */
export interface Row {
  readonly fault: string
  readonly toxic: Toxic
  /** Set if the fault on the list before the submit must not stop the run. */
  readonly list?: 'build'
  readonly submit?: SubmitEnd
  readonly status?: 'recovers'
  readonly log?: 'whole'
  /** The log is read again after the end of the build. */
  readonly drain?: 'whole'
  /** By main, after SIGINT. */
  readonly cancel?: 'cancelled'
  /** By post, after SIGKILL. */
  readonly post?: 'cancelled'
}

/** Every phase but the submit, for a fault that stops none. */
const recovers = {
  list: 'build',
  status: 'recovers',
  log: 'whole',
  drain: 'whole',
  cancel: 'cancelled',
  post: 'cancelled',
} as const
/** Every phase. */
const builds = { ...recovers, submit: 'build' } as const

/** A connection that breaks at one place, by RST and by FIN. */
function broken(
  where: string,
  direction: Direction,
  part: 'head' | 'body',
  bytes: number,
  rest: Omit<Row, 'fault' | 'toxic'>,
): readonly Row[] {
  return (['reset', 'end'] as const).map((how) => ({
    fault: `${how === 'reset' ? 'reset' : 'FIN'} ${where}`,
    toxic: breakAt(direction, part, bytes, how),
    ...rest,
  }))
}

const all = Infinity

export const network: readonly Row[] = [
  { fault: 'connections are refused for 0.8 s', toxic: { type: 'refuse', forMs: 800 }, ...builds },
  ...broken('before the request is read', 'request', 'head', 0, builds),
  ...broken('in the head of the request', 'request', 'head', 20, builds),
  ...broken('after the head of the form', 'request', 'body', 0, { submit: 'build' }),
  ...broken('after the first byte of the form', 'request', 'body', 1, { submit: 'build' }),
  ...broken('in the fields of the form', 'request', 'body', 300, { submit: 'build' }),
  ...broken('in the archive', 'request', 'body', -200, { submit: 'build' }),
  ...broken('before the last byte of the form', 'request', 'body', -1, { submit: 'build' }),
  ...broken('after the request, before the response', 'request', 'body', all, builds),
  ...broken('before the first byte of the response', 'response', 'head', 0, builds),
  ...broken('in the head of the response', 'response', 'head', 20, builds),
  ...broken('after the head of the response', 'response', 'body', 0, builds),
  ...broken('in the body of the response', 'response', 'body', 10, builds),
  ...broken('in an event of the log', 'response', 'body', 205, { log: 'whole', drain: 'whole' }),
  ...broken('before the last byte of the response', 'response', 'body', -1, {
    list: 'build',
    submit: 'build',
    status: 'recovers',
    cancel: 'cancelled',
    post: 'cancelled',
  }),
  {
    fault: 'silence after the request',
    toxic: breakAt('request', 'body', all, 'silence'),
    ...recovers,
  },
  {
    fault: 'silence in the head of the response',
    toxic: breakAt('response', 'head', 20, 'silence'),
    ...recovers,
  },
  {
    fault: 'silence in the body of the response',
    toxic: breakAt('response', 'body', 10, 'silence'),
    ...builds,
  },
  {
    fault: 'responses in slices of 1 byte',
    toxic: { type: 'pieces', direction: 'response', bytes: 1, pauseMs: 0 },
    ...builds,
  },
  {
    fault: 'responses at 2 kB/s',
    toxic: { type: 'pieces', direction: 'response', bytes: 100, pauseMs: 50 },
    ...builds,
  },
  {
    fault: 'requests in slices of 7 bytes',
    toxic: { type: 'pieces', direction: 'request', bytes: 7, pauseMs: 1 },
    ...builds,
  },
  { fault: 'latency of 700 ms', toxic: { type: 'latency', ms: 700 }, ...builds },
  {
    fault: 'a response that is not HTTP',
    toxic: { type: 'replace', taken: false, bytes: 'SSH-2.0-OpenSSH_9.2\r\n\r\n' },
    ...builds,
  },
]

const refusals: readonly Row[] = [400, 405, 409, 413, 415, 418, 422].map((status) => ({
  fault: `status ${status}`,
  toxic: answer({ status }),
  ...recovers,
  submit: new RegExp(serverWords),
}))

/** Of something between the action and the API. A form is not sent again after it. */
const ofGateway = { ...recovers, submit: /a gateway or proxy responded with/ } as const

const pages: readonly Row[] = [400, 401, 403, 404, 421].map((status) => ({
  fault: `a page with status ${status}`,
  toxic: page(status),
  ...ofGateway,
}))

const redirects: readonly Row[] = [301, 302, 303, 307, 308].map((status) => ({
  fault: `a redirect with ${status}`,
  toxic: redirect(status),
  ...ofGateway,
}))

const credentials: readonly Row[] = [401, 403].map((status) => ({
  fault: `status ${status}, once`,
  toxic: answer({ status }),
  ...recovers,
  submit: /key|account/i,
}))

const later = (
  fault: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Row => ({
  fault,
  toxic: answer({ status, headers }),
  ...builds,
})

const failures: readonly Row[] = [
  later('status 408', 408),
  later('status 425', 425),
  later('status 429', 429),
  later('status 429, Retry-After: 1', 429, { 'retry-after': '1' }),
  later('status 429, Retry-After as a date', 429, {
    date: 'Wed, 21 Oct 2015 07:28:00 GMT',
    'retry-after': 'Wed, 21 Oct 2015 07:28:01 GMT',
  }),
  later('status 429, retry-after-ms: 300', 429, { 'retry-after-ms': '300' }),
  later('status 429, Retry-After that is not valid', 429, { 'retry-after': 'soon' }),
  later('status 429, Retry-After of a year', 429, { 'retry-after': '31536000' }),
  later('status 500', 500),
  later('status 500, x-should-retry: true', 500, { 'x-should-retry': 'true' }),
  later('status 501', 501),
  later('status 502', 502),
  later('status 503', 503),
  later('status 503, Retry-After: 1', 503, { 'retry-after': '1' }),
  later('status 504', 504),
  later('status 520', 520),
]

const unusableResponses = [
  ['status 204', { status: 204 }],
  ['a login page', loginPage],
  ['truncated JSON', truncatedJson],
  ['no body', empty],
  ['JSON of another type', wrongType],
  ['a record without an ID', noId],
  ['a body of 17 MB', tooLarge],
] as const

const unusable: readonly Row[] = unusableResponses.map(([fault, response]) => ({
  fault,
  toxic: answer(response),
  ...builds,
}))

/** The server created the build but sends an error: the client must find it, not create another. */
const taken: readonly Row[] = [
  ...[302, 303, 307].map((status) => ({
    fault: `a redirect with ${status}`,
    toxic: redirect(status, true),
  })),
  ...[400, 403, 404, 421].map((status) => ({
    fault: `a page with status ${status}`,
    toxic: page(status, true),
  })),
  ...(
    [
      ['status 408', { status: 408 }],
      ['status 429', { status: 429 }],
      ['status 429, Retry-After: 1', { status: 429, headers: { 'retry-after': '1' } }],
      ['status 500', { status: 500 }],
      ['status 502', { status: 502 }],
      ['status 503', { status: 503 }],
      ['status 503, Retry-After: 1', { status: 503, headers: { 'retry-after': '1' } }],
      [
        'status 503, x-should-retry: false',
        { status: 503, headers: { 'x-should-retry': 'false' } },
      ],
      ['status 504', { status: 504 }],
      ...unusableResponses,
    ] as const
  ).map(([fault, response]) => ({ fault, toxic: answer(response, true) })),
].map(({ fault, toxic }) => ({
  fault: `${fault}, though the build was created`,
  toxic,
  submit: 'build',
}))

export const http: readonly Row[] = [
  ...refusals,
  ...pages,
  ...redirects,
  ...credentials,
  {
    fault: 'status 404, once',
    toxic: answer({ status: 404 }),
    ...recovers,
    submit: /base-url|404/,
  },
  ...failures,
  ...unusable,
  ...taken,
]
