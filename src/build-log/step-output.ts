import { clip } from '../util/clip.ts'
import { DecidingLine } from './failure/deciding-line.ts'
import { isHarmless, stackFrame } from './failure/error-rank.ts'
import { limits } from './limits.ts'
import { lastWritten, withoutEscapes } from './plain-text.ts'

/** A line that is longer is data, and its end says nothing. */
const readLength = 2_000
/** What a bar, a percentage or an amount of bytes looks like. */
const progress = /\d ?%|[.=#█━─▇░▓>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/

/** What may stand behind the closing message. */
const notice =
  /^\s*(?:npm (?:notice|warn)\b|Node\.js v\d|[\])}>;,(│╵╷\s-]*$|For (?:more|help)\b|Run with )/i
/** The title of a program, its progress, or good news. */
const noReason =
  /^\s*(?:[>$+#=✓✔√•]|Step \d|\[\d+\/\d+\])|(?:\.{3}|…)\s*$|\d ?%|\b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b|^\S+$/i
const sentence = /^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$/u
const leastWords = 3
/** With so few lines, the last one is hardly a report of progress. */
const fewLines = 25

/** What is kept of a step's own output: its end, and what looks like the reason of a failure. */
export class StepOutput {
  readonly tail = new Tail(limits.tailLines)
  #lines = 0
  readonly deciding = new DecidingLine(() =>
    closingMessageOf(this.tail.lines().slice(0, -1), this.#lines),
  )

  push(raw: string): void {
    this.#lines += 1
    this.tail.push(raw)
    this.deciding.read(lastWritten(withoutEscapes(raw.slice(0, readLength))).trimEnd())
  }

  /** What the step said last, where that may be the reason though it does not look like one. */
  closingMessage(): string | undefined {
    return closingMessageOf(this.tail.lines(), this.#lines)
  }
}

/**
 * The last line of an output, where no line looks like an error; of long output only a sentence.
 * None where the last line is no reason: the ones before it were survived.
 */
function closingMessageOf(tail: readonly string[], lines: number): string | undefined {
  const last = tail.findLast(
    (line) => line.trim() !== '' && !notice.test(line) && !stackFrame.test(line),
  )
  if (last === undefined || isHarmless(last) || noReason.test(last)) return undefined
  if (last.trim().split(/\s+/).length < leastWords) return undefined
  return lines <= fewLines || sentence.test(last) ? last.trim() : undefined
}

/** The end of endless output. Lines of a progress display count as one; the newest is kept. */
export class Tail {
  readonly #size: number
  readonly #kept: string[] = []
  #lastShape: string | undefined

  constructor(size: number) {
    this.#size = size
  }

  push(line: string): void {
    const text = clip(lastWritten(withoutEscapes(line)), limits.tailLine).trimEnd()
    const shape = shapeOf(text)
    if (shape !== undefined && shape === this.#lastShape) this.#kept.pop()
    this.#lastShape = shape
    if (text === '' && (this.#kept.at(-1) ?? '') === '') return
    this.#kept.push(text)
    if (this.#kept.length > this.#size) this.#kept.shift()
  }

  lines(): readonly string[] {
    return this.#kept.at(-1) === '' ? this.#kept.slice(0, -1) : [...this.#kept]
  }
}

/** Two lines of one progress display differ in numbers and in the length of a bar alone. */
function shapeOf(text: string): string | undefined {
  const start = text.slice(0, 300)
  if (!progress.test(start)) return undefined
  return start
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
