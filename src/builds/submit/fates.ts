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
