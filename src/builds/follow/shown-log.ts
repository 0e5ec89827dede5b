import type { ApiError } from '../../api/errors.ts'
import type { LogEvent } from '../../api/model.ts'
import { type Reporter, reportAs } from '../events.ts'
import type { ClosedConnection } from './log-connection.ts'
import { type LineCounts, LogContinuity, type Shown } from './log-continuity.ts'

/** Equal warnings of the server are passed on once, and not more than a few different ones. */
const serverErrors = 5

/** Reports each line of a log once, and where it cannot be read or may be incomplete. */
export class ShownLog {
  readonly #buildId: string
  readonly #reporter: Reporter
  readonly #warn: (message: string) => Promise<void>
  readonly #continuity = new LogContinuity()
  readonly #saidErrors = new Set<string>()
  #hasUnreadable = false

  constructor(buildId: string, reporter: Reporter) {
    this.#buildId = buildId
    this.#reporter = reporter
    this.#warn = reportAs('warning', reporter)
  }

  counts(): LineCounts {
    return this.#continuity.counts()
  }

  connected(): void {
    this.#continuity.connected()
  }

  async disconnected(): Promise<void> {
    await this.#show(this.#continuity.disconnected())
  }

  /** No promise for the usual line: this runs for every one. */
  take(event: LogEvent, hasBuildEnded: boolean): Promise<void> | void {
    switch (event.type) {
      case 'line':
        return this.#show(this.#continuity.line(event.text))
      case 'unterminated':
        // While the build runs, the next connection brings it whole.
        return hasBuildEnded ? this.#show(this.#continuity.line(event.text)) : undefined
      case 'unreadable':
        return this.#showUnreadable()
      case 'error':
        return this.#warnOfError(event.text)
      case 'cut':
      case 'retry':
        return undefined
    }
  }

  /** After the last connection. `refusal`: why the API gives no more of the log. */
  async end(
    { how, beganAfterBuild, shown }: ClosedConnection,
    refusal: ApiError | undefined,
  ): Promise<void> {
    if (refusal !== undefined) {
      const message = `The action cannot read the build's log and follows only the status. ${refusal.message}`
      if (this.counts().shown === 0) {
        await this.#reporter.report({ type: 'unreadable-log', message })
        return
      }
      await this.#warn(message)
    }
    const isRead = how === 'ended'
    // A log that still grows has more to come.
    const isSettled = isRead && beganAfterBuild && shown === 0
    const events = this.#continuity.describeIncomplete({ isRead, isSettled }, this.#buildId)
    if (events.length === 0 && !this.#hasUnreadable)
      await this.#reporter.report({ type: 'complete-log' })
    // One warning is enough.
    for (const event of events)
      if (refusal === undefined || event.type !== 'warning') await this.#reporter.report(event)
  }

  #show(parts: readonly Shown[]): Promise<void> | void {
    const [part] = parts
    if (parts.length === 1 && part !== undefined) return this.#reporter.report(part)
    if (parts.length > 1) return this.#showAll(parts)
  }

  async #showAll(parts: readonly Shown[]): Promise<void> {
    for (const part of parts) await this.#reporter.report(part)
  }

  async #showUnreadable(): Promise<void> {
    const parts = this.#continuity.line('[unreadable log event]')
    if (!this.#hasUnreadable) {
      this.#hasUnreadable = true
      await this.#warn(
        "The log has an event that is too large to read. The log shows '[unreadable log event]' in its place.",
      )
    }
    await this.#show(parts)
  }

  async #warnOfError(text: string): Promise<void> {
    if (this.#saidErrors.has(text) || this.#saidErrors.size >= serverErrors) return
    this.#saidErrors.add(text)
    await this.#warn(`The log stream reported an error: ${text}`)
  }
}
