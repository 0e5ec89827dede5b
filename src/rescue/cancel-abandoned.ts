import { isSameId } from '../api/build-id.ts'
import { ApiError } from '../api/errors.ts'
import type { Build, ListQuery } from '../api/model.ts'
import { classifyStatus, hasSucceeded, isEnding, isFinal } from '../api/status.ts'
import { listWaitsMs, stateTimes, submitTimes } from '../api/timing.ts'
import {
  type CancelProgress,
  cancelPersistently,
  noResponse,
  type PersistentDependencies,
} from '../builds/cancel/cancel-build.ts'
import { mayCancel } from '../builds/claim.ts'
import { describeImage } from '../builds/image.ts'
import { ListSearch, type Looked, plans, type SearchPlan } from '../builds/submit/search-list.ts'
import { mineOf, type SentForm } from '../builds/submit/sent-form.ts'
import { describeOthers, mayStillAppear } from '../builds/submit/submit-errors.ts'
import { listSome } from '../util/and-more.ts'
import type { Ending, LeftOver } from './work-for-post.ts'

/** What became of a build that main left. */
export interface CleanUp extends Ending {
  /** Builds to cancel by hand. */
  readonly toCancel: readonly string[]
  /** What lists a build that may still appear. */
  readonly toFind?: ListQuery | undefined
}

/** So that a warning does not become longer than an annotation. */
const mostCommands = 5

/** Through outages, until the build ends or `signal` fires. Cancels only what is certainly ours. */
export async function cancelLeftOver(
  { sent, build }: Exclude<LeftOver, { type: 'nothing' }>,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  if (build === undefined) {
    if (sent?.isOpen) return await searchAndCancel(sent, undefined, dependencies, signal)
    return clean(
      'The run ended during the submit: its form was incomplete, or the server rejected it.',
    )
  }
  const { id, claim, settled, status } = build
  if (claim === 'found' && settled === undefined && sent) {
    if (await hasEnded(id, dependencies.api, signal)) return clean(`Build ${id} has ended.`)
    return await searchAndCancel(sent, id, dependencies, signal)
  }
  if (!mayCancel(claim, settled)) {
    const why =
      claim === 'before' ? 'it was known before the form was sent' : "it may be another run's"
    return clean(`Build ${id} was not cancelled: ${why}.`)
  }
  const end = isFinal(status)
    ? clean(`Build ${id} has ended.`)
    : describe(id, await cancelPersistently(id, dependencies, signal))
  return sent?.isOpen && claim === 'answered'
    ? await withOthers(end, sent, id, dependencies, signal)
    : end
}

/** `known`: what main has found in the list, half a minute ago at the most. */
async function searchAndCancel(
  sent: SentForm,
  known: string | undefined,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  const isKnown = ({ id }: Build): boolean => known !== undefined && isSameId(id, known)
  const ofOthers = ({ candidates }: Looked) => candidates.filter((build) => !isKnown(build))
  const looked = await search(
    sent,
    {
      // There may be no time later for a first read.
      waitsMs: [0, ...listWaitsMs],
      forMs: known === undefined ? stateTimes.postSearchMs : submitTimes.searchMs,
      isEnough: (seen) => ofOthers(seen).length > (known === undefined ? 1 : 0),
      untilMs: dependencies.untilMs,
    },
    dependencies,
    signal,
  )
  const { candidates, problem } = looked
  const ids = [...(known === undefined ? [] : [known]), ...ofOthers(looked).map(({ id }) => id)]
  const only = ids.length === 1 ? (known ?? mineOf(sent, candidates)?.id) : undefined
  // Whatever its row says: a list may be wrong about the status.
  if (only !== undefined && problem === undefined)
    return describe(only, await cancelPersistently(only, dependencies, signal))
  return describeSearch(ids, problem, await unfinished(ids, dependencies, signal), sent)
}

/** An end of the time is a problem of the list. */
async function search(
  sent: SentForm,
  plan: SearchPlan,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<Looked> {
  const list = new ListSearch(dependencies)
  return await list.run(sent, plan, signal).catch((error: unknown): Looked => {
    if (!signal.aborted) throw error
    const seen = list.seen(sent)
    return { ...seen, problem: seen.problem ?? noResponse }
  })
}

/** Reads the list once for builds of other attempts than the one that was answered with `own`. */
async function withOthers(
  end: CleanUp,
  sent: SentForm,
  own: string,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  const { candidates } = await search(sent, plans.once, dependencies, signal)
  const others = candidates.map(({ id }) => id).filter((id) => !isSameId(id, own))
  const more = others.length > 0 ? describeOthers(others) : mayStillAppear
  return { ...end, isClean: false, message: `${end.message} ${more}` }
}

function describeSearch(
  ids: readonly string[],
  problem: ApiError | undefined,
  toCancel: readonly string[],
  { form: { agentName, workingTreeHash }, before }: SentForm,
): CleanUp {
  const toFind = { agentName, workingTreeHash, limit: 20, sortOrder: 'desc' } as const
  const begin = [
    'The run sent a complete form, and no response proves what became of it.',
    ...(before === undefined
      ? [
          'The action could not read the list of builds before the submit, so it cannot recognise its own.',
        ]
      : []),
  ].join(' ')
  const some = listSome(ids)
  if (problem !== undefined) {
    const seen = ids.length > 0 ? ` These builds may be from it: ${some}.` : ''
    return open(
      `${begin}${seen} The action could not look for a build from it: ${problem.message}`,
      toCancel,
      toFind,
    )
  }
  if (ids.length === 0)
    return open(`${begin} No build from it is listed yet, but one may still appear.`, [], toFind)
  const message = `${begin} One of these builds may be from it; none was cancelled, because the action cannot tell which: ${some}.`
  return toCancel.length > 0
    ? open(message, toCancel, toFind)
    : clean(`${message} All of them have ended.`)
}

/** Those whose own record does not say that they have ended, as far as there are commands. */
async function unfinished(
  candidates: readonly string[],
  { api }: Pick<PersistentDependencies, 'api'>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const id of candidates) {
    if (ids.length === mostCommands) break
    if (!(await hasEnded(id, api, signal))) ids.push(id)
  }
  return ids
}

async function hasEnded(
  id: string,
  api: PersistentDependencies['api'],
  signal: AbortSignal,
): Promise<boolean> {
  try {
    return isFinal((await api.getBuild(id, signal, { attempts: 1 })).status)
  } catch (error) {
    if (!signal.aborted && !(error instanceof ApiError)) throw error
    return false
  }
}

function describe(buildId: string, { accepted, build, error }: CancelProgress): CleanUp {
  const reason = (error ?? noResponse).message
  if (build !== undefined && isFinal(build.status)) {
    const end = `ended with status '${build.status}'`
    const message = hasSucceeded(build.status)
      ? `Build ${buildId} ${end} before it could be cancelled. ${describeImage(build)}`
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
