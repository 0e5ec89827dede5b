import { mkdtempDisposable, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { addAtOnce } from '../../../src/context/archive/add-file.ts'
import {
  type ArchiveFile,
  blockBytes,
  createGzipFile,
  type GzipFile,
} from '../../../src/context/archive/gzip-file.ts'
import { unlimited } from '../packing.ts'

const nowhere: ArchiveFile = {
  append: () => Promise.resolve(),
  close: () => Promise.resolve(),
  discard: () => Promise.resolve(),
}
const emptyArchive = (): GzipFile => createGzipFile(nowhere, 1, unlimited)

describe('addAtOnce', () => {
  it.each([
    { what: 'leaves room in the block', sizeBytes: blockBytes - 2 * 512, added: true },
    { what: 'would fill the block', sizeBytes: blockBytes - 512, added: false },
  ])('adds a file that $what: $added', async ({ sizeBytes, added }) => {
    await using directory = await mkdtempDisposable(join(tmpdir(), 'member-'))
    const path = join(directory.path, 'a')
    await writeFile(path, '')
    await truncate(path, sizeBytes)
    const archive = emptyArchive()
    const file = addAtOnce({ type: 'file', path: 'a' }, path, archive)
    expect(file?.sizeBytes).toBe(added ? sizeBytes : undefined)
    expect(archive.block().filled).toBe(added ? 512 + sizeBytes : 0)
  })

  it('adds nothing if a file is longer than its size', () => {
    const archive = emptyArchive()
    // Its size is 0.
    expect(addAtOnce({ type: 'file', path: 'a' }, '/proc/version', archive)).toBeUndefined()
    expect(archive.block().filled).toBe(0)
  })
})
