import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { BuildWarning } from '../steps.ts'

const heading = /^ ?\d{1,6} warnings? found\b/
/** Of the step that reads the Dockerfile, and of the list below a heading. */
const check = /^(?:WARN:| -) ([A-Z][A-Za-z]{2,60}): (.*?)(?: \(line (\d{1,9})\))?$/s
/** `--check` prints three lines for each: rule, message, and place. */
const checked = /^Check complete, \d{1,6} warnings? (?:has|have) been found!/
const ruleLine = /^WARNING: ([A-Z][A-Za-z]{2,60})(?: - https?:\/\/\S{1,300})?$/
const placeLine = /^\S.{0,300}:(\d{1,9})$/

/** Each build check of BuildKit once: they come as lines of a step, at the end, or both. */
export class BuildChecks {
  readonly #found = new Map<string, Omit<BuildWarning, 'file'>>()
  #isListing = false
  #isChecked = false
  /** The lines of a check of `--check` so far. */
  #parts: string[] = []

  /** A line of the step that reads the Dockerfile. */
  pushOfStep(plain: string): void {
    if (plain.startsWith('WARN: ')) this.#readCheck(plain)
  }

  /** A line after the steps. */
  pushOfEnd(plain: string): void {
    if (plain.trim() === '') return
    this.#isChecked ||= checked.test(plain)
    if (this.#isChecked) this.#pushChecked(plain)
    this.#isListing = heading.test(plain) || (this.#isListing && this.#readCheck(plain))
  }

  list(): readonly Omit<BuildWarning, 'file'>[] {
    return Array.from(this.#found.values())
  }

  #readCheck(plain: string): boolean {
    const [, rule, message, line] = check.exec(plain.trimEnd()) ?? []
    if (rule === undefined || message === undefined) return false
    this.#add(rule, message, line)
    return true
  }

  #pushChecked(plain: string): void {
    const [, named] = ruleLine.exec(plain) ?? []
    const [rule, message] = this.#parts
    if (named !== undefined) this.#parts = [named]
    else if (rule !== undefined && message === undefined) this.#parts.push(plain)
    else {
      this.#parts = []
      if (rule !== undefined && message !== undefined)
        this.#add(rule, message, placeLine.exec(plain)?.[1])
    }
  }

  #add(rule: string, text: string, number: string | undefined): void {
    if (this.#found.size >= limits.warnings) return
    const message = clip(text, limits.message)
    const line = number === undefined ? undefined : Number(number)
    this.#found.set(`${rule} ${line} ${message}`, { rule, message, line })
  }
}
