/** A line below an error that belongs to it. */
export interface ChainLine {
  /**
   * `rest`: of a sentence that was wrapped. `hint`: a sentence beside the chain, wrapped alike.
   * `section`: begins the output of a program that failed, which is nearer to the cause.
   */
  readonly type: 'link' | 'rest' | 'hint' | 'section'
  /** Empty where the link is on the next line; of a section, the name of its stream. */
  readonly text: string
}

export const link = /^\s{0,40}(?:Caused by: |\[cause\]: |[├╰└]─[▶>] )(.*)$/i
const heading = /^\s{0,40}Caused by:\s*$/i
const numbered = /^\s{2,12}\d{1,3}: (.*)$/
const ofGradle = /^\s{0,40}> (.*)$/
const section = /^\s{0,40}(?:\[(stdout|stderr)\]|--- (stdout|stderr))\s*$/
const hint = /^\s{0,40}(?:hint|help): (.*)$/
const bar = /^\s{0,40}│ (.*)$/
const indented = /^\s{4,40}(\S.*)$/
/** pip draws its trees alike, but says there only where to look. */
const ofPip = /^\s{0,40}[╰└]─> (?:See above|\[\d{1,9} lines)/
const mostRest = 12

type Style = 'tree' | 'list' | 'gradle'

/** Reads a chain of causes: Rust's, in two styles, Java's, Node's and Gradle's. */
export class CauseChain {
  #style: Style | undefined
  #isAwaited = false
  /** How many more lines may continue the sentence. */
  #rest = 0

  /** An error that a chain may follow. */
  head(line: string): void {
    this.#isAwaited = false
    const isTree = /^\s{0,8}×/.test(line)
    this.#begin(line.startsWith('* What went wrong') ? 'gradle' : isTree ? 'tree' : undefined)
  }

  /** A blank line ends a sentence. */
  pause(): void {
    this.#rest = 0
  }

  /** What a line is to the error above it; `undefined` ends nothing, for blanks stand between. */
  read(line: string): ChainLine | undefined {
    if (this.#isAwaited) {
      this.#isAwaited = false
      this.#begin('list')
      return { type: 'link', text: (numbered.exec(line)?.[1] ?? line).trim() }
    }
    if (heading.test(line)) {
      this.#isAwaited = true
      return { type: 'link', text: '' }
    }
    if (ofPip.test(line) || (this.#style === 'gradle' && line.startsWith('* '))) {
      this.#begin(undefined)
      return undefined
    }
    const [linked, text = ''] = link.exec(line) ?? []
    if (linked !== undefined) {
      this.#begin(/[├╰└]/.test(linked) ? 'tree' : undefined)
      return { type: 'link', text: text.trim() }
    }
    const next = this.#style === 'list' ? numbered : this.#style === 'gradle' ? ofGradle : undefined
    const [, item] = next?.exec(line) ?? []
    if (item !== undefined) return { type: 'link', text: item.trim() }
    const [parted, bracketed, dashed = ''] = section.exec(line) ?? []
    if (parted !== undefined) {
      this.#style = undefined
      return { type: 'section', text: bracketed ?? dashed }
    }
    const [, advice] = hint.exec(line) ?? []
    if (advice !== undefined) {
      this.#rest = mostRest
      return { type: 'hint', text: advice.trim() }
    }
    if (this.#rest === 0) return undefined
    this.#rest -= 1
    const [, rest] = this.#style === 'tree' ? (bar.exec(line) ?? indented.exec(line) ?? []) : []
    return rest === undefined ? undefined : { type: 'rest', text: rest.trim() }
  }

  #begin(style: Style | undefined): void {
    this.#style = style
    this.#rest = mostRest
  }
}

/** Too short to say of what it is. */
const isBare = (text: string): boolean =>
  /^[\w '-]{1,60}\.?(?: \(os error \d{1,5}\))?$/.test(text) && text.split(' ').length <= 8

/** The last link as it reads alone: one that names nothing needs the one before it. */
export function quoteLink(previous: string | undefined, text: string): string {
  if (previous === undefined || !isBare(text)) return text
  return previous.includes(text) ? previous : `${previous.replace(/[:.]$/, '')}: ${text}`
}
