import type { Build } from '../../api/model.ts'
import { type Failure, fateRules } from './fates.ts'
import type { Found } from './search.ts'
import type { Unanswered } from './sent-forms.ts'

export interface SubmitState {
  readonly failures: number
  readonly failure: Failure | undefined
  /** Stays: a search that finds no build does not prove that none will appear. */
  readonly unanswered: Unanswered | undefined
  readonly agentId: string | undefined
}

export type SubmitEvent =
  /** `form`: when its last byte left. */
  | { readonly type: 'failed'; readonly failure: Failure; readonly form: Unanswered | undefined }
  | { readonly type: 'waited' }
  | { readonly type: 'searched'; readonly found: Found }
  /** The ID of the agent whose name is in use, where a build shows it. */
  | { readonly type: 'agent'; readonly agentId: string | undefined }

export type SubmitAction =
  /** `isPaused`: not right after the look. */
  | { readonly type: 'send'; readonly agentId: string | undefined; readonly isPaused: boolean }
  /** For as long as the server asks for, or longer with each failure. */
  | { readonly type: 'wait'; readonly failure: Failure }
  | { readonly type: 'search'; readonly failure: Failure; readonly forMs: number }
  /** And name the builds that are not from this form. */
  | { readonly type: 'find-agent-id'; readonly failure: Failure }
  | { readonly type: 'follow'; readonly build: Build }
  | {
      readonly type: 'fail'
      readonly reason: 'refused' | 'name-in-use'
      readonly failure: Failure
    }
  | { readonly type: 'fail-in-doubt'; readonly found: Found; readonly failure: Failure }

export type ActionOf<Type extends SubmitAction['type']> = Extract<SubmitAction, { type: Type }>

interface Step {
  readonly state: SubmitState
  readonly action: SubmitAction
}

const initial: SubmitState = {
  ...{ failures: 0, failure: undefined, unanswered: undefined, agentId: undefined },
}

export function beginSubmit(): Step {
  return { state: initial, action: send(initial) }
}

/** No form follows one that may have become a build before the list was read. */
export function decide(before: SubmitState, event: SubmitEvent): Step {
  if (event.type === 'failed') return afterFailure(before, event)
  const { failure } = before
  // Without a failure there is nothing to wait for or to search for.
  if (failure === undefined) return { state: before, action: send(before) }
  switch (event.type) {
    case 'waited':
      return { state: before, action: searchFor(before, failure) ?? send(before) }
    case 'searched':
      return { state: before, action: afterSearch(before, failure, event.found) }
    case 'agent': {
      if (event.agentId === undefined) return { state: before, action: giveUp(before, failure) }
      const state = { ...before, agentId: event.agentId }
      return { state, action: send(state) }
    }
  }
}

function afterFailure(
  before: SubmitState,
  { failure, form }: Extract<SubmitEvent, { type: 'failed' }>,
): Step {
  const mayBecome = form !== undefined && fateRules[failure.fate].mayBecome
  const unanswered = mayBecome ? withForm(before.unanswered, form) : before.unanswered
  const state = { ...before, failure, unanswered, failures: before.failures + 1 }
  const { fate, error } = failure
  const search = searchFor(state, failure)
  if (isLast(state, failure)) return { state, action: search ?? next(state, failure) }
  const mustWait =
    search === undefined ||
    fate === 'throttled' ||
    fate === 'cut' ||
    error.retryAfterMs !== undefined
  // The search comes after the wait, just before the form is sent again.
  return { state, action: mustWait ? { type: 'wait', failure } : search }
}

function searchFor({ unanswered }: SubmitState, failure: Failure): SubmitAction | undefined {
  const { isForEarlier, searchMs: forMs } = fateRules[failure.fate]
  const isDue = unanswered !== undefined || (!isForEarlier && failure.isWhole)
  return isDue && failure.fate !== 'not-sent' ? { type: 'search', failure, forMs } : undefined
}

function afterSearch(state: SubmitState, failure: Failure, found: Found): SubmitAction {
  if (found.type === 'mine') return { type: 'follow', build: found.build }
  if (found.type === 'unclear') return { type: 'fail-in-doubt', found, failure }
  return next(state, failure)
}

/** Where the list shows no build of this run. */
function next(state: SubmitState, failure: Failure): SubmitAction {
  const { byId } = fateRules[failure.fate]
  if (byId && failure.error.shouldRetry !== false && state.agentId === undefined)
    return { type: 'find-agent-id', failure }
  return isLast(state, failure)
    ? giveUp(state, failure)
    : send(state, fateRules[failure.fate].searchMs === 0)
}

function giveUp({ unanswered }: SubmitState, failure: Failure): SubmitAction {
  if (unanswered !== undefined) return { type: 'fail-in-doubt', found: { type: 'none' }, failure }
  return {
    type: 'fail',
    reason: failure.fate === 'name-taken' ? 'name-in-use' : 'refused',
    failure,
  }
}

function isLast({ failures }: SubmitState, { fate, forms, error }: Failure): boolean {
  return !fateRules[fate].again || error.shouldRetry === false || failures >= forms
}

function send({ agentId }: SubmitState, isPaused = false): SubmitAction {
  return { type: 'send', agentId, isPaused }
}

/** The first such form sets the bound. */
export function withForm(before: Unanswered | undefined, form: Unanswered): Unanswered {
  return before === undefined ? form : { ...before, lastMs: form.lastMs }
}
