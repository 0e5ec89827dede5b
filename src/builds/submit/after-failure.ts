import type { ApiError } from '../../api/errors.ts'
import { type Fate, fateRules } from './fates.ts'

/** A form that was not answered with a build. */
export interface FailedForm {
  readonly fate: Fate
  readonly error: ApiError
  /** How many forms may be sent in all, this one included, and until when, from the first 429. */
  readonly forms: number
  readonly forMs: number
  /** Whether its last byte has left. */
  readonly isWhole: boolean
}

export function readFailure(error: ApiError, isWhole: boolean, hasAgentName: boolean): FailedForm {
  const fate = fateOf(error, isWhole, hasAgentName)
  const { refused, lost, forMs = Infinity } = error.submitRules
  const forms = fate === 'not-sent' ? refused : fate === 'odd-refusal' ? Math.min(2, lost) : lost
  return { fate, error, forms, forMs, isWhole: isWhole || fate === 'made' }
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
  /** Forms so far that were answered neither with a build nor with 429. */
  readonly failures: number
  /** Since the first 429. */
  readonly limitedMs: number
  /** Stays: a search that finds no build does not prove that none will appear. */
  readonly isInDoubt: boolean
  /** The form names its agent by ID already. */
  readonly isById: boolean
}

/** No form follows one that may have become a build before the list was read. */
export function planAfter(
  { fate, error, forms, forMs, isWhole }: FailedForm,
  { failures, limitedMs, isInDoubt, isById }: SubmitFacts,
): Plan {
  const { again, byId, isForEarlier, searchMs } = fateRules[fate]
  const isLast = !again || failures >= forms || limitedMs >= forMs
  const searches = fate !== 'not-sent' && (isInDoubt || (!isForEarlier && isWhole))
  const mustWait =
    !searches || fate === 'throttled' || fate === 'cut' || error.retryAfterMs !== undefined
  const sending = searches && searchMs === 0 ? 'pause-and-send' : 'send'
  const mayTryId = byId && !isById && error.shouldRetry !== false
  const then = mayTryId ? 'send-by-agent-id' : isLast ? 'give-up' : sending
  return { waits: mustWait && !isLast, searches, then }
}
