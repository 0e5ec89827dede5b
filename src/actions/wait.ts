import { openEndOutputs } from '../runner/end-outputs.ts'
import { entrypoint } from '../runner/entrypoint.ts'
import { readWaitInputs } from '../runner/inputs/wait-inputs.ts'
import { openRun } from '../runner/remote-run.ts'
import { openMainState } from '../runner/state/main-state.ts'
import { watchRemotely } from '../runner/watched-build.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { World } from '../runner/world/world.ts'

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
      await run.report.run(() => watchRemotely(inputs, startMs, run, runner))
    },
    openEndOutputs,
  )
}
