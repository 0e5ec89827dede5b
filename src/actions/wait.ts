import { awaitById } from '../builds/await-by-id.ts'
import { watchBuild } from '../builds/watch-build.ts'
import { readWaitInputs, type WaitInputs } from '../inputs/wait-inputs.ts'
import { RunReport } from '../report/run-report.ts'
import { MainState } from '../rescue/write-state.ts'
import { entrypoint, type Runner } from '../runner/entrypoint.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { World } from '../runner/world/world.ts'
import { openEndOutputs } from '../runner/output-values.ts'
import { runRemotely } from './run-remotely.ts'

const watched = { how: 'watched', ageSeconds: undefined } as const

/** The sub-action `wait/`: follows a build of another job or run to its end. */
export async function wait(world: World): Promise<void> {
  const startMs = world.clock.monotonicMs()
  await entrypoint(
    world,
    async (runner) => {
      using state = new MainState(runner)
      const inputs = await readWaitInputs()
      const workflow = await readWorkflowContext()
      const subject = { purpose: 'watched', watchedId: inputs.buildId } as const
      const { show } = inputs
      const report = new RunReport({ show, subject, cleanUp: inputs, workflow, state }, runner)
      return await report.run(() => watchRemotely(inputs, startMs, report, runner))
    },
    openEndOutputs,
  )
}

/** Follows a build that another job or run submitted. Its queue time counts from `startMs`. */
async function watchRemotely(
  { connection, buildId, limits, pollIntervalMs, onTimeout, cancelOnAbort }: WaitInputs,
  startMs: number,
  report: RunReport,
  runner: Runner,
): Promise<void> {
  const { signal, hurry } = runner
  report.tell({ type: 'watching', id: buildId })
  await runRemotely(connection, report, runner, async (server) => {
    const build = await awaitById(buildId, server, signal)
    return await watchBuild(
      { build, reused: watched, sinceMs: startMs },
      { wait: true, onTimeout, cancelOnAbort, hurry },
      { ...server, limits, pollIntervalMs },
      signal,
    )
  })
}
