import { entrypoint } from './runner/entrypoint.ts'
import { readInputs } from './runner/inputs/inputs.ts'
import { tempDirectory } from './runner/inputs/temp-directory.ts'
import { createBuildLog } from './runner/log/build-log.ts'
import { createLogFile } from './runner/log/log-file.ts'
import { pack } from './runner/pack.ts'
import { publish } from './runner/publish.ts'
import { registerImage } from './runner/register-image.ts'
import { buildRemotely } from './runner/remote-build.ts'
import { createReport } from './runner/report.ts'
import { createArchiveDirectory } from './runner/state/archive-directory.ts'
import { openHandOver } from './runner/state/hand-over.ts'
import { readWorkflowContext } from './runner/workflow-context.ts'
import type { World } from './runner/world/world.ts'

/** The root action: packs the build context, submits the build and follows it to its end; or tags an image that exists. */
export async function main(world: World): Promise<void> {
  await entrypoint(world, async (runner) => {
    const { log, redact, signal } = runner
    const workflow = await readWorkflowContext()
    const inputs = await readInputs(runner.apiKey, workflow, signal)
    using archive = createArchiveDirectory(world.files, { keep: inputs.dryRun })
    const handOver = openHandOver(inputs, archive.path, runner)
    const logFile = createLogFile(world.files, tempDirectory(), (path) => report.logCreated(path))
    const buildLog = createBuildLog(log, redact, {
      mode: inputs.logs,
      file: logFile,
      now: () => world.clock.monotonicMs(),
    })
    const report = createReport(inputs, workflow, runner, buildLog, (ending) =>
      publish(ending, { inputs, workflow, runner, logFile }),
    )
    const listeners = { buildLog, report, handOver }
    await report.run(async () => {
      if (inputs.from !== 'context') {
        await registerImage(inputs, workflow, listeners, runner)
        return
      }
      const packed = await pack(inputs, workflow, archive.path, runner)
      report.packed(packed)
      if (inputs.dryRun) return
      await buildRemotely(inputs, packed, workflow, listeners, runner)
    })
  })
}
