import { buildsPath, curl } from '../api/paths.ts'
import { isFinal } from '../api/status.ts'
import { stateTimes } from '../api/timing.ts'
import { reconnection, shownBaseUrl } from '../inputs/connection.ts'
import {
  type DescribedEnd,
  describeFailure,
  describeLeftOverEnd,
  describeUnread,
} from '../report/left-over-end.ts'
import { writeKilledSummary } from '../report/summary/killed-summary.ts'
import { cancelLeftOver, type LeftOverEnd } from '../cleanup/cancel-abandoned.ts'
import { leftOvers } from '../cleanup/left-overs.ts'
import type { LeftState, ReadState } from '../cleanup/read-state.ts'
import { type FactsForPost, type LeftOver, leftOver } from '../cleanup/work-for-post.ts'
import type { Runner } from '../runner/entrypoint.ts'
import { describeError } from '../util/errors.ts'
import { timeLimit } from '../util/time-limit.ts'
import { connect } from './connect.ts'

/**
 * Cancels a build that the main step left running, and completes its summary. If that fails, a
 * warning says how to do it by hand.
 */
export async function cleanUp(found: ReadState, main: LeftState, runner: Runner): Promise<void> {
  const { log, signal, host } = runner
  using limit = timeLimit(stateTimes.postMs, host.clock, signal)
  const done = await cancelLeft(found, main, { ...runner, signal: limit.signal })
  // The main step may have ended in the meantime.
  const state = await main.read()
  if (typeof state !== 'object') return
  const { missingSummary } = state
  if (missingSummary === undefined) return
  const message = done ?? describeUntouched(state)
  if (done === undefined) await log.line(message)
  await writeKilledSummary({ agent: missingSummary.agent, message }, runner)
}

/** Resolves with a sentence about how the build ended. */
async function cancelLeft(
  state: ReadState,
  main: LeftState,
  runner: Runner,
): Promise<string | undefined> {
  const { log } = runner
  if (state === 'forged' || state === 'lost') {
    const unread = describeUnread(state, 'a build of this step is still running')
    await log.warning(`${unread}\nCheck the builds: ${curl('GET', buildsPath, shownBaseUrl())}`)
  }
  if (typeof state !== 'object' || state.server === undefined) return undefined
  const left = leftOver(state)
  if (left.type === 'nothing') return undefined
  const { isClean, message, advice } = await cancelOnServer(left, state.server, main, runner)
  if (isClean) await log.line(message)
  else await log.warning([message, ...advice].join('\n'))
  return message
}

/** Describes what the main step left if there is nothing to cancel. */
function describeUntouched({ build, sent }: FactsForPost): string {
  if (build === undefined)
    return sent === undefined ? 'It left no build to cancel.' : 'Its build may be running.'
  const { id, status } = build
  if (isFinal(status)) return `Build ${id} ended with status '${status}'.`
  const last = status === '' ? '' : `: its last known status is '${status}'`
  return `Build ${id} was not cancelled${last}.`
}

/** Starts again whenever the main step, which may still be running, leaves something else. */
async function cancelOnServer(
  left: Exclude<LeftOver, { type: 'nothing' }>,
  server: NonNullable<FactsForPost['server']>,
  main: LeftState,
  runner: Runner,
): Promise<DescribedEnd> {
  const { apiKey, signal, host } = runner
  const { clock, random } = host
  const { baseUrl } = server
  try {
    await using api = await connect(reconnection(server, apiKey), runner)
    let end: LeftOverEnd = { type: 'nothing' }
    for await (const now of leftOvers(left, main, clock, signal)) {
      end = await cancelLeftOver(now.left, { api, clock, random }, now.signal)
      if (describeLeftOverEnd(end, baseUrl).isClean) break
    }
    return describeLeftOverEnd(end, baseUrl)
  } catch (error) {
    return describeFailure(left, describeError(error), baseUrl)
  }
}
