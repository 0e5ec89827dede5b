import { openEndOutputs } from '../runner/end-outputs.ts'
import { entrypoint } from '../runner/entrypoint.ts'
import { readInputs } from '../runner/inputs/inputs.ts'
import { pack } from '../runner/pack.ts'
import { buildRemotely } from '../runner/remote-build.ts'
import { openRun } from '../runner/remote-run.ts'
import { openArchiveDirectory } from '../runner/state/archive-directory.ts'
import { openMainState } from '../runner/state/main-state.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { PackingWorld } from '../runner/world/world.ts'

/** The root action: packs the build context, submits the build and follows it to its end. */
export async function build(world: PackingWorld): Promise<void> {
  await entrypoint(
    world,
    async (runner) => {
      using state = openMainState(runner)
      const workflow = await readWorkflowContext()
      const inputs = await readInputs(runner.apiKey, workflow, runner)
      using archive = openArchiveDirectory(runner)
      const run = openRun(
        {
          show: inputs,
          subject: { purpose: 'context', agent: inputs.agent, imageName: inputs.imageName },
          cleanUp: inputs.dryRun ? undefined : inputs,
          ...{ archiveDirectory: archive.path, workflow, state },
        },
        runner,
      )
      await run.report.run(async () => {
        // Until the state is saved, nothing would remove it after a SIGKILL.
        await run.handOver.saved()
        archive.create()
        const packed = await pack(inputs, workflow, { directory: archive.path, ...world }, runner)
        run.report.packed(packed, inputs)
        if (!inputs.dryRun) await buildRemotely(inputs, packed, run, runner)
      })
      if (inputs.dryRun && !runner.signal.aborted) archive.keep()
    },
    openEndOutputs,
  )
}
