import type { LogEvent } from '../../api/model.ts'
import { asApiError } from '../../util/errors.ts'
import type { ClosedConnection } from './log-connection.ts'

type Events = readonly LogEvent[]

/** One connection to a log, until the server ends it or the action closes it. */
export class LogStream {
  readonly beganMs: number
  readonly beganAfterBuild: boolean
  /** The last event was incomplete, so there may be more of it. */
  isUnterminated = false
  readonly #stop = new AbortController()
  #isSilent = false

  constructor(beganMs: number, beganAfterBuild: boolean) {
    this.beganMs = beganMs
    this.beganAfterBuild = beganAfterBuild
  }

  /** Fires once the connection is read to its end or closed. */
  get over(): AbortSignal {
    return this.#stop.signal
  }

  /** Closes the connection because it is silent. */
  close(): void {
    this.#isSilent = true
    this.#stop.abort()
  }

  /** Resolves with how the connection ended; rejects only with the reason of `signal`. */
  async read(
    open: (signal: AbortSignal) => AsyncIterable<Events>,
    take: (events: Events) => Promise<void>,
    signal: AbortSignal,
  ): Promise<ClosedConnection['how']> {
    let how: ClosedConnection['how'] = 'ended'
    try {
      for await (const events of open(AbortSignal.any([signal, this.over]))) {
        for (const { type } of events) {
          if (type === 'error' || type === 'cut') how = 'failed'
          if (type === 'unterminated') this.isUnterminated = true
        }
        await take(events)
      }
      return how
    } catch (error) {
      signal.throwIfAborted()
      return this.#isSilent ? 'silent' : asApiError(error)
    } finally {
      this.#stop.abort()
    }
  }
}
