import type { BuildsApi } from '../../api/builds-api.ts'
import type { LogEvent } from '../../api/model.ts'
import { hasSucceeded, isCancelledOrRemoved } from '../../api/status.ts'
import { logTiming } from '../../api/timing.ts'
import { loadLogParser } from '../../build-log/load-log-parser.ts'
import type { LogParser } from '../../build-log/log-parser.ts'
import type { LogRead } from '../../build-log/steps.ts'
import { type Clock, secondMs } from '../../util/clock.ts'
import { ApiError } from '../../util/errors.ts'
import { unlessAborted } from '../../util/unless-aborted.ts'
import type { BuildDependencies } from '../events.ts'
import {
  decideAfterClose,
  type ClosedConnection,
  closeAtMs,
  initialLogState,
  type LogAction,
  type ConnectAction,
  type LogConnectionEvent,
  type StopAction,
  applyLogEvent,
  decideStopAtEnd,
} from './log-connection.ts'
import { LogStream } from './log-stream.ts'
import type { PollTimer } from './poll-timer.ts'
import { LogLineReporter } from './shown-log.ts'
import { LogActivity } from './signs-of-life.ts'

export interface FollowLogOptions extends Omit<BuildDependencies, 'api'> {
  readonly api: Pick<BuildsApi, 'streamLogs'>
  readonly buildId: string
  /** Polls the status as soon as the log ends, or sends again after an outage. */
  readonly timer?: Pick<PollTimer, 'pollNow' | 'serverIsBack'>
}

/** Waits that a new event can cut short. */
class Waits {
  readonly #clock: Clock
  readonly #signal: AbortSignal
  #cut = new AbortController()

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock
    this.#signal = signal
  }

  /** Rejects only with the reason of the run's signal. */
  async wait(ms: number, ...signals: readonly AbortSignal[]): Promise<void> {
    try {
      await this.#clock.sleep(ms, AbortSignal.any([this.#signal, this.#cut.signal, ...signals]))
    } catch {
      this.#signal.throwIfAborted()
    }
  }

  cutShort(): void {
    this.#cut.abort()
    this.#cut = new AbortController()
  }
}

/** Loads the log parser only here, because few programs need it. */
export async function createLogFollower(
  options: FollowLogOptions,
  signal: AbortSignal,
): Promise<LogFollower> {
  const Parser = await loadLogParser()
  return new LogFollower(options, new Parser(), signal)
}

/** Reads the log of a build, over several connections if needed. */
export class LogFollower {
  readonly #options: FollowLogOptions
  readonly #signal: AbortSignal
  readonly #log: LogLineReporter
  readonly #life: LogActivity
  readonly #waits: Waits
  #state = initialLogState
  /** `false` during a wait that the server asked for. */
  #mayHurry = true

  constructor(options: FollowLogOptions, parser: LogParser, signal: AbortSignal) {
    this.#options = options
    this.#signal = signal
    this.#log = new LogLineReporter(options.buildId, parser, () => this.#nowMs(), options.reporter)
    this.#life = new LogActivity(() => this.#nowMs())
    this.#waits = new Waits(options.clock, signal)
  }

  /** Resolves when the log is read after the build's end, or unavailable: then it only warns. */
  async run(): Promise<void> {
    for (;;) {
      const action = this.#decide(await this.#readConnection())
      const stop = action.type === 'stop' ? action : await this.#waitFor(action)
      if (stop) {
        await this.#log.end(stop)
        return
      }
    }
  }

  /** Returns what the log says so far, with the digest of `image` if all of it was read. */
  read(image: string | undefined): LogRead {
    return this.#log.read(image)
  }

  isStreaming(): boolean {
    return this.#life.isStreaming
  }

  /** When the last line came that this run had not shown before. */
  lastLineMs(): number {
    return this.#life.lastNewMs
  }

  buildNotEnded(): void {
    this.#note({ type: 'build-not-ended' })
  }

  buildRuns(): void {
    this.#note({ type: 'build-running' })
    if (this.#mayHurry) this.#waits.cutShort()
  }

  /** After a final status, the rest of the log is read within time limits. */
  buildEnded(status: string): void {
    this.#note({
      type: 'build-ended',
      isClear: hasSucceeded(status) || isCancelledOrRemoved(status),
    })
    this.#waits.cutShort()
  }

  /** Waits for the next connection. Resolves with the reason if there is none. */
  async #waitFor({ afterMs, isAskedFor }: ConnectAction): Promise<StopAction | undefined> {
    this.#mayHurry = !isAskedFor
    await this.#waits.wait(afterMs)
    this.#mayHurry = true
    return decideStopAtEnd(this.#state)
  }

  #decide(closed: ClosedConnection): LogAction {
    const chance = this.#options.random()
    const { lastNewMs } = this.#life
    const moment = { nowMs: this.#nowMs(), chance, lastNewMs, patienceMs: this.#patienceMs() }
    const { state, action } = decideAfterClose(this.#state, closed, moment)
    this.#state = state
    return action
  }

  async #readConnection(): Promise<ClosedConnection> {
    const { api, buildId, timer } = this.#options
    const life = this.#life
    const beganAfterBuild = this.#state.end !== undefined
    const stream = new LogStream(this.#nowMs(), beganAfterBuild)
    life.connected()
    this.#log.connected(beganAfterBuild && this.#state.serverEnd !== undefined)
    const before = this.#log.counts().shown
    void this.#closeInSilence(stream)
    const open = (signal: AbortSignal) => api.streamLogs(buildId, signal)
    const how = await stream.read(open, (events) => this.#take(events), this.#signal)
    // The status may have changed.
    if (life.isStreaming || how === 'ended' || how === 'failed') timer?.pollNow()
    life.closed(how === 'silent', how instanceof ApiError)
    const { shown, received } = this.#log.counts()
    const { isUnterminated } = stream
    const covers = this.#log.covers()
    return { how, beganAfterBuild, received, shown: shown - before, covers, isUnterminated }
  }

  async #take(events: readonly LogEvent[]): Promise<void> {
    if (this.#life.hasBroken) this.#options.timer?.serverIsBack()
    this.#life.came()
    const before = this.#log.counts()
    for (const event of events) {
      if (event.type === 'retry') this.#note(event)
      const written = this.#log.take(event, this.#state.end !== undefined)
      if (written) await unlessAborted(written, this.#signal)
    }
    this.#life.written(before, this.#log.counts())
  }

  async #closeInSilence(stream: LogStream): Promise<void> {
    while (!stream.over.aborted) {
      const { beganMs, beganAfterBuild } = stream
      const covers = this.#log.covers()
      const open = { beganMs, beganAfterBuild, covers, ...this.#life.last() }
      const leftMs = closeAtMs(this.#state, open, this.#patienceMs()) - this.#nowMs()
      if (leftMs <= 0) {
        stream.close()
        return
      }
      // A line that comes may shorten the wait.
      const ms = this.#state.end === undefined ? leftMs : Math.min(leftMs, secondMs)
      await this.#waits.wait(ms, stream.over).catch(() => undefined)
      if (this.#signal.aborted) return
    }
  }

  /** How long to wait for a line once the build has ended. */
  #patienceMs(): number {
    const { short, long } = logTiming.drainMs.patience
    const isClear = this.#state.end?.isClear !== false || this.read(undefined).failure !== undefined
    return isClear ? short : long
  }

  #note(event: LogConnectionEvent): void {
    this.#state = applyLogEvent(this.#state, event, this.#nowMs())
  }

  #nowMs(): number {
    return this.#options.clock.monotonicMs()
  }
}
