import { type FollowLogOptions, LogFollower } from './follow-log.ts'
import { PollTimer } from './poll-timer.ts'

/** Reports the lines of a build that has ended. Rejects with the reason of the signal alone. */
export async function readEndedLog(
  buildId: string,
  options: Omit<FollowLogOptions, 'buildId' | 'timer'>,
  signal: AbortSignal,
): Promise<void> {
  const timer = new PollTimer(options.clock)
  const log = new LogFollower({ ...options, buildId, timer }, signal)
  log.buildEnded()
  await log.run()
}
