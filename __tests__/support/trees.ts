import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, link, mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export interface TreeFile {
  /** Relative to the tree's root, with `/`. */
  readonly path: string
  readonly type: 'file' | 'dir' | 'symlink' | 'hardlink' | 'fifo' | 'socket'
  /** Permission bits in octal, as `0644` or `1777`. A symlink's own mode cannot be set. */
  readonly mode: string
  /** A symlink's target as it is, or the path in the tree that a hard link shares. */
  readonly link?: string
  /** A file's text; without it, a line that names the file. */
  readonly content?: string
}

/** One tree, its ignore files, and what a real Docker build saw of it. */
export interface TreeCase {
  readonly id: string
  readonly files: readonly TreeFile[]
  /** The text of the root `.dockerignore`; null when there is none, or `files` has another kind of entry there. */
  readonly dockerignore: string | null
  readonly dockerfile: string
  /** Paths that arrived, directories included; null when the build failed. */
  readonly sent: readonly string[] | null
  /** The same paths with type, mode and link. */
  readonly entries?: readonly TreeFile[]
  /** Paths of `sent` that arrived with 0 bytes. */
  readonly emptied?: readonly string[]
  readonly error?: 'bad-pattern' | 'illegal-exclusion' | 'bad-pattern-when-evaluated'
}

export function readTreeCases(): readonly TreeCase[] {
  const url = new URL('../data/dockerignore/trees.json', import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as readonly TreeCase[]
}

/** Everything that a case has on disk, its root `.dockerignore` included. */
export function filesOf({ files, dockerignore }: TreeCase): readonly TreeFile[] {
  if (dockerignore === null) return files
  return [...files, { path: '.dockerignore', type: 'file', mode: '0644', content: dockerignore }]
}

/** Creates `files` below `dir`, in any order, with exact modes; parents that are not listed get the default mode. */
export async function materialiseTree(dir: string, files: readonly TreeFile[]): Promise<void> {
  // A link's target comes before it, and a read-only directory gets its mode after what is in it.
  const links = files.filter(({ type }) => type === 'hardlink')
  const others = files.filter(({ type }) => type !== 'hardlink')
  for (const file of [...others, ...links]) {
    await mkdir(dirname(join(dir, file.path)), { recursive: true })
    await create(dir, file)
  }
  const deepestFirst = files
    .filter(({ type }) => type !== 'symlink' && type !== 'hardlink')
    .toSorted((a, b) => b.path.split('/').length - a.path.split('/').length)
  for (const { path, mode } of deepestFirst) await chmod(join(dir, path), parseInt(mode, 8))
}

async function create(dir: string, file: TreeFile): Promise<void> {
  const path = join(dir, file.path)
  switch (file.type) {
    case 'file':
      return writeFile(path, file.content ?? `This is ${file.path}\n`)
    case 'dir':
      await mkdir(path, { recursive: true })
      return
    case 'symlink':
      return symlink(linkOf(file), path)
    case 'hardlink':
      return link(join(dir, linkOf(file)), path)
    case 'fifo':
      await promisify(execFile)('mkfifo', ['--', path])
      return
    case 'socket':
      return createSocket(dir, path)
  }
}

function linkOf({ path, link }: TreeFile): string {
  if (link === undefined) throw new Error(`'${path}' is a link and says not where to.`)
  return link
}

/** Closing a server removes the name it listens on, so the socket takes its real name, which may also be longer, before. */
async function createSocket(dir: string, path: string): Promise<void> {
  const listening = join(dir, '.s')
  const server = createServer().listen(listening)
  await once(server, 'listening')
  await rename(listening, path)
  server.close()
  await once(server, 'close')
}
