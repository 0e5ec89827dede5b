import { execFile, execFileSync } from 'node:child_process'
import {
  lstat,
  mkdir,
  mkdtempDisposable,
  readdir,
  readFile,
  readlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { list, type ReadEntry } from 'tar'
import { createArchiveOutputFile } from '../../src/context/archive/write-archive.ts'
import {
  packContext,
  type PackDependencies,
  type PackedContext,
  type PackRequest,
} from '../../src/context/pack-context.ts'
import { systemClock } from '../../src/util/clock.ts'
import type { TreeFile } from '../support/trees.ts'

/** A directory with a context in it and room for archives beside it. */
export interface Place extends AsyncDisposable {
  readonly contextDir: string
  readonly archivePath: string
}

type Files = Readonly<Record<string, string | Uint8Array>>

export async function makePlace(files: Files = {}): Promise<Place> {
  const directory = await mkdtempDisposable(join(tmpdir(), 'pack-'))
  const contextDir = join(directory.path, 'context')
  await mkdir(contextDir)
  await write(contextDir, files)
  return {
    contextDir,
    archivePath: join(directory.path, 'context.tar.gz'),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  }
}

/** Writes texts by their paths in a directory. */
export async function write(directory: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await writeFile(join(directory, path), content)
  }
}

/** Packs as the action does; without git, to save time, unless `env` says where it is. */
export async function pack(
  { contextDir, archivePath }: Pick<Place, 'contextDir' | 'archivePath'>,
  {
    createFile,
    log = aside.log,
    ...overrides
  }: Partial<PackRequest & Pick<PackDependencies, 'createFile' | 'log'>> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<PackedContext> {
  const request: PackRequest = {
    workspace: dirname(contextDir),
    contextDir,
    dockerfile: join(contextDir, 'Dockerfile'),
    includeGit: false,
    level: 4,
    allowSensitive: [],
    archivePath,
    checkouts: [],
    env: {},
    platform: process.platform,
    ...overrides,
  }
  return packContext(request, { ...aside, log, ...(createFile && { createFile }) }, signal)
}

const ignore = (): undefined => undefined
const aside = { clock: systemClock, log: { line: ignore }, onRead: ignore }

/** The limits of an archive of any size. */
export const unlimited = { onSize: ignore, onInput: ignore, onRead: ignore }

export function messagesOf({ warnings }: PackedContext): readonly string[] {
  return warnings.map(({ message }) => message)
}

/** Acts after the files are listed and before they are read, or at the archive's n-th part. */
export function during(
  act: (attempt: number) => Promise<void>,
  part = 0,
): NonNullable<PackDependencies['createFile']> {
  let attempt = 0
  return async (path) => {
    attempt += 1
    const current = attempt
    if (part === 0) await act(current)
    const file = await createArchiveOutputFile(path)
    let parts = 0
    return {
      ...file,
      async append(bytes) {
        if (parts === part && part > 0) await act(current)
        parts += 1
        await file.append(bytes)
      },
    }
  }
}

export function shellIn(directory: string, command: string): void {
  execFileSync('sh', ['-ec', command], { cwd: directory, stdio: 'pipe' })
}

/** Runs a shell command in a context at the first attempt to pack it. */
export function onceIn(contextDir: string, command: string, part = 0): ReturnType<typeof during> {
  return during((attempt) => {
    if (attempt === 1) shellIn(contextDir, command)
    return Promise.resolve()
  }, part)
}

export async function membersOf(archivePath: string): Promise<readonly ReadEntry[]> {
  const entries: ReadEntry[] = []
  await list({ file: archivePath, strict: true, onReadEntry: (entry) => void entries.push(entry) })
  return entries
}

export async function pathsOf(archivePath: string): Promise<readonly string[]> {
  return (await membersOf(archivePath)).map(({ path }) => path)
}

/** The text of an archive entry, as GNU tar has it. */
export async function contentOf(archivePath: string, entry: string): Promise<string> {
  const options = { maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)('tar', ['-xzOf', archivePath, entry], options)
  return stdout
}

/** What GNU tar makes of an archive. */
export async function extracted(archivePath: string): Promise<readonly TreeFile[]> {
  const directory = `${archivePath}.d`
  await mkdir(directory)
  await promisify(execFile)('tar', ['-xpzf', archivePath, '-C', directory, '--no-same-owner'])
  return await readTree(directory)
}

/** What is below `dir`, in the form of the recorded trees; links are not followed. */
export async function readTree(dir: string, directory = ''): Promise<readonly TreeFile[]> {
  const names = await readdir(join(dir, directory))
  const files = names.map(async (name) => {
    const file = await readEntry(dir, directory === '' ? name : `${directory}/${name}`)
    return file.type === 'dir' ? [file, ...(await readTree(dir, file.path))] : [file]
  })
  return (await Promise.all(files)).flat()
}

async function readEntry(dir: string, path: string): Promise<TreeFile> {
  const stats = await lstat(join(dir, path))
  if (stats.isSymbolicLink()) {
    return { path, type: 'symlink', mode: '0777', link: await readlink(join(dir, path)) }
  }
  const mode = (stats.mode & 0o7777).toString(8).padStart(4, '0')
  if (stats.isDirectory()) return { path, type: 'dir', mode }
  // Reading a pipe would wait for a writer.
  if (!stats.isFile()) return { path, type: 'fifo', mode }
  return { path, type: 'file', mode, content: await readFile(join(dir, path), 'utf8') }
}
