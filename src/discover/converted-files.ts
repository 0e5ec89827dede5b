import { posix } from 'node:path'

type Ask = (args: readonly string[]) => Promise<string | undefined>

const fileName = '.gitattributes'

/** Attributes that decide which bytes a checkout writes. */
const converting = ['text', 'eol', 'crlf', 'working-tree-encoding', 'ident', 'filter']

/** Windows allows a command line of 32,767 characters. */
const mostCharacters = 20_000

/** Files whose bytes a changed `.gitattributes` may change: all below it where git cannot say more. Undefined where git cannot list them. */
export async function readConvertedFiles(
  changes: readonly { readonly path: string; readonly isNew: boolean }[],
  base: string,
  ask: Ask,
): Promise<readonly string[] | undefined> {
  const attributes = changes.filter(({ path }) => posix.basename(path) === fileName)
  if (attributes.length === 0) return []
  const places = attributes.map(({ path }) => posix.dirname(path))
  const listing = await ask(['--literal-pathspecs', 'ls-files', '-z', '--', ...new Set(places)])
  if (listing === undefined) return undefined
  const files = listing.split('\0').filter((path) => path !== '')
  // Git takes a file that a partial clone lacks for an empty one.
  for (const { path, isNew } of attributes) {
    if (!isNew && (await ask(['cat-file', '-e', `${base}:${path}`])) === undefined) return files
  }
  const converted: string[] = []
  for (const some of inParts(files)) {
    const [before, after] = await Promise.all(
      [base, 'HEAD'].map((from) => attributesOf(some, from)),
    )
    const differs = (_: string, index: number) => before?.[index] !== after?.[index]
    converted.push(...(before && after ? some.filter(differs) : some))
  }
  return converted

  /** Undefined with git before 2.40. */
  async function attributesOf(
    paths: readonly string[],
    source: string,
  ): Promise<readonly string[] | undefined> {
    const text = await ask([
      ...['check-attr', '-z', `--source=${source}`, ...converting],
      ...['--', ...paths],
    ])
    // Each path has a triple for each attribute: path, attribute and value.
    const fields = text?.split('\0')
    const width = 3 * converting.length
    return fields && paths.map((_, at) => fields.slice(at * width, (at + 1) * width).join('\0'))
  }
}

function inParts(paths: readonly string[]): readonly (readonly string[])[] {
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
