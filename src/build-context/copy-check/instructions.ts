import { heredocsOf, isEnd } from './heredoc.ts'
import type { EscapeCharacter } from './words.ts'

export interface Instruction {
  /** Where it begins, 1-based. */
  readonly line: number
  /** In upper case. */
  readonly keyword: string
  /** What follows the keyword: continued lines are joined, here-documents left out. */
  readonly rest: string
}

export interface Dockerfile {
  readonly escape: EscapeCharacter
  readonly instructions: readonly Instruction[]
}

/**
 * Reads a Dockerfile as BuildKit's parser does. The npm package dockerfile-ast does not: it drops blanks and escapes in the JSON
 * form, takes the bodies of here-documents for arguments, and expands no variables.
 */
export function readInstructions(text: string): Dockerfile {
  const lines = text.split(/\r?\n/)
  const escape = readEscape(lines)
  return { escape, instructions: [...instructionsOf(lines, continuations[escape])] }
}

const directive = /^#\s*([a-z][a-z0-9]*)\s*=\s*(.+?)\s*$/i
const directives: ReadonlySet<string> = new Set(['check', 'escape', 'syntax'])

/** Directives stand before everything else, other comments included. */
function readEscape(lines: readonly string[]): EscapeCharacter {
  for (const line of lines) {
    const [, name = '', value] = directive.exec(line.trimStart()) ?? []
    if (!directives.has(name.toLowerCase())) break
    if (name.toLowerCase() === 'escape') return value === '`' ? '`' : '\\'
  }
  return '\\'
}

/** An escape that is escaped itself joins nothing. */
const continuations = { '\\': /(?<!\\)\\[ \t]*$/, '`': /(?<!`)`[ \t]*$/ } as const

const withHeredocs = /^(?:ONBUILD\s+)?(?:ADD|COPY|RUN)\s/i

function* instructionsOf(lines: readonly string[], continuation: RegExp): Generator<Instruction> {
  const source = lines.entries()
  for (const [index, first] of source) {
    if (isSilent(first)) continue
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
    piece = skipUntil(source, (line) => !isSilent(line))
  }
  return pieces.join('')
}

/** The first line that passes, or undefined at the end of the file. */
function skipUntil(source: Lines, passes: (line: string) => boolean): string | undefined {
  for (let next = source.next(); next.done !== true; next = source.next()) {
    if (passes(next.value[1])) return next.value[1]
  }
  return undefined
}

/** Blank lines and comments, which may also stand between continued lines. A byte order mark counts as a blank, here and to `trim`. */
function isSilent(line: string): boolean {
  return /^\s*(?:#|$)/.test(line)
}
