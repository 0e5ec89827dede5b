import type { BuildOutcome, Reused } from '../../build/outcome.ts'
import { SubmitUnknownError } from '../../build/submit/submit.ts'
import type { BadVerdict, Verdict } from '../../build/verdict.ts'
import { describeFailure, type Failure } from './failure.ts'

/** How a run ended. */
export type RunEnd =
  | { readonly type: 'built' }
  /** The image of an earlier build is the result. */
  | { readonly type: 'reused' }
  /** An image that was there before got this name and tag. */
  | {
      readonly type: 'registered'
      readonly from: 'promote' | 'image-url'
      readonly as: string | undefined
    }
  | { readonly type: 'submitted'; readonly from: RunFacts['from'] }
  | { readonly type: 'dry-run' }
  | { readonly type: 'bad'; readonly verdict: BadVerdict }
  /** No build is known: nothing was sent, or the server did not accept it, or its response was lost, or its record was not read. */
  | { readonly type: 'no-build'; readonly reason: NoBuildReason; readonly failure: Failure }
  /** The action itself failed after a build was known. */
  | { readonly type: 'broken'; readonly failure: Failure }

type NoBuildReason = 'failed' | 'cancelled' | 'unknown' | 'unread' | 'stopped'

/** What a run has come to. */
export interface RunFacts {
  readonly isAborted: boolean
  readonly hasBuild: boolean
  readonly outcome: BuildOutcome['type'] | undefined
  readonly reused?: Reused | undefined
  /** What the run was to do: to build a context, to register an image, or to wait for a build. */
  readonly from: 'context' | 'promote' | 'image-url' | 'watched'
  /** Image name and tag of the build. */
  readonly image?: string | undefined
  readonly verdict: Verdict | undefined
  readonly error: unknown
}

export function decideEnd({
  isAborted,
  hasBuild,
  outcome,
  reused,
  from,
  image,
  verdict,
  error,
}: RunFacts): RunEnd {
  if (verdict?.ok === false) return { type: 'bad', verdict }
  if (error !== undefined) {
    const { message, hint } = describeFailure(error)
    const failure = { message, hint }
    if (hasBuild) return { type: 'broken', failure }
    if (from === 'watched')
      return { type: 'no-build', reason: isAborted ? 'stopped' : 'unread', failure }
    const known = isAborted ? 'cancelled' : 'failed'
    const reason = error instanceof SubmitUnknownError ? 'unknown' : known
    return { type: 'no-build', reason, failure }
  }
  if (outcome === undefined) return { type: 'dry-run' }
  if (reused?.how === 'taken') return { type: 'reused' }
  if (outcome === 'submitted') return { type: 'submitted', from }
  return from === 'promote' || from === 'image-url'
    ? { type: 'registered', from, as: image }
    : { type: 'built' }
}

const marks: Readonly<Record<BadVerdict['kind'], string>> = {
  failed: '❌',
  cancelled: '🚫',
  'timed-out': '⏱️',
  lost: '⚠️',
}

const noBuild: Readonly<Record<NoBuildReason, readonly [mark: string, words: string]>> = {
  failed: ['❌', 'not submitted'],
  cancelled: ['🚫', 'cancelled before the build was submitted'],
  unknown: ['⚠️', 'the build may or may not have been submitted'],
  unread: ['❌', 'the build could not be read'],
  stopped: ['🚫', 'cancelled before the build was read'],
}

/** A mark, and a few words to follow the agent's name, in which a verdict may quote foreign text. */
export function headlineOf(end: RunEnd): { readonly mark: string; readonly words: string } {
  switch (end.type) {
    case 'built':
      return { mark: '✅', words: 'built' }
    case 'reused':
      return { mark: '✅', words: 'reused an earlier build' }
    case 'registered': {
      const words = end.from === 'promote' ? 'promoted' : 'image registered'
      return { mark: '✅', words: end.as === undefined ? words : `${words} as '${end.as}'` }
    }
    case 'submitted':
      return { mark: '🚀', words: 'submitted' }
    case 'dry-run':
      return { mark: '📦', words: 'packed, nothing sent' }
    case 'bad':
      return { mark: marks[end.verdict.kind], words: end.verdict.title }
    case 'no-build': {
      const [mark, words] = noBuild[end.reason]
      return { mark, words }
    }
    case 'broken':
      return { mark: '❌', words: 'the action failed before the build ended' }
  }
}
