import { mkdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { extract } from 'tar'
import { materialiseTree, type TreeFile } from '../support/trees.ts'
import { extracted, makePlace, pack, readTree } from './packing.ts'

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

/** The order of names in a directory is the file system's own. */
function sorted(files: readonly TreeFile[]): readonly TreeFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

async function expectSame(files: readonly TreeFile[]): Promise<void> {
  await using place = await makePlace()
  await materialiseTree(place.contextDir, files)
  await pack(place)
  const original = sorted(await readTree(place.contextDir))
  expect(sorted(await extracted(place.archivePath))).toEqual(original)
  const npm = `${place.archivePath}.npm`
  await mkdir(npm)
  const exact = { preservePaths: true, strict: true, chmod: true, processUmask: 0 }
  await extract({ file: place.archivePath, cwd: npm, ...exact })
  expect(sorted(await readTree(npm))).toEqual(original)

  await using other = await makePlace()
  const umask = process.umask(0o077)
  await materialiseTree(other.contextDir, files.toReversed()).finally(() => process.umask(umask))
  for (const { path, type } of files) {
    if (type === 'file') await utimes(join(other.contextDir, path), 1, 2)
  }
  await pack(other)
  const [bytes, otherBytes] = [await readFile(place.archivePath), await readFile(other.archivePath)]
  expect(bytes.equals(otherBytes)).toBe(true)
}

describe('trees arrive the same with GNU tar and npm tar, and have the same bytes whenever they were made:', () => {
  it('250 random ones', async () => {
    const trees = fc.array(tree, { minLength: 25, maxLength: 25 }).map(toFiles)
    await fc.assert(fc.asyncProperty(trees, expectSame), {
      numRuns: 10,
      seed: 20_261_125,
      endOnFailure: true,
    })
  })

  it('one with names at the limits of a header', async () => {
    const directory = (path: string) => ({ path, type: 'dir', mode: '0755' }) as const
    const file = (path: string) => ({ path, type: 'file', mode: '0644', content: '' }) as const
    const [wide, long] = ['w'.repeat(150), 'd'.repeat(90)]
    await expectSame([
      ...['Dockerfile', 'a\nb', 'n'.repeat(99), 'n'.repeat(100), 'é'.repeat(127)].map(file),
      ...[wide, long, `${long}/${long}`, `${long}/${long}/${long}`].map(directory),
      ...[`${wide}/f`, `${long}/${long}/${long}/f`].map(file),
      { path: 'link', type: 'symlink', mode: '0777', link: `${long}/${long}/${long}/f` },
    ])
  })
})
