import { isUnknownStatus } from '../api/status.ts'
import { findBuilds } from '../builds/walk-list.ts'
import { readListInputs } from '../inputs/list-inputs.ts'
import { renderBuildTable } from '../report/build-table.ts'
import { writeListOutputs } from '../report/outputs.ts'
import { entrypoint } from '../runner/entrypoint.ts'
import { finishOutputs } from '../runner/output-values.ts'
import type { World } from '../runner/world/world.ts'
import { connect } from './connect.ts'

/** The sub-action `list/`: outputs the builds that match. */
export async function list(world: World): Promise<void> {
  await entrypoint(world, async (runner) => {
    const { log, signal } = runner
    const { connection, filter } = await readListInputs()
    for (const word of (filter.statusWords ?? []).filter(isUnknownStatus))
      await log.warning(
        `Input 'status' contains the unknown status '${word}'.\nCheck it for a mistake.`,
      )
    await using api = await connect(connection, runner)
    const builds = await findBuilds(api, filter, signal)
    await finishOutputs(await writeListOutputs(builds, runner), runner)
    await log.line(`Builds found: ${builds.length}`)
    for (const line of renderBuildTable(builds)) await log.line(line)
  })
}
