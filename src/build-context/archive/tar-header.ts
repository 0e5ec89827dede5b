import { Header } from 'tar/header'
import { Pax } from 'tar/pax'
import type { Member } from '../files/members.ts'

/** A tar archive ends with two empty blocks of this size. */
export const tarBlockBytes = 512

/**
 * The time of every member, since times would make equal trees unequal: not 1970, because a file in an image may end in a zip
 * (a Python wheel, say), which knows no year before 1980.
 */
const memberTime = new Date('2000-01-01T00:00:00Z')

const types = {
  directory: 'Directory',
  link: 'SymbolicLink',
  file: 'File',
  'made-file': 'File',
} as const

/** The header of a member, with a PAX record before it where the classic one cannot hold what it has to say. */
export function tarHeader(member: Member, size: number): Buffer {
  const path = member.type === 'directory' ? `${member.path}/` : member.path
  const link = member.type === 'link' ? { linkpath: member.target } : undefined
  // Assigned, since the constructor takes as long to copy its argument as the rest of a header takes.
  const header = Object.assign(new Header(), {
    path,
    mode: member.mode,
    uid: 0,
    gid: 0,
    size,
    mtime: memberTime,
    linkpath: link?.linkpath ?? '',
    type: types[member.type],
  })
  // From Node's pool: a buffer of its own for every small file would cost more than the file.
  const block = Buffer.allocUnsafe(tarBlockBytes).fill(0)
  if (!header.encode(block)) return block
  return Buffer.concat([new Pax({ path, size, mtime: memberTime, ...link }).encode(), block])
}

const zeros = Buffer.alloc(tarBlockBytes)

/** Zero bytes that fill the last block of a file. */
export function tarPadding(sizeBytes: number): Uint8Array {
  return zeros.subarray(0, tarPaddingBytes(sizeBytes))
}

export function tarPaddingBytes(sizeBytes: number): number {
  return (tarBlockBytes - (sizeBytes % tarBlockBytes)) % tarBlockBytes
}
