import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Workspace extends AsyncDisposable {
  readonly path: string
}

/** Creates a temporary directory with these files, outside any git work tree. */
export async function makeWorkspace(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const path = await mkdtemp(join(tmpdir(), 'workspace-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), text)
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
