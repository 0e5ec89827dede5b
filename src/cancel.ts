import { isFinal } from './api/status.ts'
import { cancelAndWait, requestCancel } from './build/cancel/cancel-build.ts'
import { connect } from './runner/connect.ts'
import { entrypoint } from './runner/entrypoint.ts'
import { readCancelInputs } from './runner/inputs/sub-action-inputs.ts'
import { writeCancelOutputs } from './runner/outputs.ts'
import { systemClock } from './util/clock.ts'
import { ActionError } from './util/errors.ts'
import { timeLimit } from './util/time-limit.ts'

/** The sub-action `cancel/`: cancels a build and waits for its end. */
export async function cancel(): Promise<void> {
  await entrypoint(async ({ log, apiKey, redact, signal }) => {
    const { connection, buildId, wait, timeoutMs } = await readCancelInputs(apiKey)
    await using api = await connect(connection, log)
    using limit = timeLimit(timeoutMs, systemClock, signal)
    const cancelBuild = wait ? cancelAndWait : requestCancel
    const build = await cancelBuild(buildId, { api, clock: systemClock }, limit.signal)
    for (const problem of writeCancelOutputs(build, redact)) await log.warning(problem)
    await log.line(`Build status: ${build.status}`)
    if (wait && !isFinal(build.status)) {
      throw new ActionError(
        `The cancelled build did not end within ${timeoutMs / 60_000} minutes (status '${build.status}'). Build ID: ${buildId}.`,
        { hint: "Raise 'timeout-minutes', or check the build on the server." },
      )
    }
  })
}
