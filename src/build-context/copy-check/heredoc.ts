import { splitWords } from './words.ts'

export interface Heredoc {
  /** The line that ends it. */
  readonly end: string
  /** Whether tabs before the end do not count. */
  readonly indented: boolean
}

/** `<<EOF`, `<<-"EOF"`, `3<<EOF`, as a word of its own. */
const heredoc = /^\d*<<(-?)([^<]+)$/s

/** Undefined for a word that begins no here-document. */
export function parseHeredoc(word: string): Heredoc | undefined {
  const [, dash, name] = heredoc.exec(word) ?? []
  if (name === undefined) return undefined
  return { end: name.replaceAll(/\\(.)|["']/gs, '$1'), indented: dash === '-' }
}

/** The here-documents that a line begins, in the order of their bodies. Docker reads `\` as the escape here, whatever the file says. */
export function heredocsOf(line: string): readonly Heredoc[] {
  if (!line.includes('<<')) return []
  return splitWords(line, '\\').flatMap((word) => parseHeredoc(word) ?? [])
}

export function isEnd(line: string, { end, indented }: Heredoc): boolean {
  return (indented ? line.replace(/^\t+/, '') : line) === end
}
