import type { ContextWarning } from '../../context/files/file-names.ts'
import type { Log } from '../../runner/log/log.ts'
import {
  type ContextFacts,
  contextRows,
  contextTitle,
  describeContext,
  largestPaths,
} from '../text/context-facts.ts'

/** Shows the packed context in one line, with details in a group, and its warnings. */
export async function showPackedContext(
  context: ContextFacts & { readonly warnings: readonly ContextWarning[] },
  log: Log,
): Promise<void> {
  await log.line(describeContext(context))
  log.group(contextTitle(context))
  for (const line of details(context)) await log.line(line)
  log.endGroup()
  // One annotation for each file, because the runner shows at most ten of a step.
  for (const warnings of Map.groupBy(context.warnings, ({ place }) => place?.file).values()) {
    await log.warning(warnings.map(({ message }) => message).join('\n'), {
      place: warnings[0]?.place,
    })
  }
}

function details(context: ContextFacts): readonly string[] {
  return [
    ...contextRows(context).map(([name, value]) => `${`${name}:`.padEnd(19)}${value}`),
    ...largestPaths(context).flatMap(({ title, paths }) => [
      `${title}:`,
      ...paths.map(([name, size]) => `${size.padStart(12)}  ${name}`),
    ]),
  ]
}
