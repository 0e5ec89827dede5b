import { isSameId } from '../api/build-id.ts'
import { ApiError } from '../api/errors.ts'
import type { ListQuery } from '../api/model.ts'
import { classifyStatus, hasSucceeded, isEnding, isFinal } from '../api/status.ts'
import { listWaitsMs, stateTimes } from '../api/timing.ts'
import {
  type CancelProgress,
  cancelPersistently,
  noResponse,
  type PersistentDependencies,
} from '../builds/cancel/cancel-build.ts'
import { describeImage } from '../builds/image.ts'
import { BuildList } from '../builds/submit/read-list.ts'
import { Findings, type Found, search } from '../builds/submit/search.ts'
import type { SentForms } from '../builds/submit/sent-forms.ts'
import { describeDuplicates, mayAppearLate } from '../builds/submit/submit-errors.ts'
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

type LeftForms = Extract<LeftOver, { type: 'submit' }>

/** Through outages, until the build ends or `signal` fires. Cancels only what is provably ours. */
export async function cancelLeftOver(
  left: Exclude<LeftOver, { type: 'nothing' }>,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  switch (left.type) {
    case 'build': {
      const progress = await cancelPersistently(left.buildId, dependencies, signal)
      return withOthers(
        describe(left.buildId, progress),
        await lookForOthers(left, dependencies, signal),
      )
    }
    case 'others':
      return withOthers(
        clean(`Build ${left.buildId} has ended.`),
        await lookForOthers(left, dependencies, signal),
      )
    case 'submit':
      return left.sent.unanswered === undefined
        ? await describeSettled(left, dependencies, signal)
        : await searchAndCancel(left, dependencies, signal)
  }
}

/** No form is unanswered: each was incomplete, refused, or answered with a build of before. */
async function describeSettled(
  left: LeftForms,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  const { sent, buildId } = left
  if (buildId !== undefined)
    return clean(
      `Build ${buildId} was not cancelled: the list of builds had shown it before the form was sent.`,
    )
  // After a conflict, a build of a copy may be listed late.
  const { found } = sent.answered
    ? await searchFor(left, dependencies, signal)
    : { found: new Findings(sent.unproved).judge(nothingRead) }
  const candidates = found.type === 'unclear' ? found.candidates : []
  if (candidates.length === 0)
    return clean(
      sent.answered
        ? 'The run ended during the submit. The server rejected its form, and the list shows no build from a copy of it.'
        : 'The run ended during the submit. The server has no build from it: the form was incomplete, or the server rejected it.',
    )
  const ids = listSome(candidates)
  return open(
    `The run ended during the submit. The server rejected its form, but one of these builds may be from a copy of it; none was cancelled: ${ids}.`,
    await unfinished(candidates, dependencies, signal),
    queryOf(sent),
  )
}

const nothingRead = { candidates: [], isProved: () => false, problem: undefined }

async function searchAndCancel(
  left: LeftForms,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CleanUp> {
  const { sent } = left
  const { found, isLate } = await searchFor(left, dependencies, signal)
  if (found.type !== 'mine') {
    const candidates = found.type === 'none' ? [] : found.candidates
    const toCancel = await unfinished(candidates, dependencies, signal)
    return describeSearch(found, { toCancel, isLate }, sent)
  }
  const { build } = found
  // Whatever its row says: a list may be wrong about the status.
  const progress = await cancelPersistently(build.id, dependencies, signal)
  const mayHaveMore = isLate && sent.unanswered?.firstMs !== sent.unanswered?.lastMs
  return withOthers(describe(build.id, progress), { ids: [], isLate: mayHaveMore })
}

async function searchFor(
  { sent, buildId }: LeftForms,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<{ readonly found: Found; readonly isLate: boolean }> {
  const { clock, random, untilMs } = dependencies
  const list = new BuildList(dependencies)
  const findings = new Findings(sent.unproved, buildId)
  let last: Found | undefined
  const options = {
    list,
    clock,
    random,
    findings,
    until: 'end' as const,
    latestMs: untilMs,
    // There may be no time later for a first look.
    waitsMs: [0, ...listWaitsMs],
    // What main could not prove stays unproved: a look can only name it.
    forMs: sent.unproved === undefined ? stateTimes.postSearchMs : 0,
    onLook: (found: Found) => void (last = found),
  }
  const found = await search(sent, options, signal).catch((error: unknown): Found => {
    if (!signal.aborted) throw error
    return last?.type === 'unclear' && last.problem !== undefined
      ? last
      : findings.judge({ ...nothingRead, problem: noResponse })
  })
  return { found, isLate: list.mayStillAppear(sent) }
}

/** Builds that nobody follows, and whether one may still appear. */
interface Others {
  readonly ids: readonly string[]
  readonly isLate: boolean
}

/** Looks once for the builds of other forms, or of copies, than the one whose build is known. */
async function lookForOthers(
  { sent, buildId }: { readonly sent?: SentForms | undefined; readonly buildId?: string },
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<Others> {
  if (sent === undefined) return { ids: [], isLate: false }
  const list = new BuildList(dependencies)
  const { ids, problem } = await list.lookForDuplicates(sent, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error
    return { ids: [], problem: noResponse }
  })
  const isUnread = problem !== undefined
  return {
    ids: ids.filter((id) => buildId === undefined || !isSameId(id, buildId)),
    isLate: sent.unanswered !== undefined && (isUnread || list.mayStillAppear(sent)),
  }
}

function withOthers(cleanUp: CleanUp, { ids, isLate }: Others): CleanUp {
  if (ids.length === 0 && !isLate) return cleanUp
  const others = ids.length > 0 ? describeDuplicates(ids) : mayAppearLate
  return { ...cleanUp, isClean: false, message: `${cleanUp.message} ${others}` }
}

const sentWhole = 'The run sent a complete form, and no response proves what became of it.'
const noListBefore =
  ' The action could not read the list of builds before the submit, so it cannot recognise its own.'

function describeSearch(
  found: Exclude<Found, { type: 'mine' }>,
  { toCancel, isLate }: Pick<CleanUp, 'toCancel'> & { readonly isLate: boolean },
  sent: SentForms,
): CleanUp {
  const toFind = queryOf(sent)
  const { candidates, problem } =
    found.type === 'none' ? { candidates: [], problem: undefined } : found
  const begin = sent.listBefore === undefined ? `${sentWhole}${noListBefore}` : sentWhole
  const later = isLate ? ' Another one may still appear.' : ''
  const ids = listSome(candidates)
  if (problem !== undefined) {
    const seen = candidates.length > 0 ? ` These builds may be from it: ${ids}.${later}` : ''
    return open(
      `${begin}${seen} The action could not look for a build from it: ${problem}`,
      toCancel,
      toFind,
    )
  }
  if (candidates.length === 0)
    return open(
      sent.listBefore === undefined
        ? `${begin} Look for a build that should not run.`
        : `${begin} No build from it is listed yet, but one may still appear.`,
      [],
      toFind,
    )
  const message = `${begin} One of these builds may be from it; none was cancelled, because the action cannot tell which: ${ids}.${later}`
  return toCancel.length > 0 || isLate
    ? open(message, toCancel, toFind)
    : clean(`${message} All of them have ended.`)
}

function queryOf({ form: { agentName, workingTreeHash } }: SentForms): ListQuery {
  return { agentName, workingTreeHash, limit: 20, sortOrder: 'desc' }
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
