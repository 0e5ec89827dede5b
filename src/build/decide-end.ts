import type { ActionError } from '../util/errors.ts'
import { judgeBuild, type LogFacts } from './judge-build.ts'
import type { BuildResult } from './outcome.ts'
import type { RunEnd } from './run-end.ts'
import { SubmitUnknownError } from './submit/submit.ts'

/** What the run was to do: to build a context, to register an image, or to wait for a build. */
export type RunPurpose = 'context' | 'promote' | 'image-url' | 'watched'

/** What a run has come to. */
export interface EndFacts {
  readonly purpose: RunPurpose
  readonly isAborted: boolean
  /** Whether the build that the run is about is known; one that it reuses does not count. */
  readonly hasBuild: boolean
  readonly result: BuildResult | undefined
  /** Image name and tag, as far as they are known. */
  readonly image: string | undefined
  readonly log: LogFacts
  readonly error: Pick<ActionError, 'message' | 'hint'> | undefined
  readonly isInDoubt: boolean
}

export function decideEnd(facts: EndFacts): RunEnd {
  const { result, error, log } = facts
  const bad = result && judgeBuild(result, log)
  if (bad) return bad
  if (error) return { ...endOfError(facts), facts: error.message.split('\n'), hint: error.hint }
  return { facts: [], hint: undefined, ...endOfSuccess(facts) }
}

/** Whether an error leaves it open that the server has taken the build. */
export function leavesDoubt(error: unknown): boolean {
  return error instanceof SubmitUnknownError
}

type Head = Pick<RunEnd, 'kind' | 'title' | 'hasImage'>

function endOfError({ purpose, hasBuild, isAborted, isInDoubt }: EndFacts): Head {
  const hasImage = undefined
  if (hasBuild)
    return { kind: 'broken', title: 'the action failed before the build ended', hasImage }
  if (purpose === 'watched')
    return isAborted
      ? { kind: 'stopped', title: 'cancelled before the build was read', hasImage }
      : { kind: 'unread', title: 'the build could not be read', hasImage }
  if (isInDoubt)
    return { kind: 'in-doubt', title: 'the build may or may not have been submitted', hasImage }
  return isAborted
    ? { kind: 'stopped', title: 'cancelled before the build was submitted', hasImage: false }
    : { kind: 'not-submitted', title: 'not submitted', hasImage: false }
}

function endOfSuccess({ purpose, result, image }: EndFacts): Head {
  if (result === undefined)
    return { kind: 'packed', title: 'packed, nothing sent', hasImage: false }
  const { reused, outcome } = result
  if (reused?.how === 'taken')
    return { kind: 'reused', title: 'reused an earlier build', hasImage: true }
  if (outcome.type === 'submitted')
    return { kind: 'submitted', title: 'submitted', hasImage: undefined }
  if (purpose === 'context' || purpose === 'watched')
    return { kind: 'built', title: 'built', hasImage: true }
  const title = purpose === 'promote' ? 'promoted' : 'image registered'
  return {
    kind: 'registered',
    title: image === undefined ? title : `${title} as '${image}'`,
    hasImage: true,
  }
}
