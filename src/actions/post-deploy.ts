import { curl, deploymentsPath } from '../api/paths.ts'
import { stateTimes } from '../api/timing.ts'
import { reconnection, shownBaseUrl } from '../inputs/connection.ts'
import { describeUnread } from '../report/left-over-end.ts'
import { openLeftState } from '../cleanup/read-state.ts'
import type { SavedState } from '../cleanup/state-format.ts'
import type { Ending } from '../cleanup/work-for-post.ts'
import { harmlessEntrypoint, type Runner } from '../runner/entrypoint.ts'
import type { Host } from '../runner/host/host.ts'
import { describeError } from '../util/errors.ts'
import { timeLimit } from '../util/time-limit.ts'

/** The post step of `deploy/`: deletes a preview that a stopped step left. Never fails the job. */
export async function postDeploy(host: Host): Promise<void> {
  await harmlessEntrypoint(host, async (runner) => {
    const main = openLeftState(host, runner.apiKey)
    const state = await main.takeOver()
    if (typeof state === 'object') await cleanUp(state, runner)
    else if (state === 'forged' || state === 'lost') {
      const unread = describeUnread(state, 'a preview of this step is left')
      await runner.log.warning(
        `${unread} A preview ends by itself.\nCheck the deployments: ${curl('GET', deploymentsPath, shownBaseUrl())}`,
      )
    }
    await main.remove()
  })
}

async function cleanUp(state: SavedState, runner: Runner): Promise<void> {
  const { log } = runner
  const done = await deleteOnServer(state, runner)
  if (done !== undefined) await (done.isClean ? log.line(done.message) : log.warning(done.message))
  const { missingSummary } = state
  if (missingSummary === undefined) return
  const message = done?.message ?? 'It left no deployment.'
  const { writeKilledSummary } = await import(
    /* webpackMode: "eager" */ '../report/summary/killed-summary.ts'
  )
  await writeKilledSummary({ agent: missingSummary.agent, message }, runner)
}

async function deleteOnServer(
  { deployment, server }: SavedState,
  runner: Runner,
): Promise<Ending | undefined> {
  if (deployment === undefined || server === undefined) return undefined
  const { apiKey, host, signal } = runner
  using limit = timeLimit(stateTimes.postMs, host.clock, signal)
  try {
    // Loads these modules only here, because few runs leave something to delete.
    const [{ connectDeployments }, { deleteLeft }] = await Promise.all([
      import(/* webpackMode: "eager" */ './connect-deployments.ts'),
      import(/* webpackMode: "eager" */ '../cleanup/delete-left.ts'),
    ])
    await using apis = await connectDeployments(reconnection(server, apiKey), runner)
    const dependencies = { api: apis.api, clock: host.clock, baseUrl: server.baseUrl }
    return await deleteLeft(deployment, dependencies, limit.signal)
  } catch (error) {
    const message = `A preview of this step may be left; it ends by itself. ${describeError(error)}`
    return { isClean: false, message }
  }
}
