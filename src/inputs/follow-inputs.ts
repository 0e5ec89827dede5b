import { oneOf, parseBoolean, parseInteger, parseMinutes, parseSeconds } from './parse-input.ts'
import { defaulted, gather, invalid } from './read-input.ts'

/** How a build is followed. */
export interface FollowInputs {
  readonly limits: { readonly buildMs: number; readonly queueMs: number }
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
  readonly pollIntervalMs: number
}

/** How a build that the run submits itself is followed. */
export interface OwnFollowInputs extends FollowInputs {
  readonly wait: boolean
  /** How many builds may follow the first one. */
  readonly retries: number
}

export async function readFollowInputs(): Promise<FollowInputs> {
  return await gather({
    limits: () =>
      gather({
        buildMs: () => defaulted('timeout-minutes', parseMinutes),
        queueMs: () => defaulted('queue-timeout-minutes', parseMinutes),
      }),
    onTimeout: () => defaulted('on-timeout', oneOf('cancel', 'leave')),
    cancelOnAbort: () => defaulted('cancel-on-abort', parseBoolean),
    pollIntervalMs: () => defaulted('poll-interval-seconds', parseSeconds),
  })
}

export async function readOwnFollowInputs(): Promise<OwnFollowInputs> {
  const { wait, retries, follow } = await gather({
    wait: () => defaulted('wait', parseBoolean),
    retries: readRetries,
    follow: readFollowInputs,
  })
  return { wait, retries, ...follow }
}

function readRetries(): number {
  const retries = defaulted('retries', (name, text) => parseInteger(name, text, 0, 3))
  if (retries === 0 || defaulted('wait', parseBoolean)) return retries
  return invalid(
    `Inputs 'wait' and 'retries' cannot be combined, got 'false' and '${retries}': a run that does not wait does not see its build fail. Set 'wait' to 'true', or 'retries' to '0'.`,
  )
}
