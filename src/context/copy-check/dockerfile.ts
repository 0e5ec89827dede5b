import { tryOrUndefined } from '../../util/or-undefined.ts'

export interface Instruction {
  /** The line where the instruction begins, 1-based. */
  readonly line: number
  /** Converted to upper case. */
  readonly keyword: string
  /** The text after the keyword: continued lines are joined, here-documents removed. */
  readonly rest: string
}

/** The escape character at the end of a line joins the next one, unless it is escaped itself. */
const [afterBackslash, afterBacktick] = [/(?<!\\)\\[ \t]*$/, /(?<!`)`[ \t]*$/]

// The value is trimmed afterwards, because trimming in this expression takes quadratic time.
const directive = /^#\s*(check|escape|syntax)\s*=(.+)$/is

/** Directives come before everything else, including other comments. */
function readContinuation(lines: readonly string[]): RegExp {
  for (const line of lines) {
    const [, name = '', value = ''] = directive.exec(line.trimStart()) ?? []
    if (value.trim() === '') break
    if (name.toLowerCase() !== 'escape') continue
    return value.trim() === '`' ? afterBacktick : afterBackslash
  }
  return afterBackslash
}

const withHeredocs = /^(?:ONBUILD\s+)?(?:ADD|COPY|RUN)\s/i

/**
 * Parses as BuildKit does. The library dockerfile-ast drops blanks and escapes in the JSON form,
 * and reads here-documents as arguments.
 */
export function parseDockerfile(text: string): readonly Instruction[] {
  const instructions: Instruction[] = []
  const lines = text.split(/\r?\n/)
  const continuation = readContinuation(lines)
  // An iterator, not an array: `find` below continues where the loop is.
  const source = lines.entries()
  for (const [index, first] of source) {
    if (isSkipped(first)) continue
    const pieces: string[] = []
    for (let piece: string | undefined = first; piece !== undefined;) {
      const withoutEscape = piece.replace(continuation, '')
      pieces.push(withoutEscape)
      if (withoutEscape === piece) break
      piece = source.find(([, line]) => !isSkipped(line))?.[1]
    }
    const joined = pieces.join('').trim()
    for (const heredoc of withHeredocs.test(joined) ? heredocsOf(joined) : []) {
      source.find(([, line]) => isEnd(line, heredoc))
    }
    const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(joined) ?? []
    instructions.push({ line: index + 1, keyword: keyword.toUpperCase(), rest })
  }
  return instructions
}

/** Whether a line is blank or a comment. A byte order mark counts as a blank, as for `trim`. */
function isSkipped(line: string): boolean {
  return /^\s*(?:#|$)/.test(line)
}

interface Heredoc {
  /** The text of the line that ends it. */
  readonly end: string
  /** Whether tabs before `end` are ignored. */
  readonly indented: boolean
}

/** Docker splits a line with here-documents by quotes, and `\` is always the escape. */
const words = /(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+/gs

/** Matches `<<EOF`, `<<-"EOF"`, `3<<EOF`, as whole words. */
const heredoc = /^\d*<<(-?)([^<]+)$/s

function heredocsOf(line: string): readonly Heredoc[] {
  if (!line.includes('<<')) return []
  return (line.match(words) ?? []).flatMap((word) => {
    const [, dash, name] = heredoc.exec(word) ?? []
    if (name === undefined) return []
    return [{ end: name.replaceAll(/\\(.)|["']/gs, '$1'), indented: dash === '-' }]
  })
}

function isHeredoc(word: string): boolean {
  return heredoc.test(word)
}

function isEnd(line: string, { end, indented }: Heredoc): boolean {
  return (indented ? line.replace(/^\t+/, '') : line) === end
}

export interface CopyInstruction {
  /** The sources in the build context, as typed. */
  readonly sources: readonly string[]
  /** `--parents`: Docker keeps a source's directories and accepts a wildcard without a match. */
  readonly parents: boolean
}

/** A remote of ADD: a URL, or a repository such as `git@host:path`. */
const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:)/i

/** Returns `undefined` for every other instruction, and for a COPY from a stage or an image. */
export function parseCopyInstruction({ keyword, rest }: Instruction): CopyInstruction | undefined {
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined
  const { flags, words } = splitFlags(rest)
  if (flags.some((one) => one.startsWith('--from'))) return undefined
  const sources = parseList(words)
    .slice(0, -1)
    .filter((source) => !isHeredoc(source) && !remote.test(source))
  return { sources, parents: flags.some((one) => /^--parents(?:=true)?$/i.test(one)) }
}

/** Lists the sources of COPY, ADD or the mounts of RUN in an instruction from a builder's log. */
export function listContextSources(instruction: string): readonly string[] {
  const [, keyword = '', rest = ''] = /^(\S+)\s+(.*)$/s.exec(instruction) ?? []
  const copy = parseCopyInstruction({ line: 1, keyword: keyword.toUpperCase(), rest })
  if (copy) return copy.sources
  return splitFlags(rest).flags.flatMap((one) => {
    const [, mount] = /^--mount=(.+)$/.exec(one) ?? []
    return mount === undefined ? [] : mountSources(mount)
  })
}

function mountSources(mount: string): readonly string[] {
  const options = new Map(
    mount.split(',').map((option) => {
      const [name = '', value = ''] = option.split('=')
      return [name, value] as const
    }),
  )
  const type = options.get('type') ?? 'bind'
  if (type !== 'bind' || options.has('from')) return []
  return [options.get('source') ?? options.get('src') ?? '.']
}

function splitFlags(rest: string): { readonly flags: readonly string[]; readonly words: string } {
  const [flags = ''] = /^(?:--\S*\s+)*/.exec(rest) ?? []
  return { flags: flags.split(/\s+/), words: rest.slice(flags.length) }
}

/** A JSON array, ignored if invalid, or words separated by blanks, even within quotes. */
function parseList(text: string): readonly string[] {
  if (!text.startsWith('[')) return text.split(/[\t\v\f\r ]+/)
  const list = tryOrUndefined(() => JSON.parse(text) as unknown)
  return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : []
}
