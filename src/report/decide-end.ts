import type { LogRead } from '../build-log/steps.ts'
import { SubmitUnknownError } from '../builds/submit/submit-errors.ts'
import { judgeBuild } from './judge-build.ts'
import type { RunNotes } from './notes.ts'
import { refusalOf, type RunEnd, wordsOf } from './run-end.ts'

/** How a run ended: the only place that decides it. `image`: the name and tag asked for. */
export function decideEnd(notes: RunNotes, log: LogRead, image?: string): RunEnd {
  const { result, error, subject } = notes
  const bad = result && judgeBuild(result, log, subject.purpose)
  if (bad) return bad
  if (error === undefined) return endOfSuccess(notes, image)
  return { ...endOfError(notes), ...wordsOf(error) }
}

function end(kind: RunEnd['kind'], title: string, hasImage?: boolean): RunEnd {
  return { kind, title, facts: [], hint: undefined, hasImage }
}

function endOfError(notes: RunNotes): RunEnd {
  const { subject, build, reused, isAborted, isSubmitting, error } = notes
  const isWatched = subject.purpose === 'watched'
  // One that the run reuses is not what the run is about.
  if (build !== undefined && (isWatched || reused === undefined))
    return end('broken', 'the action failed before the build ended')
  if (isWatched) {
    return isAborted
      ? end('stopped', 'cancelled before the build was read')
      : end('unread', 'the build could not be read')
  }
  const isBuild = subject.purpose === 'context'
  const [what, was] = isBuild ? ['the build', 'submitted'] : ['the image', 'registered']
  // An image that is registered was there before.
  const hasImage = isBuild ? false : undefined
  if (error instanceof SubmitUnknownError)
    return { ...end('in-doubt', `${what} may or may not have been ${was}`), reason: 'in-doubt' }
  if (isAborted) return end('stopped', `cancelled before ${what} was ${was}`, hasImage)
  const unsent = end('not-submitted', `not ${was}`, hasImage)
  return isSubmitting ? { ...unsent, ...refusalOf(error) } : unsent
}

function endOfSuccess({ subject, result }: RunNotes, image: string | undefined): RunEnd {
  if (subject.purpose === 'registration') {
    const as = image === undefined ? '' : ` as '${image}'`
    if (result === undefined) return end('checked', `would be registered${as}`, true)
    const title = result.reused === undefined ? 'registered' : 'registered before'
    return end('registered', `${title}${as}`, true)
  }
  if (result === undefined) return end('packed', 'packed, nothing sent', false)
  const { reused, outcome } = result
  if (reused?.how === 'taken') return end('reused', 'reused an earlier build', true)
  return outcome.type === 'submitted' ? end('submitted', 'submitted') : end('built', 'built', true)
}
