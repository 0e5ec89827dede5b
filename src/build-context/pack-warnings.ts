import type { Listing } from './docker/walk.ts'
import { leadsOut } from './files/context-paths.ts'
import { sayOf } from './files/file-names.ts'
import type { SizeLimits } from './size-limits.ts'

/** What a user should know about a packed build context, in full sentences. */
export function packWarnings(
  { members, special, emptied }: Listing,
  sizeBytes: number,
  { warnBytes }: SizeLimits,
): readonly string[] {
  const leaving = members.flatMap((member) =>
    member.type === 'link' && leadsOut(member.path, member.target) ? [member.path] : [],
  )
  return [
    ...sayOf(special, 'Sockets, pipes and devices are not packed'),
    ...sayOf(
      emptied,
      'The ignore file both includes and excludes these files, so they are packed without content, as Docker does',
    ),
    ...sayOf(
      leaving,
      'These symbolic links lead out of the build context; they are packed as links, without their targets',
    ),
    ...(sizeBytes > warnBytes
      ? [
          `The packed build context has ${sizeBytes} bytes; the service accepts 500 MB and may reject it.`,
        ]
      : []),
  ]
}
