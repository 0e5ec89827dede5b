import { findBuilds } from './build/find-builds.ts'
import { connect } from './runner/connect.ts'
import { entrypoint } from './runner/entrypoint.ts'
import { writeListOutputs } from './runner/outputs.ts'
import { printableTitle } from './runner/log/printable.ts'
import { readListInputs } from './runner/inputs/sub-action-inputs.ts'

/** The sub-action `list/`: hands on the builds that fit. */
export async function list(): Promise<void> {
  await entrypoint(async ({ writer, signal }) => {
    const { connection, filter } = readListInputs()
    await using api = await connect(connection)
    const builds = await findBuilds(api, filter, signal)
    writeListOutputs(builds)
    await writer.print(printableTitle(`${builds.length} builds found.`))
  })
}
