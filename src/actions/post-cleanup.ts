import { buildsPath, curl } from '../api/paths.ts'
import { isFinal } from '../api/status.ts'
import { stateTimes } from '../api/timing.ts'
import { reconnection, shownBaseUrl } from '../inputs/connection.ts'
import { type DescribedEnd, describeFailure, describeLeftOverEnd } from '../report/left-over-end.ts'
import { writeKilledSummary } from '../report/summary/killed-summary.ts'
import { cancelLeftOver, type LeftOverEnd } from '../rescue/cancel-abandoned.ts'
import { leftOvers } from '../rescue/left-overs.ts'
import type { LeftState, ReadState } from '../rescue/read-state.ts'
import { type Ending, type FactsForPost, type LeftOver, leftOver } from '../rescue/work-for-post.ts'
import type { Runner } from '../runner/entrypoint.ts'
import { describeError } from '../util/errors.ts'
import { timeLimit } from '../util/time-limit.ts'
import { connect } from './connect.ts'

/**
 * Cancels a build that the main step left running, and completes its summary.
 * What cannot be cleaned up is a warning that says how to do it by hand.
 */
export async function cleanUp(found: ReadState, main: LeftState, runner: Runner): Promise<void> {
  const { log, signal, world } = runner
  using limit = timeLimit(stateTimes.postMs, world.clock, signal)
  const done = await cancelLeft(found, main, { ...runner, signal: limit.signal })
  // The main step may have come to its end beside this one.
  const state = await main.read()
  if (typeof state !== 'object') return
  const { missingSummary } = state
  if (missingSummary === undefined) return
  const { message } = done ?? describeUntouched(state)
  if (done === undefined) await log.line(message)
  await writeKilledSummary({ agent: missingSummary.agent, message }, runner)
}

/** Resolves with what became of the build. */
async function cancelLeft(
  state: ReadState,
  main: LeftState,
  runner: Runner,
): Promise<Ending | undefined> {
  const { log } = runner
  if (state === 'forged') {
    const id = await main.unprovedBuildId()
    // One that was only found in the list may be of another run.
    const build = id === undefined ? 'a' : `build ${id}, which it names, or another`
    await log.warning(
      `The saved state was not encrypted by this step with this API key, so nothing was cleaned up.\nCheck on the server whether ${build} build of this step is still running.`,
    )
  } else if (state === 'lost') {
    await log.warning(
      `The runner passed no state to the post step, so the action does not know whether a build of this step is still running.\nCheck the builds: ${curl('GET', buildsPath, shownBaseUrl())}`,
    )
  } else if (typeof state === 'object' && state.server !== undefined) {
    const left = leftOver(state)
    if (left.type === 'nothing') return undefined
    const { isClean, message, advice } = await cancelOnServer(left, state.server, main, runner)
    if (isClean) await log.line(message)
    else await log.warning([message, ...advice].join('\n'))
    return { message, isClean }
  }
  return undefined
}

/** What was not to be cancelled, or had ended before. */
function describeUntouched({ build, sent }: FactsForPost): Ending {
  if (build === undefined)
    return sent === undefined
      ? { message: 'It left no build to cancel.', isClean: true }
      : { message: 'Its build may be running.', isClean: false }
  const { id, status } = build
  if (isFinal(status))
    return { message: `Build ${id} ended with status '${status}'.`, isClean: true }
  const last = status === '' ? '' : `: its last known status is '${status}'`
  return { message: `Build ${id} was not cancelled${last}.`, isClean: false }
}

/** Begins again whenever main, which may be running beside this step, leaves something else. */
async function cancelOnServer(
  left: Exclude<LeftOver, { type: 'nothing' }>,
  server: NonNullable<FactsForPost['server']>,
  main: LeftState,
  runner: Runner,
): Promise<DescribedEnd> {
  const { apiKey, signal, world } = runner
  const { clock, random } = world
  const { baseUrl } = server
  try {
    const untilMs = clock.monotonicMs() + stateTimes.postMs
    await using api = await connect(reconnection(server, apiKey), runner)
    let end: LeftOverEnd = { type: 'nothing' }
    for await (const now of leftOvers(left, main, clock, signal)) {
      end = await cancelLeftOver(now.left, { api, clock, random, untilMs }, now.signal)
      if (describeLeftOverEnd(end, baseUrl).isClean) break
    }
    return describeLeftOverEnd(end, baseUrl)
  } catch (error) {
    return describeFailure(left, describeError(error), baseUrl)
  }
}
