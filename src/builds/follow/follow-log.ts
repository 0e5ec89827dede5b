import { ApiError } from '../../api/errors.ts'
import type { LogEvent } from '../../api/model.ts'
import { unlessAborted } from '../../util/unless-aborted.ts'
import { type BuildDependencies, reportAs } from '../events.ts'
import {
  afterClose,
  type ClosedConnection,
  closingTimeMs,
  initialLogState,
  type LogConnectionEvent,
  noteEvent,
} from './log-connection.ts'
import { createLogContinuity, type Shown, describeIncomplete } from './log-continuity.ts'

export interface FollowLogOptions extends BuildDependencies {
  readonly buildId: string
  /** Called when a connection ends that had been open: the status may have changed. */
  readonly onStreamEnd: () => void
  /** Called when the server sends a log again after a connection that failed. */
  readonly onServerBack: () => void
}

type Closing = 'silent' | 'replaced'

/** Equal warnings of the server are passed on once, and not more than a few different ones. */
const serverErrors = 5

export function followLog(options: FollowLogOptions, signal: AbortSignal) {
  const { api, buildId, reporter, clock, random } = options
  const warn = reportAs('warning', reporter)
  const continuity = createLogContinuity()
  let state = initialLogState
  let isStreaming = false
  let lastByteMs = clock.monotonicMs()
  let lastLineMs = -Infinity
  let isWriting = false
  let isAskedToWait = false
  let hasBroken = false
  let connection: { readonly stop: AbortController; closing?: Closing } | undefined
  // Cuts short a wait whose end a new event has changed.
  let nudge = new AbortController()
  let hasUnreadable = false
  const saidErrors = new Set<string>()

  function note(event: LogConnectionEvent): void {
    state = noteEvent(state, event, clock.monotonicMs())
  }

  function interruptWait(): void {
    nudge.abort()
    nudge = new AbortController()
  }

  function close(why: Closing): void {
    if (connection === undefined) return
    connection.closing ??= why
    connection.stop.abort()
  }

  async function run(): Promise<void> {
    for (;;) {
      const closed = await readConnection()
      hasBroken ||= closed.how instanceof ApiError
      const next = afterClose(state, closed, clock.monotonicMs(), random())
      state = next.state
      if (next.action.type === 'stop') {
        await finish(closed, next.action.refusal)
        return
      }
      isAskedToWait = next.action.isAskedFor
      await wait(next.action.afterMs)
      isAskedToWait = false
    }
  }

  /** An event can cut it short. */
  async function wait(ms: number, ...signals: readonly AbortSignal[]): Promise<void> {
    try {
      await clock.sleep(ms, AbortSignal.any([signal, nudge.signal, ...signals]))
    } catch {
      signal.throwIfAborted()
    }
  }

  async function readConnection(): Promise<ClosedConnection> {
    const beganAfterBuild = state.buildEndedMs !== undefined
    const before = continuity.shownLines()
    const stop = new AbortController()
    const current: typeof connection = { stop }
    connection = current
    lastByteMs = clock.monotonicMs()
    continuity.connected()
    void closeInSilence(stop.signal)
    let how: ClosedConnection['how'] = 'ended'
    try {
      for await (const events of api.streamLogs(buildId, AbortSignal.any([signal, stop.signal]))) {
        isStreaming = true
        if (hasBroken) options.onServerBack()
        hasBroken = false
        isWriting = true
        const shown = continuity.shownLines()
        for (const event of events) {
          if (event.type === 'error' || event.type === 'cut') how = 'failed'
          const written = take(event)
          if (written) await unlessAborted(written, signal)
        }
        isWriting = false
        lastByteMs = clock.monotonicMs()
        if (continuity.shownLines() > shown) lastLineMs = lastByteMs
      }
    } catch (error) {
      signal.throwIfAborted()
      if (current.closing !== undefined) how = current.closing
      else if (error instanceof ApiError) how = error
      else throw error
    } finally {
      stop.abort()
      connection = undefined
      isWriting = false
    }
    await show(continuity.disconnected())
    if (isStreaming || how === 'ended' || how === 'failed') options.onStreamEnd()
    // A silent connection that we closed ourselves says nothing of the server's end of it.
    isStreaming &&= how === 'silent' || how === 'replaced'
    const fresh = continuity.shownLines() - before
    return { how, beganAfterBuild, received: continuity.receivedLines(), fresh }
  }

  async function closeInSilence(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      // A slow reader of ours is not silence.
      const nowMs = clock.monotonicMs()
      const leftMs = closingTimeMs(state, isWriting ? nowMs : lastByteMs) - nowMs
      if (leftMs <= 0) {
        close('silent')
        return
      }
      await wait(leftMs, over).catch(() => undefined)
      if (signal.aborted) return
    }
  }

  function take(event: LogEvent): Promise<void> | void {
    switch (event.type) {
      case 'line':
        return show(continuity.line(event.text))
      case 'unterminated':
        // While the build runs, the next connection brings it whole.
        return state.buildEndedMs === undefined ? undefined : show(continuity.line(event.text))
      case 'unreadable':
        return showUnreadable()
      case 'cut':
        return undefined
      case 'error':
        return warnOfError(event.text)
      case 'retry':
        note({ type: 'retry', ms: event.ms })
        return undefined
    }
  }

  function show(parts: readonly Shown[]): Promise<void> | void {
    // No promise for the usual line: this runs for every one.
    const [part] = parts
    if (parts.length === 1 && part !== undefined) return reporter.report(part)
    if (parts.length > 1) return showAll(parts)
  }

  async function showAll(parts: readonly Shown[]): Promise<void> {
    for (const part of parts) await reporter.report(part)
  }

  async function showUnreadable(): Promise<void> {
    const parts = continuity.line('[unreadable log event]')
    if (!hasUnreadable) {
      hasUnreadable = true
      await warn(
        "The log has an event that is too large to read. The log shows '[unreadable log event]' in its place.",
      )
    }
    await show(parts)
  }

  async function warnOfError(text: string): Promise<void> {
    if (saidErrors.has(text) || saidErrors.size >= serverErrors) return
    saidErrors.add(text)
    await warn(`The log stream reported an error: ${text}`)
  }

  async function finish(
    { how, beganAfterBuild, fresh }: ClosedConnection,
    refusal?: ApiError,
  ): Promise<void> {
    if (refusal !== undefined) {
      const message = `The action cannot read the build's log and follows only the status. ${refusal.message}`
      if (continuity.shownLines() === 0) {
        await reporter.report({ type: 'unreadable-log', message })
        return
      }
      await warn(message)
    }
    const isRead = how === 'ended'
    // A log that still grows has more to come.
    const isSettled = isRead && beganAfterBuild && fresh === 0
    const events = describeIncomplete(continuity, { isRead, isSettled }, buildId)
    if (events.length === 0 && !hasUnreadable) await reporter.report({ type: 'complete-log' })
    // One warning is enough.
    for (const event of events)
      if (refusal === undefined || event.type !== 'warning') await reporter.report(event)
  }

  return {
    /** Resolves when the log is read after the build's end, or is unavailable (only a warning). */
    done: run(),
    isStreaming: () => isStreaming,
    lastLineMs: () => lastLineMs,
    /** Replaces a connection that may be dead without showing it. */
    reconnect: () => close('replaced'),
    buildRuns: (): void => {
      note({ type: 'build-running' })
      if (!isAskedToWait) interruptWait()
    },
    /** The status is final: what is left of the log is then fetched within limits. */
    buildEnded: (): void => {
      note({ type: 'build-ended' })
      interruptWait()
    },
  }
}
