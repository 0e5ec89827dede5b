import { resolveAgent } from './build/resolve-agent.ts'
import { runBuild } from './build/run-build.ts'
import { connect } from './runner/connect.ts'
import { entrypoint } from './runner/entrypoint.ts'
import { openHandOver } from './runner/state/hand-over.ts'
import { readInputs } from './runner/inputs/inputs.ts'
import { pack } from './runner/pack.ts'
import { createReport } from './runner/report.ts'
import { createReporter } from './runner/log/reporter.ts'
import { followOptions, runRequest } from './runner/run-request.ts'
import { showUpload } from './runner/log/upload-progress.ts'
import { readWorkflowContext } from './runner/workflow-context.ts'

/** The root action: packs the build context, submits the build and follows it to its end. */
export async function main(): Promise<void> {
  await entrypoint(async (runner) => {
    const { writer, redact, signal } = runner
    const workflow = await readWorkflowContext()
    const inputs = await readInputs(workflow.workspace, signal)
    const handOver = openHandOver(inputs, workflow, signal)
    const reporter = createReporter(writer, redact)
    const report = createReport(inputs, workflow, runner, reporter)
    try {
      const packed = await pack(inputs, workflow, handOver.archiveFolder, runner)
      report.packed(packed)
      if (inputs.connection === undefined) return
      await using api = await connect(inputs.connection)
      const agent = await resolveAgent(api, inputs.agent, signal)
      const request = runRequest(inputs, packed, agent, {
        onSending: handOver.submitting,
        onProgress: showUpload(packed.context.sizeBytes, writer),
        onCreated: (build) => {
          handOver.created(build)
          report.created(build)
        },
      })
      const result = await runBuild(request, followOptions(inputs, api, reporter), signal)
      handOver.ended(result)
      report.ended(result)
    } catch (error) {
      handOver.failed(error)
      report.failed(error)
      throw error
    } finally {
      handOver.removeArchive()
      reporter.close()
      await report.write()
    }
    report.throwUnlessGood()
  })
}
