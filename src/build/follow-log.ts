import { ApiError } from '../api/errors.ts'
import type { LogEvent } from '../api/model.ts'
import type { BuildDependencies } from './dependencies.ts'
import { createLogResume, type Shown } from './log-resume.ts'

export interface FollowLogOptions extends BuildDependencies {
  readonly buildId: string
  /** Fires when the build's status is final: what is left of the log is then fetched without delay. */
  readonly over: AbortSignal
  /** Called when a connection ends: a good moment to look at the status. */
  readonly onStreamEnd: () => void
  /** Called for each line: the log lives. */
  readonly onLine: () => void
}

/** Reconnects wait 1 s, doubling to 30 s while they bring nothing new. */
const backoffMs = { base: 1_000, cap: 30_000 }
/** A refusal that another try does not change. */
const refusalsBeforeGivingUp = 3
/** Connections after the end of the build. */
const drains = 3

/**
 * Reports the log line by line, each line once, over as many connections as it takes. Resolves when the build is over and
 * two connections in a row ended at the same line, or when the log cannot be had; trouble with it is a warning, never an error.
 */
export async function followLog(options: FollowLogOptions, signal: AbortSignal): Promise<void> {
  const { api, buildId, reporter, clock, random, over } = options
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
      const message = `The build's log cannot be read: ${failure?.message ?? ''} The status alone is followed.`
      await reporter.report({ type: 'warning', message })
      return
    }
    if (over.aborted) {
      afterEnd += 1
      if (failure === undefined && lastCleanEnd === resume.shownLines()) return
      if (afterEnd >= drains) return
    }
    lastCleanEnd = failure === undefined ? resume.shownLines() : undefined

    fruitless = resume.shownLines() > before ? 0 : fruitless + 1
    const waitMs = Math.min(backoffMs.cap, backoffMs.base * 2 ** fruitless) * (0.5 + random() / 2)
    await sleepUnlessOver(over.aborted ? 200 : waitMs)
  }

  async function sleepUnlessOver(ms: number): Promise<void> {
    try {
      await clock.sleep(ms, over.aborted ? signal : AbortSignal.any([signal, over]))
    } catch {
      signal.throwIfAborted()
    }
  }
}

/** 404 is left out: a queued build may have no log yet. */
function isRefusal({ kind, status }: ApiError): boolean {
  return (
    kind === 'answer' ||
    (status !== undefined && status < 500 && status !== 404 && status !== 408 && status !== 429)
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
        message: `[log continuity lost: the server's log does not continue the ${part.shownLines} lines shown above; it goes on here]`,
      } as const)
}
