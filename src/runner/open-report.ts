import type { Runner } from './entrypoint.ts'
import type { ShowInputs } from './inputs/inputs.ts'
import { tempDirectory } from './world/temp-directory.ts'
import { type BuildLog, createBuildLog } from './log/build-log.ts'
import { createLogFile } from './log/log-file.ts'
import { publish } from './publish.ts'
import { createReport, type Report, type Subject } from './report.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** The log of a build, and the report on its run, which shows the build as `show` says. */
export function openReport(
  show: ShowInputs,
  subject: Subject,
  workflow: WorkflowContext,
  runner: Runner,
): { readonly buildLog: BuildLog; readonly report: Report } {
  const { log, redact, world } = runner
  const logFile = createLogFile(world.files, tempDirectory(), (path) => report.logCreated(path))
  const buildLog = createBuildLog(log, redact, {
    mode: show.logs,
    file: logFile,
    now: () => world.clock.monotonicMs(),
  })
  const report = createReport({
    ...{ show, subject, workflow, runner, buildLog },
    publish: async (facts) => publish(facts, { inputs: show, workflow, runner, logFile }),
  })
  return { buildLog, report }
}
