import { once } from 'node:events'
import { constants, createDeflateRaw } from 'node:zlib'

/** Bytes that a block may refer back to. */
export const windowBytes = 32 * 1024

/** Most blocks of source code fit into one. */
const outputChunkBytes = 1024 * 1024

/** Memory for zlib's tables; its default of 8 takes a twentieth longer for archives that are no smaller. */
const mostMemory = 9

/** A stored block of deflate (RFC 1951) holds so many bytes. */
const storedBytes = 0xffff
/** An empty last block: what came before needs not know that it was the last. */
export const deflateEnd = Buffer.from([0x03, 0x00])

/**
 * One block of a deflate stream that ends on a byte, so that blocks can be made side by side and put one after the other,
 * as pigz does. `dictionary` is the end of the block before.
 */
export async function deflateBlock(
  block: Uint8Array,
  dictionary: Uint8Array | undefined,
  level: number,
): Promise<readonly Uint8Array[]> {
  if (level === 0 || looksRandom(block)) return store(block)
  const compressed = await deflate(block, dictionary, level)
  const compressedBytes = compressed.reduce((sum, part) => sum + part.length, 0)
  return compressedBytes < block.length ? compressed : store(block)
}

/** In parts, since joining them takes time and memory for nothing. */
async function deflate(
  block: Uint8Array,
  dictionary: Uint8Array | undefined,
  level: number,
): Promise<readonly Uint8Array[]> {
  const stream = createDeflateRaw({
    level,
    memLevel: mostMemory,
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
  for (let start = 0; start < block.length; start += storedBytes) {
    const part = block.subarray(start, start + storedBytes)
    const header = Buffer.alloc(5)
    header.writeUInt16LE(part.length, 1)
    header.writeUInt16LE(~part.length & 0xffff, 3)
    parts.push(header, part)
  }
  return parts
}

const sampleBytes = 1024
const samples = 4
/** Bits a byte, of 8: text has 4 to 5, machine code 6, archives and images 7.9 and more. */
const randomBits = 7.9

/** Whether a block is as good as random, so that compressing it would cost time and gain nothing: by the entropy of samples. */
export function looksRandom(block: Uint8Array): boolean {
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

/** A loop of its own, which the engine optimises once; and not an iterator, which takes ten times as long. */
function countBytes(bytes: Uint8Array, start: number, length: number, counts: Uint32Array): void {
  for (let index = start; index < start + length; index += 1) {
    const byte = bytes[index] ?? 0
    counts[byte] = (counts[byte] ?? 0) + 1
  }
}
