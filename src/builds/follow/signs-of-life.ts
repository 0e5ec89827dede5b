import type { LineCounts } from './shown-lines.ts'

/** Records when the server last sent something of a log. Times are those of `Clock.monotonicMs`. */
export class LogActivity {
  isStreaming = false
  /** The last connection ended with an error. */
  hasBroken = false
  /** When the last line came that this run had not shown before. */
  lastNewMs = -Infinity
  readonly #nowMs: () => number
  #lastByteMs: number
  #lastLineMs = -Infinity
  #isWriting = false

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
    this.#lastByteMs = nowMs()
  }

  /** While this run is still writing, the server does not count as silent. */
  last(): { readonly lastByteMs: number; readonly lastLineMs: number } {
    const nowMs = this.#nowMs()
    return this.#isWriting
      ? { lastByteMs: nowMs, lastLineMs: nowMs }
      : { lastByteMs: this.#lastByteMs, lastLineMs: this.#lastLineMs }
  }

  connected(): void {
    this.#lastByteMs = this.#nowMs()
  }

  /** Called when events have come, before they are written. */
  came(): void {
    this.isStreaming = true
    this.hasBroken = false
    this.#isWriting = true
  }

  written(before: LineCounts, after: LineCounts): void {
    this.#isWriting = false
    this.#lastByteMs = this.#nowMs()
    if (after.received > before.received) this.#lastLineMs = this.#lastByteMs
    if (after.shown > before.shown) this.lastNewMs = this.#lastByteMs
  }

  /** `isOurs`: this run closed it, so the server may still be sending the log. */
  closed(isOurs: boolean, hasBroken: boolean): void {
    this.#isWriting = false
    this.hasBroken ||= hasBroken
    this.isStreaming &&= isOurs
  }
}
