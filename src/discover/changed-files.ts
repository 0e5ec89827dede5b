import { posix } from 'node:path'
import type { RunGit } from '../context/git/git.ts'

/** A file, link or submodule that differs between two commits. */
export interface ChangedFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string
  readonly isNew: boolean
  /** Any file in this directory may have changed: it is a submodule, or has a `.gitattributes`. */
  readonly directory?: string
}

// Not `git diff`, because a user's settings and attributes may change its output.
const compareTrees = [
  ...['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev'],
  ...['--no-ext-diff', '--no-textconv', '--ignore-submodules=none'],
]

/** Resolves with `undefined` if git fails. */
export async function readChangedFiles(
  base: string,
  root: string,
  git: RunGit,
  signal: AbortSignal,
): Promise<readonly ChangedFile[] | undefined> {
  const listing = await git([...compareTrees, base, 'HEAD', '--'], root, signal)
  return listing === undefined ? undefined : parseRawDiff(listing)
}

/** Reads `:mode mode object object status NUL path NUL`. */
function parseRawDiff(listing: string): readonly ChangedFile[] {
  const fields = listing.split('\0')
  const files: ChangedFile[] = []
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, before, after, status] =
      /^:(\d{6}) (\d{6}) [0-9a-f]+ [0-9a-f]+ ([A-Z])$/.exec(fields[index] ?? '') ?? []
    if (status === undefined) throw new Error('The output of git diff-tree could not be read.')
    const path = fields[index + 1] ?? ''
    const directory = [before, after].includes(submoduleMode) ? path : attributed(path)
    files.push({ path, isNew: status === 'A', ...(directory === undefined ? {} : { directory }) })
  }
  return files
}

const submoduleMode = '160000'

/** The directory whose files a `.gitattributes` may affect; `''` is the repository's root. */
function attributed(path: string): string | undefined {
  if (posix.basename(path) !== '.gitattributes') return undefined
  return path.split('/').slice(0, -1).join('/')
}
