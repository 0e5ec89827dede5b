import type { BuildsApi, ReadOptions } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import type { AgentKey } from './compare-record.ts'
import { createdMs } from './created-at.ts'

/** A question to the list of builds. Older servers ignore some filters, so `proves` checks every record again. */
export interface ListQuestion extends ReadOptions {
  readonly agent?: AgentKey | undefined
  readonly sourceCommit?: string | undefined
  readonly workingTreeHash?: string | undefined
  /** Default: `desc`, newest first. */
  readonly sortOrder?: 'asc' | 'desc' | undefined
  /** Builds per request. */
  readonly pageSize: number
  /** Builds that are read in all; default: every one. */
  readonly most?: number | undefined
  /** Requests in all; default: as many as there are pages. */
  readonly maxPages?: number | undefined
}

/** The builds that the server lists, each once, read page by page as they are needed. */
export interface ListWalk extends AsyncIterable<Build> {
  /** The server's clock at its first response; `undefined` before it, and where the server does not send it. */
  readonly serverMs: () => number | undefined
  /** Whether the builds so far are sorted newest first, as an old server may not do. */
  readonly isNewestFirst: () => boolean
}

/** The only reader of the list. Reading rejects with an `ApiError`, or with the signal's reason. */
export function walkList(
  api: Pick<BuildsApi, 'listBuilds'>,
  { agent, pageSize, most = Infinity, maxPages, attempts, ...question }: ListQuestion,
  signal: AbortSignal,
): ListWalk {
  let serverMs: number | undefined
  let lastMs: number | undefined
  let falls = false
  let rises = false
  // The server has no filter for the agent's ID.
  const agentName = agent?.id === undefined ? agent?.name : undefined
  const query = { sortOrder: 'desc', ...question, agentName, limit: pageSize } as const

  const watchOrder = (build: Build): void => {
    const ms = createdMs(build)
    if (ms === undefined) rises = true
    else if (lastMs !== undefined) {
      falls ||= ms < lastMs
      rises ||= ms > lastMs
    }
    lastMs = ms
  }
  return {
    async *[Symbol.asyncIterator]() {
      let count = 0
      const onServerTime = (ms: number): void => {
        serverMs ??= ms
      }
      for await (const build of api.listBuilds(query, signal, {
        maxPages,
        attempts,
        onServerTime,
      })) {
        watchOrder(build)
        yield build
        count += 1
        if (count >= most) return
      }
    },
    serverMs: () => serverMs,
    isNewestFirst: () => falls && !rises,
  }
}

/** Reads a walk to its end. */
export async function collect(walk: AsyncIterable<Build>): Promise<readonly Build[]> {
  const builds: Build[] = []
  for await (const build of walk) builds.push(build)
  return builds
}

/** Newest first; builds without a time last. */
export function newestFirst(builds: readonly Build[]): readonly Build[] {
  return builds
    .map((build) => ({ build, ms: createdMs(build) ?? 0 }))
    .toSorted((a, b) => b.ms - a.ms)
    .map(({ build }) => build)
}
