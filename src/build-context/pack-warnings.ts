import { leadsOut } from './context-paths.ts'
import { listNames } from './file-names.ts'
import type { Member } from './members.ts'
import { type SizeLimits, sizeLimits } from './size-limits.ts'
import type { Walked } from './walk.ts'

const shown = 10

/** What a user should know of a packed context, in full sentences. */
export function packWarnings(
  { special, emptied }: Walked,
  members: readonly Member[],
  sizeBytes: number,
  { warnBytes }: SizeLimits = sizeLimits,
): readonly string[] {
  const leaving = members.flatMap((member) =>
    member.type === 'link' && leadsOut(member.path, member.target) ? [member.path] : [],
  )
  return [
    ...about(special, 'Sockets, pipes and devices are not packed'),
    ...about(
      emptied,
      'The ignore file both includes and ignores these files, so they are packed without content, as Docker does',
    ),
    ...about(
      leaving,
      'These links lead out of the build context; they are packed as links, without what they lead to',
    ),
    ...(sizeBytes > warnBytes
      ? [
          `The packed build context has ${sizeBytes} bytes; the service takes 500 MB and may refuse it.`,
        ]
      : []),
  ]
}

function about(paths: readonly string[], sentence: string): readonly string[] {
  return paths.length === 0 ? [] : [`${sentence}: ${listNames(paths, shown)}.`]
}
