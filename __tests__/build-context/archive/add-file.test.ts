import { mkdtempDisposable, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { addAtOnce } from '../../../src/build-context/archive/add-file.ts'
import {
  type ArchiveFile,
  blockBytes,
  createGzipFile,
  type GzipFile,
} from '../../../src/build-context/archive/gzip-file.ts'

const nowhere: ArchiveFile = {
  append: () => Promise.resolve(),
  close: () => Promise.resolve(),
  discard: () => Promise.resolve(),
}
const emptyArchive = (): GzipFile => createGzipFile(nowhere, 1, () => undefined)

describe('a file that is added at once', () => {
  it.each([
    { what: 'leaves room in the block', sizeBytes: blockBytes - 2 * 512, taken: true },
    { what: 'would fill the block', sizeBytes: blockBytes - 512, taken: false },
  ])('is taken where it $what: $taken', async ({ sizeBytes, taken }) => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'member-'))
    const path = join(folder.path, 'a')
    await writeFile(path, '')
    await truncate(path, sizeBytes)
    const archive = emptyArchive()
    const added = addAtOnce({ type: 'file', path: 'a' }, path, archive)
    expect(added?.sizeBytes).toBe(taken ? sizeBytes : undefined)
    expect(archive.block().filled).toBe(taken ? 512 + sizeBytes : 0)
  })

  it('is left when there is more in it than its size says', () => {
    const archive = emptyArchive()
    // The kernel gives its size as 0.
    expect(addAtOnce({ type: 'file', path: 'a' }, '/proc/version', archive)).toBeUndefined()
    expect(archive.block().filled).toBe(0)
  })
})
