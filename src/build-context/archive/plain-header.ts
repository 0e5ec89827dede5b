import { tarHeader } from './tar-header.ts'

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
  const block = tarHeader({ type: 'made-file', path: '', mode, bytes: new Uint8Array() }, 0)
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
