import { entrypoint } from './runner/entrypoint.ts'
import { readInputs } from './runner/inputs/inputs.ts'
import { openReport } from './runner/open-report.ts'
import { pack } from './runner/pack.ts'
import { registerImage } from './runner/register-image.ts'
import { buildRemotely } from './runner/remote-build.ts'
import { createArchiveDirectory } from './runner/state/archive-directory.ts'
import { openHandOver } from './runner/state/hand-over.ts'
import { openStepState } from './runner/state/step-state.ts'
import { readWorkflowContext } from './runner/workflow-context.ts'
import type { PackingWorld } from './runner/world/world.ts'

/** The root action: packs the build context, submits the build and follows it to its end; or tags an image that exists. */
export async function main(world: PackingWorld): Promise<void> {
  await entrypoint(world, async (runner) => {
    using state = openStepState(runner)
    const workflow = await readWorkflowContext()
    const inputs = await readInputs(runner.apiKey, workflow, runner.signal)
    using archive = createArchiveDirectory({ keep: inputs.dryRun }, runner)
    const handOver = openHandOver(
      inputs.dryRun ? undefined : inputs,
      archive.path,
      state,
      runner.signal,
    )
    const { buildLog, report } = openReport(inputs, inputs, workflow, runner)
    const listeners = { buildLog, report, handOver }
    const work = async (): Promise<void> => {
      if (inputs.from !== 'context') {
        await registerImage(inputs, workflow, listeners, runner)
        return
      }
      const packed = await pack(inputs, workflow, { directory: archive.path, ...world }, runner)
      report.packed(packed, inputs)
      if (inputs.dryRun) return
      await buildRemotely(inputs, packed, workflow, listeners, runner)
    }
    await report.run(async () => await state.during(work))
  })
}
