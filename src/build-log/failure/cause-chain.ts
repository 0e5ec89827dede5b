/** A line below an error that belongs to it. */
export type ChainLine =
  | { readonly type: 'link'; readonly text: string }
  /** The link is on the next line. */
  | { readonly type: 'heading' }
  /** The output of a program that failed: what it says is nearer to the cause. */
  | { readonly type: 'section'; readonly isErrors: boolean }
  /** The rest of a sentence that was wrapped. */
  | { readonly type: 'rest'; readonly text: string }
  /** A sentence beside the chain, wrapped as its links are. */
  | { readonly type: 'hint'; readonly text: string }

export const link = /^\s{0,40}(?:Caused by: |\[cause\]: |[├╰└]─[▶>] )(.*)$/i
const heading = /^\s{0,40}Caused by:\s*$/i
const numbered = /^\s{2,12}\d{1,3}: (.*)$/
const ofGradle = /^\s{0,40}> (.*)$/
const section = /^\s{0,40}(?:\[(?:stdout|(stderr))\]|--- (?:stdout|(stderr)))\s*$/
const hint = /^\s{0,40}(?:hint|help): (.*)$/
const bar = /^\s{0,40}│ (.*)$/
const indented = /^\s{4,40}(\S.*)$/
/** pip draws its trees alike, but says there only where to look. */
const ofPip = /^\s{0,40}[╰└]─> (?:See above|\[\d{1,9} lines)/
const mostRest = 12

/** Reads a chain of causes: Rust's, in two styles, Java's, Node's and Gradle's. */
export function createCauseChain() {
  let style: 'plain' | 'tree' | 'list' | 'gradle' | undefined
  let isAwaited = false
  /** How many more lines may continue the sentence. */
  let rest = 0

  function begin(next: typeof style): void {
    style = next
    rest = mostRest
  }

  return {
    /** What a line is to the error above it; `undefined` ends nothing, for blanks stand between. */
    read(line: string): ChainLine | undefined {
      if (isAwaited) {
        isAwaited = false
        begin('list')
        return { type: 'link', text: (numbered.exec(line)?.[1] ?? line).trim() }
      }
      if (heading.test(line)) {
        isAwaited = true
        return { type: 'heading' }
      }
      if (ofPip.test(line) || (style === 'gradle' && line.startsWith('* '))) {
        begin(undefined)
        return undefined
      }
      const [linked, text = ''] = link.exec(line) ?? []
      if (linked !== undefined) {
        begin(/[├╰└]/.test(linked) ? 'tree' : 'plain')
        return { type: 'link', text: text.trim() }
      }
      const other =
        style === 'list' ? numbered.exec(line) : style === 'gradle' ? ofGradle.exec(line) : null
      if (other?.[1] !== undefined) return { type: 'link', text: other[1].trim() }
      const parted = section.exec(line)
      if (parted) {
        style = undefined
        return { type: 'section', isErrors: (parted[1] ?? parted[2]) !== undefined }
      }
      const [, advice] = hint.exec(line) ?? []
      if (advice !== undefined) {
        rest = mostRest
        return { type: 'hint', text: advice.trim() }
      }
      return readRest(line)
    },
    /** An error that a chain may follow. */
    head(line: string): void {
      isAwaited = false
      begin(
        line.startsWith('* What went wrong')
          ? 'gradle'
          : /^\s{0,8}×/.test(line)
            ? 'tree'
            : undefined,
      )
    },
    /** A blank line ends a sentence. */
    pause(): void {
      rest = 0
    },
  }

  function readRest(line: string): ChainLine | undefined {
    if (rest === 0) return undefined
    rest -= 1
    const [, text] = style === 'tree' ? (bar.exec(line) ?? indented.exec(line) ?? []) : []
    return text === undefined ? undefined : { type: 'rest', text: text.trim() }
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
