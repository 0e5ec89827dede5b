import { cancelRunning, cancelSubmitted } from '../build/cancel-abandoned.ts'
import { systemClock } from '../util/clock.ts'
import { timeLimit } from '../util/time-limit.ts'
import { connect } from './connect.ts'
import type { Runner } from './entrypoint.ts'
import { type BuildLeft, leavesBuild, readState } from './state/hand-over-state.ts'
import { removeLeftArchive } from './state/hand-over.ts'
import { readText } from './inputs/input-reader.ts'
import { printable, printableMessage } from './log/printable.ts'

/** The runner gives all post steps of a cancelled job less than five minutes together. */
const limitMs = 60_000

/** Cancels a build that main was stopped over and removes its archive. Trouble is a warning that names the build. */
export async function cleanUp({ writer, redact, signal }: Runner): Promise<void> {
  const apiKey = readText('api-key')
  const state = readState(apiKey)
  if (state === undefined) return
  const warn = (message: string) => writer.command('warning', printableMessage(redact(message)))
  if (state === 'forged') {
    await warn(
      'The state that the main step left cannot be trusted, so nothing was cleaned up: a build of this step may still run.',
    )
    return
  }
  removeLeftArchive(state.archiveFolder, process.env['RUNNER_TEMP'])
  if (!leavesBuild(state)) return
  try {
    const sentence = await cancelOnServer(state, apiKey, signal)
    for (const line of printable(redact(sentence))) await writer.print(line)
  } catch (error) {
    const what =
      state.phase === 'running'
        ? `build ${state.buildId}`
        : 'the build that this step may have submitted'
    const reason = error instanceof Error ? error.message : String(error)
    await warn(
      `The post step could not cancel ${what}, which may still run: ${reason} Look at it on ${new URL(state.baseUrl).host}.`,
    )
  }
}

async function cancelOnServer(
  state: BuildLeft,
  apiKey: string,
  signal: AbortSignal,
): Promise<string> {
  const { accountId } = state
  using limit = timeLimit(limitMs, systemClock, signal)
  await using api = await connect({ apiKey, accountId, baseUrl: new URL(state.baseUrl) })
  const dependencies = { api, clock: systemClock }
  return state.phase === 'running'
    ? await cancelRunning(state.buildId, dependencies, limit.signal)
    : await cancelSubmitted(state.sent, dependencies, limit.signal)
}
