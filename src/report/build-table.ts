import type { Build } from '../api/model.ts'
import { imageOf } from '../builds/image.ts'
import { andMore } from '../util/and-more.ts'

const shownBuilds = 100

/** A line for each build, in columns. */
export function renderBuildTable(builds: readonly Build[]): readonly string[] {
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
    ...andMore(builds.length - rows.length),
  ]
}
