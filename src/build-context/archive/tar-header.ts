import { Header, Pax } from 'tar'
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
  'memory-file': 'File',
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

/** Names that need neither a record before the header nor its second field for names. */
const plainName = /^[ -~]{1,99}$/
/** Fields of a header in its block (POSIX ustar): octal digits, then what ends them. */
const sizeField = { start: 124, digits: 10 }
const checksumField = { start: 148, digits: 6, end: 156 }
const blank = ' '.charCodeAt(0)
const zero = '0'.charCodeAt(0)

/** A header as the library makes it, but with neither name, size nor checksum. */
interface Form {
  readonly block: Uint8Array
  /** Of its bytes, with the field of the checksum as blanks, which is how it counts. */
  readonly sum: number
}

const forms = new Map<number, Form>()

/**
 * Writes the header of a file of less than 1 GiB with an ordinary name at `start` of `target`. The bytes are those of `tarHeader`,
 * which takes ten times as long. Returns whether the name is ordinary; if not, nothing is written.
 */
export function writePlainHeader(
  target: Uint8Array,
  start: number,
  path: string,
  mode: number,
  sizeBytes: number,
): boolean {
  if (!plainName.test(path)) return false
  const { block, sum } = formOf(mode)
  target.set(block, start)
  let checksum = sum
  for (let index = 0; index < path.length; index += 1) {
    const byte = path.charCodeAt(index)
    target[start + index] = byte
    checksum += byte
  }
  checksum += writeOctal(target, start + sizeField.start, sizeField.digits, sizeBytes)
  writeOctal(target, start + checksumField.start, checksumField.digits, checksum)
  return true
}

function formOf(mode: number): Form {
  const known = forms.get(mode)
  if (known) return known
  const block = tarHeader({ type: 'memory-file', path: '', mode, bytes: new Uint8Array() }, 0)
  for (const { start, digits } of [sizeField, checksumField]) block.fill(0, start, start + digits)
  const summed = Buffer.from(block).fill(blank, checksumField.start, checksumField.end)
  const form = { block, sum: summed.reduce((total, byte) => total + byte, 0) }
  forms.set(mode, form)
  return form
}

/** Returns the sum of the bytes written. */
function writeOctal(target: Uint8Array, start: number, digits: number, value: number): number {
  let sum = 0
  let rest = value
  for (let index = start + digits - 1; index >= start; index -= 1) {
    const digit = zero + (rest & 7)
    target[index] = digit
    sum += digit
    rest >>= 3
  }
  return sum
}
