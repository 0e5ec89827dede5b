import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createBuildLog } from './build-log.ts'
import type { BuildEngine, BuildJob } from '../engines/engine.ts'
import type { Knobs } from './knobs.ts'
import { type AgentFields, resolveAgent } from '../model/agents.ts'
import { isFinalStatus } from '../model/statuses.ts'
import type { StoredBuild } from './record.ts'
import { Refusal, type RefusalCode } from '../model/refusals.ts'

interface NewBuild {
  readonly accountId: string
  readonly createdBy: string
  readonly agent: AgentFields
  readonly imageName: string
  readonly imageTag: string
  readonly source: Readonly<Record<string, string>>
  readonly receivedTreeHash: string | undefined
  readonly imageUrl: string
}

/** The builds and agents of all accounts. Disposing of it cancels all running builds. */
export interface BuildStore extends AsyncDisposable {
  /** Throws a `Refusal` as `create` does. */
  checkAgent(accountId: string, agent: AgentFields): void
  create(build: NewBuild): StoredBuild
  /** Runs the build from the next event loop turn on, so that the response still shows `queued`. */
  run(build: StoredBuild, job: BuildJob, engine: BuildEngine): void
  /** Adds builds without an engine, by their dates. Unfinished ones end when cancelled. */
  add(builds: readonly StoredBuild[]): void
  /** The ID of an agent, which is created unless it exists. */
  agentId(accountId: string, name: string): string
  /** Finishes the record of an image that is not built. */
  register(build: StoredBuild): void
  cancel(build: StoredBuild): void
  get(accountId: string, id: string, code?: RefusalCode): StoredBuild
  /** Oldest first. */
  all(accountId: string): readonly StoredBuild[]
}

/** How long a log that ends before its build does so. */
const beforeBuildMs = 1_500

export function createStore(knobs: () => Knobs): BuildStore {
  const builds: StoredBuild[] = []
  /** Agents that builds created: account to name to ID. */
  const agents = new Map<string, Map<string, string>>()
  const runs = new Set<Promise<void>>()

  const agentsOf = (accountId: string): ReadonlyMap<string, string> =>
    new Map([...Object.entries(knobs().agents), ...(agents.get(accountId) ?? [])])

  const addAgent = (accountId: string, name: string): string => {
    const id = randomUUID()
    agents.set(accountId, (agents.get(accountId) ?? new Map<string, string>()).set(name, id))
    return id
  }

  const resolve = ({ accountId, agent }: NewBuild) => {
    const found = resolveAgent(agent, agentsOf(accountId), knobs().generation)
    const isFirst = found !== undefined && found.id === undefined
    const agentId = isFirst ? addAgent(accountId, found.name) : found?.id
    return { agentName: found?.name, agentId, isFirst }
  }

  const setStatus = (build: StoredBuild, status: string): void => {
    if (isFinalStatus(build.status)) return
    build.status = status
    if (status !== 'queued') build.startedAt ??= new Date()
    if (isFinalStatus(status)) build.endedAt ??= new Date()
  }

  const runToEnd = async (
    build: StoredBuild,
    job: BuildJob,
    engine: BuildEngine,
  ): Promise<void> => {
    let end: string
    try {
      end = await engine.run(
        job,
        {
          line: build.log.append,
          // The engine may still report a status before it notices the cancel.
          status: (status) => {
            if (build.status !== 'cancelling' || isFinalStatus(status)) setStatus(build, status)
          },
          endLog: build.log.end,
        },
        build.cancel.signal,
      )
    } catch (error) {
      build.log.append(`The build engine failed: ${String(error)}`)
      end = 'error'
    }
    if (knobs().logEnd === 'before-build') {
      build.log.end()
      await sleep(beforeBuildMs, undefined, { ref: false })
    }
    endRun(build, end)
  }

  const endRun = (build: StoredBuild, status: string): void => {
    if (!(build.cancel.signal.aborted && knobs().cancel === 'stuck')) setStatus(build, status)
    build.log.end()
  }

  const cancel = (build: StoredBuild): void => {
    if (isFinalStatus(build.status) || build.status === 'cancelling') return
    build.status = 'cancelling'
    build.cancel.abort()
  }

  return {
    checkAgent: (accountId, agent) =>
      void resolveAgent(agent, agentsOf(accountId), knobs().generation),
    create(build) {
      const id = randomUUID()
      const stored: StoredBuild = {
        ...build,
        ...resolve(build),
        id,
        providerId: randomUUID(),
        createdAt: new Date(),
        log: createBuildLog(),
        cancel: new AbortController(),
        status: knobs().firstStatus,
        startedAt: undefined,
        endedAt: undefined,
        reads: 0,
      }
      builds.push(stored)
      return stored
    },
    run(build, job, engine) {
      const run = new Promise((resolve) => setImmediate(resolve)).then(() =>
        runToEnd(build, job, engine),
      )
      runs.add(run)
      void run.finally(() => runs.delete(run))
    },
    register(build) {
      const { registeredTimes: times } = knobs()
      build.status = 'success'
      const end = new Date(build.createdAt.getTime() + 1)
      if (times !== 'none') build.endedAt = end
      if (times === 'equal') build.startedAt = end
      // Two times that differ, as those of a build do.
      if (times === 'both') build.startedAt = build.createdAt
      build.log.end()
    },
    add(added) {
      for (const build of added) {
        const end = (): void => void setImmediate(() => endRun(build, 'cancelled'))
        if (isFinalStatus(build.status)) build.log.end()
        else build.cancel.signal.addEventListener('abort', end, { once: true })
        builds.push(build)
      }
      builds.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    },
    agentId: (accountId, name) => agentsOf(accountId).get(name) ?? addAgent(accountId, name),
    cancel,
    get(accountId, id, code = 'unknown-build') {
      const build = builds.find((one) => one.accountId === accountId && one.id === id)
      if (build === undefined) throw new Refusal(code, `Build ${id} not found.`)
      return build
    },
    all: (accountId) =>
      builds.filter((build) => build.accountId === accountId || knobs().accounts === 'shared'),
    async [Symbol.asyncDispose]() {
      for (const build of builds) build.cancel.abort()
      await Promise.all(runs)
    },
  }
}
