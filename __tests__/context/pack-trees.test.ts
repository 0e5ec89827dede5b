import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { filesOf, materialiseTree, readTreeCases, type TreeFile } from '../support/trees.ts'
import { extracted, makePlace, pack, readTree } from './packing.ts'

/** What is there for the far side to build with, whatever the rules say. */
const rootFiles = ['Dockerfile', '.dockerignore', 'Dockerfile.dockerignore']

describe('trees that Docker has built with', () => {
  const cases = readTreeCases()
  const trees = cases.filter(({ error }) => error === undefined)
  const rejected = cases.filter(({ error }) => error !== undefined)

  it.each(trees)('arrive as they did there: $id', async (tree) => {
    await using place = await makePlace()
    await materialiseTree(place.contextDir, filesOf(tree).map(withValidGitConfig))
    // Docker sends `.git` and credentials like anything else.
    const packed = await pack(place, {
      dockerfile: join(place.contextDir, tree.dockerfile),
      includeGit: true,
      allowSensitive: ['.'],
      env: process.env,
    })
    const arrived = await extracted(place.archivePath)

    const expected = (tree.entries ?? []).filter(({ type }) => type !== 'fifo').map(asFile)
    expect(withoutRootFiles(arrived.map(withoutContent))).toEqual(withoutRootFiles(expected))
    expect(arrived.map(({ path }) => path)).toContain('Dockerfile')
    expect(packed.files).toBe(arrived.filter(({ type }) => type !== 'dir').length)

    const original = new Map((await readTree(place.contextDir)).map((file) => [file.path, file]))
    for (const { path, content } of withoutRootFiles(arrived)) {
      expect(content).toBe(tree.emptied?.includes(path) ? '' : original.get(path)?.content)
    }
  })

  it.each(rejected)('are rejected as they were there: $id', async (tree) => {
    await using place = await makePlace()
    await materialiseTree(place.contextDir, filesOf(tree))
    const dockerfile = join(place.contextDir, tree.dockerfile)
    await expect(pack(place, { dockerfile })).rejects.toMatchObject({
      name: 'ActionError',
      message: expect.stringMatching(/^(?:Invalid pattern|Exception without a pattern) in line /),
    })
  })
})

/** Git's configuration is checked for credentials, so git must be able to read it. */
function withValidGitConfig(file: TreeFile): TreeFile {
  return file.path === '.git/config' ? { ...file, content: '[core]\n' } : file
}

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
