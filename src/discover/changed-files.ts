import type { Git } from '../context/git/git.ts'
import { readConvertedFiles } from './converted-files.ts'

/** A file, link or submodule that differs between two commits. */
export interface ChangedFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string
  readonly isNew: boolean
  /** Everything below a changed submodule may have changed. */
  readonly isSubmodule: boolean
}

// Not `git diff`, which a user's settings and attributes may change.
const compareTrees = [
  ...['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev'],
  ...['--no-ext-diff', '--no-textconv', '--ignore-submodules=none'],
]

/** Includes files that only a changed `.gitattributes` affects; `undefined` where git fails. */
export async function readChangedFiles(
  base: string,
  root: string,
  git: Git,
  signal: AbortSignal,
): Promise<readonly ChangedFile[] | undefined> {
  const listing = await git([...compareTrees, base, 'HEAD', '--'], root, signal)
  if (listing === undefined) return undefined
  const changes = parseRawDiff(listing)
  const converted = await readConvertedFiles(changes, base, (args) => git(args, root, signal))
  if (converted === undefined) return undefined
  const known = new Set(changes.map(({ path }) => path))
  const others = converted.filter((path) => !known.has(path))
  return [...changes, ...others.map((path) => ({ path, isNew: false, isSubmodule: false }))]
}

/** Reads `:mode mode object object status NUL path NUL`. */
function parseRawDiff(listing: string): readonly ChangedFile[] {
  const fields = listing.split('\0')
  const files: ChangedFile[] = []
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, before, after, status] =
      /^:(\d{6}) (\d{6}) [0-9a-f]+ [0-9a-f]+ ([A-Z])$/.exec(fields[index] ?? '') ?? []
    if (status === undefined) throw new Error('The output of git diff-tree could not be read.')
    files.push({
      path: fields[index + 1] ?? '',
      isNew: status === 'A',
      isSubmodule: [before, after].includes(submoduleMode),
    })
  }
  return files
}

const submoduleMode = '160000'
