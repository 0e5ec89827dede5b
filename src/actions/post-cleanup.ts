import { addressOf, buildPath, buildsPath, curl, listPath } from '../api/paths.ts'
import { isFinal } from '../api/status.ts'
import { stateTimes } from '../api/timing.ts'
import type { PersistentDependencies } from '../builds/cancel/cancel-build.ts'
import { mayCancel } from '../builds/claim.ts'
import { reconnection, shownBaseUrl } from '../inputs/connection.ts'
import { writeKilledSummary } from '../report/summary/killed-summary.ts'
import { cancelLeftOver, type CleanUp } from '../rescue/cancel-abandoned.ts'
import { hasEnded, leftBy, type LeftState, type ReadState } from '../rescue/read-state.ts'
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
    const { isClean, message, ...byHand } = await cancelOnServer(left, state.server, main, runner)
    if (isClean) await log.line(message)
    else await log.warning([message, ...adviceFor(byHand, state.server.baseUrl)].join('\n'))
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

type Left = Exclude<LeftOver, { type: 'nothing' }>

async function cancelOnServer(
  left: Left,
  server: NonNullable<FactsForPost['server']>,
  main: LeftState,
  runner: Runner,
): Promise<CleanUp> {
  const { apiKey, signal } = runner
  const { clock, random } = runner.world
  try {
    const untilMs = clock.monotonicMs() + stateTimes.postMs
    await using api = await connect(reconnection(server, apiKey), runner)
    const dependencies = { api, clock, random, untilMs }
    return await cancelNewest(left, main, dependencies, signal)
  } catch (error) {
    const { build } = left
    const toCancel = build && mayCancel(build.claim, build.settled) ? [build.id] : []
    const message = `${describeUncancelled(left)} ${describeError(error)}`
    return { isClean: false, message, toCancel }
  }
}

function describeUncancelled({ build }: Left): string {
  return build === undefined
    ? 'The run ended during the submit, and its build may be running.'
    : `Build ${build.id} may still be running: its cancellation failed.`
}

/** Whether main, which may be running beside this step, may still say what became of its form. */
function isInDoubt(left: LeftOver): boolean {
  return left.type === 'left' && left.build === undefined && left.sent?.isOpen === true
}

function isSame(a: LeftOver, b: LeftOver): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Begins again whenever main, which may be running beside this step, leaves something else. */
async function cancelNewest(
  left: Left,
  main: LeftState,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  for (let now: LeftOver = left; now.type !== 'nothing';) {
    const known = new AbortController()
    const stop = AbortSignal.any([signal, known.signal])
    // A main step that was stopped completes no form any more.
    const news: Promise<LeftOver | undefined> | undefined = isInDoubt(now)
      ? awaitNews(now, main, dependencies, stop)
      : undefined
    void news?.then((next) => next && known.abort())
    const result = await cancelLeftOver(now, dependencies, stop)
    if (result.isClean) known.abort()
    const next: LeftOver | undefined = await news
    if (next === undefined || result.isClean) return result
    now = next
  }
  return { isClean: true, message: 'The main step left no build that is running.', toCancel: [] }
}

/** What main leaves in place of `left`; `undefined` when it has ended or should have. */
async function awaitNews(
  left: Left,
  main: LeftState,
  { clock }: PersistentDependencies,
  signal: AbortSignal,
): Promise<LeftOver | undefined> {
  const endMs = clock.monotonicMs() + stateTimes.mainEndsMs
  while (!signal.aborted) {
    const state = await main.read()
    const now = leftBy(state)
    if (now === undefined) return undefined
    if (!isSame(now, left)) return now
    if (hasEnded(state) || clock.monotonicMs() >= endMs) return undefined
    await clock.sleep(stateTimes.postLooksMs, signal).catch(() => undefined)
  }
  return undefined
}

/** The addresses in the API, and how to call them without showing the key. */
function adviceFor(
  { toCancel, toFind }: Pick<CleanUp, 'toCancel' | 'toFind'>,
  baseUrl: string,
): readonly string[] {
  if (toCancel.length === 0) {
    const path = toFind === undefined ? buildsPath : listPath(toFind)
    return [`Check the builds: ${curl('GET', path, baseUrl)}`]
  }
  return toCancel.flatMap((id) => {
    const path = `${buildPath(id)}/cancel`
    return [`Cancel it: POST ${addressOf(path, baseUrl)}`, curl('POST', path, baseUrl)]
  })
}
