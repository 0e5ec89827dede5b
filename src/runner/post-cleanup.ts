import { buildPath, buildsPath, listPath } from '../api/paths.ts'
import { cancelLeftOver, type CleanUp } from '../build/cancel/cancel-abandoned.ts'
import type { LeftOver } from '../build/hand-over.ts'
import { timeLimit } from '../util/time-limit.ts'
import { connect } from './connect.ts'
import type { Runner } from './entrypoint.ts'
import type { SavedState } from './state/saved-state.ts'

/**
 * Of 60 s for the whole step: the rest is for its start and its end on a slow machine. The runner gives all post steps of a cancelled
 * job less than five minutes together.
 */
const limitMs = 56_000

/** Cancels a build that the main step left running. What cannot be cleaned up is a warning that says how to do it by hand. */
export async function cleanUp(
  left: Exclude<LeftOver, { type: 'nothing' }>,
  state: SavedState,
  runner: Runner,
): Promise<void> {
  const { isClean, message, ...byHand } = await cancelOnServer(left, state, runner)
  if (isClean) await runner.log.line(message)
  else await runner.log.warning([message, ...adviceFor(byHand, state)].join('\n'))
}

async function cancelOnServer(
  left: Exclude<LeftOver, { type: 'nothing' }>,
  { accountId, baseUrl }: SavedState,
  runner: Runner,
): Promise<CleanUp> {
  const { apiKey, signal } = runner
  const { clock, random } = runner.world
  try {
    using limit = timeLimit(limitMs, clock, signal)
    await using api = await connect({ apiKey, accountId, baseUrl: new URL(baseUrl) }, runner)
    return await cancelLeftOver(left, { api, clock, random }, limit.signal)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const [message, toCancel] =
      left.type === 'build'
        ? [`Build ${left.buildId} may still be running: its cancellation failed.`, [left.buildId]]
        : ['The run was stopped during the submit, and its build may be running.', []]
    return { isClean: false, message: `${message} ${reason}`, toCancel }
  }
}

/** The addresses in the API, and how to call them without showing the key. */
function adviceFor(
  { toCancel, toFind }: Pick<CleanUp, 'toCancel' | 'toFind'>,
  { baseUrl }: SavedState,
): readonly string[] {
  if (toCancel.length === 0) {
    const path = toFind === undefined ? buildsPath : listPath(toFind, undefined)
    return [`Check the builds: ${curl('GET', path, baseUrl)}`]
  }
  return toCancel.flatMap((id) => {
    const path = `${buildPath(id)}/cancel`
    return [`Cancel it: POST ${addressOf(path, baseUrl)}`, curl('POST', path, baseUrl)]
  })
}

function curl(method: 'GET' | 'POST', path: string, baseUrl: string): string {
  return `curl -X ${method} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${addressOf(path, baseUrl)}'`
}

function addressOf(path: string, baseUrl: string): string {
  return `${baseUrl.replace(/\/+$/, '')}${path}`.replaceAll("'", '%27')
}
