/** Joins lines at the end of one. */
type EscapeCharacter = '\\' | '`'

export interface Instruction {
  /** Where it begins, 1-based. */
  readonly line: number
  /** In upper case. */
  readonly keyword: string
  /** What follows the keyword: continued lines are joined, here-documents removed. */
  readonly rest: string
}

/**
 * As BuildKit's parser. dockerfile-ast drops blanks and escapes in the JSON form, and reads
 * here-documents as arguments.
 */
export function parseDockerfile(text: string): readonly Instruction[] {
  const lines = text.split(/\r?\n/)
  return [...readInstructions(lines, continuations[readEscape(lines)])]
}

// The value is trimmed afterwards: in the expression, that would take quadratic time.
const directive = /^#\s*([a-z][a-z0-9]*)\s*=(.+)$/is
const directives: ReadonlySet<string> = new Set(['check', 'escape', 'syntax'])

/** Directives come before everything else, including other comments. */
function readEscape(lines: readonly string[]): EscapeCharacter {
  for (const line of lines) {
    const [, name = '', value = ''] = directive.exec(line.trimStart()) ?? []
    if (!directives.has(name.toLowerCase()) || value.trim() === '') break
    if (name.toLowerCase() === 'escape') return value.trim() === '`' ? '`' : '\\'
  }
  return '\\'
}

/** An escaped escape joins nothing. */
const continuations = { '\\': /(?<!\\)\\[ \t]*$/, '`': /(?<!`)`[ \t]*$/ } as const

const withHeredocs = /^(?:ONBUILD\s+)?(?:ADD|COPY|RUN)\s/i

function* readInstructions(lines: readonly string[], continuation: RegExp): Generator<Instruction> {
  const source = lines.entries()
  for (const [index, first] of source) {
    if (isSkipped(first)) continue
    const text = joinContinued(first, source, continuation).trim()
    for (const heredoc of withHeredocs.test(text) ? heredocsOf(text) : []) {
      skipUntil(source, (line) => isEnd(line, heredoc))
    }
    const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? []
    yield { line: index + 1, keyword: keyword.toUpperCase(), rest }
  }
}

type Lines = Iterator<readonly [index: number, line: string]>

function joinContinued(first: string, source: Lines, continuation: RegExp): string {
  const pieces: string[] = []
  for (let piece: string | undefined = first; piece !== undefined;) {
    const text = piece.replace(continuation, '')
    pieces.push(text)
    if (text === piece) break
    piece = skipUntil(source, (line) => !isSkipped(line))
  }
  return pieces.join('')
}

function skipUntil(source: Lines, passes: (line: string) => boolean): string | undefined {
  for (let next = source.next(); next.done !== true; next = source.next()) {
    if (passes(next.value[1])) return next.value[1]
  }
  return undefined
}

/** Also between continued lines. A byte order mark counts as a blank, here and for `trim`. */
function isSkipped(line: string): boolean {
  return /^\s*(?:#|$)/.test(line)
}

interface Heredoc {
  /** The line that ends it. */
  readonly end: string
  /** Whether tabs before the end do not count. */
  readonly indented: boolean
}

/** How Docker splits a line with here-documents: by quotes, and `\` is always the escape. */
const words = /(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+/gs

/** `<<EOF`, `<<-"EOF"`, `3<<EOF`, as a word of its own. */
const heredoc = /^\d*<<(-?)([^<]+)$/s

function heredocsOf(line: string): readonly Heredoc[] {
  if (!line.includes('<<')) return []
  return (line.match(words) ?? []).flatMap((word) => {
    const [, dash, name] = heredoc.exec(word) ?? []
    if (name === undefined) return []
    return [{ end: name.replaceAll(/\\(.)|["']/gs, '$1'), indented: dash === '-' }]
  })
}

export function isHeredoc(word: string): boolean {
  return heredoc.test(word)
}

function isEnd(line: string, { end, indented }: Heredoc): boolean {
  return (indented ? line.replace(/^\t+/, '') : line) === end
}
