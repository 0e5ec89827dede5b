import { join, posix } from 'node:path'
import { relativePath } from '../files/paths.ts'
import type { RunGit } from './git.ts'

/** Arguments of git for the functions below; `subpath` is relative to git's working directory. */
export function listIndexArguments(subpath = ''): readonly string[] {
  return ['--literal-pathspecs', 'ls-files', '--stage', '-z', '--', subpath || '.']
}

/** Modes by path in the context if the file system has none (Windows), else `undefined`. */
export type IndexModes = ReadonlyMap<string, number> | undefined

/** Returns modes by path relative to the directory; `undefined` outside git. */
export async function readIndexModes(
  directory: string,
  git: RunGit,
  signal: AbortSignal,
): Promise<IndexModes> {
  const listing = await git(listIndexArguments(), directory, signal)
  return listing === undefined ? undefined : parseIndexModes(listing)
}

/** Returns modes of the repository around `directory`, by path relative to `contextDir`. */
export async function readModesOfRepository(
  contextDir: string,
  directory: string,
  git: RunGit,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const wayUp = await git(['rev-parse', '--show-cdup'], directory, signal)
  const root = join(directory, wayUp ?? '')
  const modes = await readIndexModes(root, git, signal)
  return modesBelow(relativePath(contextDir, root), modes ?? new Map())
}

/** The modes of a directory, by path relative to one around it. */
export function modesBelow(
  path: string,
  modes: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  return path === ''
    ? modes
    : new Map([...modes].map(([file, mode]) => [posix.join(path, file), mode]))
}

export function parseIndexModes(listing: string): ReadonlyMap<string, number> {
  return new Map(entriesOf(listing).filter(([, mode]) => mode !== submoduleIndexMode))
}

export function submodulesIn(listing: string): readonly string[] {
  return entriesOf(listing).flatMap(([path, mode]) => (mode === submoduleIndexMode ? [path] : []))
}

/** Reads `mode object stage TAB path NUL`. */
function entriesOf(listing: string): readonly (readonly [path: string, mode: number])[] {
  return listing.split('\0').flatMap((entry) => {
    const [, mode, path] = /^(1[026]0\d{3}) [^\t]*\t(.+)$/s.exec(entry) ?? []
    return mode === undefined || path === undefined ? [] : [[path, Number.parseInt(mode, 8)]]
  })
}

const submoduleIndexMode = 0o160000
export const symbolicLinkMode = 0o120000

/** The mode of a file that git's index may not have. */
export const defaultFileMode = 0o644

/** The mode of a file in git's index, else an ordinary one; `undefined` if the disk has modes. */
export function fileMode(modes: IndexModes, path: string): number | undefined {
  const mode = modes?.get(path)
  if (mode === undefined || mode === symbolicLinkMode) return modes && defaultFileMode
  return mode & 0o777
}
