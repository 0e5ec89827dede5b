import { describe, expect, it } from '@jest/globals'
import { archiveTree, visibleTree } from '../../../src/context/copy-check/tree.ts'
import { parseDockerignore } from '../../../src/context/docker/docker-context.ts'
import type { ArchiveEntry } from '../../../src/context/files/archive-entries.ts'
import type { Tree } from '../../../src/context/files/tree.ts'
import { filesOf, readTreeCases, type TreeFile } from '../../support/trees.ts'

const types: Partial<Record<TreeFile['type'], ArchiveEntry['type']>> = {
  dir: 'directory',
  symlink: 'link',
}

describe('what a Docker build finds of a tree', () => {
  // Trees with real builds of them, where the root's ignore file was the one in force.
  const trees = readTreeCases().filter(
    ({ dockerignore, dockerfile, files, error }) =>
      dockerignore !== null &&
      error === undefined &&
      !files.some(({ path }) => path === `${dockerfile}.dockerignore`),
  )

  it.each(trees)('is what Docker sent: $id', async (tree) => {
    const entries = filesOf(tree).map(({ path, type }) => ({ path, type: types[type] ?? 'file' }))
    const rules = await parseDockerignore(Buffer.from(tree.dockerignore ?? ''), '.dockerignore')
    expect(pathsOf(visibleTree(archiveTree(entries), rules, () => undefined)).toSorted()).toEqual(
      tree.sent?.toSorted(),
    )
  })
})

function pathsOf(tree: Tree): readonly string[] {
  return [...tree.keys()].flatMap((name) => {
    const node = tree.get(name)
    const inside = node === undefined || typeof node === 'string' ? [] : pathsOf(node)
    return [name, ...inside.map((path) => `${name}/${path}`)]
  })
}
