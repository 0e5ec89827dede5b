import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtempDisposable, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import {
  type ArchiveOutputFile,
  blockBytes,
  createArchiveOutputFile,
  GzipFile,
} from '../../../src/context/archive/gzip-file.ts'
import { unlimited } from '../packing.ts'

const text = Buffer.from(Array.from({ length: 60_000 }, (_, index) => `line ${index}, `).join(''))

async function compress(parts: readonly Uint8Array[], level: number): Promise<Buffer> {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'gzip-'))
  const path = join(directory.path, 'x.gz')
  const sizes: number[] = []
  let closed = 0
  const real = await createArchiveOutputFile(path)
  const close = async (): Promise<void> => {
    closed += 1
    await real.close()
  }
  const onSize = (bytes: number): unknown => sizes.push(bytes)
  const archive = new GzipFile({ ...real, close }, level, { ...unlimited, onSize })
  for (const part of parts) await archive.write(part)
  const size = await archive.finish()
  const bytes = await readFile(path)
  expect(closed).toBe(1)
  expect(size).toBe(bytes.length)
  expect(sizes.at(-1)).toBe(bytes.length)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  return bytes
}

describe('a gzip file', () => {
  it('is discarded without an error where it cannot be removed', async () => {
    await using directory = await mkdtempDisposable(join(tmpdir(), 'gzip-'))
    const inner = join(directory.path, 'inner')
    await mkdir(inner)
    const file = await createArchiveOutputFile(join(inner, 'x.gz'))
    await rm(inner, { recursive: true })
    // Nobody, not even root, can remove what is below a file.
    await writeFile(inner, '')
    await expect(file.discard()).resolves.toBeUndefined()
  })

  it.each([
    { what: 'nothing', parts: [] },
    { what: 'one byte', parts: [Buffer.from('x')] },
    { what: 'exactly one block', parts: [Buffer.alloc(blockBytes, 'ab')] },
    { what: 'a byte less than a block', parts: [Buffer.alloc(blockBytes - 1, 'ab')] },
    { what: 'a byte more than a block', parts: [Buffer.alloc(blockBytes + 1, 'ab')] },
    { what: 'many blocks of text', parts: Array.from({ length: 15 }, () => text) },
    { what: 'random bytes', parts: [randomBytes(3 * blockBytes + 17)] },
    { what: 'text, random bytes and text', parts: [text, randomBytes(2 * blockBytes), text] },
    { what: 'a little random', parts: [randomBytes(100)] },
  ])('decompresses to its input: $what', async ({ parts }) => {
    const bytes = Buffer.concat(parts)
    for (const level of [0, 1, 9]) {
      expect(gunzipSync(await compress(parts, level)).equals(bytes)).toBe(true)
    }
  })

  it('has the same bytes however its input is split', async () => {
    const bytes = Buffer.concat([text, randomBytes(blockBytes), text])
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7_001) }, (_, index) =>
      bytes.subarray(index * 7_001, (index + 1) * 7_001),
    )
    expect((await compress([bytes], 6)).equals(await compress(pieces, 6))).toBe(true)
  })

  it('refers back across blocks', async () => {
    // Deflate looks 32 KiB back, which reach it.
    const noise = randomBytes(30_000).toString('base64').slice(0, 30_000)
    const size = (await compress([Buffer.alloc(8 * blockBytes, noise)], 6)).length
    // If each of the eight blocks began anew, each would contain the 22,500 bytes of noise.
    expect(size).toBeLessThan(8 * 22_500)
  })

  it.each([
    ['stores random bytes', randomBytes(blockBytes), 9, true],
    ['stores text at level 0', text, 0, true],
    ['compresses text', text, 1, false],
    [
      'compresses text after random bytes',
      Buffer.concat([randomBytes(blockBytes / 4), text]),
      1,
      false,
    ],
    [
      'compresses random bytes as base64',
      Buffer.from(randomBytes(blockBytes).toString('base64')),
      1,
      false,
    ],
  ])('%s', async (_, bytes, level, stored) => {
    const part = bytes.subarray(-45_000, -40_000)
    expect((await compress([bytes], level)).includes(part)).toBe(stored)
  })

  it('has at most six blocks in progress when the disk is slow', async () => {
    await using directory = await mkdtempDisposable(join(tmpdir(), 'gzip-'))
    const real = await createArchiveOutputFile(join(directory.path, 'x.gz'))
    const disk = Promise.withResolvers<undefined>()
    const append: ArchiveOutputFile['append'] = async (parts) => {
      await disk.promise
      await real.append(parts)
    }
    const archive = new GzipFile({ ...real, append }, 1, unlimited)
    let taken = 0
    const fill = async (): Promise<void> => {
      for (; taken < 20; taken += 1) await archive.write(Buffer.alloc(blockBytes))
    }
    const filled = fill()
    await setImmediate()
    // The sixth is in progress too.
    expect(taken).toBe(5)
    disk.resolve(undefined)
    await filled
    await archive.finish()
  })

  it('reports why the disk accepted only a part', async () => {
    await using directory = await mkdtempDisposable(join(tmpdir(), 'gzip-'))
    const source = new URL('../../../src/context/archive/gzip-file.ts', import.meta.url).href
    const script = `import { createArchiveOutputFile } from '${source}'
      const file = await createArchiveOutputFile(process.argv[1])
      const append = file.append([Buffer.alloc(100), Buffer.alloc(9_000)])
      console.log(await append.catch(({ code }) => code))`
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      'ulimit -f 1 && exec "$0" --input-type=module --eval "$@"',
      ...[process.execPath, script, join(directory.path, 'x.gz')],
    ])
    expect(stdout).toBe('EFBIG\n')
  })
})
