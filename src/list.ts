import { findBuilds } from './build/find-builds.ts'
import { connect } from './runner/connect.ts'
import { entrypoint } from './runner/entrypoint.ts'
import { readListInputs } from './runner/inputs/sub-action-inputs.ts'
import { writeListOutputs } from './runner/outputs.ts'

/** The sub-action `list/`: outputs the builds that match. */
export async function list(): Promise<void> {
  await entrypoint(async ({ log, apiKey, redact, signal }) => {
    const { connection, filter } = await readListInputs(apiKey)
    await using api = await connect(connection, log)
    const builds = await findBuilds(api, filter, signal)
    for (const problem of writeListOutputs(builds, redact)) await log.warning(problem)
    await log.line(`Builds found: ${builds.length}`)
  })
}
