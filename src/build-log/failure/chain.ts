import type { OutputLine } from '../tail.ts'

const caption = /^\s{0,40}Caused by:\s*$/i
const link = /^\s{0,40}(?:Caused by: |\[cause\]: |[├╰└]─[▶>] )(.*)$/i
const numbered = /^\s{2,12}\d{1,3}: (.*)$/
/** The heading of what a program wrote. */
export const section =
  /^\s{0,40}(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr)|[╰└]─> \[\d{1,9} lines of output\])$/
const hint = /^\s{0,40}(?:hint|help): (.*)$/
const bar = /^\s{0,40}│ (.*)$/
const indented = /^\s{4,40}(\S.*)$/
const frame = /^\s*(?:at |async )\S|^\s*\.\.\. \d{1,6} (?:more|lines)\b/
/** Node prints the properties of an error below it: `errno: -3008,`. */
const property = /^\s{2,40}(?:\w{1,40}: \S{0,200}|[{}\]],?)$/
/** pip draws its trees alike, but says there only where to look. */
const ofPip = /^\s{0,40}[╰└]─> See above/

const mostRest = 40

export interface ErrorChain {
  /** The last of the causes, with the one before it where it names nothing; none: no cause. */
  readonly text: string | undefined
  readonly hints: readonly string[]
  /** The index of the first line that is not of the chain. */
  readonly next: number
  /** The output of a program follows, which is nearer to the cause. */
  readonly hasOutput: boolean
}

/** True for a link of a chain, whatever stands above it. */
export const isChainLine = (text: string): boolean => link.test(text) || caption.test(text)

/** Reads the chain of causes below a head: Rust's, in two styles, Java's or Node's. */
export function readErrorChain(
  lines: readonly OutputLine[],
  from: number,
  head: string,
): ErrorChain {
  const texts = [head]
  const hints: string[] = []
  let items: RegExp | undefined
  let rest = /^\s{0,8}×/.test(head) ? mostRest : 0
  let into = texts
  let next = from
  let isAwaited = false
  const chain = (hasOutput: boolean): ErrorChain => {
    const text = texts.length > 1 ? quoteLink(texts) : texts[0] === head ? undefined : texts[0]
    return { text, hints, next, hasOutput }
  }
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index]?.text ?? ''
    if (line === '') rest = 0
    if (line === '' || frame.test(line)) continue
    if (section.test(line)) return chain(true)
    if (ofPip.test(line)) break
    const [, linked = items?.exec(line)?.[1]] = isAwaited
      ? [line, numbered.exec(line)?.[1] ?? line]
      : (link.exec(line) ?? [])
    const [, advice] = hint.exec(line) ?? []
    const [, more] = rest > 0 ? (bar.exec(line) ?? indented.exec(line) ?? []) : []
    isAwaited = caption.test(line)
    if (isAwaited) items = numbered
    else if (linked !== undefined) {
      texts.push(linked.trim())
      into = texts
      rest = /^\s*[├╰└]/.test(line) ? mostRest : 0
    } else if (advice !== undefined) {
      hints.push(advice.trim())
      into = hints
      rest = mostRest
    } else if (more !== undefined) {
      into.push(`${into.pop()} ${more.trim()}`)
      rest -= 1
    } else if (property.test(line)) continue
    else break
    next = index + 1
  }
  return chain(false)
}

/** Too short to say of what it is. */
const isBare = (text: string): boolean =>
  /^[\w '-]{1,60}\.?(?: \(os error \d{1,5}\))?$/.test(text) && text.split(' ').length <= 8

/** The last link as it reads alone: one that names nothing needs the one before it. */
function quoteLink(texts: readonly string[]): string {
  const [previous = '', last = ''] = texts.slice(-2).map((text) => text.replace(/^\s*× /, ''))
  // uv says last why none of the versions that exist will do.
  const [, because] = /^Because only .*\b(And because .*)$/.exec(last) ?? []
  if (because !== undefined) return because
  if (!isBare(last)) return last
  return previous.includes(last) ? previous : `${previous.trim().replace(/[:.]$/, '')}: ${last}`
}
