import type { BuildResult } from '../builds/outcome.ts'
import type { ActionError } from '../util/errors.ts'
import { judgeBuild, type LogFacts } from './judge-build.ts'
import type { RunEnd, RunPurpose } from './run-end.ts'

export interface EndFacts {
  readonly purpose: RunPurpose
  readonly isAborted: boolean
  /** Whether the build that the run is about is known; one that it reuses does not count. */
  readonly hasBuild: boolean
  readonly result: BuildResult | undefined
  readonly image: string | undefined
  readonly log: LogFacts
  readonly error: Pick<ActionError, 'message' | 'hint'> | undefined
  /** Whether the server may have taken the build although no response says it. */
  readonly isInDoubt: boolean
}

export function decideEnd(facts: EndFacts): RunEnd {
  const { purpose, result, error, log } = facts
  const bad = result && judgeBuild(result, log, purpose)
  if (bad) return bad
  if (error) return { ...endOfError(facts), facts: error.message.split('\n'), hint: error.hint }
  return { facts: [], hint: undefined, ...endOfSuccess(facts) }
}

type Head = Pick<RunEnd, 'kind' | 'title' | 'hasImage'>

function end(kind: RunEnd['kind'], title: string, hasImage?: boolean): Head {
  return { kind, title, hasImage }
}

function endOfError({ purpose, hasBuild, isAborted, isInDoubt }: EndFacts): Head {
  if (hasBuild) return end('broken', 'the action failed before the build ended')
  switch (purpose) {
    case 'watched':
      return isAborted
        ? end('stopped', 'cancelled before the build was read')
        : end('unread', 'the build could not be read')
    // The image itself was there before.
    case 'registration':
      if (isInDoubt) return end('in-doubt', 'the image may or may not have been registered')
      return isAborted
        ? end('stopped', 'cancelled before the image was registered')
        : end('not-submitted', 'not registered')
    case 'context':
      if (isInDoubt) return end('in-doubt', 'the build may or may not have been submitted')
      return isAborted
        ? end('stopped', 'cancelled before the build was submitted', false)
        : end('not-submitted', 'not submitted', false)
  }
}

function endOfSuccess({ purpose, result, image }: EndFacts): Head {
  if (purpose === 'registration') return endOfRegistration(result, image)
  if (result === undefined) return end('packed', 'packed, nothing sent', false)
  const { reused, outcome } = result
  if (reused?.how === 'taken') return end('reused', 'reused an earlier build', true)
  return outcome.type === 'submitted' ? end('submitted', 'submitted') : end('built', 'built', true)
}

function endOfRegistration(result: BuildResult | undefined, image: string | undefined): Head {
  const as = image === undefined ? '' : ` as '${image}'`
  if (result === undefined) return end('checked', `would be registered${as}`, true)
  const title = result.reused === undefined ? 'registered' : 'registered before'
  return end('registered', `${title}${as}`, true)
}
