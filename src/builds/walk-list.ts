import type { BuildsApi, ListOptions } from '../api/builds-api.ts'
import type { Build, ListQuery } from '../api/model.ts'
import { createdMs } from './build-times.ts'
import type { AgentIdOrName } from './compare-record.ts'

/** Older servers ignore some filters: callers check every record again with `meetsConditions`. */
export interface BuildListFilter
  extends ListOptions, Pick<ListQuery, 'sourceCommit' | 'workingTreeHash' | 'sortOrder'> {
  readonly agent?: AgentIdOrName | undefined
  /** The default is large, because an account may have any number of builds. */
  readonly pageSize?: number | undefined
  /** The most builds to read; default: all. */
  readonly most?: number | undefined
}

export interface BuildListWalk extends AsyncIterable<Build> {
  /** The server's clock at its first response, if the server sends it. */
  readonly serverMs: () => number | undefined
  /** Whether no build so far is newer than the one before it: old servers ignore the order. */
  readonly mayBeNewestFirst: () => boolean
  /** Whether the times of the builds so far prove it: all have one, and not all are the same. */
  readonly isNewestFirst: () => boolean
}

/** Only this reads the list of builds. Rejects with an `ApiError` or the signal's reason. */
export function walkBuildList(
  api: Pick<BuildsApi, 'listBuilds'>,
  { agent, pageSize = 1_000, most = Infinity, ...question }: BuildListFilter,
  signal: AbortSignal,
): BuildListWalk {
  let serverMs: number | undefined
  let lastMs: number | undefined
  let falls = false
  let rises = false
  let hasGaps = false
  // The server has no filter for the agent's ID.
  const agentName = agent?.id === undefined ? agent?.name : undefined
  const { maxPages, attempts, onServerTime, ...filters } = question
  const query = { sortOrder: 'desc', ...filters, agentName, limit: pageSize } as const
  const options: ListOptions = {
    maxPages,
    attempts,
    onServerTime: (ms) => {
      serverMs ??= ms
      onServerTime?.(ms)
    },
  }
  const watchOrder = (build: Build): void => {
    const ms = createdMs(build)
    hasGaps ||= ms === undefined
    if (ms !== undefined && lastMs !== undefined) {
      falls ||= ms < lastMs
      rises ||= ms > lastMs
    }
    lastMs = ms ?? lastMs
  }
  return {
    async *[Symbol.asyncIterator](): AsyncGenerator<Build> {
      let count = 0
      for await (const build of api.listBuilds(query, signal, options)) {
        watchOrder(build)
        yield build
        count += 1
        if (count >= most) return
      }
    },
    serverMs: () => serverMs,
    mayBeNewestFirst: () => !rises,
    isNewestFirst: () => falls && !rises && !hasGaps,
  }
}

/** Sorts the newest first, and builds without a time last. */
export function newestFirst(builds: readonly Build[]): readonly Build[] {
  return builds
    .map((build) => ({ build, ms: createdMs(build) ?? 0 }))
    .toSorted((a, b) => b.ms - a.ms)
    .map(({ build }) => build)
}
