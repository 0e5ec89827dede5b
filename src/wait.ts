import { entrypoint } from './runner/entrypoint.ts'
import { readWaitInputs } from './runner/inputs/wait-inputs.ts'
import { openReport } from './runner/open-report.ts'
import { openHandOver } from './runner/state/hand-over.ts'
import { openStepState } from './runner/state/step-state.ts'
import { watchRemotely } from './runner/watched-build.ts'
import { readWorkflowContext } from './runner/workflow-context.ts'
import type { World } from './runner/world/world.ts'

/** The sub-action `wait/`: follows a build of another job or run to its end. */
export async function wait(world: World): Promise<void> {
  const startMs = world.clock.monotonicMs()
  await entrypoint(world, async (runner) => {
    using state = openStepState(runner)
    const inputs = await readWaitInputs(runner.apiKey)
    const workflow = await readWorkflowContext()
    const handOver = openHandOver(inputs, undefined, state, runner.signal)
    const { buildLog, report } = openReport(inputs, { watchedId: inputs.buildId }, workflow, runner)
    await report.run(() => watchRemotely(inputs, startMs, { buildLog, report, handOver }, runner))
  })
}
