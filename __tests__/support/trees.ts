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
  /** Octal, such as `0644` or `1777`. The mode of a symbolic link cannot be set. */
  readonly mode: string
  /** Target of a symbolic link as written, or path in the tree of a hard link's target. */
  readonly link?: string
  /** The bytes of a file; default: a line with its path. */
  readonly content?: string | Buffer
}

/** A tree, its ignore files, and what a real Docker build received. */
export interface TreeCase {
  readonly id: string
  readonly files: readonly TreeFile[]
  /** Text of the root `.dockerignore`; null if there is none or `files` contains it. */
  readonly dockerignore: string | null
  readonly dockerfile: string
  /** Paths that the build received, including directories; null if the build failed. */
  readonly sent: readonly string[] | null
  /** The same paths with type, mode and link. */
  readonly entries?: readonly TreeFile[]
  /** Paths in `sent` that the build received as empty files. */
  readonly emptied?: readonly string[]
  readonly error?: 'bad-pattern' | 'illegal-exclusion' | 'bad-pattern-when-evaluated'
}

export function readTreeCases(): readonly TreeCase[] {
  const url = new URL('../data/dockerignore/trees.json', import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as readonly TreeCase[]
}

/** All files of a case, including its root `.dockerignore`. */
export function filesOf({ files, dockerignore }: TreeCase): readonly TreeFile[] {
  if (dockerignore === null) return files
  return [...files, { path: '.dockerignore', type: 'file', mode: '0644', content: dockerignore }]
}

/** Creates `files` in `dir` with exact modes; parents that are not listed get the default mode. */
export async function materialiseTree(dir: string, files: readonly TreeFile[]): Promise<void> {
  // Hard links need their target first; read-only directories get their mode last.
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
  if (link === undefined) throw new Error(`The link '${path}' has no target.`)
  return link
}

/** The closing server would remove the socket; and `path` may be too long to listen on. */
async function createSocket(dir: string, path: string): Promise<void> {
  const listening = join(dir, '.s')
  const server = createServer().listen(listening)
  await once(server, 'listening')
  await rename(listening, path)
  server.close()
  await once(server, 'close')
}
