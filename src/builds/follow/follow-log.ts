import { ApiError, asApiError } from '../../api/errors.ts'
import type { BuildsApi } from '../../api/builds-api.ts'
import type { LogEvent } from '../../api/model.ts'
import { unlessAborted } from '../../util/unless-aborted.ts'
import type { BuildDependencies } from '../events.ts'
import {
  afterClose,
  type ClosedConnection,
  closingTimeMs,
  initialLogState,
  type LogConnectionEvent,
  noteEvent,
} from './log-connection.ts'
import type { PollTimer } from './poll-timer.ts'
import { ShownLog } from './shown-log.ts'

export interface FollowLogOptions extends Omit<BuildDependencies, 'api'> {
  readonly api: Pick<BuildsApi, 'streamLogs'>
  readonly buildId: string
  /** Of the status, which is read as soon as the log ends, or begins after an outage. */
  readonly timer?: Pick<PollTimer, 'pollNow' | 'serverIsBack'>
}

/** A connection to the log, and why it was closed if the action did so. */
interface Connection {
  readonly stop: AbortController
  closing?: 'silent' | 'replaced'
}

/** Reads the log of a build over as many connections as that takes. */
export class LogFollower {
  readonly #options: FollowLogOptions
  readonly #signal: AbortSignal
  readonly #log: ShownLog
  #state = initialLogState
  #connection: Connection | undefined
  #isStreaming = false
  #hasBroken = false
  #isAskedToWait = false
  /** A slow reader of ours is not silence of the server. */
  #isWriting = false
  #lastByteMs: number
  #lastLineMs = -Infinity
  // Cuts short a wait whose end a new event has changed.
  #nudge = new AbortController()

  constructor(options: FollowLogOptions, signal: AbortSignal) {
    this.#options = options
    this.#signal = signal
    this.#log = new ShownLog(options.buildId, options.reporter)
    this.#lastByteMs = this.#nowMs()
  }

  /** Resolves when the log is read after the build's end, or is unavailable (only a warning). */
  async run(): Promise<void> {
    for (;;) {
      const closed = await this.#readConnection()
      this.#hasBroken ||= closed.how instanceof ApiError
      const { random } = this.#options
      const { state, action } = afterClose(this.#state, closed, this.#nowMs(), random())
      this.#state = state
      if (action.type === 'stop') {
        await this.#log.end(closed, action.refusal)
        return
      }
      this.#isAskedToWait = action.isAskedFor
      await this.#wait(action.afterMs)
      this.#isAskedToWait = false
    }
  }

  isStreaming(): boolean {
    return this.#isStreaming
  }

  /** When the last line came that certainly was not shown before. */
  lastLineMs(): number {
    return this.#lastLineMs
  }

  /** Replaces a connection that may be dead without showing it. */
  reconnect(): void {
    this.#close('replaced')
  }

  buildRuns(): void {
    this.#note({ type: 'build-running' })
    if (!this.#isAskedToWait) this.#interruptWait()
  }

  /** The status is final: what is left of the log is then fetched within limits. */
  buildEnded(): void {
    this.#note({ type: 'build-ended' })
    this.#interruptWait()
  }

  async #readConnection(): Promise<ClosedConnection> {
    const beganAfterBuild = this.#hasBuildEnded()
    const before = this.#log.counts().shown
    const how = await this.#readToEnd()
    await this.#log.disconnected()
    // The status may have changed.
    if (this.#isStreaming || how === 'ended' || how === 'failed') this.#options.timer?.pollNow()
    // A silent connection that we closed ourselves says nothing of the server's end of it.
    this.#isStreaming &&= how === 'silent' || how === 'replaced'
    const { shown, received } = this.#log.counts()
    return { how, beganAfterBuild, received, shown: shown - before }
  }

  async #readToEnd(): Promise<ClosedConnection['how']> {
    const { api, buildId } = this.#options
    const stop = new AbortController()
    const connection: Connection = { stop }
    this.#connection = connection
    this.#lastByteMs = this.#nowMs()
    this.#log.connected()
    void this.#closeInSilence(stop.signal)
    let how: ClosedConnection['how'] = 'ended'
    try {
      const signal = AbortSignal.any([this.#signal, stop.signal])
      for await (const events of api.streamLogs(buildId, signal)) {
        if (await this.#take(events)) how = 'failed'
      }
      return how
    } catch (error) {
      this.#signal.throwIfAborted()
      return connection.closing ?? asApiError(error)
    } finally {
      stop.abort()
      this.#connection = undefined
      this.#isWriting = false
    }
  }

  /** Whether the stream failed, by its own word or inside an event. */
  async #take(events: readonly LogEvent[]): Promise<boolean> {
    this.#isStreaming = true
    if (this.#hasBroken) this.#options.timer?.serverIsBack()
    this.#hasBroken = false
    this.#isWriting = true
    const before = this.#log.counts().fresh
    let hasFailed = false
    for (const event of events) {
      if (event.type === 'error' || event.type === 'cut') hasFailed = true
      if (event.type === 'retry') this.#note(event)
      const written = this.#log.take(event, this.#hasBuildEnded())
      if (written) await unlessAborted(written, this.#signal)
    }
    this.#isWriting = false
    this.#lastByteMs = this.#nowMs()
    if (this.#log.counts().fresh > before) this.#lastLineMs = this.#lastByteMs
    return hasFailed
  }

  async #closeInSilence(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      const nowMs = this.#nowMs()
      const lastByteMs = this.#isWriting ? nowMs : this.#lastByteMs
      const leftMs = closingTimeMs(this.#state, lastByteMs) - nowMs
      if (leftMs <= 0) {
        this.#close('silent')
        return
      }
      await this.#wait(leftMs, over).catch(() => undefined)
      if (this.#signal.aborted) return
    }
  }

  /** An event can cut it short. */
  async #wait(ms: number, ...signals: readonly AbortSignal[]): Promise<void> {
    try {
      const any = AbortSignal.any([this.#signal, this.#nudge.signal, ...signals])
      await this.#options.clock.sleep(ms, any)
    } catch {
      this.#signal.throwIfAborted()
    }
  }

  #interruptWait(): void {
    this.#nudge.abort()
    this.#nudge = new AbortController()
  }

  #close(why: NonNullable<Connection['closing']>): void {
    if (this.#connection === undefined) return
    this.#connection.closing ??= why
    this.#connection.stop.abort()
  }

  #note(event: LogConnectionEvent): void {
    this.#state = noteEvent(this.#state, event, this.#nowMs())
  }

  #hasBuildEnded(): boolean {
    return this.#state.buildEndedMs !== undefined
  }

  #nowMs(): number {
    return this.#options.clock.monotonicMs()
  }
}
