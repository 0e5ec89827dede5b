import type { BuildsApi } from '../../api/builds-api.ts'
import { ApiError } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import type { Clock } from '../../util/clock.ts'
import { ActionError } from '../../util/errors.ts'
import { timeLimit } from '../../util/time-limit.ts'
import {
  decideGivingWay,
  decideReuse,
  type Look,
  type Reuse,
  type ReuseDecision,
  type ReuseRequest,
  type ReuseState,
} from './decide-reuse.ts'
import { walkList } from '../walk-list.ts'
import { lackHashes, type SameBuild } from './same-build.ts'

export { initialState, type Reuse, type ReuseRequest } from './decide-reuse.ts'

interface Dependencies {
  readonly api: BuildsApi
  readonly clock: Clock
}

/** A server that ignores the filters may have any number of builds. */
const pageSize = 500
const maxPages = 3
/** Limit for the look after a submit and for the cancel: nobody follows our own build during that time. */
const giveWayLimitMs = 30_000

/** What to do before a submit. Without a readable list, `auto` builds. */
export async function lookForReuse(
  request: ReuseRequest,
  state: ReuseState,
  dependencies: Dependencies,
  signal: AbortSignal,
): Promise<ReuseDecision> {
  try {
    return decideReuse(request, state, await lookFor(request.same, dependencies, signal))
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ApiError) || request.mode === 'require') throw error
    return { type: 'build', reason: error.message }
  }
}

export type GivingWay =
  | { readonly type: 'kept' }
  | { readonly type: 'gave-way'; readonly to: Reuse }
  /** Our own build may or may not be cancelled. */
  | { readonly type: 'unsure'; readonly to: Reuse; readonly reason: string }

/** After a submit: cancels our own build where another run's build of the same content was there before. */
export async function giveWay(
  own: Build,
  request: ReuseRequest,
  state: ReuseState,
  dependencies: Dependencies,
  signal: AbortSignal,
): Promise<GivingWay> {
  const { api, clock } = dependencies
  using limit = timeLimit(giveWayLimitMs, clock, signal)
  let to: Reuse | undefined
  try {
    const look = await lookFor(request.same, dependencies, limit.signal)
    to = decideGivingWay(request, state, own, look)
    if (to === undefined) return { type: 'kept' }
    await api.cancelBuild(own.id, limit.signal)
    return { type: 'gave-way', to }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ActionError)) throw error
    return to === undefined ? { type: 'kept' } : { type: 'unsure', to, reason: error.message }
  }
}

/** The builds of the same agent and content, and whatever else a server lists that ignores the filters. */
async function lookFor(
  { agent, workingTreeHash }: SameBuild,
  { api, clock }: Dependencies,
  signal: AbortSignal,
): Promise<Look> {
  const builds: Build[] = []
  const walk = walkList(api, { agent, workingTreeHash, pageSize, maxPages }, signal)
  for await (const build of walk) {
    builds.push(build)
    if (builds.length === pageSize && lackHashes(builds)) break
  }
  return { builds, nowMs: walk.serverMs() ?? clock.wallMs() }
}
