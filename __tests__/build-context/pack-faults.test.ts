import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import {
  appendFile,
  chmod,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { ActionError } from '../../src/util/errors.ts'
import { limitedByModes } from '../../world/runner/limited-by-modes.ts'
import { during, makePlace, membersOf, pack, pathsOf, type Place } from './packing.ts'

const mib = 1024 * 1024
/** Twice what may be under way, read and not yet written. */
const long = 24 * mib
const small = 1000
const past = new Date('2011-11-11T11:11:11Z')

/** A context with a file that is still being read when the first block of the archive is written, unless `largeBytes` is small. */
async function makeContext(
  largeBytes = long,
): Promise<Place & { readonly file: string; readonly large: string }> {
  const place = await makePlace()
  const [file, large] = [join(place.contextDir, 'd/file'), join(place.contextDir, 'large')]
  await mkdir(join(place.contextDir, 'd'))
  await writeFile(join(place.contextDir, 'Dockerfile'), 'FROM scratch\n')
  await writeFile(file, 'inside')
  await writeFile(large, Buffer.alloc(largeBytes, randomBytes(1000)))
  await utimes(large, past, past)
  return { ...place, file, large }
}

async function expectNoArchive({ archivePath }: Place): Promise<void> {
  expect(await readdir(dirname(archivePath))).not.toContain('context.tar.gz')
}

type Change = (context: Awaited<ReturnType<typeof makeContext>>) => Promise<unknown>

const changes: readonly {
  readonly what: string
  readonly change: Change
  readonly part: number
  readonly named: string
}[] = [
  { what: 'is removed', part: 0, named: 'd/file', change: ({ file }) => rm(file, { force: true }) },
  {
    what: 'is removed with its directory',
    part: 0,
    named: 'd/file',
    change: ({ file }) => rm(dirname(file), { force: true, recursive: true }),
  },
  {
    what: 'becomes a directory',
    part: 0,
    named: 'd/file',
    change: async ({ file }) => {
      await rm(file)
      await mkdir(file)
    },
  },
  {
    what: 'becomes a pipe',
    part: 0,
    named: 'd/file',
    change: async ({ file }) => {
      await rm(file)
      await promisify(execFile)('mkfifo', [file])
    },
  },
  {
    what: 'becomes a link',
    part: 0,
    named: 'd/file',
    change: async ({ file }) => {
      await rm(file)
      await symlink('/etc/hostname', file)
    },
  },
  {
    what: 'becomes another file',
    part: 0,
    named: 'd/file',
    change: async ({ file }) => {
      await writeFile(`${file}.new`, 'other')
      await rename(`${file}.new`, file)
    },
  },
  { what: 'shrinks', part: 1, named: 'large', change: ({ large }) => truncate(large, mib) },
  {
    what: 'grows',
    part: 1,
    named: 'large',
    change: async ({ large }) => {
      await appendFile(large, 'more')
      await utimes(large, past, past)
    },
  },
  {
    what: 'is written to',
    part: 1,
    named: 'large',
    change: async ({ large }) => {
      await using file = await open(large, 'r+')
      await file.write('other', 0)
    },
  },
]

describe('a file that changes during packing', () => {
  it.each(changes)('and $what is packed as it is afterwards', async ({ change, part }) => {
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
      for (let round = 0; round < 50; round += 1) {
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

describe('packing that cannot finish', () => {
  it.each(['ENOSPC', 'EDQUOT', 'EFBIG'])(
    'reports the needed and the free space at %s',
    async (code) => {
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
    },
  )

  it.each([0, 1, 2, 4])(
    'leaves nothing when part %i of the archive cannot be written',
    async (part) => {
      await using context = await makeContext()
      await expect(pack(context, { createFile: failing('EIO', part) })).rejects.toMatchObject({
        name: 'ActionError',
        message: `Could not write the archive '${context.archivePath}': EIO: write.`,
      })
      await expectNoArchive(context)
    },
  )

  it('fails if the directory for the archive is missing', async () => {
    await using context = await makeContext(small)
    const archivePath = join(context.contextDir, 'gone/context.tar.gz')
    await expect(pack({ ...context, archivePath })).rejects.toMatchObject({ name: 'ActionError' })
  })

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
    const limits = { warnBytes: 1, maxBytes: mib }
    await expect(pack(context, { limits })).rejects.toMatchObject({
      name: 'ActionError',
      message: `The packed build context exceeds ${mib} bytes, the most that the service accepts. Nothing was sent. The largest files are:\n${long} bytes  large\n${2 * mib} bytes  noise\n13 bytes  Dockerfile\n6 bytes  d/file`,
      hint: 'Exclude what the build does not need, with lines in the ignore file.',
    })
    await expectNoArchive(context)
  })

  it('lists the largest files without those that were removed', async () => {
    await using context = await makeContext()
    await writeFile(join(context.contextDir, 'noise'), randomBytes(2 * mib))
    const createFile = during(() => rm(context.file), 1)
    const limits = { warnBytes: 1, maxBytes: mib }
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

  it('does not start after the signal', async () => {
    await using context = await makeContext()
    const createFile = during(() => Promise.reject(new Error('Began.')))
    const signal = AbortSignal.abort(new Error('Told to stop.'))
    await expect(pack(context, { createFile }, signal)).rejects.toThrow('Told to stop.')
  })
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
    const names = (count: number): string =>
      Array.from({ length: count }, (_, index) => `'f${index + 10}'`).join(', ')
    expect(await packLimitedByModes(context)).toBe(
      `The runner's user may not read 12 of the build context's files or directories: ${names(10)}, and 2 more.`,
    )
    await mkdir(join(contextDir, 'e'))
    await close('d', 0o644)
    await close('e', 0)
    expect(await packLimitedByModes(context)).toBe(
      `The runner's user may not read 14 of the build context's files or directories: 'd/file', 'e', ${names(8)}, and 4 more.`,
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

  it('is excluded by a rule', async () => {
    await using context = await makeContext(small)
    await mkdir(Buffer.concat([Buffer.from(`${context.contextDir}/`), odd]))
    await writeFile(join(context.contextDir, '.dockerignore'), 'a*\n!d')
    await expect(pack(context)).resolves.toMatchObject({ files: 4, ignored: 1 })
  })

  it('is rejected if a rule could include something below it', async () => {
    await using context = await makeContext(small)
    await mkdir(Buffer.concat([Buffer.from(`${context.contextDir}/`), odd]))
    await writeFile(join(context.contextDir, '.dockerignore'), 'a*\n!**/keep')
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

/** An archive file whose n-th part meets an error of the disk. */
function failing(code: string, part: number): ReturnType<typeof during> {
  return during(() => {
    throw Object.assign(new Error(`${code}: write`), { code, syscall: 'write' })
  }, part)
}

/** Packs in a process that modes apply to even if root runs the tests; resolves with the message of the error. */
async function packLimitedByModes({ contextDir, archivePath }: Place): Promise<string> {
  const script = fileURLToPath(new URL('pack-in-child.ts', import.meta.url))
  const [program, ...args] = [...limitedByModes, process.execPath, script]
  const { stdout } = await promisify(execFile)(program, [...args, contextDir, archivePath])
  return stdout
}
