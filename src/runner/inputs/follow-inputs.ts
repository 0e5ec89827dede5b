import { oneOf, parseBoolean, parseMinutes, parseSeconds } from './parse-input.ts'
import { defaulted, gather } from './read-input.ts'

/** How a build that the run submits itself is followed. */
export type OwnFollowInputs = Awaited<ReturnType<typeof readOwnFollowInputs>>

/** How a build is followed. */
export async function readFollowInputs() {
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

export async function readOwnFollowInputs() {
  const { wait, follow } = await gather({
    wait: () => defaulted('wait', parseBoolean),
    follow: readFollowInputs,
  })
  return { wait, ...follow }
}
