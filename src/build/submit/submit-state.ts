import type { Build } from '../../api/model.ts'
import type { Found, OpenForm } from './find-submitted.ts'
import type { SubmitFailure } from './submit-failure.ts'

export type SubmitEvent =
  | { readonly type: 'created'; readonly build: Build }
  /** `form`: set where the form was complete. */
  | {
      readonly type: 'failed'
      readonly failure: SubmitFailure
      readonly form: OpenForm | undefined
    }
  | { readonly type: 'waited' }
  | { readonly type: 'looked'; readonly found: Found }
  /** The ID of the agent whose name is in use, where a build shows it. */
  | { readonly type: 'agent'; readonly agentId: string | undefined }

export type SubmitAction =
  | { readonly type: 'send'; readonly agentId: string | undefined }
  /** For as long as the server asks for, or longer with each failure. */
  | { readonly type: 'wait'; readonly failure: SubmitFailure }
  | { readonly type: 'look'; readonly failure: SubmitFailure }
  /** Between a look and a form. */
  | { readonly type: 'pause'; readonly failure: SubmitFailure }
  /** And name the builds of other runs with the same content. */
  | { readonly type: 'find-agent-id'; readonly failure: SubmitFailure }
  | { readonly type: 'done'; readonly build: Build; readonly isAdopted: boolean }
  | {
      readonly type: 'fail'
      readonly reason: 'refused' | 'name-in-use'
      readonly failure: SubmitFailure
    }
  | {
      readonly type: 'fail-in-doubt'
      readonly reason: DoubtReason
      readonly failure: SubmitFailure
    }

export type ActionOf<Type extends SubmitAction['type']> = Extract<SubmitAction, { type: Type }>

export type DoubtReason =
  | { readonly type: 'no-baseline' }
  | { readonly type: 'none-listed' }
  | Extract<Found, { readonly type: 'unreadable' | 'uncertain' | 'early' }>

export interface SubmitState {
  /** Whether the list was read before the first attempt; without it, no build can be recognised. */
  readonly hasBaseline: boolean
  /** The server may have taken the last form, and the list has not been read since. */
  readonly inDoubt: boolean
  /** It stays open: a look that finds no build does not prove that none will appear. */
  readonly open: OpenForm | undefined
  readonly failures: number
  readonly failure: SubmitFailure | undefined
  readonly agentId: string | undefined
}

interface Step {
  readonly state: SubmitState
  readonly action: SubmitAction
}

export function beginSubmit(hasBaseline: boolean): Step {
  const state = {
    hasBaseline,
    ...{ inDoubt: false, open: undefined, failures: 0, failure: undefined, agentId: undefined },
  }
  return { state, action: send(state) }
}

/** Sends again only after the list shows no build. With an open form, it fails only in doubt. */
export function advanceSubmit(state: SubmitState, event: SubmitEvent): Step {
  if (event.type === 'created')
    return { state: { ...state, inDoubt: false }, action: done(event.build, false) }
  if (event.type === 'failed') return afterFailure(state, event)
  const { failure } = state
  // Without a failure there is nothing to wait for or to look for.
  if (failure === undefined) return { state, action: send(state) }
  switch (event.type) {
    case 'waited':
      return { state, action: state.inDoubt ? { type: 'look', failure } : send(state) }
    case 'looked':
      return afterLook(state, failure, event.found)
    case 'agent': {
      if (event.agentId === undefined) return { state, action: giveUp(state, failure) }
      const known = { ...state, agentId: event.agentId }
      return { state: known, action: send(known) }
    }
  }
}

function afterFailure(
  before: SubmitState,
  { failure, form }: Extract<SubmitEvent, { type: 'failed' }>,
): Step {
  // The name may be in use because an earlier form of this run became a build.
  const inDoubt = failure.isDoubtful || (failure.isNameTaken && mayBeOurs(before.open))
  const open = stayOpen(before.open, failure, form)
  const state = { ...before, failure, inDoubt, open, failures: before.failures + 1 }
  const wait: SubmitAction = { type: 'wait', failure }
  if (!inDoubt) return { state, action: stop(state, failure) ?? wait }
  if (!state.hasBaseline) {
    return { state, action: { type: 'fail-in-doubt', reason: { type: 'no-baseline' }, failure } }
  }
  // The look comes after the wait, just before the form is sent again.
  const mustWait = failure.isThrottled || failure.error.retryAfterMs !== undefined
  const looksNow = isLastAttempt(state, failure) || !mustWait
  return { state, action: looksNow ? { type: 'look', failure } : wait }
}

/** The next action when certainly no build exists; `undefined` to send the form again. */
function stop(state: SubmitState, failure: SubmitFailure): SubmitAction | undefined {
  if (failure.then === 'use-agent-id' && state.agentId === undefined)
    return { type: 'find-agent-id', failure }
  return isLastAttempt(state, failure) ? giveUp(state, failure) : undefined
}

/** The first form that may have become a build sets the bound; refused forms do not. */
function stayOpen(
  before: OpenForm | undefined,
  { isDoubtful, isConflict }: SubmitFailure,
  form: OpenForm | undefined,
): OpenForm | undefined {
  if (form === undefined || (!isDoubtful && !isConflict)) return before
  const open = openWith(before, form)
  return isConflict && !mayBeOurs(before) ? { ...open, isConflict } : open
}

/** What is open as soon as a form is complete, whatever the server will say of it. */
export function openWith(before: OpenForm | undefined, form: OpenForm): OpenForm {
  return mayBeOurs(before) ? { ...before, lastMs: form.lastMs } : form
}

/** Without an earlier open form, a conflict is with another run, unless a gateway sent a copy. */
export function mayBeOurs(open: OpenForm | undefined): open is OpenForm {
  return open !== undefined && open.isConflict !== true
}

function afterLook(before: SubmitState, failure: SubmitFailure, found: Found): Step {
  switch (found.type) {
    case 'one':
      return { state: { ...before, inDoubt: false }, action: done(found.build, true) }
    case 'uncertain':
    case 'early':
    case 'unreadable':
      return { state: before, action: { type: 'fail-in-doubt', reason: found, failure } }
    case 'none': {
      const state = { ...before, inDoubt: false }
      const again: SubmitAction = failure.isThrottled ? { type: 'pause', failure } : send(state)
      return { state, action: stop(state, failure) ?? again }
    }
  }
}

function giveUp({ open }: SubmitState, failure: SubmitFailure): SubmitAction {
  if (mayBeOurs(open)) return { type: 'fail-in-doubt', reason: { type: 'none-listed' }, failure }
  return { type: 'fail', reason: failure.isNameTaken ? 'name-in-use' : 'refused', failure }
}

function isLastAttempt({ failures }: SubmitState, { then, attempts }: SubmitFailure): boolean {
  return then !== 'retry' || failures >= attempts
}

function send({ agentId }: SubmitState): SubmitAction {
  return { type: 'send', agentId }
}

function done(build: Build, isAdopted: boolean): SubmitAction {
  return { type: 'done', build, isAdopted }
}
