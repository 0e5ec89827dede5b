import { fork } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { ActionError } from '../../src/util/errors.ts'
import { during, makePlace, membersOf, onceIn, pack, pathsOf } from './packing.ts'
import { expectNoArchive, long, makeContext, small } from './large-context.ts'

describe('a file that changes during packing', () => {
  it.each([
    // Before a file is read,
    ['is removed', 0, 'rm d/file'],
    ['is removed with its directory', 0, 'rm -r d'],
    ['becomes a directory', 0, 'rm d/file && mkdir d/file'],
    ['becomes a pipe', 0, 'rm d/file && mkfifo d/file'],
    ['becomes a link', 0, 'ln -sf /etc/hostname d/file'],
    ['becomes another file', 0, 'echo other >d/new && mv d/new d/file'],
    // and while one is.
    ['shrinks', 1, 'truncate -s 1M large'],
    ['grows', 1, 'echo more >>large && touch -d 2011-11-11T11:11:11Z large'],
    ['is written to', 1, 'printf other | dd of=large conv=notrunc'],
  ])('and %s is packed as it is afterwards', async (_, part, command) => {
    await using context = await makeContext(part === 0 ? small : long)
    const packed = await pack(context, { createFile: onceIn(context.contextDir, command, part) })
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

  const makeOutside = 'mkdir ../outside && echo outside >../outside/file && mv d ../d'

  it.each([
    { which: 'a directory', isLast: false },
    { which: 'the last directory', isLast: true },
  ])('is never replaced by a file from outside when $which becomes a link', async ({ isLast }) => {
    await using context = await makeContext(small)
    if (isLast) await rm(context.large)
    const createFile = onceIn(context.contextDir, `${makeOutside} && ln -s ../outside d`)
    await pack(context, { createFile })
    const entries = (await membersOf(context.archivePath)).map(({ path, type }) => [path, type])
    expect(entries).toContainEqual(['d', 'SymbolicLink'])
    expect(entries).toHaveLength(isLast ? 2 : 3)
  })

  it('is not read from another directory that replaced its own', async () => {
    await using context = await makeContext(small)
    const swap = `${makeOutside} && touch ../outside/new && mv ../outside d`
    await pack(context, { createFile: onceIn(context.contextDir, swap) })
    expect(await pathsOf(context.archivePath)).toContain('d/new')
  })

  it('is never replaced by a file from outside, however often a link replaces it', async () => {
    await using context = await makePlace({ Dockerfile: 'FROM scratch\n', file: 'inside' })
    const [file, outside] = [join(context.contextDir, 'file'), `${context.contextDir}-outside`]
    await writeFile(outside, 'text of another file')
    const swapper = fork(new URL('swap-in-child.ts', import.meta.url), [file, outside])
    try {
      await once(swapper, 'message')
      // Every third round or so reads the other file if nothing checks it.
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
