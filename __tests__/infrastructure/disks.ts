import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A directory in the place of `RUNNER_TEMP`. */
export interface Disk extends AsyncDisposable {
  readonly path: string
}

export async function makeDisk(): Promise<Disk> {
  const path = await mkdtemp(join(tmpdir(), 'disk-'))
  return { path, [Symbol.asyncDispose]: () => remove(path) }
}

/** A disk of its own in memory, such as with `size=64k`; needs root. */
export async function mountDisk(options: string): Promise<Disk> {
  const path = await mkdtemp(join(tmpdir(), 'disk-'))
  await run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path])
  return {
    path,
    async [Symbol.asyncDispose]() {
      await run('umount', [path])
      await rm(path, { recursive: true })
    },
  }
}

/** Takes the right to write from everybody, in all directories that are there now. */
export async function protect({ path }: Disk): Promise<void> {
  for (const name of await readdir(path)) await chmod(join(path, name), 0o555)
  await chmod(path, 0o555)
}

/** Writes a file until there is no space left. */
export async function fill({ path }: Disk): Promise<void> {
  const file = join(path, 'filler')
  await writeFile(file, Buffer.alloc(64 * 1024 * 1024)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  })
}

async function remove(path: string): Promise<void> {
  await chmod(path, 0o700)
  for (const name of await readdir(path)) await chmod(join(path, name), 0o700)
  await rm(path, { recursive: true, force: true })
}
