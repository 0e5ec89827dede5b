import { parseBoolean, parseMinutes, parseOneOf, parseSeconds } from './parse-input.ts'
import { gather, optional } from './read-input.ts'

/** How a build is followed. */
export interface FollowInputs {
  readonly limits: { readonly buildMs: number; readonly queueMs: number }
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
  readonly pollIntervalMs: number
}

/** Who submits a build has to clean up after it; who only watches it has not. */
type Defaults = Pick<FollowInputs, 'onTimeout' | 'cancelOnAbort'>

export async function readFollowInputs(defaults: Defaults): Promise<FollowInputs> {
  return await gather({
    limits: () =>
      gather({
        buildMs: () => optional('timeout-minutes', parseMinutes, 60 * 60_000),
        queueMs: () => optional('queue-timeout-minutes', parseMinutes, 30 * 60_000),
      }),
    onTimeout: () => optional('on-timeout', parseOnTimeout, defaults.onTimeout),
    cancelOnAbort: () => optional('cancel-on-abort', parseBoolean, defaults.cancelOnAbort),
    pollIntervalMs: () => optional('poll-interval-seconds', parseSeconds, 5_000),
  })
}

function parseOnTimeout(name: string, text: string): 'cancel' | 'leave' {
  return parseOneOf(name, text, ['cancel', 'leave'])
}
