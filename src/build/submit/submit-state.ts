import type { Build } from '../../api/model.ts'
import type { SubmitFailure } from './submit-failure.ts'

/** What the list of builds shows after an attempt whose outcome is open. */
export type Found =
  /** The list was readable to the end of the search, and has no new build of this content. */
  | { readonly type: 'none' }
  | { readonly type: 'one'; readonly build: Build }
  /** Several builds may be the one, or one may be somebody else's. */
  | { readonly type: 'uncertain'; readonly ids: readonly string[] }
  | { readonly type: 'unreadable' }

export type SubmitEvent =
  | { readonly type: 'created'; readonly build: Build }
  | { readonly type: 'failed'; readonly failure: SubmitFailure }
  | { readonly type: 'waited' }
  | { readonly type: 'looked'; readonly found: Found }
  /** The ID of the agent whose name is in use, where a build shows it. */
  | { readonly type: 'agent'; readonly agentId: string | undefined }

export type SubmitAction =
  | { readonly type: 'send'; readonly agentId: string | undefined }
  /** For as long as the server asks for, or longer with each of `failures`. */
  | { readonly type: 'wait'; readonly failure: SubmitFailure; readonly failures: number }
  | { readonly type: 'look'; readonly failure: SubmitFailure }
  | { readonly type: 'find-agent-id' }
  /** `mayHaveStrays`: another form, of which no build was found, may still become one. */
  | {
      readonly type: 'done'
      readonly build: Build
      readonly isAdopted: boolean
      readonly mayHaveStrays: boolean
    }
  | {
      readonly type: 'fail'
      readonly reason: 'refused' | 'name-in-use'
      readonly failure: SubmitFailure
    }
  /** A build may or may not exist. */
  | {
      readonly type: 'fail-in-doubt'
      readonly reason: DoubtReason
      readonly failure: SubmitFailure
    }

export type DoubtReason =
  | { readonly type: 'no-baseline' }
  | { readonly type: 'unreadable' }
  | { readonly type: 'uncertain'; readonly ids: readonly string[] }

export interface SubmitState {
  /** Whether the list was read before the first attempt; without it, no build can be recognised. */
  readonly hasBaseline: boolean
  /** The server may have taken a form whose build is not known. */
  readonly inDoubt: boolean
  /** Forms that the server may have taken although it did not say so. */
  readonly doubts: number
  readonly failures: number
  /** Of the last attempt. */
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
    ...{ inDoubt: false, doubts: 0, failures: 0, failure: undefined, agentId: undefined },
  }
  return { state, action: send(state) }
}

/**
 * The decisions of a submit: nothing is sent while a build may exist, until the list has shown that there is none; and while one may
 * exist, the only failure is the one that says so.
 */
export function advanceSubmit(state: SubmitState, event: SubmitEvent): Step {
  if (event.type === 'created')
    return {
      state: { ...state, inDoubt: false },
      action: done(event.build, false, state.doubts > 0),
    }
  if (event.type === 'failed') return afterFailure(state, event.failure)
  const { failure } = state
  // Without a failure there is nothing to wait for or to look for.
  if (failure === undefined) return { state, action: send(state) }
  switch (event.type) {
    case 'waited':
      return { state, action: state.inDoubt ? { type: 'look', failure } : send(state) }
    case 'looked':
      return afterLook(state, failure, event.found)
    case 'agent': {
      if (event.agentId === undefined)
        return { state, action: { type: 'fail', reason: 'name-in-use', failure } }
      const known = { ...state, agentId: event.agentId }
      return { state: known, action: send(known) }
    }
  }
}

function afterFailure(before: SubmitState, failure: SubmitFailure): Step {
  const inDoubt = failure.isDoubtful
  const state = {
    ...before,
    failure,
    inDoubt,
    doubts: before.doubts + (inDoubt ? 1 : 0),
    failures: before.failures + 1,
  }
  if (inDoubt && !state.hasBaseline) {
    return { state, action: { type: 'fail-in-doubt', reason: { type: 'no-baseline' }, failure } }
  }
  const isLast = isLastAttempt(state, failure)
  if (!inDoubt && isLast) return { state, action: { type: 'fail', reason: 'refused', failure } }
  // The look comes after the wait, just before the form is sent again.
  if (inDoubt && (isLast || failure.retryAfterMs === undefined))
    return { state, action: { type: 'look', failure } }
  return { state, action: { type: 'wait', failure, failures: state.failures } }
}

function afterLook(before: SubmitState, failure: SubmitFailure, found: Found): Step {
  switch (found.type) {
    case 'one':
      return {
        state: { ...before, inDoubt: false },
        action: done(found.build, true, before.doubts > 1),
      }
    case 'uncertain':
    case 'unreadable':
      return { state: before, action: { type: 'fail-in-doubt', reason: found, failure } }
    case 'none': {
      const state = { ...before, inDoubt: false }
      if (failure.then === 'use-agent-id' && state.agentId === undefined)
        return { state, action: { type: 'find-agent-id' } }
      if (isLastAttempt(state, failure))
        return { state, action: { type: 'fail', reason: 'refused', failure } }
      return { state, action: send(state) }
    }
  }
}

function isLastAttempt({ failures }: SubmitState, { then, attempts }: SubmitFailure): boolean {
  return then !== 'retry' || failures >= attempts
}

function send({ agentId }: SubmitState): SubmitAction {
  return { type: 'send', agentId }
}

function done(build: Build, isAdopted: boolean, mayHaveStrays: boolean): SubmitAction {
  return { type: 'done', build, isAdopted, mayHaveStrays }
}
