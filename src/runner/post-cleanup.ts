import { cancelRunning, cancelSubmitted } from '../build/cancel/cancel-abandoned.ts'
import { timeLimit } from '../util/time-limit.ts'
import { connect } from './connect.ts'
import type { Runner } from './entrypoint.ts'
import type { BuildLeft } from './state/saved-state.ts'

/** The runner gives all post steps of a cancelled job less than five minutes together. */
const limitMs = 60_000

/** Cancels a build that the main step left running. An error is a warning that names the build. */
export async function cancelBuildLeft(left: BuildLeft, runner: Runner): Promise<void> {
  const { log } = runner
  try {
    await log.line(await cancelOnServer(left, runner))
  } catch (error) {
    const build =
      left.phase === 'running'
        ? `build ${left.buildId}, which may still be running`
        : 'the build that the main step may have submitted'
    const reason = error instanceof Error ? error.message : String(error)
    await log.warning(
      `The post step could not cancel ${build}: ${reason}\nCheck the builds on ${new URL(left.baseUrl).host}.`,
    )
  }
}

async function cancelOnServer(left: BuildLeft, runner: Runner): Promise<string> {
  const { accountId } = left
  const { apiKey, signal } = runner
  const { clock } = runner.world
  using limit = timeLimit(limitMs, clock, signal)
  await using api = await connect({ apiKey, accountId, baseUrl: new URL(left.baseUrl) }, runner)
  const dependencies = { api, clock }
  return left.phase === 'running'
    ? await cancelRunning(left.buildId, dependencies, limit.signal)
    : await cancelSubmitted(left.sent, dependencies, limit.signal)
}
