import { rulesFor } from '../api/retry-table.ts'
import type { Build } from '../api/model.ts'
import { runTiming } from '../api/timing.ts'
import { watchBuild } from '../builds/watch-build.ts'
import { readWaitInputs, type WaitInputs } from '../inputs/wait-inputs.ts'
import { RunReport } from '../report/run-report.ts'
import { MainStepState } from '../cleanup/write-state.ts'
import { runEntrypoint, type EntryContext } from '../runner/entrypoint.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { Host } from '../runner/host/host.ts'
import { createFailureWriter } from '../runner/output-values.ts'
import { asApiError } from '../util/errors.ts'
import { type RunDependencies, runConnected } from './run-remotely.ts'

const { namedPauseMs } = runTiming
const watched = { how: 'watched', ageSeconds: undefined } as const

/** The sub-action `wait/`: follows a build of another job or run to its end. */
export async function wait(host: Host): Promise<void> {
  await runEntrypoint(
    host,
    async (runner) => {
      using state = new MainStepState(runner)
      const inputs = await readWaitInputs()
      const workflow = await readWorkflowContext()
      const subject = { purpose: 'watched', watchedId: inputs.buildId } as const
      const { show } = inputs
      const report = new RunReport({ show, subject, cleanUp: inputs, workflow, state }, runner)
      return await report.run(() => watchRemotely(inputs, report, runner))
    },
    createFailureWriter,
  )
}

async function watchRemotely(
  { connection, buildId, limits, pollIntervalMs, onTimeout, cancelOnAbort }: WaitInputs,
  report: RunReport,
  runner: EntryContext,
): Promise<void> {
  const { signal } = runner
  void report.report({ type: 'watching', id: buildId })
  await runConnected(connection, report, runner, async (server) => {
    const build = await awaitBuildById(buildId, server, signal)
    return await watchBuild(
      { build, claim: 'named', reused: watched },
      { wait: true, onTimeout, cancelOnAbort },
      { ...server, limits, pollIntervalMs },
      signal,
    )
  })
}

/** Retries for a while: the server may not know a build yet that another job has just submitted. */
export async function awaitBuildById(
  id: string,
  { api, clock, reporter }: Pick<RunDependencies, 'api' | 'clock' | 'reporter'>,
  signal: AbortSignal,
): Promise<Build> {
  const startMs = clock.monotonicMs()
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await api.getBuild(id, signal)
    } catch (error) {
      const { forMs } = rulesFor(asApiError(error)).named
      if (clock.monotonicMs() + namedPauseMs > startMs + forMs) throw error
    }
    if (isFirst) {
      const message = `The server does not know build ${id} yet. Asking again.`
      await reporter.report({ type: 'notice', message })
    }
    await clock.sleep(namedPauseMs, signal)
  }
}
