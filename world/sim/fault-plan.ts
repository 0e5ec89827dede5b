import type { Break, LateAnswer } from '../server/faults.ts'
import type { AnyOperation } from '../server/operations.ts'

/** Trouble that meets requests: which, when, and what happens to them. */
export interface Fault {
  readonly on: AnyOperation | 'any'
  readonly when:
    | { readonly nth: number; readonly times: number }
    | { readonly fromMs: number; readonly forMs: number }
  readonly effect: Effect
}

export type Effect =
  | { readonly type: 'no-connection'; readonly code: string }
  | { readonly type: 'broken-form'; readonly fraction: number; readonly how: Exclude<Break, 'end'> }
  /** The request reaches the server so many times, but its response never comes back. */
  | {
      readonly type: 'lose-answer'
      readonly how: Exclude<Break, 'end'>
      readonly copies: number
      readonly lateMs: number
    }
  /** A gateway answers by itself, and passes on so many copies of the request. */
  | {
      readonly type: 'gateway'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly copies: number
      readonly lateMs: number
    }
  /** The same with a page, which no API sends: a login page, a redirect, an error of a proxy. */
  | {
      readonly type: 'page'
      readonly status: number
      readonly copies: number
      readonly lateMs: number
    }
  | { readonly type: 'cut'; readonly fraction: number; readonly how: Break }
  | { readonly type: 'drip'; readonly everyMs: number }
  /** A 200 from something on the way; the API may have got the request or not. */
  | {
      readonly type: 'unusable'
      readonly contentType: string
      readonly body: string
      readonly copies: number
    }
  /** Something accepts the request and drops it. */
  | { readonly type: 'no-effect' }
  /** Something delivers the request so many times, and passes on the last response. */
  | { readonly type: 'repeat'; readonly copies: number }
  /** Reads are answered from a cache for so long, by their address alone. */
  | { readonly type: 'cache'; readonly forMs: number }
  /** The record of another build comes back. */
  | { readonly type: 'another-record' }
  | LateAnswer

/** How the runner stops main: at a call of the seam, or so long after the first request. */
export interface Stop {
  readonly at: { readonly call: number } | { readonly ms: number }
  /**
   * `cancel` is the runner's own sequence: SIGINT, SIGTERM after 7.5 s, SIGKILL after 10 s. `leave`
   * is that of a job in a container: no signal reaches main, which lives on beside post.
   */
  readonly how: 'cancel' | 'leave' | 'SIGINT' | 'SIGTERM' | 'SIGKILL'
  /** What other steps of a job in a container take before post, and before its removal. */
  readonly container?: { readonly postAfterMs: number; readonly removedAfterMs: number }
}
