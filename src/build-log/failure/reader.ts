import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import { findCause } from './cause-rules.ts'
import { readChain } from './chain.ts'
import { bareOf, classify, indentOf, type Line, type Classification } from './classify.ts'
import { readAnnounced } from './heading.ts'
import { outputRules } from './output-rules.ts'

/** A line, with those that belong to it. */
export interface Report extends Classification {
  readonly at: number
  readonly line: string
  readonly isIndented: boolean
  /** Raised while the exception before it was handled. */
  readonly isChained: boolean
}

const traceback = 'Traceback (most recent call last)'
const chained =
  /^\s*(?:The above exception was the direct cause|During handling of the above exception)/
const section = /^\s*(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr))$/
/** The line above an error that says where it is. */
const place = /^(?:\.{0,2}\/)?[\w@()[\]/-][\w@().[\]/-]{0,300}\.\w{1,5}(?::\d{1,9}){0,2}$/
const placed =
  /^\s*(?:type error: |error: |module not found|syntax ?error|\d+:\d+\s|line \d+:\d+:)/i

/** Goes through lines, and gathers what belongs together. */
export class Reader {
  readonly #lines: readonly Line[]
  readonly #reports: Report[] = []
  /** A program that failed wrote the lines to standard error. */
  #isError = false

  constructor(lines: readonly Line[]) {
    this.#lines = lines
  }

  read(): readonly Report[] {
    let next = 0
    while (next < this.#lines.length) next = this.#readAt(next)
    return this.#reports
  }

  /** Reads what begins in this line; the index of what comes next. */
  #readAt(index: number): number {
    const text = this.#text(index)
    if (section.test(text)) this.#isError = text.includes('stderr')
    if (text === '' || section.test(text)) return index + 1
    if (text.includes(traceback)) return this.#readTraceback(index)
    const bare = bareOf(text)
    const reading = classify(bare)
    this.#isError &&= reading?.says !== 'advice'
    if (reading === undefined) {
      if (this.#isError) this.#add(index, bare, plain('what was written to standard error'))
      return index + 1
    }
    if (reading.says === 'decoration' || reading.says === 'advice') return index + 1
    if (reading.says !== 'warning') return this.#readReport(index, bare, reading)
    if (reading.cause && !reading.cause.mustDecide) this.#add(index, bare, reading)
    return readChain(this.#lines, index + 1, bare).next
  }

  #readReport(index: number, bare: string, reading: Classification): number {
    const announced = readAnnounced(this.#lines, index, bare, reading)
    const head = announced?.text ?? this.#withPlace(index, bare)
    const own = announced ? ofAnnounced(reading, head) : reading
    const chain = readChain(this.#lines, announced?.next ?? index + 1, bare)
    for (const hint of chain.hints) {
      const cause = findCause(outputRules, hint)
      if (cause) this.#add(index, hint, { says: 'cause', rule: cause.sentence, cause })
    }
    if (chain.hasOutput) this.#add(index, chain.text ?? head, { ...own, says: 'consequence' })
    else if (chain.text === undefined) this.#add(index, head, own)
    else this.#add(index, chain.text, ofLink(own, chain.text))
    return chain.next
  }

  #withPlace(index: number, bare: string): string {
    const above = index === 0 ? '' : bareOf(this.#text(index - 1)).trim()
    if (!placed.test(bare) || !place.test(above)) return bare
    return `${above}${/^\s*\d/.test(bare) ? ':' : ' '}${bare.trim()}`
  }

  /** Frames are indented further, or stand in a box; behind them stands what was raised. */
  #readTraceback(index: number): number {
    const first = this.#text(index)
    const isBox = /[╭┌]/.test(first)
    const [, prefix = ''] = /^(.*?)(?:Exception Group )?Traceback \(/.exec(first) ?? []
    const strip = (text: string) =>
      !isBox && shapeOf(text.slice(0, prefix.length)) === shapeOf(prefix)
        ? text.slice(prefix.length).trimEnd()
        : text
    const indent = prefix.trim() === '' ? 0 : indentOf(strip(first))
    const isFrame = (text: string) =>
      text === '' || (isBox ? /^\s*[│╰└]/.test(text) : indentOf(text) > indent)
    let at = index + 1
    while (
      at < this.#lines.length &&
      (isFrame(strip(this.#text(at))) || this.#text(at).includes(traceback))
    )
      at += 1
    if (at === this.#lines.length) return at
    const raised = strip(this.#text(at))
    const own = classify(raised)
    const reading: Classification =
      own?.says === 'cause' || own?.says === 'root'
        ? own
        : {
            says: own?.says === 'consequence' ? 'sign' : 'raised',
            rule: 'what Python raised',
            cause: own?.cause,
          }
    const announced = readAnnounced(this.#lines, at, raised, reading)
    const before = this.#lines.slice(0, index).findLast(({ text }) => text !== '')
    this.#add(at, announced?.text ?? raised, reading, chained.test(before?.text ?? ''))
    return announced?.next ?? at + 1
  }

  #text(index: number): string {
    return this.#lines[index]?.text ?? ''
  }

  #add(index: number, line: string, reading: Classification, isChained = false): void {
    const { at = 0, text = '' } = this.#lines[index] ?? {}
    const said = clip(line.trim(), limits.message)
    this.#reports.push({ ...reading, at, line: said, isIndented: /^\s/.test(text), isChained })
  }
}

export const plain = (rule: string): Classification => ({ says: 'plain', rule, cause: undefined })

/** An announced line says more than its heading. */
function ofAnnounced(head: Classification, text: string): Classification {
  const own = classify(text)
  if (own?.says === 'cause' || own?.says === 'root') return own
  const cause = own?.cause ?? head.cause
  if (head.says !== 'heading') return { ...head, cause }
  const isStrong = own?.says === 'raised' || own?.says === 'error'
  return { says: isStrong ? own.says : 'sign', rule: `below ${head.rule}`, cause }
}

/** The last link of a chain says more than the error above it. */
function ofLink(head: Classification, text: string): Classification {
  const own = classify(text)
  const rule = `${own?.rule ?? head.rule}, the last of a chain`
  const isKnown = own?.says === 'cause' || own?.says === 'root'
  const isStrong = head.says === 'raised' || head.says === 'error' || head.says === 'cause'
  return { says: isKnown ? own.says : isStrong ? head.says : 'sign', rule, cause: own?.cause }
}

/** Times differ from line to line in their digits, and a group of exceptions begins with a plus. */
const shapeOf = (text: string): string => text.replace(/\d/g, '0').replace('+', '|')
