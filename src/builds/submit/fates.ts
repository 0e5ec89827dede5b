import type { ApiError } from '../../api/errors.ts'
import { submitTimes } from '../../api/timing.ts'

/** What became of a form that was not answered with a build: the rows of the table. */
export type Fate =
  /** Nothing of it has left, or the server says that it did not take it. */
  | 'not-sent'
  /** The connection broke before its last byte: the server cannot read it. */
  | 'cut'
  /** Complete, and nothing says what became of it. */
  | 'unanswered'
  /** Requests are limited: a gateway may have passed the form on. */
  | 'throttled'
  /** Refused, but not in the words of the API. */
  | 'odd-refusal'
  /** A successful response without a readable ID: there is a build. */
  | 'made'
  /** By the API, in its own words. */
  | 'refused'
  /** By the API: another agent has the name. */
  | 'name-taken'
  /** 409 without words: something exists, perhaps the build of a copy of this form. */
  | 'conflict'

export interface FateRule {
  /** Whether a complete form may have become, or may still become, a build. */
  readonly mayBecome: boolean
  /** How long the list is searched before anything else is done; 0: one look. */
  readonly searchMs: number
  /** Whether it is searched only where an earlier form is unanswered. */
  readonly isForEarlier: boolean
  /** Whether the same form may follow where the list shows no build (`forms` of a failed form). */
  readonly again: boolean
  /** Whether the form may follow once, with the agent's ID in place of its name. */
  readonly byId: boolean
}

const { searchMs: long } = submitTimes
const oneLook = 0
const doubt = { mayBecome: true, isForEarlier: false, byId: false }
const certain = { mayBecome: false, isForEarlier: true, byId: false }

export const fateRules: Readonly<Record<Fate, FateRule>> = {
  'not-sent': { ...certain, searchMs: oneLook, again: true },
  cut: { ...certain, searchMs: oneLook, again: true },
  unanswered: { ...doubt, searchMs: long, again: true },
  // The look must not use up the requests that the next form needs.
  throttled: { ...doubt, searchMs: oneLook, again: true },
  'odd-refusal': { ...doubt, searchMs: long, again: true },
  made: { ...doubt, searchMs: long, again: false },
  refused: { ...certain, searchMs: long, again: false },
  'name-taken': { ...certain, searchMs: long, again: false, byId: true },
  conflict: { ...certain, isForEarlier: false, searchMs: long, again: false, byId: true },
}

/** A form that was not answered with a build. */
export interface FailedForm {
  readonly fate: Fate
  readonly error: ApiError
  /** How many forms may be sent in all, this one included. */
  readonly forms: number
  /** Whether its last byte has left. */
  readonly isWhole: boolean
}

export function readFailure(error: ApiError, isWhole: boolean, hasAgentName: boolean): FailedForm {
  const fate = fateOf(error, isWhole, hasAgentName)
  const { refused, lost } = error.submitRules
  const forms = fate === 'not-sent' ? refused : fate === 'odd-refusal' ? Math.min(2, lost) : lost
  return { fate, error, forms, isWhole: isWhole || fate === 'made' }
}

function fateOf(error: ApiError, isWhole: boolean, hasAgentName: boolean): Fate {
  const { status, kind, code, accepted, failureClass, serverMessage } = error
  if (hasAgentName && saysNameTaken(error)) return 'name-taken'
  if (failureClass === 'conflict') return serverMessage === undefined ? 'conflict' : 'refused'
  if (failureClass === 'throttled') return 'throttled'
  if (accepted === 'no') return error.isRefusal ? 'refused' : 'not-sent'
  if (kind === 'response' && code === 'NOT_EXPECTED') return 'made'
  if (status !== undefined && status >= 300 && status < 500 && status !== 408) return 'odd-refusal'
  return isWhole ? 'unanswered' : 'cut'
}

/** Some servers report a name in use as an invalid value. */
function saysNameTaken({ status, serverMessage = '' }: ApiError): boolean {
  return (
    (status === 400 || status === 409 || status === 422) &&
    /agent/i.test(serverMessage) &&
    /\balready (?:exists?|in use|taken|used|registered)\b|\b(?:is|was|been) (?:taken|used)\b|\bin use\b/i.test(
      serverMessage,
    )
  )
}

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
  const isLast = !again || failures >= forms
  const searches = fate !== 'not-sent' && (isInDoubt || (!isForEarlier && isWhole))
  const mustWait =
    !searches || fate === 'throttled' || fate === 'cut' || error.retryAfterMs !== undefined
  const sending = searches && searchMs === 0 ? 'pause-and-send' : 'send'
  const mayTryId = byId && !isById && error.shouldRetry !== false
  const then = mayTryId ? 'send-by-agent-id' : isLast ? 'give-up' : sending
  return { waits: mustWait && !isLast, searches, then }
}
