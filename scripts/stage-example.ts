import { chmod, copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBusybox } from '../testbed/docker/busybox.ts'

export interface StagedExample extends AsyncDisposable {
  /** Copy of the example's directory, with busybox in `bin/`. */
  readonly path: string
}

/**
 * Copies an agent of `examples/` to a temporary directory with busybox, which is not committed.
 * `dockerfile` is the text of a Dockerfile that replaces the example's.
 */
export async function stageExample(name: string, dockerfile?: string): Promise<StagedExample> {
  const busybox = await findBusybox()
  if (busybox === undefined) throw new Error('There is no static busybox.')
  return await stage(name, async (path) => {
    await copyFile(busybox, join(path, 'bin', 'busybox'))
    if (dockerfile !== undefined) await writeFile(join(path, 'Dockerfile'), dockerfile)
  })
}

/** Does the same for a recorded build: nothing runs, so a text replaces busybox. */
export async function stageForRecording(name: string): Promise<StagedExample> {
  const text = 'A recorded build does not need busybox.\n'
  return await stage(name, (path) => writeFile(join(path, 'bin', 'busybox'), text))
}

async function stage(
  name: string,
  addFiles: (path: string) => Promise<void>,
): Promise<StagedExample> {
  const path = await mkdtemp(join(tmpdir(), `${name}-`))
  await cp(fileURLToPath(new URL(`../examples/${name}`, import.meta.url)), path, {
    recursive: true,
  })
  await addFiles(path)
  await chmod(join(path, 'bin', 'busybox'), 0o755)
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
