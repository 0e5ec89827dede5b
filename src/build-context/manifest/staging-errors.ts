import { ActionError } from '../../util/errors.ts'
import { listNames } from '../file-names.ts'
import type { Collected } from './collect-files.ts'

const shown = 10

/** Throws an `ActionError` with all that Agentex's own packager would fail for below the include paths. */
export function refuseUnpackable(
  { dangling, cycles, special }: Collected,
  manifestName: string,
): void {
  const sentences = [
    ...about(dangling, 'These links lead to nothing'),
    ...about(cycles, 'Through links, these lead back into themselves without end'),
    ...about(special, 'These are pipes, sockets or devices'),
  ]
  if (sentences.length === 0) return
  throw new ActionError(
    [
      `The include paths of '${manifestName}' cannot be packed, since links are followed.`,
      ...sentences,
    ].join('\n'),
    {
      hint: "Remove them, or add lines with their names to the manifest's ignore file.",
    },
  )
}

function about(paths: ReadonlySet<string>, sentence: string): readonly string[] {
  return paths.size === 0 ? [] : [`${sentence}: ${listNames([...paths], shown)}.`]
}
