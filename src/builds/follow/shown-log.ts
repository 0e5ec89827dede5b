import { setImmediate } from 'node:timers/promises'
import type { LogEvent } from '../../api/model.ts'
import type { LogParser } from '../../build-log/log-parser.ts'
import type { LogRead } from '../../build-log/steps.ts'
import { formatList } from '../../util/and-more.ts'
import { dropEmpty } from '../../util/non-empty.ts'
import type { Reporter } from '../events.ts'
import type { StopAction } from './log-connection.ts'
import { type LineCounts, ShownLineHashes } from './shown-lines.ts'

const listedGaps = 3
/** An event can have millions of lines, which must not delay the handling of a signal. */
const lines = { most: 65_536, atOnce: 1_000 }

/** Reports each line of a log once, and reports gaps and an unreadable log. */
export class LogLineReporter {
  readonly #buildId: string
  readonly #parser: LogParser
  readonly #now: () => number
  readonly #reporter: Reporter
  readonly #lines = new ShownLineHashes()
  #hasUnreadable = false
  #hasError = false
  #state: 'partly read' | 'complete' | 'unreadable' = 'partly read'

  constructor(buildId: string, parser: LogParser, now: () => number, reporter: Reporter) {
    this.#buildId = buildId
    this.#parser = parser
    this.#now = now
    this.#reporter = reporter
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

  /** Returns no promise for a usual line, because there may be very many lines. */
  take(event: LogEvent, hasBuildEnded: boolean): Promise<void> | void {
    switch (event.type) {
      case 'line':
        return this.#takeText(event.text)
      case 'unterminated':
        // While the build runs, the next connection sends the whole line.
        return hasBuildEnded ? this.#takeText(event.text) : undefined
      case 'unreadable':
        return this.#takeUnreadable()
      case 'error':
        return this.#warnOfError(event.text)
      case 'cut':
      case 'retry':
        return undefined
    }
  }

  /** Called after the last connection. */
  async end({ covers, refusal }: StopAction): Promise<void> {
    if (covers === 'all') {
      if (!this.#hasUnreadable) this.#state = 'complete'
      return
    }
    const refused =
      refusal &&
      `The action cannot read the build's log and follows only the status. ${refusal.message}`
    if (this.counts().shown === 0) {
      this.#state = 'unreadable'
      const message =
        refused ??
        `The action could not read the log of build ${this.#buildId}. Check it on the server.`
      await this.#reporter.report({ type: 'unreadable-log', message })
      return
    }
    const hasEnd = covers !== undefined
    if (!hasEnd) await this.#reportGap('[The end of the log may be missing here.]')
    await this.#warn(refused ?? describeIncomplete(this.#lines.gaps(), hasEnd))
  }

  /** Returns the facts in the lines so far, with the digest of `image` if the log is complete. */
  read(image: string | undefined): LogRead {
    const parser = this.#parser
    return {
      steps: parser.steps(),
      phases: parser.phases(),
      failure: parser.failure(),
      warnings: parser.warnings(),
      atWork: parser.atWork(),
      lastLines: parser.lastLines(),
      digest: image !== undefined && this.#state === 'complete' ? parser.digest(image) : undefined,
      isUnreadable: this.#state === 'unreadable',
    }
  }

  #takeText(text: string): Promise<void> | void {
    return text.includes('\n') ? this.#takeLines(text) : this.#takeLine(text)
  }

  async #takeLines(text: string): Promise<void> {
    const all = text.split('\n', lines.most)
    if (all.length === lines.most) all.push('[The rest of this log event was cut.]')
    for (const [index, line] of all.entries()) {
      if (index % lines.atOnce === 0) await setImmediate()
      await this.#takeLine(line)
    }
  }

  #takeLine(line: string): Promise<void> | void {
    const afterLine = this.#lines.counts().shown
    switch (this.#lines.take(line)) {
      case 'old':
        return undefined
      case 'new':
        return this.#show(line)
      case 'after a gap':
        return this.#showAfterGap(line, afterLine)
    }
  }

  async #showAfterGap(line: string, afterLine: number): Promise<void> {
    await this.#reportGap(
      `[The log was interrupted after line ${afterLine}. Lines may be missing or repeated here.]`,
    )
    await this.#show(line)
  }

  #show(text: string): Promise<void> | void {
    const part = this.#parser.push(text, this.#now())
    return this.#reporter.report({ type: 'line', text, part })
  }

  async #reportGap(message: string): Promise<void> {
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

  async #warn(message: string): Promise<void> {
    await this.#reporter.report({ type: 'warning', message })
  }

  /** Reports only the first error of a log. */
  async #warnOfError(text: string): Promise<void> {
    if (this.#hasError) return
    this.#hasError = true
    await this.#warn(`The log stream reported an error: ${text}`)
  }
}

/** `gaps`: the numbers of the lines after which lines may be missing. */
function describeIncomplete(gaps: readonly number[], hasEnd: boolean): string {
  const unlisted = gaps.length - listedGaps
  const places = dropEmpty([
    ...gaps.slice(0, listedGaps).map((line) => `after line ${line}`),
    unlisted > 0 && `at ${unlisted} more places`,
  ])
  const doubts = dropEmpty([
    places.length > 0 && `missing or repeated ${formatList(places)}`,
    !hasEnd && 'missing at its end',
  ])
  return `The log may be incomplete: lines may be ${formatList(doubts)}. After the build, the server did not send exactly the lines above again.`
}
