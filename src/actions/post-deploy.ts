import { taskPath } from '../agentex/agentex-api.ts'
import type { OpenTask } from '../agentex/readiness.ts'
import { renderCurlCommand, deploymentsPath } from '../api/paths.ts'
import { agentexTiming, stateFileTiming } from '../api/timing.ts'
import { connectionForPostStep, baseUrlForMessages } from '../inputs/connection.ts'
import { describeLeftProduction, describeUnreadableState } from '../report/left-over-end.ts'
import { watchLeftOvers } from '../cleanup/left-overs.ts'
import { leftDeploymentIn, type MainStateReader, openMainState } from '../cleanup/read-state.ts'
import type { SavedState } from '../cleanup/state-format.ts'
import {
  type CleanUpOutcome,
  isLeftPreview,
  type LeftDeployment,
  type LeftPreview,
} from '../cleanup/work-for-post.ts'
import { runNonFailingEntrypoint, type EntryContext } from '../runner/entrypoint.ts'
import type { Host } from '../runner/host/host.ts'
import { describeError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'

/** The post step of `deploy/`: deletes a preview that a stopped step left. Never fails the job. */
export async function postDeploy(host: Host): Promise<void> {
  await runNonFailingEntrypoint(host, async (runner) => {
    const main = openMainState(host, runner.apiKey)
    const state = await main.takeOver()
    if (typeof state === 'object') await cleanUp(state, main, runner)
    else if (state === 'forged' || state === 'lost') {
      const unread = describeUnreadableState(state, 'a deployment of this step is left')
      await runner.log.warning(
        `${unread}\nCheck the deployments: ${renderCurlCommand('GET', deploymentsPath, baseUrlForMessages())}`,
      )
    }
    await main.remove()
  })
}

async function cleanUp(
  { deployment, server }: SavedState,
  main: MainStateReader,
  runner: EntryContext,
): Promise<void> {
  const { log } = runner
  const done = deployment && server && (await cleanUpLeft(deployment, server, main, runner))
  if (done) await (done.isClean ? log.line(done.message) : log.warning(done.message))
  // The main step may have ended in the meantime.
  const state = await main.read()
  if (typeof state !== 'object') return
  if (state.task && server) await deleteTask(state.task, server, runner)
  if (state.missingSummary === undefined) return
  const message = done?.message ?? 'It left no deployment.'
  const { writeSummaryOfKilledStep } = await import(
    /* webpackMode: "eager" */ '../report/summary/killed-summary.ts'
  )
  await writeSummaryOfKilledStep({ agent: state.missingSummary.agent, message }, runner)
}

type Server = NonNullable<SavedState['server']>
type Left = LeftDeployment | 'none'

const nothingLeft = { isClean: true, message: 'The main step left nothing to delete.' }

/** Starts again whenever the main step, which may still be running, leaves something else. */
async function cleanUpLeft(
  first: LeftDeployment,
  server: Server,
  main: MainStateReader,
  runner: EntryContext,
): Promise<CleanUpOutcome> {
  const { clock } = runner.host
  const { baseUrl } = server
  using limit = createTimeLimit(stateFileTiming.postMs, clock, runner.signal)
  const leftOvers = { main, clock, leftIn: leftDeploymentIn, mayChange }
  let done = nothingLeft
  for await (const { left, signal } of watchLeftOvers<Left>(first, leftOvers, limit.signal)) {
    if (left === 'none') return nothingLeft
    done = isLeftPreview(left)
      ? await deletePreview(left, server, { ...runner, signal })
      : describeLeftProduction(left, baseUrl)
    if (done.isClean) break
  }
  return done
}

/** Names the task of a test message if it may be left. */
async function deleteTask(
  { name, agentexUrl }: OpenTask,
  server: Server,
  runner: EntryContext,
): Promise<void> {
  const { host, log, apiKey, signal } = runner
  const command = renderCurlCommand('DELETE', taskPath(name), agentexUrl)
  const leave = async (why: string) =>
    await log.warning(`Task '${name}' may be left in Agentex: ${why}\nDelete it: ${command}`)
  try {
    const { connectToAgentex } = await import(/* webpackMode: "eager" */ './connect-deployments.ts')
    const connection = connectionForPostStep(server, apiKey)
    await using agentex = await connectToAgentex(connection, new URL(agentexUrl), runner)
    using limit = createTimeLimit(agentexTiming.deleteMs, host.clock, signal)
    const wasThere = await agentex.deleteTask(name, limit.signal)
    if (wasThere) await log.line(`Deleted task '${name}' in Agentex.`)
    else await leave('it is not there, but a message that arrives late may create it.')
  } catch (error) {
    await leave(describeError(error))
  }
}

/** A main step that was stopped deletes its preview, and learns no other ID than a missing one. */
function mayChange(left: Left): boolean {
  return left !== 'none' && (isLeftPreview(left) || left.id === undefined)
}

async function deletePreview(
  left: LeftPreview,
  server: Server,
  runner: EntryContext,
): Promise<CleanUpOutcome> {
  const { apiKey, host, signal } = runner
  try {
    // Loads these modules only here, because few runs leave something to delete.
    const [{ connectForDeployments }, { deleteLeftOverPreview }] = await Promise.all([
      import(/* webpackMode: "eager" */ './connect-deployments.ts'),
      import(/* webpackMode: "eager" */ '../cleanup/delete-left.ts'),
    ])
    await using apis = await connectForDeployments(connectionForPostStep(server, apiKey), runner)
    const dependencies = { api: apis.api, clock: host.clock, baseUrl: server.baseUrl }
    return await deleteLeftOverPreview(left, dependencies, signal)
  } catch (error) {
    const message = `A preview of this step may be left; it ends by itself. ${describeError(error)}`
    return { isClean: false, message }
  }
}
