import type { ListQuery } from '../../api/model.ts'
import { classifyStatus, hasSucceeded, isEnding, isFinal } from '../../api/status.ts'
import type { LeftOver } from '../hand-over.ts'
import { imageExists } from '../image.ts'
import type { SubmitRecord } from '../submit/find-submitted.ts'
import { describeSecond, listIds, mayAppearLate } from '../submit/submit-errors.ts'
import {
  type CancelProgress,
  cancelPersistently,
  noResponse,
  type PersistentDependencies,
} from './cancel-build.ts'
import { lookForOthers, type SearchEnd, searchSubmitted, type Seen } from './search-submitted.ts'

/** What became of a build that main left. */
export interface CleanUp {
  /** Whether nothing is left that could still be running. */
  readonly isClean: boolean
  readonly message: string
  /** Builds to cancel by hand. */
  readonly toCancel: readonly string[]
  /** What lists a build that may still appear. */
  readonly toFind?: ListQuery | undefined
}

/** So that a warning does not become longer than an annotation. */
const mostCommands = 5

/** Through outages, until the build ends or `signal` fires. Cancels only what is provably ours. */
export async function cancelLeftOver(
  left: Exclude<LeftOver, { type: 'nothing' }>,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  if (left.type !== 'submit') {
    const cleanUp =
      left.type === 'build'
        ? describe(left.buildId, await cancelPersistently(left.buildId, dependencies, signal))
        : clean(`Build ${left.buildId} has ended.`)
    return withOthers(cleanUp, await lookForOthers(left, dependencies, signal))
  }
  const end = await searchSubmitted(left, dependencies, signal)
  if (end.type !== 'proved') return describeSearch(end, left.sent)
  const { build, mayHaveMore } = end
  const progress = isFinal(build.status)
    ? { accepted: false, build, error: undefined }
    : await cancelPersistently(build.id, dependencies, signal)
  return withOthers(describe(build.id, progress), { ids: [], isLate: mayHaveMore })
}

function withOthers(
  cleanUp: CleanUp,
  { ids, isLate }: Awaited<ReturnType<typeof lookForOthers>>,
): CleanUp {
  if (ids.length === 0 && !isLate) return cleanUp
  const others = ids.length > 0 ? describeSecond(ids) : mayAppearLate
  return { ...cleanUp, isClean: false, message: `${cleanUp.message} ${others}` }
}

const sentWhole = 'The run sent a complete form, and no response proves what became of it.'

function describeSearch(
  end: Exclude<SearchEnd, { type: 'proved' }>,
  { fingerprint: { agentName, workingTreeHash } }: SubmitRecord,
): CleanUp {
  const toFind = { agentName, workingTreeHash, limit: 20, sortOrder: 'desc' } as const
  switch (end.type) {
    case 'nothing-sent':
      return clean(
        'The run ended during the submit. The server has no build from it: the form was incomplete, or the server rejected it.',
      )
    case 'rejected':
      return clean(
        'The run ended during the submit. The server rejected its form, and no build of the same content is listed.',
      )
    case 'none-listed':
      return open(
        `${sentWhole} No build from it is listed yet, but one may still appear.`,
        [],
        toFind,
      )
    case 'no-baseline':
      return open(
        `${sentWhole} The action could not read the list of builds before the submit, so it cannot recognise its own. Look for a build that should not run.`,
        [],
        toFind,
      )
    case 'uncertain': {
      const toCancel = unfinished(end.builds)
      const message = `${sentWhole} One of these builds may be from it; none was cancelled, because the action cannot tell which: ${listSeen(end)}`
      return toCancel.length > 0 || end.isLate
        ? open(message, toCancel.slice(0, mostCommands), toFind)
        : clean(`${message} All of them have ended.`)
    }
    case 'unreadable': {
      const seen = end.builds.length > 0 ? ` These builds may be from it: ${listSeen(end)}` : ''
      return open(
        `${sentWhole}${seen} The action could not look for a build from it: ${end.problem}`,
        unfinished(end.builds).slice(0, mostCommands),
        toFind,
      )
    }
  }
}

function listSeen({
  builds,
  isLate,
}: Extract<SearchEnd, { type: 'uncertain' | 'unreadable' }>): string {
  const later = isLate ? ' Another one may still appear.' : ''
  return `${listIds(builds.map(({ id }) => id))}.${later}`
}

function unfinished(builds: readonly Seen[]): readonly string[] {
  return builds.filter(({ status }) => !isFinal(status)).map(({ id }) => id)
}

function describe(buildId: string, { accepted, build, error }: CancelProgress): CleanUp {
  const reason = (error ?? noResponse).message
  if (build !== undefined && isFinal(build.status)) {
    const end = `ended with status '${build.status}'`
    const message = hasSucceeded(build.status)
      ? `Build ${buildId} ${end} before it could be cancelled. ${imageExists(build)}`
      : classifyStatus(build.status) === 'cancelled'
        ? `Cancelled build ${buildId}: it ${end}.`
        : `Build ${buildId} ${end}.`
    return clean(message)
  }
  if (!accepted)
    return open(`Build ${buildId} may still be running: its cancellation failed. ${reason}`, [
      buildId,
    ])
  if (build === undefined)
    return open(
      `The server accepted the cancellation of build ${buildId}, but its status is not known. ${reason}`,
    )
  return open(
    `The server accepted the cancellation of build ${buildId}, which has not ended yet: its status is '${build.status}'.`,
    isEnding(build.status) ? [] : [buildId],
  )
}

function clean(message: string): CleanUp {
  return { isClean: true, message, toCancel: [] }
}

function open(message: string, toCancel: readonly string[] = [], toFind?: ListQuery): CleanUp {
  return { isClean: false, message, toCancel, toFind }
}
