import type { LogEvent } from '../../api/model.ts'
import { listAll } from '../../util/and-more.ts'
import { nonEmpty } from '../../util/non-empty.ts'
import { type Reporter, reportAs } from '../events.ts'
import type { LogStop } from './log-connection.ts'
import { type LineCounts, ShownLines } from './shown-lines.ts'

/** Equal warnings of the server are passed on once, and not more than a few different ones. */
const serverErrors = 5
const listedMarks = 3

/** Reports each line of a log once, and where it cannot be read or may be incomplete. */
export class ShownLog {
  readonly #buildId: string
  readonly #reporter: Reporter
  readonly #warn: (message: string) => Promise<void>
  readonly #lines = new ShownLines()
  readonly #saidErrors = new Set<string>()
  #hasUnreadable = false

  constructor(buildId: string, reporter: Reporter) {
    this.#buildId = buildId
    this.#reporter = reporter
    this.#warn = reportAs('warning', reporter)
  }

  counts(): LineCounts {
    return this.#lines.counts()
  }

  /** `isOver`: the server had ended the log. */
  connected(isOver: boolean): void {
    this.#lines.connected(isOver)
  }

  covers(): 'all' | 'latest' | undefined {
    return this.#lines.covers()
  }

  /** No promise for the usual line: this runs for every one. */
  take(event: LogEvent, hasBuildEnded: boolean): Promise<void> | void {
    switch (event.type) {
      case 'line':
        return this.#takeLine(event.text)
      case 'unterminated':
        // While the build runs, the next connection brings it whole.
        return hasBuildEnded ? this.#takeLine(event.text) : undefined
      case 'unreadable':
        return this.#takeUnreadable()
      case 'error':
        return this.#warnOfError(event.text)
      case 'cut':
      case 'retry':
        return undefined
    }
  }

  /** After the last connection. */
  async end({ covers, refusal }: LogStop): Promise<void> {
    if (covers === 'all') {
      if (!this.#hasUnreadable) await this.#reporter.report({ type: 'complete-log' })
      return
    }
    const refused =
      refusal &&
      `The action cannot read the build's log and follows only the status. ${refusal.message}`
    if (this.counts().shown === 0) {
      const message =
        refused ??
        `The action could not read the log of build ${this.#buildId}. Check it on the server.`
      await this.#reporter.report({ type: 'unreadable-log', message })
      return
    }
    const hasEnd = covers !== undefined
    if (!hasEnd) await this.#mark('[The end of the log may be missing here.]')
    await this.#warn(refused ?? describeIncomplete(this.#lines.marks(), hasEnd))
  }

  #takeLine(line: string): Promise<void> | void {
    const afterLine = this.#lines.counts().shown
    switch (this.#lines.take(line)) {
      case 'old':
        return undefined
      case 'new':
        return this.#reporter.report({ type: 'log', line })
      case 'marked':
        return this.#showMarked(line, afterLine)
    }
  }

  async #showMarked(line: string, afterLine: number): Promise<void> {
    await this.#mark(
      `[The log was interrupted after line ${afterLine}. Lines may be missing or repeated here.]`,
    )
    await this.#reporter.report({ type: 'log', line })
  }

  async #mark(message: string): Promise<void> {
    await this.#reporter.report({ type: 'gap', message })
  }

  async #takeUnreadable(): Promise<void> {
    if (!this.#hasUnreadable) {
      this.#hasUnreadable = true
      await this.#warn(
        "The log has an event that is too large to read. The log shows '[unreadable log event]' in its place.",
      )
    }
    await this.#takeLine('[unreadable log event]')
  }

  async #warnOfError(text: string): Promise<void> {
    if (this.#saidErrors.has(text) || this.#saidErrors.size >= serverErrors) return
    this.#saidErrors.add(text)
    await this.#warn(`The log stream reported an error: ${text}`)
  }
}

/** `marks`: the lines after which they stand. */
function describeIncomplete(marks: readonly number[], hasEnd: boolean): string {
  const unlisted = marks.length - listedMarks
  const places = nonEmpty([
    ...marks.slice(0, listedMarks).map((line) => `after line ${line}`),
    unlisted > 0 && `at ${unlisted} more places`,
  ])
  const doubts = nonEmpty([
    places.length > 0 && `missing or repeated ${listAll(places)}`,
    !hasEnd && 'missing at its end',
  ])
  return `The log may be incomplete: lines may be ${listAll(doubts)}. After the build, the server did not send exactly the lines above again.`
}
