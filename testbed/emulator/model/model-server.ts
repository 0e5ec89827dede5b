import type { BuildsApi } from '../../../src/api/builds-api.ts'
import type { Build, LogEvent, Submission } from '../../../src/api/model.ts'
import { isFinal } from '../../../src/api/status.ts'
import type { Clock } from '../../../src/util/clock.ts'
import type { ApiError } from '../../../src/util/errors.ts'
import { resolveAgent } from './agents.ts'
import { httpError, makeBuild } from './api-values.ts'
import { selectPage } from './list.ts'
import type { Operation } from './operations.ts'
import { Refusal } from './refusals.ts'

/** The statuses of a build, each from `afterMs` after the submit. */
export type StatusTimeline = readonly { readonly afterMs: number; readonly status: string }[]

export interface ModelServerOptions {
  readonly clock: Clock
  readonly timeline?: StatusTimeline
  readonly log?: readonly string[]
  /** Called before an operation, which fails with the result. `call` counts each kind from 1. */
  readonly fault?: (operation: Operation, call: number) => ApiError | undefined
  /** The same after the operation has taken effect: the response is lost. */
  readonly lostAnswer?: (operation: Operation, call: number) => ApiError | undefined
  readonly imageUrlAfterMs?: number
  /** Identity of the key that submits. */
  readonly createdBy?: string
  /** What a list has in place of a record. */
  readonly rowOf?: (build: Build) => Build
}

export interface ModelServer extends BuildsApi {
  readonly builds: Build[]
  readonly submissions: Submission[]
  readonly calls: Readonly<Record<Operation, number>>
  add(fields: Partial<Build>): Build
  /** Ends a build now, whatever its timeline says. */
  finish(id: string, status: string): void
}

const happy: StatusTimeline = [
  { afterMs: 0, status: 'queued' },
  { afterMs: 5_000, status: 'running' },
  { afterMs: 60_000, status: 'success' },
]

/** An in-memory builds API in virtual time. */
export function createModelServer(options: ModelServerOptions): ModelServer {
  const { clock, timeline = happy, log = [], rowOf = (build: Build) => build } = options
  const builds: Build[] = []
  const submissions: Submission[] = []
  const bornMs = new Map<string, number>()
  const cancelledMs = new Map<string, number>()
  const finished = new Map<string, string>()
  const generation = 'g5'
  /** Name to ID. */
  const agents = new Map<string, string>()
  const idOf = (name: string): string => `agent-${name}`
  const hasId = (id: string): boolean => [...agents.values()].includes(id)
  const calls = { submit: 0, get: 0, list: 0, cancel: 0, logs: 0 }

  const answer = <Value>(operation: Operation, signal: AbortSignal, work: () => Value): Value => {
    signal.throwIfAborted()
    calls[operation] += 1
    const fault = options.fault?.(operation, calls[operation])
    if (fault) throw fault
    const value = work()
    const lost = options.lostAnswer?.(operation, calls[operation])
    if (lost) throw lost
    return value
  }

  const add = (fields: Partial<Build>): Build => {
    const build = makeBuild({
      id: `b-${builds.length + 1}`,
      createdAt: new Date(clock.wallMs()).toISOString(),
      ...fields,
    })
    builds.push(build)
    if (build.agentName !== undefined)
      agents.set(build.agentName, build.agentId ?? idOf(build.agentName))
    bornMs.set(build.id, clock.monotonicMs())
    return build
  }

  const ageMs = (id: string): number => clock.monotonicMs() - (bornMs.get(id) ?? 0)

  const statusOf = (build: Build): string => {
    const end = finished.get(build.id)
    if (end !== undefined) return end
    const cancelMs = cancelledMs.get(build.id)
    const now =
      timeline.filter(({ afterMs }) => afterMs <= ageMs(build.id)).at(-1)?.status ?? build.status
    if (cancelMs === undefined || (isFinal(now) && ageMs(build.id) < cancelMs)) return now
    return ageMs(build.id) - cancelMs < 3_000 ? 'cancelling' : 'cancelled'
  }

  const current = (build: Build): Build => {
    const hasImage =
      options.imageUrlAfterMs === undefined || ageMs(build.id) >= options.imageUrlAfterMs
    const status = statusOf(build)
    return {
      ...build,
      status,
      imageUrl: status === 'success' && hasImage ? 'registry.test/image:tag' : undefined,
    }
  }

  const find = (id: string): Build => {
    const build = builds.find((one) => one.id === id)
    if (!build) throw httpError(404)
    return build
  }

  return {
    baseUrl: 'https://api.test',
    builds,
    submissions,
    calls,
    add,
    finish: (id, status) => void finished.set(id, status),
    submitBuild: async (submission, { signal, onProgress, beforeEnd }) => {
      await Promise.resolve()
      onProgress?.(submission.archive?.sizeBytes ?? 0)
      beforeEnd?.()
      return answer('submit', signal, () => {
        submissions.push(submission)
        const { agentName: name, agentId: id } = submission.agent
        // An ID is that of an agent of which this server has no build yet.
        if (id !== undefined && !hasId(id)) agents.set(id.replace(/^agent-/, ''), id)
        const agent = refuse(() => resolveAgent({ name, id }, agents, generation))
        return add({
          agentName: agent?.name,
          agentId: agent?.id ?? idOf(agent?.name ?? ''),
          imageName: submission.imageName,
          imageTag: submission.imageTag,
          createdBy: options.createdBy ?? 'user-1',
          ...sourceOf(submission),
          workingTreeHash: submission.workingTreeHash,
          status: timeline[0]?.status ?? 'queued',
        })
      })
    },
    getBuild: async (id, signal) => {
      await Promise.resolve()
      return answer('get', signal, () => current(find(id)))
    },
    async *listBuilds(query, signal, { onServerTime } = {}) {
      await Promise.resolve()
      yield* answer('list', signal, () => {
        // A `Date` header has whole seconds.
        onServerTime?.(Math.floor(clock.wallMs() / 1_000) * 1_000)
        const listed = builds.map((build) => ({
          ...build,
          build,
          source: { working_tree_hash: build.workingTreeHash },
        }))
        const filters = { agent_name: query.agentName, working_tree_hash: query.workingTreeHash }
        const page = selectPage(
          listed,
          { ...filters, sort_order: 'desc', limit: '10000' },
          generation,
        )
        return page.items.map(({ build }) => rowOf(current(build)))
      })
    },
    cancelBuild: async (id, signal) => {
      await Promise.resolve()
      answer('cancel', signal, () => void cancelledMs.set(find(id).id, ageMs(id)))
    },
    async *streamLogs(id, signal): AsyncIterable<readonly LogEvent[]> {
      await Promise.resolve()
      answer('logs', signal, () => undefined)
      const build = find(id)
      // The lines are spread evenly until the build ends; each connection starts at the first.
      const endMs = timeline.find(({ status }) => isFinal(status))?.afterMs ?? 60_000
      for (const [index, text] of log.entries()) {
        const dueMs = (endMs * (index + 1)) / (log.length + 1)
        if (dueMs > ageMs(id)) await clock.sleep(dueMs - ageMs(id), signal)
        yield [{ type: 'line', text }]
      }
      while (!isFinal(statusOf(build))) await clock.sleep(1_000, signal)
    },
    listUndeployed: async () => await Promise.resolve([]),
  }
}

function refuse<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw error instanceof Refusal ? httpError(error.status, error.message) : error
  }
}

function sourceOf(submission: Submission): Partial<Build> {
  const { sourceRepo, sourceCommit, sourceRef, sourceSubpath, sourceDirty } = submission
  return { sourceRepo, sourceCommit, sourceRef, sourceSubpath, sourceDirty }
}
