import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import { isUnknownStatus } from '../api/status.ts'
import { imageOf } from '../builds/image.ts'
import { meetsConditions } from '../builds/compare-record.ts'
import { walkBuildList } from '../builds/walk-list.ts'
import { type BuildFilter, readListInputs } from '../inputs/list-inputs.ts'
import { writeListOutputs } from '../report/outputs.ts'
import { runEntrypoint } from '../runner/entrypoint.ts'
import { awaitOutputs } from '../runner/output-values.ts'
import type { Host } from '../runner/host/host.ts'
import { formatMoreCount } from '../util/and-more.ts'
import { connect } from './connect.ts'

const shownBuilds = 100
/** A record has 24 values or more, and `readJson` accepts 200,000 in one response. */
const maxPageSize = 2_500

/** The sub-action `list/`: outputs the builds that match. */
export async function list(host: Host): Promise<void> {
  await runEntrypoint(host, async (runner) => {
    const { log, signal } = runner
    const { connection, filter } = await readListInputs()
    for (const word of (filter.statusWords ?? []).filter(isUnknownStatus))
      await log.warning(
        `Input 'status' contains the unknown status '${word}'.\nCheck it for a mistake.`,
      )
    await using api = await connect(connection, runner)
    const builds = await findBuilds(api, filter, signal)
    await awaitOutputs(await writeListOutputs(builds, runner), runner)
    await log.line(`Builds found: ${builds.length}`)
    for (const line of renderBuildTable(builds)) await log.line(line)
  })
}

/** Returns the first `limit` matching builds, in the server's order. */
export async function findBuilds(
  api: BuildsApi,
  { sortOrder, limit, ...wanted }: BuildFilter,
  signal: AbortSignal,
): Promise<readonly Build[]> {
  const { agent, sourceCommit, workingTreeHash } = wanted
  const builds: Build[] = []
  const filters = { agent, sourceCommit, workingTreeHash, sortOrder }
  const pageSize = Math.min(maxPageSize, Math.max(limit, 100))
  const question = { ...filters, pageSize }
  for await (const build of walkBuildList(api, question, signal)) {
    if (meetsConditions(build, wanted)) builds.push(build)
    if (builds.length === limit) break
  }
  return builds
}

function renderBuildTable(builds: readonly Build[]): readonly string[] {
  const rows = builds
    .slice(0, shownBuilds)
    .map((build) => [
      build.id,
      build.status,
      build.createdAt ?? '',
      build.agentName ?? build.agentId ?? '',
      imageOf(build) ?? '',
    ])
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  return [
    ...rows.map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    ...formatMoreCount(builds.length - rows.length),
  ]
}
