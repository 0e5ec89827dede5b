import { readPromoteInputs } from '../inputs/promote-inputs.ts'
import { openMainState } from '../rescue/write-state.ts'
import { entrypoint } from '../runner/entrypoint.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { World } from '../runner/world/world.ts'
import { openRun } from './open-run.ts'
import { registerImage } from './register-image.ts'

/** The sub-action `promote/`: registers an image that exists under a tag of its own. */
export async function promote(world: World): Promise<void> {
  await entrypoint(world, async (runner) => {
    using state = openMainState(runner)
    const workflow = await readWorkflowContext()
    const inputs = await readPromoteInputs(runner.apiKey, workflow, runner)
    const { connection, target, dryRun, summary } = inputs
    const run = openRun(
      {
        show: { ...nothingElse, summary },
        subject: { purpose: 'registration', agent: target.agent },
        cleanUp: dryRun ? undefined : { connection, cancelOnAbort: true },
        ...{ workflow, state },
      },
      runner,
    )
    return await run.report.run(() => registerImage(inputs, workflow, run, runner))
  })
}

/** Nothing is built, so there is no log. */
const nothingElse = {
  logs: 'none',
  annotations: false,
  uploadLogs: 'never',
} as const
