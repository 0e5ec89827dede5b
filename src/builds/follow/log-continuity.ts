import { listAll } from '../../util/and-more.ts'
import { nonEmpty } from '../../util/non-empty.ts'
import type { BuildEvent } from '../events.ts'
import { type Coverage, digestOf, LineHistory, type Overlap, OverlapSearch } from './overlap.ts'

export type Shown = Extract<BuildEvent, { type: 'log' | 'gap' }>

const listedGaps = 3

export interface LineCounts {
  /** Lines shown, and those of them that certainly were not shown before. */
  readonly shown: number
  readonly fresh: number
  /** Lines of this connection. */
  readonly received: number
}

/** How the last connection to a log ended. */
export interface LogEnd {
  /** It was read as far as the server sent it. */
  readonly isRead: boolean
  /** And it began after the end of the build, and sent no new line. */
  readonly isSettled: boolean
}

/** Shows each line once over many connections, or marks a doubt: the stream has no IDs. */
export class LogContinuity {
  // Since the last gap: after it nothing connects the lines with those before.
  #history = new LineHistory()
  #shown = 0
  #new = 0
  /** Lines of this connection were shown before, and nothing tells which are new. */
  #mayRepeat = false
  #isDoubtful = false
  #wasReplayed = false
  readonly #gapLines: number[] = []
  #gapCount = 0

  // Of this connection.
  #received = 0
  #coverage: Coverage = 'all'
  /** While it is not known which of its lines are new. */
  #search: OverlapSearch | undefined

  connected(): void {
    const isWhole = this.#history.length() === this.#shown
    this.#received = 0
    this.#coverage = 'all'
    this.#mayRepeat = false
    this.#search = this.#shown === 0 ? undefined : new OverlapSearch(this.#history, isWhole)
  }

  line(text: string): readonly Shown[] {
    const digest = digestOf(text)
    this.#received += 1
    if (this.#search === undefined) return this.#show(text, digest)
    return this.#join(this.#search.push(text, digest))
  }

  /** What the end of the connection decides; called once per connection. */
  disconnected(): readonly Shown[] {
    return this.#join(this.#search?.end())
  }

  counts(): LineCounts {
    return { shown: this.#shown, fresh: this.#new, received: this.#received }
  }

  coverage(): Coverage {
    return this.#search === undefined ? this.#coverage : 'none'
  }

  /** Whether a later connection has sent the log from the first line shown. */
  wasReplayed(): boolean {
    return this.#wasReplayed
  }

  /** Texts held until it is certain whether they are new. */
  heldLines(): number {
    return this.#search?.heldLines() ?? 0
  }

  /** Nothing if the whole log was sent again after the build; else a mark and one warning. */
  describeIncomplete({ isRead, isSettled }: LogEnd, buildId: string): readonly BuildEvent[] {
    const coverage = isSettled ? this.coverage() : 'none'
    if (coverage === 'all') return []
    if (this.#shown === 0) {
      const message = `The action could not read the log of build ${buildId}. Check it on the server.`
      return [{ type: 'unreadable-log', message }]
    }
    const unlisted = this.#gapCount - this.#gapLines.length
    const places = nonEmpty([
      !this.#wasReplayed && 'at its beginning',
      ...this.#gapLines.map((line) => `after line ${line}`),
      unlisted > 0 && `at ${unlisted} more places`,
      coverage === 'none' && 'at its end',
    ])
    // A window of the last lines is shorter than what was shown before.
    const isOtherForm =
      isSettled && this.#gapCount > 0 && this.#received >= this.#shown - this.#history.length()
    const reason = isOtherForm
      ? 'After the build, the server sent the log in another form, which cannot be compared.'
      : 'The server did not send the complete log again after the build.'
    const message =
      places.length === 0
        ? 'The log may be incomplete: the server no longer has its beginning to compare with.'
        : `The log may be incomplete: lines may be missing ${listAll(places)}. ${reason}`
    const warning = { type: 'warning', message } as const
    if (coverage !== 'none') return [warning]
    const isShorter = isRead && this.#received > 0 && this.#received < this.#shown
    const mark = isShorter
      ? `[The server now has only ${this.#received} of the ${this.#shown} lines above. Later lines may be missing here.]`
      : '[The end of the log may be missing here.]'
    return [{ type: 'gap', message: mark }, warning]
  }

  #join(overlap: Overlap | undefined): readonly Shown[] {
    if (overlap === undefined) return []
    if (overlap.isNone) {
      const known = this.#history.countDigests()
      this.#mayRepeat = overlap.fresh.some((text) => known.has(digestOf(text)))
      this.#history = new LineHistory()
    }
    this.#isDoubtful = overlap.isDoubtful
    this.#wasReplayed ||= overlap.isReplay
    this.#coverage = overlap.coverage
    this.#search = undefined
    return overlap.fresh.flatMap((text) => this.#show(text, digestOf(text)))
  }

  #show(text: string, digest: number): readonly Shown[] {
    const line: Shown = { type: 'log', line: text }
    const parts: readonly Shown[] = this.#isDoubtful ? [gapMark(this.#shown), line] : [line]
    if (this.#isDoubtful) {
      this.#isDoubtful = false
      this.#gapCount += 1
      if (this.#gapLines.length < listedGaps) this.#gapLines.push(this.#shown)
    }
    this.#history.add(digest)
    this.#shown += 1
    if (!this.#mayRepeat) this.#new += 1
    return parts
  }
}

/** Stands in the log where lines may be missing or repeated. */
function gapMark(afterLine: number): Shown {
  return {
    type: 'gap',
    message: `[The log was interrupted after line ${afterLine}. Lines may be missing or repeated here.]`,
  }
}
