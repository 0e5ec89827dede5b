import { readWaitInputs } from '../inputs/wait-inputs.ts'
import { openMainState } from '../rescue/write-state.ts'
import { entrypoint } from '../runner/entrypoint.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { World } from '../runner/world/world.ts'
import { openEndOutputs } from '../runner/write-end.ts'
import { watchRemotely } from './follow-build.ts'
import { openRun } from './open-run.ts'

/** The sub-action `wait/`: follows a build of another job or run to its end. */
export async function wait(world: World): Promise<void> {
  const startMs = world.clock.monotonicMs()
  await entrypoint(
    world,
    async (runner) => {
      using state = openMainState(runner)
      const inputs = await readWaitInputs(runner.apiKey)
      const workflow = await readWorkflowContext()
      const subject = { purpose: 'watched', watchedId: inputs.buildId } as const
      const run = openRun({ show: inputs, subject, cleanUp: inputs, workflow, state }, runner)
      return await run.report.run(() => watchRemotely(inputs, startMs, run, runner))
    },
    openEndOutputs,
  )
}
