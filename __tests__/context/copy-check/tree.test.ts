import { describe, expect, it } from '@jest/globals'
import type { ArchiveEntry } from '../../../src/context/files/archive-entries.ts'
import { filesOf, readTreeCases, type TreeFile } from '../../support/trees.ts'
import { checkSources } from './check-sources.ts'

const entryOf = ({ path, type }: TreeFile): ArchiveEntry =>
  type === 'dir'
    ? { path, type: 'directory', mode: 0o755 }
    : type === 'symlink'
      ? { path, type: 'link', mode: 0o777, target: 'elsewhere' }
      : { path, type: 'file' }

describe('what a Docker build finds of a tree', () => {
  // Trees with real builds of them, where the root's ignore file was the one in force.
  const trees = readTreeCases().filter(
    ({ dockerignore, dockerfile, files, error }) =>
      dockerignore !== null &&
      error === undefined &&
      !files.some(({ path }) => path === `${dockerfile}.dockerignore`),
  )

  it.each(trees)('is what Docker sent: $id', async ({ dockerignore, sent, ...tree }) => {
    const files = filesOf({ dockerignore, sent, ...tree })
    const found: string[] = []
    // COPY reads other paths as patterns or variables.
    const paths = files.map(({ path }) => path).filter((path) => !/[*?[\\$'"\n]/.test(path))
    for (const path of paths) {
      const copy = `COPY ${JSON.stringify([path, '/o/'])}`
      const missing = await checkSources(copy, files.map(entryOf), dockerignore ?? '')
      if (missing.length === 0) found.push(path)
    }
    expect(found).toEqual(paths.filter((path) => sent?.includes(path)))
  })
})
