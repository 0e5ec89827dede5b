import { ApiError } from '../../api/errors.ts'
import type { LogEvent } from '../../api/model.ts'
import type { BuildDependencies } from '../events.ts'
import { createLogResume, type Shown } from './log-resume.ts'

export interface FollowLogOptions extends BuildDependencies {
  readonly buildId: string
  /** Fires when the build's status is final: the rest of the log is then fetched without delay. */
  readonly buildEnded: AbortSignal
  /** Called when a connection ends: the status may have changed. */
  readonly onStreamEnd: () => void
  readonly onLine: () => void
}

/** The wait before a reconnect, doubled while reconnects bring no new line. */
const backoffMs = { base: 1_000, cap: 30_000 }
/** Refusals in a row after which the log is given up. */
const refusalsBeforeGivingUp = 3
/** The most connections after the end of the build. */
const connectionsAfterEnd = 3

/**
 * Reports each line of the log once, over as many connections as needed. Resolves when the build has ended and two connections
 * in a row ended at the same line, or when the log is not available: that is a warning, never an error.
 */
export async function followLog(options: FollowLogOptions, signal: AbortSignal): Promise<void> {
  const { api, buildId, reporter, clock, random, buildEnded } = options
  const resume = createLogResume()
  const show = async (parts: readonly Shown[]): Promise<void> => {
    for (const part of parts) await reporter.report(toEvent(part))
  }
  let fruitless = 0
  let refused = 0
  let afterEnd = 0
  let lastCleanEnd: number | undefined

  for (;;) {
    const before = resume.shownLines()
    let failure: ApiError | undefined
    resume.connected()
    try {
      for await (const event of api.streamLogs(buildId, signal)) {
        if (event.type === 'heartbeat') continue
        if (event.type === 'error') {
          await reporter.report({
            type: 'warning',
            message: `The log stream reported an error: ${event.text}`,
          })
          continue
        }
        options.onLine()
        await show(resume.push(textOf(event)))
      }
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof ApiError)) throw error
      failure = error
    }
    options.onStreamEnd()

    if (failure && isRefusal(failure)) refused += 1
    else refused = 0
    if (refused >= refusalsBeforeGivingUp) {
      const message = `The action cannot read the build's log and follows only the status. ${failure?.message ?? ''}`
      await reporter.report({ type: 'warning', message })
      return
    }
    if (buildEnded.aborted) {
      afterEnd += 1
      if (failure === undefined && lastCleanEnd === resume.shownLines()) return
      if (afterEnd >= connectionsAfterEnd) return
    }
    lastCleanEnd = failure === undefined ? resume.shownLines() : undefined

    fruitless = resume.shownLines() > before ? 0 : fruitless + 1
    const waitMs = Math.min(backoffMs.cap, backoffMs.base * 2 ** fruitless) * (0.5 + random() / 2)
    await sleepUntilBuildEnds(buildEnded.aborted ? 200 : waitMs)
  }

  async function sleepUntilBuildEnds(ms: number): Promise<void> {
    try {
      await clock.sleep(ms, buildEnded.aborted ? signal : AbortSignal.any([signal, buildEnded]))
    } catch {
      signal.throwIfAborted()
    }
  }
}

/** Not `missing`: a queued build may have no log yet. */
function isRefusal({ kind, meaning }: ApiError): boolean {
  return (
    kind === 'response' ||
    meaning === 'unauthorized' ||
    meaning === 'refused' ||
    meaning === 'conflict'
  )
}

function textOf(event: Exclude<LogEvent, { type: 'heartbeat' | 'error' }>): string {
  return event.type === 'line' ? event.text : '[unreadable log event]'
}

function toEvent(part: Shown) {
  return part.type === 'line'
    ? ({ type: 'log', line: part.text } as const)
    : ({
        type: 'notice',
        message: `[Gap in the log: the server's log does not continue the ${part.shownLines} lines above. It continues here.]`,
      } as const)
}
