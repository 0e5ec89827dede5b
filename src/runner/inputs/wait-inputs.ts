import { parseBoolean, parseMinutes, parseOneOf, parseSeconds } from './parse-input.ts'
import { gather, optional } from './read-input.ts'

/** How to follow a build. */
export interface WaitInputs {
  readonly wait: boolean
  readonly limits: { readonly buildMs: number; readonly queueMs: number }
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
  readonly pollIntervalMs: number
}

export async function readWaitInputs(): Promise<WaitInputs> {
  return await gather({
    wait: () => optional('wait', parseBoolean, true),
    limits: () =>
      gather({
        buildMs: () => optional('timeout-minutes', parseMinutes, 60 * 60_000),
        queueMs: () => optional('queue-timeout-minutes', parseMinutes, 30 * 60_000),
      }),
    onTimeout: () => optional('on-timeout', parseOnTimeout, 'cancel'),
    cancelOnAbort: () => optional('cancel-on-abort', parseBoolean, true),
    pollIntervalMs: () => optional('poll-interval-seconds', parseSeconds, 5_000),
  })
}

function parseOnTimeout(name: string, text: string): 'cancel' | 'leave' {
  return parseOneOf(name, text, ['cancel', 'leave'])
}
