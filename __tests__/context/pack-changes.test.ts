import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFile,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { ActionError } from '../../src/util/errors.ts'
import { during, makePlace, membersOf, pack, pathsOf } from './packing.ts'
import { expectNoArchive, long, makeContext, mib, past, small } from './large-context.ts'

type Change = (context: Awaited<ReturnType<typeof makeContext>>) => Promise<unknown>

const replaceBy =
  (make: (file: string) => Promise<unknown>): Change =>
  async ({ file }) => {
    await rm(file)
    await make(file)
  }

/** Before a file is read, and while one is. */
const changes: readonly (readonly [what: string, part: 0 | 1, change: Change])[] = [
  ['is removed', 0, ({ file }) => rm(file, { force: true })],
  [
    'is removed with its directory',
    0,
    ({ file }) => rm(dirname(file), { force: true, recursive: true }),
  ],
  ['becomes a directory', 0, replaceBy((file) => mkdir(file))],
  ['becomes a pipe', 0, replaceBy((file) => promisify(execFile)('mkfifo', [file]))],
  ['becomes a link', 0, replaceBy((file) => symlink('/etc/hostname', file))],
  [
    'becomes another file',
    0,
    async ({ file }) => {
      await writeFile(`${file}.new`, 'other')
      await rename(`${file}.new`, file)
    },
  ],
  ['shrinks', 1, ({ large }) => truncate(large, mib)],
  [
    'grows',
    1,
    async ({ large }) => {
      await appendFile(large, 'more')
      await utimes(large, past, past)
    },
  ],
  [
    'is written to',
    1,
    async ({ large }) => {
      await using file = await open(large, 'r+')
      await file.write('other', 0)
    },
  ],
]

describe('a file that changes during packing', () => {
  it.each(changes)('and %s is packed as it is afterwards', async (_, part, change) => {
    await using context = await makeContext(part === 0 ? small : long)
    const once = during(
      (attempt) => (attempt === 1 ? change(context).then(() => undefined) : Promise.resolve()),
      part,
    )
    const packed = await pack(context, { createFile: once })
    const again = await pack({ ...context, archivePath: `${context.archivePath}.2` })
    expect(again.workingTreeHash).toBe(packed.workingTreeHash)
    expect(again.sizeBytes).toBe(packed.sizeBytes)
  })

  it.each([1, 2])('%i times is packed in the end', async (times) => {
    await using context = await makeContext()
    const createFile = during(async (attempt) => {
      if (attempt <= times) await appendFile(context.large, 'more')
    }, 1)
    await expect(pack(context, { createFile })).resolves.toMatchObject({ files: 3 })
  })

  it('three times is named in the error', async () => {
    await using context = await makeContext()
    const createFile = during(() => appendFile(context.large, 'more'), 1)
    await expect(pack(context, { createFile })).rejects.toMatchObject({
      name: 'ActionError',
      message:
        "The build context kept changing during packing; last changed: 'large'. Nothing was sent.",
    })
    await expectNoArchive(context)
  })

  it.each([
    { which: 'a directory', isLast: false },
    { which: 'the last directory', isLast: true },
  ])('is never replaced by a file from outside when $which becomes a link', async ({ isLast }) => {
    await using context = await makeContext(small)
    if (isLast) await rm(context.large)
    const outside = `${context.contextDir}-outside`
    await mkdir(outside)
    await writeFile(join(outside, 'file'), 'outside')
    const swap = during(async (attempt) => {
      if (attempt > 1) return
      await rename(dirname(context.file), `${context.contextDir}-d`)
      await symlink(outside, dirname(context.file))
    })
    await pack(context, { createFile: swap })
    const members = (await membersOf(context.archivePath)).map(({ path, type }) => [path, type])
    expect(members).toContainEqual(['d', 'SymbolicLink'])
    expect(members).toHaveLength(isLast ? 2 : 3)
  })

  it('is not read from another directory that replaced its own', async () => {
    await using context = await makeContext(small)
    const other = `${context.contextDir}-other`
    await mkdir(other)
    await writeFile(join(other, 'file'), 'other')
    await writeFile(join(other, 'new'), 'new')
    const swap = during(async (attempt) => {
      if (attempt > 1) return
      await rename(dirname(context.file), `${context.contextDir}-d`)
      await rename(other, dirname(context.file))
    })
    await pack(context, { createFile: swap })
    expect(await pathsOf(context.archivePath)).toContain('d/new')
  })

  it('is never replaced by a file from outside, however often a link replaces it', async () => {
    await using context = await makePlace()
    const [file, outside] = [join(context.contextDir, 'file'), `${context.contextDir}-outside`]
    await writeFile(join(context.contextDir, 'Dockerfile'), 'FROM scratch\n')
    await writeFile(file, 'inside')
    await writeFile(outside, 'text of another file')
    const swapper = fork(new URL('swap-in-child.ts', import.meta.url), [file, outside])
    try {
      await once(swapper, 'message')
      // Without the check, about every third round reads the other file.
      for (let round = 0; round < 25; round += 1) {
        const archivePath = `${context.archivePath}.${round}`
        const archive = await pack({ ...context, archivePath }).then(
          async () => gunzipSync(await readFile(archivePath)).toString(),
          (error: unknown) =>
            error instanceof ActionError ? 'rejected' : Promise.reject(error as Error),
        )
        expect(archive).not.toContain('text of another file')
      }
    } finally {
      swapper.kill()
      await once(swapper, 'exit')
    }
  })
})
