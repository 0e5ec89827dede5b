import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { extract } from 'tar'
import { filesOf, materialiseTree, readTreeCases, type TreeFile } from '../support/trees.ts'
import { makePlace, pack, readTree } from './packing.ts'

const extractors = {
  'GNU tar': (archive: string, folder: string) =>
    promisify(execFile)('tar', ['-xpzf', archive, '-C', folder, '--no-same-owner']),
  'npm tar': (archive: string, folder: string) =>
    // Links that are absolute or lead out are as they were: this one strips them otherwise.
    extract({
      file: archive,
      cwd: folder,
      preservePaths: true,
      noMtime: true,
      umask: 0,
      chmod: true,
      processUmask: 0,
    }),
} as const

/** What is there for the far side to build with, whatever the rules say. */
const rootFiles = ['Dockerfile', '.dockerignore', 'Dockerfile.dockerignore']

describe('trees that Docker has built with', () => {
  const built = readTreeCases().filter(({ error }) => error === undefined)
  const cases = Object.entries(extractors).flatMap(([tool, unpack]) =>
    built.map((tree) => ({ tool, unpack, tree, id: tree.id })),
  )

  it.each(cases)('arrive as they did there: $id with $tool', async ({ tree, unpack }) => {
    await using place = await makePlace()
    await materialiseTree(place.contextDir, filesOf(tree))
    // Docker sends `.git` like anything else.
    const packed = await pack(place, {
      dockerfile: join(place.contextDir, tree.dockerfile),
      includeGit: true,
    })
    const folder = `${place.archivePath}.d`
    await mkdir(folder)
    await unpack(place.archivePath, folder)
    const arrived = await readTree(folder)

    const expected = (tree.entries ?? []).filter(({ type }) => type !== 'fifo').map(asFile)
    expect(withoutRootFiles(arrived.map(withoutContent))).toEqual(withoutRootFiles(expected))
    expect(arrived.map(({ path }) => path)).toContain('Dockerfile')
    expect(packed.files).toBe(arrived.filter(({ type }) => type !== 'dir').length)

    const original = new Map((await readTree(place.contextDir)).map((file) => [file.path, file]))
    for (const { path, content } of arrived) {
      if (rootFiles.includes(path)) continue
      expect(content).toBe(tree.emptied?.includes(path) ? '' : original.get(path)?.content)
    }
  })
})

/** On disk a hard link is one more name of a file, and so it is packed. */
function asFile({ path, type, mode, link }: TreeFile): TreeFile {
  if (type === 'hardlink') return { path, type: 'file', mode }
  return { path, type, mode: type === 'symlink' ? '0777' : mode, ...(link && { link }) }
}

function withoutContent({ path, type, mode, link }: TreeFile): TreeFile {
  return { path, type, mode, ...(link && { link }) }
}

function withoutRootFiles(files: readonly TreeFile[]): readonly TreeFile[] {
  return files
    .filter(({ path }) => !rootFiles.includes(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
