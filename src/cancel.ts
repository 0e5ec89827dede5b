import { isFinal } from './api/status.ts'
import { cancelAndWait, requestCancel } from './build/cancel-build.ts'
import { connect } from './runner/connect.ts'
import { entrypoint } from './runner/entrypoint.ts'
import { writeCancelOutputs } from './runner/outputs.ts'
import { printableTitle } from './runner/log/printable.ts'
import { readCancelInputs } from './runner/inputs/sub-action-inputs.ts'
import { systemClock } from './util/clock.ts'
import { ActionError } from './util/errors.ts'
import { timeLimit } from './util/time-limit.ts'

/** The sub-action `cancel/`: cancels a build and waits for its end. */
export async function cancel(): Promise<void> {
  await entrypoint(async ({ writer, signal }) => {
    const { connection, buildId, wait, timeoutMs } = readCancelInputs()
    await using api = await connect(connection)
    using limit = timeLimit(timeoutMs, systemClock, signal)
    const cancelBuild = wait ? cancelAndWait : requestCancel
    const build = await cancelBuild(buildId, { api, clock: systemClock }, limit.signal)
    writeCancelOutputs(build)
    await writer.print(printableTitle(`Build ${build.id} has the status '${build.status}'.`))
    if (wait && !isFinal(build.status)) {
      throw new ActionError(
        `Build ${buildId} has not ended within ${timeoutMs / 60_000} minutes of its cancel.`,
        {
          hint: "Raise 'timeout-minutes', or look at the build on the server.",
        },
      )
    }
  })
}
