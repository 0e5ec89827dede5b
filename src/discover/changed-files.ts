import { EOL } from 'node:os'
import { posix } from 'node:path'
import type { Git } from '../context/git/git.ts'

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

type Ask = (args: readonly string[]) => Promise<string | undefined>

const fileName = '.gitattributes'

/** Attributes that decide which bytes a checkout writes. */
const converting = ['text', 'crlf', 'eol', 'working-tree-encoding', 'ident', 'filter']

/** Windows allows a command line of 32,767 characters. */
const mostCharacters = 20_000

/**
 * Files whose bytes a changed `.gitattributes` may change: all below it where git cannot say which;
 * `undefined` where git cannot list them.
 */
export async function readConvertedFiles(
  changes: readonly { readonly path: string; readonly isNew: boolean }[],
  base: string,
  ask: Ask,
): Promise<readonly string[] | undefined> {
  const attributes = changes.filter(({ path }) => posix.basename(path) === fileName)
  if (attributes.length === 0) return []
  const files = await listFiles(attributes.map(({ path }) => posix.dirname(path)))
  if (files === undefined) return undefined
  // Git takes a file that a partial clone lacks for an empty one.
  for (const { path, isNew } of attributes) {
    if (!isNew && (await ask(['cat-file', '-e', `${base}:${path}`])) === undefined) return files
  }
  const endings = await readLineEndings(ask)
  const converted: string[] = []
  for (const some of inParts(files)) {
    const [before, after] = await Promise.all(
      [base, 'HEAD'].map((from) => conversionsOf(some, from)),
    )
    const differs = (_: string, index: number) => before?.[index] !== after?.[index]
    converted.push(...(before && after ? some.filter(differs) : some))
  }
  return converted

  /** Those at or below the directories. */
  async function listFiles(directories: readonly string[]): Promise<readonly string[] | undefined> {
    const files = new Set<string>()
    for (const some of inParts([...new Set(directories)])) {
      const listing = await ask(['--literal-pathspecs', 'ls-files', '-z', '--', ...some])
      if (listing === undefined) return undefined
      for (const path of listing.split('\0')) if (path !== '') files.add(path)
    }
    return [...files]
  }

  /** How a checkout writes each file. Undefined with git before 2.40. */
  async function conversionsOf(
    paths: readonly string[],
    source: string,
  ): Promise<readonly string[] | undefined> {
    const text = await ask([
      ...['check-attr', '-z', `--source=${source}`, ...converting],
      ...['--', ...paths],
    ])
    // Each path has a triple for each attribute: path, attribute and value.
    const values = text?.split('\0').filter((_, at) => at % 3 === 2)
    const width = converting.length
    return (
      values &&
      paths.map((_, at) => conversionOf(values.slice(at * width, (at + 1) * width), endings))
    )
  }
}

interface LineEndings {
  /** Of a file that is text by its attributes, which name no line ending. */
  readonly ofText: boolean
  /** Of a file without attributes. */
  readonly ofOthers: boolean
}

/** Whether a checkout turns LF into CRLF, by the settings of git. */
async function readLineEndings(ask: Ask): Promise<LineEndings> {
  const [autocrlf = '', eol = 'native'] = await Promise.all(
    ['core.autocrlf', 'core.eol'].map((name) => ask(['config', '--get', name])),
  )
  const isAuto = /^(?:true|yes|on|1)$/i.test(autocrlf)
  const isNative = !/^(?:lf|crlf)$/i.test(eol)
  const isCrlf = isNative ? EOL === '\r\n' : /^crlf$/i.test(eol)
  return { ofText: isAuto || (!/^input$/i.test(autocrlf) && isCrlf), ofOthers: isAuto }
}

/** As git decides: by `text`, else by its old name `crlf`, and by `eol`. */
function conversionOf(
  [text = '', crlf = '', eol = '', ...others]: readonly string[],
  { ofText, ofOthers }: LineEndings,
): string {
  const kind = text === 'unspecified' ? crlf : text
  const named = eol === 'lf' || eol === 'crlf' ? eol : kind === 'input' ? 'lf' : undefined
  const isGuessed = kind === 'auto' || (kind !== 'set' && named === undefined)
  const byDefault = kind === 'auto' || kind === 'set' ? ofText : ofOthers
  const writesCrlf = kind !== 'unset' && (named === undefined ? byDefault : named === 'crlf')
  const lines = writesCrlf ? `CRLF in ${isGuessed ? 'text' : 'all'}` : 'as they are'
  return [lines, ...others].join('\0')
}

/** Each part fits on a command line. */
export function inParts(paths: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = []
  let room = 0
  for (const path of paths) {
    room -= path.length + 1
    if (room < 0 || parts.length === 0) {
      parts.push([])
      room = mostCharacters - path.length
    }
    parts.at(-1)?.push(path)
  }
  return parts
}
