import { mkdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { extract } from 'tar'
import { filesOf, materialiseTree, readTreeCases, type TreeFile } from '../support/trees.ts'
import { extracted, makePlace, pack, readTree } from './packing.ts'

// The names have no line breaks: npm's tar reads PAX records by lines and loses such long names.
// With characters of both kinds in a name, it waits without end in some trees.
const plain = fc.string({ unit: fc.constantFrom(...Array.from('ab.-_ 0')), maxLength: 12 })
const characters = Array.from("é\u0301🙂\uff5e\\'*:")
const odd = fc.string({ unit: fc.constantFrom(...characters), maxLength: 5 })
const long = fc.nat({ max: 150 }).map((length) => 'long'.padEnd(length + 4, 'x'))
const name = fc.oneof(plain, odd, long).filter((text) => !['', '.', '..'].includes(text))

interface Node extends Omit<TreeFile, 'path'> {
  readonly children?: Readonly<Record<string, Node>>
}

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      type: fc.constant('file' as const),
      mode: fc.constantFrom('0644', '0755', '0600', '0640', '0500'),
      content: fc.string({ unit: 'grapheme', maxLength: 1_500 }),
    }),
    fc.record({
      type: fc.constant('symlink' as const),
      mode: fc.constant('0777'),
      link: fc.constantFrom('a', '../a', 'no/such/thing', 'ö'.repeat(60)),
    }),
    fc.record({
      type: fc.constant('dir' as const),
      mode: fc.constantFrom('0755', '0700'),
      children: fc.dictionary(name, tie('node'), { maxKeys: 8 }),
    }),
  ),
}))

function toFiles(nodes: Readonly<Record<string, Node>>, parent = ''): readonly TreeFile[] {
  return Object.entries(nodes).flatMap(([last, { children = {}, ...file }]) => {
    const path = `${parent}${last}`
    return [{ path, ...file }, ...toFiles(children, `${path}/`)]
  })
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
    const trees = fc.dictionary(name, node, { minKeys: 25, maxKeys: 25 })
    const dockerfile = { path: 'Dockerfile', type: 'file', mode: '0644' } as const
    const packed = fc.asyncProperty(trees, (nodes) => expectSame([dockerfile, ...toFiles(nodes)]))
    await fc.assert(packed, { numRuns: 10, seed: 20_261_125, endOnFailure: true })
  })

  it('one with names at the limits of a header', async () => {
    const directory = (path: string) => ({ path, type: 'dir', mode: '0755' }) as const
    const file = (path: string) => ({ path, type: 'file', mode: '0644', content: '' }) as const
    const [wide, long] = ['w'.repeat(150), 'd'.repeat(90)]
    await expectSame([
      ...[
        'Dockerfile',
        'a\nb',
        'n'.repeat(99),
        'n'.repeat(100),
        'n'.repeat(101),
        'é'.repeat(127),
      ].map(file),
      ...[wide, long, `${long}/${long}`, `${long}/${long}/${long}`].map(directory),
      ...[`${wide}/f`, `${long}/${long}/${long}/f`].map(file),
      { path: 'link', type: 'symlink', mode: '0777', link: `${long}/${long}/${long}/f` },
    ])
  })
})

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

/** A hard link is one more name of a file on disk, and so it is packed. */
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
