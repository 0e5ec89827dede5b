import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { OutputLine } from '../tail.ts'
import { findCause } from './cause-rules.ts'
import { readErrorChain, section } from './chain.ts'
import { classifyLine, indentOf, type LineClass, stripToolName } from './classify.ts'
import { readBelowHeading } from './heading.ts'
import { outputRules } from './output-rules.ts'

/** An error line, joined with the lines that belong to it. */
export interface FoundError extends LineClass {
  readonly at: number
  readonly line: string
  readonly isIndented?: boolean
  /** How many lines of ordinary output stand above; a later error with more proves a survival. */
  readonly progress: number
}

const traceback = 'Traceback (most recent call last)'
const chained = /^\s*(?:The above exception was the direct|During handling of the above) /
/** A line with only a place, which belongs to the error below. */
const place = /^(?:\.{0,2}\/)?[\w@()[\]/-][\w@().[\]/-]{0,300}\.\w{1,5}(?::\d{1,9}){0,2}$/
const placed = /^\s*(?:(?:type )?error: |module not found|syntax ?error|(?:line )?\d+:\d+[\s:])/i

/** The frame of a variable that is not set; another KeyError may be anything. */
const ofEnvironment = /\bos(?:>|\.py)", line \d{1,9}, in __getitem__/

/** The rules of lines that tell of work, and of no error. */
const goesOn = /^(?:work in progress|the level of a log)$/

/** Reads the lines of an output, and joins those that belong together. */
export class OutputReader {
  readonly #lines: readonly OutputLine[]
  readonly #reports: FoundError[] = []
  /** A program that failed wrote the lines to standard error. */
  #isError = false
  #progress = 0

  constructor(lines: readonly OutputLine[]) {
    this.#lines = lines
  }

  read(): readonly FoundError[] {
    let next = 0
    while (next < this.#lines.length) next = this.#readAt(next)
    return this.#reports
  }

  /** Reads what begins in this line. Returns the index of the line after it. */
  #readAt(index: number): number {
    const text = this.#text(index)
    if (section.test(text)) this.#isError = text.includes('stderr')
    if (text === '' || section.test(text)) return index + 1
    if (text.includes(traceback)) return this.#readTraceback(index)
    const bare = stripToolName(text)
    const reading = classifyLine(bare)
    const isOrdinary = reading === undefined || goesOn.test(reading.rule)
    if (isOrdinary && !/^\s/.test(text) && !chained.test(text)) this.#progress += 1
    this.#isError &&= reading?.says !== 'advice'
    if (reading === undefined) {
      if (this.#isError)
        this.#add(index, bare, { says: 'plain', rule: 'what was written to standard error' })
      return index + 1
    }
    if (reading.says === 'decoration' || reading.says === 'advice') return index + 1
    if (reading.says !== 'warning') return this.#readReport(index, bare, reading)
    if (reading.cause && !reading.cause.mustDecide) this.#add(index, bare, reading)
    return readErrorChain(this.#lines, index + 1, bare).next
  }

  #readReport(index: number, bare: string, reading: LineClass): number {
    const announced = readBelowHeading(this.#lines, index, bare, reading)
    const head = announced?.text ?? this.#withPlace(index, bare)
    const own = announced ? ofAnnounced(reading, head) : reading
    const chain = readErrorChain(this.#lines, announced?.next ?? index + 1, bare)
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
    const above = index === 0 ? '' : stripToolName(this.#text(index - 1)).trim()
    if (!placed.test(bare) || !place.test(above)) return bare
    return `${above}${/^\s*\d/.test(bare) ? ':' : ' '}${bare.trim()}`
  }

  /** Reads a traceback: frames, indented or in a box, then the exception. */
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
    const own = classifyLine(raised)
    const frames = [1, 2, 3].map((above) => this.#text(at - above)).join(' ')
    const ofVariable = ofEnvironment.test(frames)
      ? findCause(outputRules, `os.environ: ${raised}`)
      : undefined
    const reading: LineClass =
      own?.says === 'cause' || own?.says === 'root'
        ? own
        : {
            says: own?.says === 'consequence' ? 'sign' : 'raised',
            rule: 'what Python raised',
            cause: ofVariable ?? own?.cause,
          }
    const announced = readBelowHeading(this.#lines, at, raised, reading)
    this.#add(at, announced?.text ?? raised, reading)
    return announced?.next ?? at + 1
  }

  #text(index: number): string {
    return this.#lines[index]?.text ?? ''
  }

  #add(index: number, line: string, reading: LineClass): void {
    const { at = 0, text = '' } = this.#lines[index] ?? {}
    const isIndented = /^\s/.test(text)
    const said = clip(line.trim(), limits.message)
    this.#reports.push({ ...reading, at, line: said, isIndented, progress: this.#progress })
  }
}

/** Classifies a heading by the line below it, which says more. */
function ofAnnounced(head: LineClass, text: string): LineClass {
  const own = classifyLine(text)
  if (own?.says === 'cause' || own?.says === 'root') return own
  const cause = own?.cause ?? head.cause
  if (head.says !== 'heading') return { ...head, cause }
  const isStrong = own?.says === 'raised' || own?.says === 'error'
  return { says: isStrong ? own.says : 'sign', rule: `below ${head.rule}`, cause }
}

/** Classifies an error by the last link of its chain, which says more. */
function ofLink(head: LineClass, text: string): LineClass {
  const own = classifyLine(text)
  const rule = `${own?.rule ?? head.rule}, the last of a chain`
  const isKnown = own?.says === 'cause' || own?.says === 'root'
  const isStrong = head.says === 'raised' || head.says === 'error' || head.says === 'cause'
  return { says: isKnown ? own.says : isStrong ? head.says : 'sign', rule, cause: own?.cause }
}

/** Ignores the digits of times, and the plus that begins an exception group. */
const shapeOf = (text: string): string => text.replace(/\d/g, '0').replace('+', '|')
