import { posix } from 'node:path'
import { leadsOut } from '../files/context-paths.ts'
import type { Link, Member } from '../files/members.ts'

/** The member that a link leads to, through other links; undefined where that is none. Goes by the text of the links alone. */
export type FollowLink = (link: Link) => Exclude<Member, Link> | undefined

/** As many as Linux follows. */
const mostLinks = 40

export function createLinkFollower(members: readonly Member[]): FollowLink {
  // Few contexts have a link that is asked about.
  let byPath: ReadonlyMap<string, Member> | undefined
  return (link) => {
    byPath ??= new Map(members.map((member) => [member.path, member]))
    let found: Member | undefined = link
    for (let links = 0; found?.type === 'link' && links < mostLinks; links += 1) {
      const { path, target }: Link = found
      if (leadsOut(path, target)) return undefined
      found = byPath.get(posix.join(posix.dirname(path), target))
    }
    return found?.type === 'link' ? undefined : found
  }
}
