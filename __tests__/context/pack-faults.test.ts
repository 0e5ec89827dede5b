import { execFile, execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, rename, symlink, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { sizeLimits } from '../../src/context/files/reading.ts'
import { limitedByModes } from '../../testbed/runner/limited-by-modes.ts'
import { during, makePlace, onceIn, pack, pathsOf, type Place, write } from './packing.ts'
import { expectNoArchive, long, makeContext, mib, small } from './large-context.ts'

describe('packing that cannot finish', () => {
  it.each(['ENOSPC', 'EDQUOT'])('reports the needed and the free space at %s', async (code) => {
    await using context = await makeContext()
    await expect(pack(context, { createFile: failing(code, 2) })).rejects.toMatchObject({
      name: 'ActionError',
      message: expect.stringMatching(
        new RegExp(
          `needs up to ${long + 19} bytes in '${dirname(context.archivePath)}', where \\d+ are free`,
        ),
      ),
    })
    await expectNoArchive(context)
  })

  it.each([0, 1, 2, 4])(
    'leaves nothing when part %i of the archive cannot be written',
    async (part) => {
      await using context = await makeContext()
      await expect(pack(context, { createFile: failing('EIO', part) })).rejects.toMatchObject({
        name: 'ActionError',
        message: `Could not write the archive '${context.archivePath}': the disk reports an error of reading or writing (EIO: write).`,
        hint: expect.stringContaining("Check this runner's disk"),
      })
      await expectNoArchive(context)
    },
  )

  it('does not touch an existing file with the name of the archive', async () => {
    await using context = await makeContext(small)
    await writeFile(context.archivePath, 'mine')
    await expect(pack(context)).rejects.toMatchObject({ name: 'ActionError' })
    expect(await readdir(dirname(context.archivePath))).toContain('context.tar.gz')
  })

  it('stops above the size that the service accepts, and lists the largest files', async () => {
    await using context = await makeContext()
    const noise = join(context.contextDir, 'noise')
    await writeFile(noise, randomBytes(2 * mib))
    const limits = { ...sizeLimits, warnBytes: 1, maxBytes: mib }
    await expect(pack(context, { limits })).rejects.toMatchObject({
      name: 'ActionError',
      message: `The packed build context exceeds ${mib} bytes, the most that the service accepts. Nothing was sent. The largest files are:\n${long} bytes  large\n${2 * mib} bytes  noise\n13 bytes  Dockerfile\n6 bytes  d/file`,
      hint: 'Exclude what the build does not need, with lines in the ignore file.',
    })
    await expectNoArchive(context)
  })

  it.each([1, 2 ** 40, 2 ** 43])(
    'does not read a file that has %d bytes more than may be packed',
    async (excessBytes) => {
      await using context = await makeContext()
      const sizeBytes = 10 * 2 ** 30 + excessBytes
      await truncate(context.file, sizeBytes)
      let parts = 0
      const createFile = during(() => Promise.resolve(void (parts += 1)), 1)
      await expect(pack(context, { createFile })).rejects.toMatchObject({
        message: expect.stringMatching(
          `^The files of the build context exceed 10737418240 bytes before they are compressed. Nothing was sent. The largest files are:\n${sizeBytes} bytes  `,
        ),
        hint: 'Exclude what the build does not need, with lines in the ignore file.',
      })
      expect(parts).toBe(0)
      await expectNoArchive(context)
    },
  )

  it.each([100, 1_500_000])('counts all files, here of %d bytes', async (sizeBytes) => {
    await using context = await makeContext()
    await truncate(context.file, 0)
    for (const name of ['x', 'y', 'z'])
      await writeFile(join(context.contextDir, name), Buffer.alloc(sizeBytes))
    const limits = { ...sizeLimits, maxInputBytes: 3 * sizeBytes }
    await expect(pack(context, { limits })).rejects.toThrow('before they are compressed')
  })

  it.each([
    ['were removed', 'rm d/file'],
    ['are behind what became a link to itself', 'rm -r d && ln -s d d'],
  ])('lists the largest files without those that %s', async (_, command) => {
    await using context = await makeContext()
    await writeFile(join(context.contextDir, 'noise'), randomBytes(2 * mib))
    const createFile = onceIn(context.contextDir, command, 1)
    const limits = { ...sizeLimits, warnBytes: 1, maxBytes: mib }
    await expect(pack(context, { limits, createFile })).rejects.toThrow(/13 bytes {2}Dockerfile$/)
  })

  it.each([0, 1, 3, 13])(
    'rejects with the reason of the signal, here at part %i, and leaves nothing',
    async (part) => {
      await using context = await makeContext()
      const stop = new AbortController()
      const reason = new Error('Told to stop.')
      const createFile = during(() => {
        stop.abort(reason)
        return Promise.resolve()
      }, part)
      await expect(pack(context, { createFile }, stop.signal)).rejects.toBe(reason)
      await expectNoArchive(context)
    },
  )
})

describe('unreadable files and directories', () => {
  it('are all named', async () => {
    await using context = await makeContext(small)
    const { contextDir } = context
    // Only root could remove what these directories contain as long as they are closed.
    await using closed = new AsyncDisposableStack()
    const close = async (name: string, mode: number): Promise<void> => {
      closed.defer(() => chmod(join(contextDir, name), 0o755))
      await chmod(join(contextDir, name), mode)
    }
    for (let index = 10; index < 22; index += 1) {
      await writeFile(join(contextDir, `f${index}`), '')
      await chmod(join(contextDir, `f${index}`), 0)
    }
    const names = Array.from({ length: 8 }, (_, index) => `'f${index + 10}'`).join(', ')
    await mkdir(join(contextDir, 'e'))
    await close('d', 0o644)
    await close('e', 0)
    expect(await packLimitedByModes(context)).toBe(
      `The runner's user cannot read 14 of the build context's files or directories: 'd/file', 'e', ${names}, and 4 more.`,
    )
  })
})

describe('a name that is not UTF-8', () => {
  const odd = Buffer.from([0x61, 0xff, 0x0a])

  it('is rejected, with its bytes', async () => {
    await using context = await makeContext(small)
    await writeFile(Buffer.concat([Buffer.from(`${context.contextDir}/d/`), odd]), '')
    await expect(pack(context)).rejects.toMatchObject({
      name: 'ActionError',
      message:
        "The name 'a\\xff\\x0a' in the directory 'd' of the build context is not valid UTF-8.",
    })
    await expectNoArchive(context)
  })

  it('is excluded by a rule, unless another could include something below it', async () => {
    await using context = await makeContext(small)
    await mkdir(Buffer.concat([Buffer.from(`${context.contextDir}/`), odd]))
    await write(context.contextDir, { '.dockerignore': 'a*\n!d' })
    await expect(pack(context)).resolves.toMatchObject({ files: 4, ignored: 1 })
    await write(context.contextDir, { '.dockerignore': 'a*\n!**/keep' })
    await expect(pack(context)).rejects.toThrow("The name 'a\\xff\\x0a' in the directory '.'")
  })

  it('is rejected as the target of a link too', async () => {
    await using context = await makeContext(small)
    await symlink(odd, join(context.contextDir, 'link'))
    await expect(pack(context)).rejects.toThrow(
      "The symbolic link 'link' of the build context points to 'a\\xff\\x0a', which is not valid UTF-8.",
    )
  })
})

it('packs a context of 1,900 directories in each other', async () => {
  const deepest = Array.from({ length: 1_900 }, () => 'd').join('/')
  await using place = await makePlace({ Dockerfile: '' })
  await mkdir(join(place.contextDir, deepest), { recursive: true })
  await pack(place)
  expect(await pathsOf(place.archivePath)).toContain(`${deepest}/`)
})

it('names the start of a path that is longer than the system allows', async () => {
  // Only a directory that is moved below another gets one.
  const half = Array.from({ length: 12 }, () => 'x'.repeat(200)).join('/')
  await using place = await makePlace({ Dockerfile: '' })
  const [one, other] = [join(place.contextDir, 'one'), join(place.contextDir, 'other')]
  for (const path of [one, other]) await mkdir(join(path, half), { recursive: true })
  await rename(other, join(one, half, 'other'))
  await expect(pack(place)).rejects.toThrow(
    /^Could not read 'one\/x[x/]+\/…' .* the path is longer/,
  )
  execFileSync('rm', ['-rf', one])
})

/** An archive file whose n-th part meets an error of the disk. */
function failing(code: string, part: number): ReturnType<typeof during> {
  return during(() => {
    throw Object.assign(new Error(`${code}: write`), { code, syscall: 'write' })
  }, part)
}

/** Packs in a process that file modes limit even for root; resolves with the error message. */
async function packLimitedByModes({ contextDir, archivePath }: Place): Promise<string> {
  const script = fileURLToPath(new URL('pack-in-child.ts', import.meta.url))
  const [program, ...args] = [...limitedByModes, process.execPath, script]
  const { stdout } = await promisify(execFile)(program, [...args, contextDir, archivePath])
  return stdout
}
