import { type FailedForm, fateRules } from './fates.ts'

/** What follows a form that was not answered with a build, in the order of the fields. */
export interface Plan {
  /** For as long as the server asks for, or longer with each failure. */
  readonly waits: boolean
  /** Before the form is sent again: follows a build of this run; any other one ends the run. */
  readonly searches: boolean
  /** Where the list shows no build of this run. `pause-and-send`: not right after the look. */
  readonly then: 'send' | 'pause-and-send' | 'send-by-agent-id' | 'give-up'
}

/** What a submit knows beside the failure. */
export interface SubmitFacts {
  /** Forms so far that were not answered with a build. */
  readonly failures: number
  /** Stays: a search that finds no build does not prove that none will appear. */
  readonly isInDoubt: boolean
  /** The form names its agent by ID already. */
  readonly isById: boolean
}

/** No form follows one that may have become a build before the list was read. */
export function planAfter(
  { fate, error, forms, isWhole }: FailedForm,
  { failures, isInDoubt, isById }: SubmitFacts,
): Plan {
  const { again, byId, isForEarlier, searchMs } = fateRules[fate]
  const isRefused = error.shouldRetry === false
  const isLast = !again || isRefused || failures >= forms
  const searches = fate !== 'not-sent' && (isInDoubt || (!isForEarlier && isWhole))
  const mustWait =
    !searches || fate === 'throttled' || fate === 'cut' || error.retryAfterMs !== undefined
  const sending = searches && searchMs === 0 ? 'pause-and-send' : 'send'
  const then = byId && !isRefused && !isById ? 'send-by-agent-id' : isLast ? 'give-up' : sending
  return { waits: mustWait && !isLast, searches, then }
}
