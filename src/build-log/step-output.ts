import { suspiciousLine } from './failure/line-rules.ts'
import { limits } from './limits.ts'
import { type OutputLine, Tail } from './tail.ts'

const frame = /^\s+at \S/
/** Lines kept around a suspicious one. */
const around = { before: 3, after: 12 }

/** Keeps the end of an output, and the lines that may say why its step failed. */
export class StepOutput {
  readonly tail = new Tail(limits.tailLines)
  #count = 0
  readonly #kept: OutputLine[] = []
  #size = 0
  /** How many more lines are kept for the last suspicious one. */
  #after = 0
  /** The number of the first line after the dropped ones. */
  #cut: number | undefined

  push(raw: string): void {
    this.#count += 1
    const text = this.tail.push(raw, this.#count)
    if (text === '') return
    this.#after = suspiciousLine.test(text) ? around.after : this.#after - 1
    if (this.#after >= 0 && !frame.test(text)) this.#keep()
  }

  /** Returns the suspicious lines in order, then the end of the output. */
  lines(): readonly OutputLine[] {
    const tail = this.tail.kept()
    const [first] = tail
    const before = this.#kept.filter(({ at }) => first === undefined || at < first.at)
    const lines = [...before, ...tail]
    return this.#cut === undefined ? lines : closeUp(lines, this.#cut)
  }

  #keep(): void {
    const last = this.#kept.at(-1)?.at ?? 0
    for (const line of this.tail.kept().slice(-around.before - 1)) {
      if (line.at <= last) continue
      this.#kept.push(line)
      this.#size += line.text.length
    }
    while (this.#kept.length > limits.keptLines || this.#size > limits.keptLength) {
      // The first errors and the last ones say most.
      const middle = this.#kept.length >> 1
      const [dropped] = this.#kept.splice(middle, 1)
      this.#size -= dropped?.text.length ?? 0
      this.#cut = this.#kept[middle]?.at
    }
  }
}

/** Renumbers lines as if none was dropped: a gap would separate related errors. */
function closeUp(lines: readonly OutputLine[], cut: number): readonly OutputLine[] {
  const before = lines.findLast(({ at }) => at < cut)?.at ?? cut
  return lines.map(({ at, text }) => ({ at: at < cut ? at : at - (cut - before - 1), text }))
}
