import { renderCurlCommand, deploymentsPath } from '../api/paths.ts'
import { stateFileTiming } from '../api/timing.ts'
import { connectionForPostStep, baseUrlForMessages } from '../inputs/connection.ts'
import { describeUnreadableState } from '../report/left-over-end.ts'
import { openMainState } from '../cleanup/read-state.ts'
import type { SavedState } from '../cleanup/state-format.ts'
import type { CleanUpOutcome } from '../cleanup/work-for-post.ts'
import { runNonFailingEntrypoint, type EntryContext } from '../runner/entrypoint.ts'
import type { Host } from '../runner/host/host.ts'
import { describeError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'

/** The post step of `deploy/`: deletes a preview that a stopped step left. Never fails the job. */
export async function postDeploy(host: Host): Promise<void> {
  await runNonFailingEntrypoint(host, async (runner) => {
    const main = openMainState(host, runner.apiKey)
    const state = await main.takeOver()
    if (typeof state === 'object') await cleanUp(state, runner)
    else if (state === 'forged' || state === 'lost') {
      const unread = describeUnreadableState(state, 'a preview of this step is left')
      await runner.log.warning(
        `${unread} A preview ends by itself.\nCheck the deployments: ${renderCurlCommand('GET', deploymentsPath, baseUrlForMessages())}`,
      )
    }
    await main.remove()
  })
}

async function cleanUp(state: SavedState, runner: EntryContext): Promise<void> {
  const { log } = runner
  const done = await deleteOnServer(state, runner)
  if (done !== undefined) await (done.isClean ? log.line(done.message) : log.warning(done.message))
  const { missingSummary } = state
  if (missingSummary === undefined) return
  const message = done?.message ?? 'It left no deployment.'
  const { writeSummaryOfKilledStep } = await import(
    /* webpackMode: "eager" */ '../report/summary/killed-summary.ts'
  )
  await writeSummaryOfKilledStep({ agent: missingSummary.agent, message }, runner)
}

async function deleteOnServer(
  { deployment, server }: SavedState,
  runner: EntryContext,
): Promise<CleanUpOutcome | undefined> {
  if (deployment === undefined || server === undefined) return undefined
  const { apiKey, host, signal } = runner
  using limit = createTimeLimit(stateFileTiming.postMs, host.clock, signal)
  try {
    // Loads these modules only here, because few runs leave something to delete.
    const [{ connectForDeployments }, { deleteLeftOverPreview }] = await Promise.all([
      import(/* webpackMode: "eager" */ './connect-deployments.ts'),
      import(/* webpackMode: "eager" */ '../cleanup/delete-left.ts'),
    ])
    await using apis = await connectForDeployments(connectionForPostStep(server, apiKey), runner)
    const dependencies = { api: apis.api, clock: host.clock, baseUrl: server.baseUrl }
    return await deleteLeftOverPreview(deployment, dependencies, limit.signal)
  } catch (error) {
    const message = `A preview of this step may be left; it ends by itself. ${describeError(error)}`
    return { isClean: false, message }
  }
}
