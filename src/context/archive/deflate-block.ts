import { once } from 'node:events'
import { constants, crc32, createDeflateRaw } from 'node:zlib'

/** A block may refer back this far. */
const windowBytes = 32 * 1024

/** Large enough for most compressed blocks of source code. */
const outputChunkBytes = 1024 * 1024

/** The maximum: zlib's default of 8 is 5 % slower, and its archives are no smaller. */
const memoryLevel = 9

/** The size limit of a stored block (RFC 1951). */
const maxStoredBytes = 0xffff
/** An empty final block, so that no other block has to be marked as final. */
const deflateEnd = Buffer.from([0x03, 0x00])

/** Compresses blocks in parallel on libuv's threads, as one gzip member. */
export class Compressor {
  readonly #level: number
  #dictionary: Uint8Array | undefined
  #checksum = 0
  inputBytes = 0

  constructor(level: number) {
    this.#level = level
  }

  compress(block: Buffer): Promise<readonly Uint8Array[]> {
    this.#checksum = crc32(block, this.#checksum)
    this.inputBytes += block.length
    const compressed = deflateBlock(block, this.#dictionary, this.#level)
    // A copy, since the block is reused.
    this.#dictionary = Buffer.from(block.subarray(Math.max(0, block.length - windowBytes)))
    return compressed
  }

  end(): readonly Uint8Array[] {
    const trailer = Buffer.alloc(8)
    trailer.writeUInt32LE(this.#checksum, 0)
    trailer.writeUInt32LE(this.inputBytes % 2 ** 32, 4)
    return [deflateEnd, trailer]
  }
}

/** Each result ends on a byte boundary, so that blocks compressed in parallel can be joined. */
async function deflateBlock(
  block: Uint8Array,
  dictionary: Uint8Array | undefined,
  level: number,
): Promise<readonly Uint8Array[]> {
  if (level === 0 || looksRandom(block)) return store(block)
  const compressed = await deflate(block, dictionary, level)
  const compressedBytes = compressed.reduce((sum, part) => sum + part.length, 0)
  return compressedBytes < block.length ? compressed : store(block)
}

/** Returns parts, because joining them would cost time and memory. */
async function deflate(
  block: Uint8Array,
  dictionary: Uint8Array | undefined,
  level: number,
): Promise<readonly Uint8Array[]> {
  const stream = createDeflateRaw({
    level,
    memLevel: memoryLevel,
    finishFlush: constants.Z_SYNC_FLUSH,
    chunkSize: outputChunkBytes,
    ...(dictionary === undefined ? {} : { dictionary }),
  })
  const parts: Uint8Array[] = []
  stream.on('data', (part: Uint8Array) => parts.push(part))
  stream.end(block)
  await once(stream, 'end')
  return parts
}

function store(block: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let start = 0; start < block.length; start += maxStoredBytes) {
    const part = block.subarray(start, start + maxStoredBytes)
    const header = Buffer.alloc(5)
    header.writeUInt16LE(part.length, 1)
    header.writeUInt16LE(~part.length & 0xffff, 3)
    parts.push(header, part)
  }
  return parts
}

const sampleBytes = 1024
const samples = 4
/** Entropy in bits per byte: text has 4 to 5, machine code 6, archives and images at least 7.9. */
const randomBits = 7.9

/** Whether compressing a block would gain nothing, by the entropy of samples. */
function looksRandom(block: Uint8Array): boolean {
  if (block.length < samples * sampleBytes) return false
  const counts = new Uint32Array(256)
  const stride = Math.floor((block.length - sampleBytes) / (samples - 1))
  for (let sample = 0; sample < samples; sample += 1) {
    countBytes(block, sample * stride, sampleBytes, counts)
  }
  const total = samples * sampleBytes
  const bits = counts.reduce(
    (sum, count) => sum - (count === 0 ? 0 : (count / total) * Math.log2(count / total)),
    0,
  )
  return bits > randomBits
}

/** A separate function, which the engine optimises once. An iterator takes ten times as long. */
function countBytes(bytes: Uint8Array, start: number, length: number, counts: Uint32Array): void {
  for (let index = start; index < start + length; index += 1) {
    const byte = bytes[index] ?? 0
    counts[byte] = (counts[byte] ?? 0) + 1
  }
}
