import { leadsOut } from './files/context-paths.ts'
import { sayOf } from './files/file-names.ts'
import { type SizeLimits, sizeLimits } from './size-limits.ts'
import type { Listing } from './docker/walk.ts'

/** What a user should know of a packed context, in full sentences. */
export function packWarnings(
  { members, special, emptied }: Listing,
  sizeBytes: number,
  { warnBytes }: SizeLimits = sizeLimits,
): readonly string[] {
  const leaving = members.flatMap((member) =>
    member.type === 'link' && leadsOut(member.path, member.target) ? [member.path] : [],
  )
  return [
    ...sayOf(special, 'Sockets, pipes and devices are not packed'),
    ...sayOf(
      emptied,
      'The ignore file both includes and ignores these files, so they are packed without content, as Docker does',
    ),
    ...sayOf(
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
