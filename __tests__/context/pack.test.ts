import { randomBytes } from 'node:crypto'
import { readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { sizeLimits } from '../../src/context/files/reading.ts'
import { materialiseTree, type TreeFile } from '../support/trees.ts'
import {
  contentOf,
  makePlace,
  membersOf,
  messagesOf,
  pack,
  pathsOf,
  shellIn,
  write,
} from './packing.ts'

const tree: readonly TreeFile[] = [
  { path: 'Dockerfile', type: 'file', mode: '0644', content: 'FROM scratch\n' },
  { path: 'a', type: 'dir', mode: '0755' },
  { path: 'a/run', type: 'file', mode: '0755' },
  { path: 'a.txt', type: 'file', mode: '0600' },
  { path: 'a-b', type: 'dir', mode: '1777' },
  { path: 'empty', type: 'dir', mode: '0700' },
  { path: 'link', type: 'symlink', mode: '0777', link: 'a/run' },
]
/** What is compressed at once. */
const blockBytes = 2 * 1024 * 1024

describe('an archive', () => {
  it('has names in byte order, each directory before its content, no owner and a constant time', async () => {
    await using place = await makePlace()
    await materialiseTree(place.contextDir, tree)
    await write(place.contextDir, { 'a/\uff5e': '', 'a/\u{1f600}': '', 'B/x': '' })
    await pack(place)
    const entries = await membersOf(place.archivePath)
    const made = { uid: 0, gid: 0, uname: '', gname: '', mtime: new Date('2000-01-01') }
    for (const entry of entries) expect(entry).toMatchObject(made)
    expect(entries.map(({ path }) => path)).toEqual([
      'B/',
      'B/x',
      'Dockerfile',
      'a/',
      'a/run',
      'a/\uff5e',
      'a/\u{1f600}',
      'a-b/',
      'a.txt',
      'empty/',
      'link',
    ])
  })

  it.each([
    ['that leaves room in a block', blockBytes - 2 * 512],
    ['that fills a block', blockBytes - 512],
    ['in two blocks', 1.5 * blockBytes],
  ])('contains a whole file %s', async (_, length) => {
    await using place = await makePlace()
    const text = randomBytes(length / 2).toString('hex')
    await write(place.contextDir, { A: text, Dockerfile: 'after' })
    const { uncompressedBytes } = await pack(place)
    expect(await contentOf(place.archivePath, 'A')).toBe(text)
    expect(await contentOf(place.archivePath, 'Dockerfile')).toBe('after')
    expect(uncompressedBytes).toBe(length + 5)
  })

  it('has only zeros after a entry', async () => {
    await using place = await makePlace()
    // Enough for blocks to be used again, with bytes of the large file in them.
    const large = 'x'.repeat(30 * 1024 * 1024)
    await write(place.contextDir, { Dockerfile: '', large, small: 'yy' })
    await pack(place)
    const tar = gunzipSync(await readFile(place.archivePath))
    const end = Buffer.alloc(3 * 512).fill('yy', 0, 2)
    expect(tar.subarray(-end.length).equals(end)).toBe(true)
  })

  it('excludes .git, a directory or a file, at every depth, unless includeGit is set', async () => {
    await using place = await makePlace()
    const files = { Dockerfile: '', '.git/config': '', 'sub/.git': 'gitdir: x', '.gitignore': '' }
    await write(place.contextDir, files)
    await pack(place)
    expect(await pathsOf(place.archivePath)).toEqual(['.gitignore', 'Dockerfile', 'sub/'])
    const whole = `${place.archivePath}.git`
    await pack({ ...place, archivePath: whole }, { includeGit: true, env: process.env })
    expect(await pathsOf(whole)).toEqual(expect.arrayContaining(['.git/config', 'sub/.git']))
  })
})

describe('the facts about a packed context', () => {
  it('count files and links, not directories, and what the rules exclude', async () => {
    await using place = await makePlace()
    await materialiseTree(place.contextDir, tree)
    await write(place.contextDir, {
      '.dockerignore': 'a.txt\nempty\nlogs',
      'logs/1': '',
      'logs/2': '',
    })
    const packed = await pack(place)
    expect(packed).toMatchObject({
      files: 4,
      ignored: 3,
      ignoreFile: 'context/.dockerignore',
      archivePath: place.archivePath,
    })
    expect(packed.sizeBytes).toBe((await stat(place.archivePath)).size)
  })

  const ignoring = (rules: string, ...paths: readonly string[]) => ({
    ...Object.fromEntries(paths.map((path) => [path, ''])),
    '.dockerignore': rules,
  })
  const two = { 'Dockerfile.dockerignore': '*.dockerignore', 'app.dockerignore': '*.dockerignore' }

  it.each<[number, string, Readonly<Record<string, string>>, string?]>([
    [0, 'a directory that is packed for its content', ignoring('src\n!src/**', 'src/a', 'src/b/c')],
    [1, 'a file beside that', ignoring('src\n!src/a', 'src/a', 'src/b')],
    [1, 'a directory beside that', ignoring('src\n!src/a', 'src/a', 'src/b/c')],
    [3, 'directories without a match', ignoring('src\n!src/*/a', 'src/b/c', 'keep')],
    [1, 'a directory that need not be read', ignoring('src', 'src/a', 'src/b/c')],
    [0, 'the Dockerfile and the ignore file', ignoring('Dockerfile\n.dockerignore', 'a')],
    [1, 'a file beside them', ignoring('*\n!b', 'a', 'b')],
    [1, 'the ignore file of another Dockerfile', { ...two, app: '' }],
    [2, 'also one that is replaced', { ...two, app: '' }, 'app'],
  ])('count as ignored, %i of them: %s', async (expected, _, files, name = 'Dockerfile') => {
    await using place = await makePlace({ Dockerfile: '', ...files })
    const dockerfile = join(place.contextDir, name)
    expect((await pack(place, { dockerfile })).ignored).toBe(expected)
  })

  it('list what the content hash omits: empty directories, and modes that git does not create', async () => {
    await using place = await makePlace()
    await materialiseTree(place.contextDir, [
      ...tree,
      { path: 'c/empty', type: 'dir', mode: '0755' },
      { path: 'c', type: 'dir', mode: '0700' },
      { path: 'c/set', type: 'file', mode: '4755' },
    ])
    expect((await pack(place)).unhashed).toEqual([
      ['a-b/', '1777'],
      ['a.txt', '600'],
      ['c/', '700'],
      ['c/empty/', '755'],
      ['c/set', '4755'],
      ['empty/', '700'],
    ])
  })

  it('have the content hash of the official packager, also with a link', async () => {
    await using place = await makePlace({ Dockerfile: 'FROM scratch\n' })
    await writeFile(join(place.contextDir, 'run.sh'), '#!/bin/sh\n', { mode: 0o755 })
    await symlink('run.sh', join(place.contextDir, 'link'))
    expect((await pack(place)).workingTreeHash).toBe(
      '2acf0ac80399cce2d55dc94e503589f8fc6f9447443f4833c4c78533bad2dbcd',
    )
  })

  it('list the ten largest files and directories', async () => {
    await using place = await makePlace()
    const files = Array.from(
      { length: 12 },
      (_, index) => [`d${index}/f`, 'x'.repeat(100 + index)] as const,
    )
    await write(place.contextDir, { Dockerfile: '', ...Object.fromEntries(files) })
    const { largestFiles, largestDirectories } = await pack(place)
    expect(largestFiles).toHaveLength(10)
    expect(largestFiles[0]).toEqual({ path: 'd11/f', sizeBytes: 111 })
    expect(largestDirectories).toHaveLength(10)
    expect(largestDirectories[0]).toEqual({ path: 'd11', sizeBytes: 111 })
  })

  it('sum up directories to a depth of three, equal ones in their order', async () => {
    await using place = await makePlace()
    const files = { 'a/b/c/d/deep': '12345', 'a/b/two': '123', 'ab/other': '1234' }
    await write(place.contextDir, { Dockerfile: '', ...files })
    expect((await pack(place)).largestDirectories).toEqual([
      { path: 'a', sizeBytes: 8 },
      { path: 'a/b', sizeBytes: 8 },
      { path: 'a/b/c', sizeBytes: 5 },
      { path: 'ab', sizeBytes: 4 },
    ])
  })

  it.each([
    ["Sockets, pipes and devices are not packed: 'pipe'.", 'mkfifo pipe'],
    [
      String.raw`Sockets, pipes and devices are not packed: 'p\n0', 'p\n1', 'p\n2', 'p\n3', 'p\n4', 'p\n5', 'p\n6', 'p\n7', 'p\n8', 'p\n9', and 2 more.`,
      "for i in 0 1 2 3 4 5 6 7 8 9 a b; do mkfifo 'p\n'$i; done",
    ],
    [
      "The ignore file both includes and excludes these files, so they are packed without content, as Docker does: 'a/run'.",
      "printf 'a\n!a/run\na' >.dockerignore",
    ],
    [
      "These symbolic links lead out of the build context; they are packed as links, without their targets: 'a/escape', 'absolute'.",
      'ln -s /proc/self/environ absolute; ln -s ../x a/inside; ln -s ../../x a/escape; ln -s loop loop',
    ],
  ])('include the warning: %.40s', async (warning, command) => {
    await using place = await makePlace()
    await materialiseTree(place.contextDir, tree)
    shellIn(place.contextDir, command)
    expect(messagesOf(await pack(place))).toEqual([warning])
  })

  it('include a warning about a size that the service may reject', async () => {
    await using place = await makePlace()
    await materialiseTree(place.contextDir, tree)
    const limits = { ...sizeLimits, warnBytes: 100, maxBytes: 10_000 }
    const packed = await pack(place, { limits })
    expect(messagesOf(packed)).toEqual([
      `The packed build context has ${packed.sizeBytes} bytes; the service accepts 500 MB and may reject it.`,
    ])
  })
})
