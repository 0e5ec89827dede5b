import type { Build } from '../../api/model.ts'
import { type Failure, fateRules } from './fates.ts'
import type { Found } from './search.ts'

/** What a submit knows after a form that was not answered with a build. */
export interface SubmitFacts {
  readonly failure: Failure
  /** Of how many forms, this one included. */
  readonly failures: number
  /** Stays: a search that finds no build does not prove that none will appear. */
  readonly isInDoubt: boolean
  /** The ID of the agent whose name is in use, where a build shows it. */
  readonly agentId: string | undefined
}

export type SubmitEvent =
  | { readonly type: 'failed' | 'waited' | 'asked-for-agent-id' }
  | { readonly type: 'searched'; readonly found: Found }

export type SubmitAction =
  /** `isPaused`: not right after the look. */
  | { readonly type: 'send'; readonly isPaused: boolean }
  /** For as long as the server asks for, or longer with each failure. */
  | { readonly type: 'wait' }
  | { readonly type: 'search' }
  /** And name the builds that are not from this form. */
  | { readonly type: 'ask-for-agent-id' }
  | { readonly type: 'follow'; readonly build: Build }
  | { readonly type: 'fail' }
  | { readonly type: 'fail-in-doubt'; readonly found: Found }

/** No form follows one that may have become a build before the list was read. */
export function decide(facts: SubmitFacts, event: SubmitEvent): SubmitAction {
  switch (event.type) {
    case 'failed':
      return afterFailure(facts)
    case 'waited':
      return isSearchDue(facts) ? { type: 'search' } : { type: 'send', isPaused: false }
    case 'searched':
      return afterSearch(facts, event.found)
    case 'asked-for-agent-id':
      return facts.agentId === undefined ? giveUp(facts) : { type: 'send', isPaused: false }
  }
}

function afterFailure(facts: SubmitFacts): SubmitAction {
  const { fate, error } = facts.failure
  const isDue = isSearchDue(facts)
  if (isLast(facts)) return isDue ? { type: 'search' } : next(facts)
  const mustWait =
    !isDue || fate === 'throttled' || fate === 'cut' || error.retryAfterMs !== undefined
  // The search comes after the wait, just before the form is sent again.
  return { type: mustWait ? 'wait' : 'search' }
}

function isSearchDue({ failure, isInDoubt }: SubmitFacts): boolean {
  const { fate, isWhole } = failure
  return fate !== 'not-sent' && (isInDoubt || (!fateRules[fate].isForEarlier && isWhole))
}

function afterSearch(facts: SubmitFacts, found: Found): SubmitAction {
  if (found.type === 'mine') return { type: 'follow', build: found.build }
  return found.type === 'unclear' ? { type: 'fail-in-doubt', found } : next(facts)
}

/** Where the list shows no build of this run. */
function next(facts: SubmitFacts): SubmitAction {
  const { fate, error } = facts.failure
  const { byId, searchMs } = fateRules[fate]
  if (byId && error.shouldRetry !== false && facts.agentId === undefined)
    return { type: 'ask-for-agent-id' }
  return isLast(facts) ? giveUp(facts) : { type: 'send', isPaused: searchMs === 0 }
}

function giveUp({ isInDoubt }: SubmitFacts): SubmitAction {
  return isInDoubt ? { type: 'fail-in-doubt', found: { type: 'none' } } : { type: 'fail' }
}

function isLast({ failures, failure: { fate, forms, error } }: SubmitFacts): boolean {
  return !fateRules[fate].again || error.shouldRetry === false || failures >= forms
}
