import { chmod, copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBusybox } from './busybox.ts'

export interface StagedExample extends AsyncDisposable {
  /** Copy of the example's directory, with busybox in `bin/`. */
  readonly path: string
}

/**
 * Copies an agent of `examples/` to a temporary directory and adds the busybox binary, which is not in the repository.
 * `dockerfile` is the text of a Dockerfile that replaces the example's.
 */
export async function stageExample(name: string, dockerfile?: string): Promise<StagedExample> {
  const busybox = await ensureBusybox()
  const path = await mkdtemp(join(tmpdir(), `${name}-`))
  await cp(fileURLToPath(new URL(`../examples/${name}`, import.meta.url)), path, {
    recursive: true,
  })
  await copyFile(busybox, join(path, 'bin', 'busybox'))
  await chmod(join(path, 'bin', 'busybox'), 0o755)
  if (dockerfile !== undefined) await writeFile(join(path, 'Dockerfile'), dockerfile)
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
