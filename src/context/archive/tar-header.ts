import { Header } from 'tar/header'
import { Pax } from 'tar/pax'
import type { ArchiveEntry } from '../files/archive-entries.ts'

/** A header is one block, files are padded to whole blocks, and two empty ones end an archive. */
export const tarBlockBytes = 512

/** A constant makes equal trees equal archives; zip and wheels allow no year before 1980. */
const entryTime = new Date('2000-01-01T00:00:00Z')

/**
 * Two name fields and the slash between them (POSIX ustar), in bytes. The PAX record has a longer
 * name in full, and the header only its start.
 */
const longestSplitName = 155 + 1 + 100
const keptNameCharacters = 99

const types = {
  directory: 'Directory',
  link: 'SymbolicLink',
  file: 'File',
  'memory-file': 'File',
} as const

/** The header of an archive entry, after a PAX record if the classic fields are too small. */
export function tarHeader(entry: ArchiveEntry, size: number): Buffer {
  const path = entry.type === 'directory' ? `${entry.path}/` : entry.path
  const link = entry.type === 'link' ? { linkpath: entry.target } : undefined
  // The library looks for a place to split a longer name, in quadratic time.
  const isLong = Buffer.byteLength(path) > longestSplitName
  // `Object.assign` is twice as fast as passing an object to the constructor.
  const header = Object.assign(new Header(), {
    path: isLong ? path.slice(0, keptNameCharacters) : path,
    mode: entry.mode,
    uid: 0,
    gid: 0,
    size,
    mtime: entryTime,
    linkpath: link?.linkpath ?? '',
    type: types[entry.type],
  })
  // Uses Node's pool: an allocation for every small file would cost more than reading it.
  const block = Buffer.allocUnsafe(tarBlockBytes).fill(0)
  if (!header.encode(block) && !isLong) return block
  return Buffer.concat([new Pax({ path, size, mtime: entryTime, ...link }).encode(), block])
}

const zeros = Buffer.alloc(tarBlockBytes)

/** Zero bytes that complete the last block of a file. */
export function tarPadding(sizeBytes: number): Uint8Array {
  return zeros.subarray(0, tarPaddingLength(sizeBytes))
}

export function tarPaddingLength(sizeBytes: number): number {
  return (tarBlockBytes - (sizeBytes % tarBlockBytes)) % tarBlockBytes
}

/** Names that fit into the header's first name field. */
const plainName = /^[ -~]{1,99}$/
/** Fields of a header (POSIX ustar): octal digits and a terminator. */
const sizeField = { start: 124, digits: 10 }
const checksumField = { start: 148, digits: 6, end: 156 }
const blank = ' '.charCodeAt(0)
const zero = '0'.charCodeAt(0)

/** A header made by the library, without name, size and checksum. */
interface Template {
  readonly block: Uint8Array
  /** The sum of all bytes, with spaces in the checksum field, as the format requires. */
  readonly sum: number
}

const templatesByMode = new Map<number, Template>()

/**
 * Writes the header of a file below 1 GiB, ten times as fast as `tarHeader`. Returns false, and
 * writes nothing, unless the name is plain.
 */
export function writeShortNameHeader(
  target: Uint8Array,
  start: number,
  path: string,
  mode: number,
  sizeBytes: number,
): boolean {
  if (!plainName.test(path)) return false
  const { block, sum } = templateOf(mode)
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

function templateOf(mode: number): Template {
  const known = templatesByMode.get(mode)
  if (known) return known
  const block = tarHeader({ type: 'memory-file', path: '', mode, bytes: new Uint8Array() }, 0)
  for (const { start, digits } of [sizeField, checksumField]) block.fill(0, start, start + digits)
  const summed = Buffer.from(block).fill(blank, checksumField.start, checksumField.end)
  const template = { block, sum: summed.reduce((total, byte) => total + byte, 0) }
  templatesByMode.set(mode, template)
  return template
}

/** Returns the sum of the written bytes. */
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
