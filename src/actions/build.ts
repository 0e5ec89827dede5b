import { readInputs } from '../inputs/build-inputs.ts'
import { RunReport } from '../report/run-report.ts'
import { openArchiveDirectory } from '../rescue/archive-directory.ts'
import { MainState } from '../rescue/write-state.ts'
import { entrypoint } from '../runner/entrypoint.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { PackingWorld } from '../runner/world/world.ts'
import { openEndOutputs } from '../runner/write-end.ts'
import { pack, rejectWarnings } from './pack.ts'
import { buildRemotely } from './submit-build.ts'

/** The root action: packs the build context, submits the build and follows it to its end. */
export async function build(world: PackingWorld): Promise<void> {
  await entrypoint(
    world,
    async (runner) => {
      using state = new MainState(runner)
      const workflow = await readWorkflowContext()
      const inputs = await readInputs(workflow, runner)
      using archive = openArchiveDirectory(runner)
      const report = new RunReport(
        {
          show: inputs.show,
          subject: { purpose: 'context', agent: inputs.agent, imageName: inputs.imageName },
          cleanUp: inputs.dryRun ? undefined : inputs,
          archiveDirectory: archive.path,
          workflow,
          state,
        },
        runner,
      )
      return await report.run(async () => {
        // Until the state is saved, nothing would remove it after a SIGKILL.
        await report.saved()
        archive.create()
        const packed = await pack(inputs, workflow, { directory: archive.path, ...world }, runner)
        report.tell({ type: 'packed', packed, inputs })
        if (inputs.dryRun) archive.keepUnless(runner.signal)
        if (inputs.strict) rejectWarnings(packed)
        if (!inputs.dryRun) await buildRemotely(inputs, packed, report, runner)
      })
    },
    openEndOutputs,
  )
}
