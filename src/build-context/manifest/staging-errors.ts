import { ActionError } from '../../util/errors.ts'
import { sayOf } from '../files/file-names.ts'
import type { Collected } from './collect-files.ts'

/** Throws an `ActionError` with all that Agentex's own packager would fail for below the include paths. */
export function refuseUnpackable(
  { dangling, cycles, special }: Collected,
  manifestName: string,
): void {
  const sentences = [
    ...sayOf(dangling, 'These links lead to nothing'),
    ...sayOf(cycles, 'Through links, these lead back into themselves without end'),
    ...sayOf(special, 'These are pipes, sockets or devices'),
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
