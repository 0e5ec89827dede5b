import { rulesFor } from '../../api/retry-table.ts'
import { normaliseBuildId } from '../../api/build-id.ts'
import type { BuildsApi } from '../../api/builds-api.ts'
import type { AgentReference, Build } from '../../api/model.ts'
import { listRetryWaitsMs, submitTiming } from '../../api/timing.ts'
import { ApiError, asApiError } from '../../util/errors.ts'
import { requestedWaitMs } from '../../util/retry.ts'
import { createTimeLimit } from '../../util/time-limit.ts'
import { noCancelResponseMessage } from '../cancel-build.ts'
import { meetsConditions } from '../compare-record.ts'
import type { ApiDependencies } from '../events.ts'
import { walkBuildList } from '../walk-list.ts'
import {
  listOwnCandidates,
  type SubmittedFacts,
  hashId,
  type SubmitAttempt,
} from './submit-attempt.ts'

/**
 * How many builds to read if the list is sorted by time; `most` is for any other list. Later reads
 * take fewer: a deleted build must not make an older one look new.
 */
const reach = { before: 200, later: 100, most: 1_000 }

/** The agent, and the builds in the list before the first attempt. */
export interface ListBeforeSubmit {
  /** The service accepts names only for new agents and IDs only for existing ones. */
  readonly agent: AgentReference
  /** Hashes of the IDs of all known builds; `undefined` if the list was unreadable. */
  readonly hashes: readonly string[] | undefined
}

/** Reads one page, also for the agent's ID. Rejects if that is needed and the list unreadable. */
export async function readListBeforeSubmit(
  form: SubmittedFacts,
  agent: AgentReference,
  seen: ReadonlySet<string>,
  { api }: Pick<ApiDependencies, 'api'>,
  signal: AbortSignal,
): Promise<ListBeforeSubmit> {
  const { builds, problem } = await readNewest(form, reach.before, api, undefined, signal)
  signal.throwIfAborted()
  const agentId = agent.agentName === undefined ? undefined : agentIdOf(agent.agentName, builds)
  if (problem && problem !== tooLong && agent.agentName !== undefined) throw problem
  const ids = new Set([...builds.map(({ id }) => id), ...seen])
  const hashes = problem ? undefined : [...ids].slice(0, reach.most).map(hashId)
  return { agent: agentId === undefined ? agent : { agentId }, hashes }
}

function agentIdOf(name: string, builds: readonly Build[]): string | undefined {
  return builds.find(
    (build) => meetsConditions(build, { agent: { name } }) && build.agentId !== undefined,
  )?.agentId
}

/** The result of all reads of the list. */
export interface ListFindings {
  /** The builds that the attempt may have created. */
  readonly candidates: readonly Build[]
  /** The ID of the agent that the attempt names. */
  readonly agentId: string | undefined
  /** Why the last read failed. */
  readonly problem: ApiError | undefined
}

export interface SearchPlan {
  /** The waits before the reads; the last one repeats. */
  readonly waitsMs: readonly number[]
  /** How long to repeat the read; with 0, it is read once. */
  readonly forMs: number
  readonly isEnough: (reads: ListFindings) => boolean
  /** How much longer to repeat the read of an unreadable list. Default: a short time. */
  readonly unreadableMs?: number
}

const hasSome = ({ candidates }: ListFindings): boolean => candidates.length > 0

/** How to read the list for the build of an attempt. */
export const searchPlans = {
  once: { waitsMs: [0, ...listRetryWaitsMs], forMs: 0, isEnough: hasSome },
  'for half a minute': {
    waitsMs: listRetryWaitsMs,
    forMs: submitTiming.searchMs,
    isEnough: hasSome,
  },
  /** Reads until the response comes, which can be late: the service first stores the archive. */
  'until it is listed': {
    waitsMs: [submitTiming.firstListReadMs, submitTiming.listReadEveryMs],
    forMs: Infinity,
    isEnough: hasSome,
  },
  /** Another run may have just created the agent, so its record may be late. */
  'for the ID of the agent': {
    waitsMs: submitTiming.agentWaitsMs,
    forMs: submitTiming.agentMs,
    isEnough: (reads) => hasSome(reads) || reads.agentId !== undefined,
  },
  /** Checks whether a found build is the only one. */
  'half a minute later': {
    waitsMs: [submitTiming.searchMs, ...listRetryWaitsMs],
    forMs: submitTiming.searchMs,
    isEnough: () => true,
  },
} satisfies Readonly<Record<string, SearchPlan>>

const { lastListReadMs, listReadLimitMs, unreadableMs } = submitTiming

/** Reads the list for the builds of an attempt. Keeps the builds of earlier reads. */
export class ListSearch {
  readonly #dependencies: ApiDependencies
  readonly #found = new Map<string, Build>()
  #agentId: string | undefined
  #problem: ApiError | undefined

  constructor(dependencies: ApiDependencies) {
    this.#dependencies = dependencies
  }

  async run(sent: SubmitAttempt, plan: SearchPlan, signal: AbortSignal): Promise<ListFindings> {
    const { clock, random } = this.#dependencies
    const endMs = clock.monotonicMs() + plan.forMs
    let lastMs = endMs
    let askedMs = 0
    for (let read = 0; ; read += 1) {
      const leftMs = lastMs - clock.monotonicMs()
      const pauseMs = plan.waitsMs[read] ?? plan.waitsMs.at(-1) ?? 0
      // The last read comes at the end of the time, even if the server asks for a longer wait.
      const ownMs = read === 0 ? pauseMs : Math.min(pauseMs, leftMs)
      await clock.sleep(Math.max(0, ownMs, Math.min(askedMs, leftMs - lastListReadMs)), signal)
      const reads = await this.#readList(sent, signal)
      const { problem } = reads
      if (problem === undefined && plan.isEnough(reads)) return reads
      const graceMs =
        plan.unreadableMs ?? (problem && rulesFor(problem).request.forMs) ?? unreadableMs
      lastMs = problem === undefined ? endMs : endMs + graceMs
      if (clock.monotonicMs() >= lastMs) return reads
      askedMs = requestedWaitMs(problem?.retryAfterMs ?? 0, random())
    }
  }

  /** Returns the result of all reads so far. */
  seen(sent: SubmitAttempt): ListFindings {
    // Checks all builds again: the last response may lack some that an earlier one had.
    const candidates = listOwnCandidates(sent, [...this.#found.values()])
    return { candidates, agentId: this.#agentId, problem: this.#problem }
  }

  async #readList(sent: SubmitAttempt, signal: AbortSignal): Promise<ListFindings> {
    const { api, clock } = this.#dependencies
    const { agentName } = sent.facts
    using limit = createTimeLimit(listReadLimitMs, clock, signal)
    const { builds, problem } = await readNewest(sent.facts, reach.later, api, 1, limit.signal)
    signal.throwIfAborted()
    if (agentName !== undefined) this.#agentId ??= agentIdOf(agentName, builds)
    for (const build of listOwnCandidates(sent, builds))
      this.#found.set(normaliseBuildId(build.id), build)
    this.#problem = problem
    return this.seen(sent)
  }
}

async function readNewest(
  { agentName }: SubmittedFacts,
  count: number,
  api: BuildsApi,
  attempts: number | undefined,
  signal: AbortSignal,
): Promise<{ readonly builds: readonly Build[]; readonly problem: ApiError | undefined }> {
  const agent = agentName === undefined ? undefined : { name: agentName }
  const walk = walkBuildList(api, { agent, pageSize: count, attempts }, signal)
  const builds: Build[] = []
  try {
    for await (const build of walk) {
      builds.push(build)
      if (builds.length >= count && walk.isNewestFirst()) break
      if (builds.length >= reach.most) return { builds, problem: tooLong }
    }
  } catch (caught) {
    return { builds, problem: signal.aborted ? noCancelResponseMessage : asApiError(caught) }
  }
  return { builds, problem: undefined }
}

const tooLong = new ApiError('The list of builds is too long to be searched.', {
  kind: 'response',
  hint: 'The server does not sort the list by time. Check the builds of this agent yourself.',
})
