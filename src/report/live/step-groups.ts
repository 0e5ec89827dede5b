import type { LogPart } from '../../build-log/steps.ts'
import type { Log } from '../../runner/log/log.ts'
import { fitsInTitle } from '../../runner/log/printable.ts'
import type { WriteCompletion } from '../../runner/log/writer.ts'

/** A log with more steps than this shows some long titles again. */
const rememberedTitles = 10_000

/** Prints a builder's lines in a group for each step, and our own lines between the groups. */
export class StepGroups {
  readonly #log: Log
  readonly #shownTitles = new Set<string>()
  #hasSteps = false
  #open: { readonly key: string; readonly title: string } | undefined

  constructor(log: Log) {
    this.#log = log
  }

  show({ step, text, kind }: LogPart): WriteCompletion {
    if (step === undefined) {
      // Builders separate their steps by blank lines; the groups do that already.
      if (this.#hasSteps && text.trim() === '') return undefined
      this.#enter('build', 'Build log')
      return this.#log.line(text)
    }
    this.#hasSteps = true
    // A builder prints "..." when it pauses a parallel step; the next group's title shows that too.
    if (kind === 'other') return undefined
    this.#enter(step.key, step.title)
    return kind === 'title' && this.#isShownByGroup(step.key, text)
      ? undefined
      : this.#log.line(text)
  }

  /** Ends the open group and prints a line. */
  say(text: string): WriteCompletion {
    this.end()
    return this.#log.line(text)
  }

  end(): void {
    this.#log.endGroup()
    this.#open = undefined
  }

  #enter(key: string, title: string): void {
    if (key === this.#open?.key) return
    this.end()
    this.#log.group(title, key)
    this.#open = { key, title }
  }

  /** Whether the group's title shows this text. If not, the text is printed as a line, but once. */
  #isShownByGroup(key: string, text: string): boolean {
    if (this.#shownTitles.has(key)) return true
    if (this.#shownTitles.size >= rememberedTitles) this.#shownTitles.clear()
    this.#shownTitles.add(key)
    return this.#open?.title === text.trim() && fitsInTitle(this.#open.title)
  }
}
