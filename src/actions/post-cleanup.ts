import { buildsPath, renderCurlCommand } from '../api/paths.ts'
import { isFinal } from '../api/status.ts'
import { stateFileTiming } from '../api/timing.ts'
import { connectionForPostStep, baseUrlForMessages } from '../inputs/connection.ts'
import {
  type CleanUpDescription,
  describeCleanUpFailure,
  describeCleanUpResult,
  describeUnreadableState,
} from '../report/left-over-end.ts'
import { writeSummaryOfKilledStep } from '../report/summary/killed-summary.ts'
import { cleanUpLeftOver, type CleanUpResult } from '../cleanup/cancel-abandoned.ts'
import { watchLeftOvers } from '../cleanup/left-overs.ts'
import { leftOverIn, type MainStateReader, type StateReadResult } from '../cleanup/read-state.ts'
import { type FactsForPost, type LeftOverWork, findLeftOverWork } from '../cleanup/work-for-post.ts'
import type { EntryContext } from '../runner/entrypoint.ts'
import { describeError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import { connect } from './connect.ts'

/**
 * Cancels a build that the main step left running, and completes its summary. If that fails, a
 * warning says how to do it by hand.
 */
export async function cleanUp(
  found: StateReadResult,
  main: MainStateReader,
  runner: EntryContext,
): Promise<void> {
  const { log, signal, host } = runner
  using limit = createTimeLimit(stateFileTiming.postMs, host.clock, signal)
  const done = await cancelLeft(found, main, { ...runner, signal: limit.signal })
  // The main step may have ended in the meantime.
  const state = await main.read()
  if (typeof state !== 'object') return
  const { missingSummary } = state
  if (missingSummary === undefined) return
  const message = done ?? describeUntouched(state)
  if (done === undefined) await log.line(message)
  await writeSummaryOfKilledStep({ agent: missingSummary.agent, message }, runner)
}

/** Resolves with a sentence about how the build ended. */
async function cancelLeft(
  state: StateReadResult,
  main: MainStateReader,
  runner: EntryContext,
): Promise<string | undefined> {
  const { log } = runner
  if (state === 'forged' || state === 'lost') {
    const unread = describeUnreadableState(state, 'a build of this step is still running')
    await log.warning(
      `${unread}\nCheck the builds: ${renderCurlCommand('GET', buildsPath, baseUrlForMessages())}`,
    )
  }
  if (typeof state !== 'object' || state.server === undefined) return undefined
  const left = findLeftOverWork(state)
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
  left: Exclude<LeftOverWork, { type: 'nothing' }>,
  server: NonNullable<FactsForPost['server']>,
  main: MainStateReader,
  runner: EntryContext,
): Promise<CleanUpDescription> {
  const { apiKey, signal, host } = runner
  const { clock, random } = host
  const { baseUrl } = server
  try {
    await using api = await connect(connectionForPostStep(server, apiKey), runner)
    let end: CleanUpResult = { type: 'nothing' }
    const leftOvers = { main, clock, leftIn: leftOverIn, mayChange: isSubmitOpen }
    for await (const now of watchLeftOvers<LeftOverWork>(left, leftOvers, signal)) {
      end = await cleanUpLeftOver(now.left, { api, clock, random }, now.signal)
      if (describeCleanUpResult(end, baseUrl).isClean) break
    }
    return describeCleanUpResult(end, baseUrl)
  } catch (error) {
    return describeCleanUpFailure(left, describeError(error), baseUrl)
  }
}

/** A main step that was stopped completes no other request. */
function isSubmitOpen(left: LeftOverWork): boolean {
  return left.type === 'left' && left.build === undefined && left.sent?.isOpen === true
}
