import { type ContextWarning, showName } from '../../context/files/file-names.ts'
import type { SizedPath } from '../../context/pack-context.ts'
import type { Log } from '../../runner/log/log.ts'
import {
  type ContextFacts,
  contextRows,
  contextTitle,
  describeContext,
} from '../text/context-facts.ts'
import { formatBytes } from '../text/format.ts'

/** Shows what was packed, in one line and with details in a group, and the warnings about it. */
export async function showPackedContext(
  context: ContextFacts & { readonly warnings: readonly ContextWarning[] },
  log: Log,
): Promise<void> {
  await log.line(describeContext(context))
  log.group(contextTitle(context))
  for (const line of details(context)) await log.line(line)
  log.endGroup()
  // One annotation for each file: the runner shows at most ten of a step.
  for (const warnings of Map.groupBy(context.warnings, ({ place }) => place?.file).values()) {
    await log.warning(warnings.map(({ message }) => message).join('\n'), {
      place: warnings[0]?.place,
    })
  }
}

function details(context: ContextFacts): readonly string[] {
  return [
    ...contextRows(context).map(([name, value]) => `${`${name}:`.padEnd(19)}${value}`),
    ...largest('Largest directories:', context.largestDirectories, '/'),
    ...largest('Largest files:', context.largestFiles, ''),
  ]
}

function largest(title: string, paths: readonly SizedPath[], end: string): readonly string[] {
  if (paths.length === 0) return []
  const lines = paths.map(
    ({ path, sizeBytes }) => `${formatBytes(sizeBytes).padStart(12)}  ${showName(path)}${end}`,
  )
  return [title, ...lines]
}
