import { execFile } from 'node:child_process'
import { mkdir, rename, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { materialiseTree } from '../../support/trees.ts'
import {
  contentOf,
  makePlace,
  membersOf,
  messagesOf,
  onceIn,
  pack,
  type Place,
  write,
} from '../packing.ts'

const own = 'Dockerfile.dockerignore'

interface Case {
  readonly what: string
  readonly files: Readonly<Record<string, string>>
  readonly link?: readonly [target: string, path: string]
  readonly dockerfile?: string
  readonly entries: readonly string[]
  readonly contents?: Readonly<Record<string, string>>
  /** Whether a line of the log says that the context's own Dockerfile is not packed. */
  readonly isReplaced?: boolean
}

const cases: readonly Case[] = [
  {
    what: 'both, although a pattern ignores both',
    files: { Dockerfile: 'FROM scratch', '.dockerignore': '*\n', x: '' },
    entries: ['.dockerignore', 'Dockerfile'],
    contents: { '.dockerignore': '*\n' },
  },
  {
    what: 'a Dockerfile from outside alone',
    files: { '../outside/app.Dockerfile': 'FROM outside' },
    dockerfile: '../outside/app.Dockerfile',
    entries: ['Dockerfile'],
    contents: { Dockerfile: 'FROM outside' },
  },
  {
    what: 'the chosen Dockerfile if the context has another, with a line of the log',
    files: { Dockerfile: 'FROM own', 'docker/Dockerfile': 'FROM chosen' },
    dockerfile: 'docker/Dockerfile',
    entries: ['Dockerfile', 'docker/', 'docker/Dockerfile'],
    contents: { Dockerfile: 'FROM chosen' },
    isReplaced: true,
  },
  {
    what: 'a Dockerfile in place of a directory of its name and all that is in it',
    files: { 'Dockerfile/x': '', 'Dockerfile-b': '', app: 'FROM app' },
    dockerfile: 'app',
    entries: ['Dockerfile', 'Dockerfile-b', 'app'],
    isReplaced: true,
  },
  {
    what: 'the file behind a link of its name, without such a line',
    files: { 'docker/app': 'FROM app' },
    link: ['docker/app', 'Dockerfile'],
    entries: ['Dockerfile', 'docker/', 'docker/app'],
    contents: { Dockerfile: 'FROM app' },
  },
  {
    what: 'the file behind a link of another name, without a warning',
    files: { Dockerfile: 'FROM own' },
    link: ['Dockerfile', 'linked'],
    dockerfile: 'linked',
    entries: ['Dockerfile', 'linked'],
  },
  {
    what: 'in byte order among names that begin like theirs',
    files: { app: '', 'A/x': '', Dockerfil: '', Dockerfile0: '', 'E/x': '' },
    dockerfile: 'app',
    entries: ['A/', 'A/x', 'Dockerfil', 'Dockerfile', 'Dockerfile0', 'E/', 'E/x', 'app'],
  },
  {
    what: "a Dockerfile's own ignore file as the one that is looked for first; it ignores itself",
    files: { 'd/app': '', 'd/app.dockerignore': 'x', '.dockerignore': 'y', x: '', y: '' },
    dockerfile: 'd/app',
    entries: ['.dockerignore', 'Dockerfile', own, 'd/', 'd/app', 'd/app.dockerignore', 'y'],
    contents: { [own]: `x\n${own}\n`, '.dockerignore': 'y' },
  },
  {
    what: 'an ignore file that has that name already, unchanged although it is ignored',
    files: { Dockerfile: '', [own]: 'x\n*.dockerignore', x: '' },
    entries: ['Dockerfile', own],
    contents: { [own]: 'x\n*.dockerignore' },
  },
  {
    what: "an ignore file in place of another Dockerfile's, although that Dockerfile is missing",
    files: { app: '', [own]: '*', '.dockerignore': 'x', x: '', y: '' },
    dockerfile: 'app',
    entries: ['.dockerignore', 'Dockerfile', own, 'app', 'y'],
    contents: { [own]: 'x' },
  },
  {
    what: "a Dockerfile's own ignore file in place of another Dockerfile's",
    files: { 'd/app': '', 'd/app.dockerignore': 'x', [own]: '*' },
    dockerfile: 'd/app',
    entries: ['Dockerfile', own, 'd/', 'd/app', 'd/app.dockerignore'],
    contents: { [own]: 'x' },
  },
  {
    what: 'an empty ignore file if none is in force but one would be found',
    files: { app: '', [own]: '*', x: '' },
    dockerfile: 'app',
    entries: ['Dockerfile', own, 'app', 'x'],
    contents: { [own]: '' },
  },
  {
    what: 'no ignore file for a directory of its name',
    files: { Dockerfile: '', [`${own}/x`]: '' },
    entries: ['Dockerfile', `${own}/`, `${own}/x`],
  },
]

function makeLog() {
  const lines: string[] = []
  return { lines, log: { line: (line: string) => void lines.push(line) } }
}

describe('Dockerfile and ignore file in an archive', () => {
  it.each(cases)(
    'are $what',
    async ({ files, link, dockerfile = 'Dockerfile', entries, contents = {}, isReplaced }) => {
      await using place = await makePlace(files)
      const { contextDir, archivePath } = place
      if (link) await symlink(link[0], join(contextDir, link[1]))
      const chosen = join(contextDir, dockerfile)
      const { lines, log } = makeLog()
      const packed = await pack(place, { dockerfile: chosen, log })
      const arrived = await membersOf(archivePath)
      expect(arrived.map(({ path }) => path)).toEqual(entries)
      expect(arrived.find(({ path }) => path === own)?.mode ?? 0o644).toBe(0o644)
      for (const [path, text] of Object.entries(contents))
        expect(await contentOf(archivePath, path)).toBe(text)
      expect(messagesOf(packed)).toEqual([])
      const line = `'context/${dockerfile}' is packed as 'Dockerfile'.`
      expect(lines).toEqual(isReplaced ? [line] : [])
    },
  )

  it.each([
    ['COPY Dockerfile /x', 'COPY'],
    ['ADD ["app.py", "./Dockerfile", "/x"]', 'ADD'],
    ['COPY Dockerfile* /x', undefined],
    ['COPY . /x', undefined],
    ['COPY --from=base Dockerfile /x', undefined],
  ])('give a warning at %j only if it names the replaced one', async (copy, keyword) => {
    const worker = (text: string) => ({ 'Dockerfile.worker': `FROM scratch AS base\n${text}\n` })
    await using place = await makePlace({ 'app.py': '', Dockerfile: '', ...worker(copy) })
    const dockerfile = join(place.contextDir, 'Dockerfile.worker')
    const found = messagesOf(await pack(place, { dockerfile }))
    const name = 'context/Dockerfile.worker'
    const warning = `${name}:2: ${keyword} copies '${name}', which is packed as 'Dockerfile'.\nRename the 'Dockerfile' that it should copy.`
    expect(found).toEqual(keyword === undefined ? [] : [warning])
    if (keyword === undefined) return
    await rename(join(place.contextDir, 'Dockerfile'), join(place.contextDir, 'main.Dockerfile'))
    await write(place.contextDir, worker(copy.replace('Dockerfile', 'main.Dockerfile')))
    const archivePath = `${place.archivePath}.2`
    expect(messagesOf(await pack({ ...place, archivePath }, { dockerfile }))).toEqual([])
  })

  it('are not read from outside where the directory of the Dockerfile became a link', async () => {
    await using place = await makePlace({ '../d/app': 'FROM inside' })
    await using outside = await makePlace({ app: 'FROM outside' })
    const dockerfile = join(place.contextDir, '../d/app')
    const swap = `mv ../d ../old && ln -s ${outside.contextDir} ../d`
    const createFile = onceIn(place.contextDir, swap)
    await expect(pack(place, { dockerfile, createFile })).rejects.toThrow(
      "lead out of the workspace: 'Dockerfile'.",
    )
  })

  it('are rejected if the Dockerfile is missing, a directory or a pipe', async () => {
    await using place = await makePlace()
    const dockerfile = join(place.contextDir, 'Dockerfile')
    await expect(pack(place)).rejects.toThrow(`The Dockerfile does not exist: '${dockerfile}'.`)
    await mkdir(dockerfile)
    await expect(pack(place)).rejects.toThrow(`The Dockerfile is a directory: '${dockerfile}'.`)
    const pipe = join(place.contextDir, 'pipe')
    await promisify(execFile)('mkfifo', [pipe])
    await expect(pack(place, { dockerfile: pipe })).rejects.toThrow(
      `The Dockerfile is not a regular file: '${pipe}'.`,
    )
  })
})

/** Paths are relative to the context, where an empty file is at each; also a Dockerfile. */
async function placeOf(...paths: readonly string[]): Promise<Place> {
  return await makePlace(Object.fromEntries(paths.map((path) => [path, ''])))
}

async function ignoreFileOf(of: Place, dockerfile = 'Dockerfile'): Promise<string | undefined> {
  return (await pack(of, { dockerfile: join(of.contextDir, dockerfile) })).ignoreFile
}

describe('the ignore file in force', () => {
  it.each([
    ['does not exist if no file has its name', [], undefined],
    ['is the one at the root', ['.dockerignore'], '.dockerignore'],
    [
      'is the one beside the Dockerfile before the one at the root',
      ['.dockerignore', 'Dockerfile.dockerignore'],
      'Dockerfile.dockerignore',
    ],
    ['is matched by case', ['Dockerfile.Dockerignore'], undefined],
    [
      'has the usual name if both Dockerfiles exist',
      ['dockerfile', 'dockerfile.dockerignore'],
      undefined,
    ],
    ['is not looked for in subdirectories', ['sub/.dockerignore'], undefined],
    ['is not the one of podman', ['.containerignore'], undefined],
  ])('%s', async (_, paths, expected) => {
    await using files = await placeOf('Dockerfile', ...paths)
    expect(await ignoreFileOf(files)).toBe(expected && `context/${expected}`)
  })

  it.each([
    ['d'.repeat(250), '.dockerignore'],
    ['a/dev', 'a/dev.dockerignore'],
  ])('is for the Dockerfile %.5s… %s', async (dockerfile, expected) => {
    await using files = await placeOf(dockerfile, '.dockerignore', 'a/dev.dockerignore')
    expect(await ignoreFileOf(files, dockerfile)).toBe(`context/${expected}`)
  })

  it('follows a Dockerfile out of the context', async () => {
    await using files = await placeOf(
      '.dockerignore',
      '../docker/dev',
      '../docker/dev.dockerignore',
    )
    expect(await ignoreFileOf(files, '../docker/dev')).toBe('docker/dev.dockerignore')
  })

  it.each(['dir', 'fifo', 'socket'] as const)('is not a %s of that name', async (type) => {
    await using files = await placeOf('Dockerfile', '.dockerignore')
    const odd = { path: 'Dockerfile.dockerignore', type, mode: '0755' }
    await materialiseTree(files.contextDir, [odd])
    expect(await ignoreFileOf(files)).toBe('context/.dockerignore')
  })

  it.each([
    ['a file in the context', 'sub/rules', '.dockerignore'],
    ['a file in the context through its parent', '../context/sub/rules', '.dockerignore'],
    ['a missing file', 'missing', undefined],
    ['itself', '.dockerignore', undefined],
    ['a directory', 'sub', undefined],
    ['a file outside', '../outside', undefined],
    ['a file in a directory whose name starts like the context', '../contexts/rules', undefined],
  ])('may be a link to %s: %s gives %s', async (_, target, expected) => {
    await using files = await placeOf('Dockerfile', 'sub/rules', '../outside', '../contexts/rules')
    await symlink(target, join(files.contextDir, '.dockerignore'))
    expect(await ignoreFileOf(files)).toBe(expected && `context/${expected}`)
  })

  it('is found beside a Dockerfile in a directory that is a link', async () => {
    await using files = await placeOf('real/dev', 'real/dev.dockerignore')
    await symlink('real', join(files.contextDir, 'linked'))
    expect(await ignoreFileOf(files, 'linked/dev')).toBe('context/linked/dev.dockerignore')
  })

  it('is named if it is too large', async () => {
    await using files = await placeOf('Dockerfile', '.dockerignore')
    await truncate(join(files.contextDir, '.dockerignore'), 2 ** 33)
    await expect(ignoreFileOf(files)).rejects.toMatchObject({
      name: 'ActionError',
      message: "The ignore file 'context/.dockerignore' is too large: more than 1048576 bytes.",
    })
  })
})
