import { execFile } from 'node:child_process'
import { mkdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { extract } from 'tar'
import { materialiseTree, type TreeFile } from '../support/trees.ts'
import { makePlace, pack, readTree } from './packing.ts'

const treesInAContext = 25
const contexts = 10

// Without line breaks: npm's tar reads PAX records line by line and loses a long name that has one.
const name = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.string({
        unit: fc.constantFrom('a', 'b', '.', '-', '_', ' ', '0'),
        minLength: 1,
        maxLength: 12,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.string({
        unit: fc.constantFrom('é', '\u0301', '🙂', '\uff5e', '\\', "'", '*', ':'),
        minLength: 1,
        maxLength: 5,
      }),
    },
    { weight: 1, arbitrary: fc.nat({ max: 150 }).map((length) => 'long'.padEnd(length + 4, 'x')) },
  )
  .filter((text) => text !== '.' && text !== '..')

const mode = fc.constantFrom('0644', '0755', '0600', '0640', '0500')
const entry = fc.oneof(
  fc.record({
    type: fc.constant('file' as const),
    mode,
    content: fc.string({ unit: 'grapheme', maxLength: 1_500 }),
  }),
  fc.record({
    type: fc.constant('symlink' as const),
    mode: fc.constant('0777'),
    link: fc.constantFrom('a', '../a', 'no/such/thing', 'ö'.repeat(60)),
  }),
  fc.record({ type: fc.constant('dir' as const), mode: fc.constantFrom('0755', '0700') }),
)

/** Entries by directory: names in a directory of the tree, or in a directory in that. */
const tree = fc.array(fc.tuple(fc.array(name, { maxLength: 3 }), name, entry), { maxLength: 8 })

type Entries = typeof tree extends fc.Arbitrary<infer Value> ? Value : never

/** Adds parents as directories; skips a path that is taken or whose parent is no directory. */
function toFiles(trees: readonly Entries[]): TreeFile[] {
  const files = new Map<string, TreeFile>([
    ['Dockerfile', { path: 'Dockerfile', type: 'file', mode: '0644', content: '' }],
  ])
  for (const [index, entries] of trees.entries()) {
    for (const [parents, last, file] of entries) {
      const parts = [`tree-${index}`, ...parents, last]
      const directories = parts.slice(0, -1).map((_, depth) => parts.slice(0, depth + 1).join('/'))
      const path = parts.join('/')
      if (
        files.has(path) ||
        directories.some((directory) => (files.get(directory)?.type ?? 'dir') !== 'dir')
      )
        continue
      for (const directory of directories) {
        if (!files.has(directory))
          files.set(directory, { path: directory, type: 'dir', mode: '0755' })
      }
      files.set(path, { path, ...file })
    }
  }
  return [...files.values()]
}

const samples = fc
  .sample(tree, { numRuns: treesInAContext * contexts, seed: 20_261_125 })
  .map((_, index, all) =>
    index % treesInAContext === 0 ? all.slice(index, index + treesInAContext) : undefined,
  )
  .filter((trees) => trees !== undefined)

/** The order of names in a directory is the file system's own. */
async function sorted(directory: string): Promise<readonly TreeFile[]> {
  return (await readTree(directory)).toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

describe(`${treesInAContext * contexts} random trees`, () => {
  it.each(samples.map((trees, context) => ({ context, trees })))(
    'arrive the same with GNU tar and npm tar, and have the same bytes whenever they were made: $context',
    async ({ trees }) => {
      const files = toFiles(trees)
      await using place = await makePlace()
      await materialiseTree(place.contextDir, files)
      await pack(place)
      const [gnu, npm] = [`${place.archivePath}.gnu`, `${place.archivePath}.npm`] as const
      await mkdir(gnu)
      await mkdir(npm)
      await promisify(execFile)('tar', ['-xpzf', place.archivePath, '-C', gnu, '--no-same-owner'])
      await extract({
        file: place.archivePath,
        cwd: npm,
        preservePaths: true,
        strict: true,
        chmod: true,
        processUmask: 0,
      })
      const original = await sorted(place.contextDir)
      expect(await sorted(gnu)).toEqual(original)
      expect(await sorted(npm)).toEqual(original)

      await using other = await makePlace()
      const umask = process.umask(0o077)
      await materialiseTree(other.contextDir, files.toReversed()).finally(() =>
        process.umask(umask),
      )
      for (const { path, type } of files) {
        if (type === 'file') await utimes(join(other.contextDir, path), 1, 2)
      }
      await pack(other)
      expect((await readFile(place.archivePath)).equals(await readFile(other.archivePath))).toBe(
        true,
      )
    },
  )
})
