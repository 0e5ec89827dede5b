import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { BuildWarning } from '../steps.ts'

const heading = /^ ?\d{1,6} warnings? found\b/
/** The step that reads the Dockerfile prints checks, and so does the end of the log. */
const check = /^(?:WARN:| -) ([A-Z][A-Za-z]{2,60}): (.*?)(?: \(line (\d{1,9})\))?$/s
/** Collects BuildKit's build checks, which the log may show twice: in a step and at the end. */
export class BuildCheckReader {
  readonly #found = new Map<string, Omit<BuildWarning, 'file'>>()
  #isListing = false

  pushOfEnd(plain: string): void {
    if (plain.trim() === '') return
    this.#isListing = heading.test(plain) || (this.#isListing && this.pushOfStep(plain))
  }

  list(): readonly Omit<BuildWarning, 'file'>[] {
    return Array.from(this.#found.values())
  }

  /** Says whether the line is a check. */
  pushOfStep(plain: string): boolean {
    const [, rule, message, line] = check.exec(plain.trimEnd()) ?? []
    if (rule === undefined || message === undefined) return false
    if (this.#found.size >= limits.warnings) return true
    const found = { rule, message: clip(message, limits.message), line: Number(line) || undefined }
    this.#found.set(`${rule} ${line} ${found.message}`, found)
    return true
  }
}
