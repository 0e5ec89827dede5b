import { ApiError } from '../api/errors.ts'
import { failureClassOf } from '../api/failure-class.ts'
import type { LogRead } from '../build-log/steps.ts'
import type { BuildResult } from '../builds/outcome.ts'
import { SubmitUnknownError } from '../builds/submit/submit-errors.ts'
import { explainError } from '../runner/failure.ts'
import { judgeBuild } from './judge-build.ts'
import type { RunEnd, RunPurpose } from './run-end.ts'

export interface EndFacts {
  readonly purpose: RunPurpose
  readonly isAborted: boolean
  /** Whether the build that the run is about is known; one that it reuses does not count. */
  readonly hasBuild: boolean
  readonly result: BuildResult | undefined
  readonly image: string | undefined
  readonly log: LogRead
  /** `undefined` where the work was done. */
  readonly error: unknown
  /** Whether the error is that of the submit. */
  readonly isSubmitting: boolean
}

/** How a run ended, whatever ended it: the only place that decides it. */
export function decideEnd(facts: EndFacts): RunEnd {
  const { purpose, result, error, log } = facts
  const bad = result && judgeBuild(result, log, purpose)
  if (bad) return bad
  if (error === undefined) return { facts: [], hint: undefined, ...endOfSuccess(facts) }
  const { message, hint } = explainError(error)
  return { ...endOfError(facts), facts: message.split('\n'), hint }
}

type Head = Omit<RunEnd, 'facts' | 'hint'>

function end(kind: RunEnd['kind'], title: string, hasImage?: boolean): Head {
  return { kind, title, hasImage }
}

function endOfError(facts: EndFacts): Head {
  const { purpose, hasBuild, isAborted, error } = facts
  if (hasBuild) return end('broken', 'the action failed before the build ended')
  const isInDoubt = error instanceof SubmitUnknownError
  switch (purpose) {
    case 'watched':
      return isAborted
        ? end('stopped', 'cancelled before the build was read')
        : end('unread', 'the build could not be read')
    // The image itself was there before.
    case 'registration':
      if (isInDoubt) return inDoubt('the image may or may not have been registered')
      return isAborted
        ? end('stopped', 'cancelled before the image was registered')
        : { ...end('not-submitted', 'not registered'), ...refusal(facts) }
    case 'context':
      if (isInDoubt) return inDoubt('the build may or may not have been submitted')
      return isAborted
        ? end('stopped', 'cancelled before the build was submitted', false)
        : { ...end('not-submitted', 'not submitted', false), ...refusal(facts) }
  }
}

/** The server may have taken the build although no response says it. */
function inDoubt(title: string): Head {
  return { ...end('in-doubt', title), reason: 'in-doubt' }
}

/** Of a submit that the server refused; what explains a refusal has it as its cause. */
function refusal({ error, isSubmitting }: EndFacts): Pick<RunEnd, 'reason' | 'isTransient'> {
  const cause = error instanceof Error ? error.cause : undefined
  const refused = [error, cause].find((one) => one instanceof ApiError)
  if (!isSubmitting || refused === undefined) return {}
  const failureClass = failureClassOf(refused)
  // A certificate, a proxy or the name of the server does not mend itself.
  const mayPass = failureClass === 'unavailable' || failureClass === 'throttled'
  return { reason: 'refused', isTransient: refused.shouldRetry !== false && mayPass }
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
