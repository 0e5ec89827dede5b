import { type Instruction, isHeredoc } from './dockerfile.ts'

export interface Copy {
  /** What it reads from the build context, as typed. */
  readonly sources: readonly string[]
  /** Whether Docker keeps the directories of a source, and accepts a wildcard that matches nothing. */
  readonly parents: boolean
}

const flag = /^--(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+\s*/s
/** A remote of ADD: a URL, or a repository such as `git@host:path`. */
const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:)/i

/** Undefined for every other instruction, and for a COPY from a stage or an image. */
export function parseCopy({ keyword, rest }: Instruction): Copy | undefined {
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined
  const { flags, words } = splitFlags(rest)
  if (flags.some((one) => one.startsWith('--from'))) return undefined
  const sources = parseList(words)
    .slice(0, -1)
    .filter((source) => !isHeredoc(source) && !remote.test(source))
  return { sources, parents: flags.some((one) => /^--parents(?:=true)?$/i.test(one)) }
}

function splitFlags(rest: string): { readonly flags: readonly string[]; readonly words: string } {
  const flags: string[] = []
  let words = rest.replace(/^--\s+/, '')
  for (let found = flag.exec(words); found; found = flag.exec(words)) {
    flags.push(found[0].trimEnd())
    words = words.slice(found[0].length).replace(/^--\s+/, '')
  }
  return { flags, words }
}

/** A JSON array of strings, or else words separated by blanks: quotes do not hold them together here. */
function parseList(text: string): readonly string[] {
  const list = parseJson(firstArray(text))
  if (!Array.isArray(list)) return text.split(/[\t\v\f\r ]+/)
  return list.every((one) => typeof one === 'string') ? list : []
}

/** A string, which may be cut off by the end of the text so that no text is read twice, or a bracket. */
const jsonToken = /"(?:[^"\\]|\\.)*"?|[[\]{}]/gs

/** The array that the text begins with: Docker's builders read one and ignore what follows. Empty if there is none. */
function firstArray(text: string): string {
  if (!text.startsWith('[')) return ''
  let depth = 0
  for (const { 0: token, index } of text.matchAll(jsonToken)) {
    if (token === '[' || token === '{') depth += 1
    else if (token === ']' || token === '}') depth -= 1
    if (depth === 0) return text.slice(0, index + 1)
  }
  return ''
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
