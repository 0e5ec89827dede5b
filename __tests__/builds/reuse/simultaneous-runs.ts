import type { BuildsApi } from '../../../src/api/builds-api.ts'
import type { Build } from '../../../src/api/model.ts'
import { isFinal } from '../../../src/api/status.ts'
import type { BuildResult } from '../../../src/builds/outcome.ts'
import { runBuild } from '../../../src/builds/run-build.ts'
import type { Clock } from '../../../src/util/clock.ts'
import { submission } from '../../../world/server/api-values.ts'
import { createModelServer } from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

/** What happens in one simulation; times in milliseconds after its start. */
export interface Plan {
  readonly runs: readonly {
    readonly startMs: number
    /** Until the server has the form, and from then until the run has the response. */
    readonly uploadMs: number
    readonly responseMs: number
    readonly abortMs: number | undefined
  }[]
  /** Somebody else cancels the newest builds at these times. */
  readonly cancelsMs: readonly number[]
  readonly buildMs: number
  /** How long a new build is missing in the list. */
  readonly listLagMs: number
  /** How long the record of a build shows its old status after a cancel. */
  readonly cancelLagMs: number
}

export interface Trace {
  readonly builds: readonly {
    readonly id: string
    readonly owner: number
    readonly status: string
    /** The runs that cancelled it; -1: somebody else. */
    readonly cancelledBy: readonly number[]
  }[]
  readonly runs: readonly {
    readonly isAborted: boolean
    readonly result: BuildResult | undefined
    readonly error: unknown
    /** The build that the post step would cancel. */
    readonly left: string | undefined
  }[]
}

const never = new AbortController().signal

/** Plays a plan in virtual time: several runs of the same content on one account. */
export async function simulate(plan: Plan): Promise<Trace> {
  const clock = createVirtualClock()
  const startMs = clock.monotonicMs()
  const account = createAccount(plan, clock)
  const at = async (ms: number): Promise<void> => {
    await clock.sleep(Math.max(0, startMs + ms - clock.monotonicMs()), never)
  }
  const cancels = plan.cancelsMs.map(async (ms) => {
    await at(ms)
    await account.cancelNewest()
  })
  const runs = plan.runs.map(async (run, index) => {
    await at(run.startMs)
    return await startRun(account.connect(index), clock, run.abortMs)
  })
  const ended = await Promise.all(runs)
  await Promise.all(cancels)
  await clock.sleep(plan.buildMs + 60_000, never)
  return { runs: ended, builds: await account.records() }
}

async function startRun(
  api: BuildsApi,
  clock: Clock,
  abortMs: number | undefined,
): Promise<Trace['runs'][number]> {
  const abort = new AbortController()
  const ended = new AbortController()
  if (abortMs !== undefined)
    clock.sleep(abortMs, ended.signal).then(
      () => abort.abort(new Error('stopped')),
      () => undefined,
    )
  let left: string | undefined
  const { imageName, imageTag, workingTreeHash } = submission
  const same = {
    agent: { name: 'hello' },
    imageName,
    imageTag,
    workingTreeHash,
    createdBy: 'anyone',
  } as const
  const outcome = await runBuild(
    {
      prepare: async () =>
        await Promise.resolve({ ...submission, agent: { agentId: 'agent-hello' } }),
      agentName: 'hello',
      seen: new Set(),
      ...{ wait: true, onTimeout: 'cancel', cancelOnAbort: true },
      reuse: { mode: 'auto', same, longestMs: 90 * 60_000 },
      onRecord: () => undefined,
      hurry: never,
      onCreated: ({ id }) => (left = id),
    },
    {
      ...{ api, clock, random: () => 0.5, pollIntervalMs: 5_000 },
      limits: { buildMs: 60 * 60_000, queueMs: 30 * 60_000 },
      reporter: {
        report: ({ type }) => {
          if (type === 'reused') left = undefined
        },
      },
    },
    abort.signal,
  ).then(
    (result) => ({ result, error: undefined }),
    (error: unknown) => ({ result: undefined, error }),
  )
  ended.abort()
  return { ...outcome, isAborted: abort.signal.aborted, left }
}

/** An account with an existing agent, which records who did what to its builds. */
function createAccount(plan: Plan, clock: Clock) {
  const server = createModelServer({
    clock,
    timeline: [
      { afterMs: 0, status: 'queued' },
      { afterMs: plan.buildMs / 4, status: 'running' },
      { afterMs: plan.buildMs, status: 'success' },
    ],
  })
  const owners = new Map<string, number>()
  const cancelledBy = new Map<string, number[]>()
  /** What a record still says after a cancel. */
  const stale = new Map<string, { readonly status: string; readonly untilMs: number }>()

  const show = (build: Build): Build => {
    const old = stale.get(build.id)
    if (old === undefined || clock.monotonicMs() >= old.untilMs) return build
    return { ...build, status: old.status }
  }
  const cancel = async (id: string, by: number, signal: AbortSignal): Promise<void> => {
    const { status } = show(await server.getBuild(id, signal))
    await server.cancelBuild(id, signal)
    cancelledBy.set(id, [...(cancelledBy.get(id) ?? []), by])
    if (!isFinal(status) && status !== 'cancelling' && !stale.has(id))
      stale.set(id, { status, untilMs: clock.monotonicMs() + plan.cancelLagMs })
  }
  server.add({ agentName: 'hello', agentId: 'agent-hello', imageName: 'hello', imageTag: 'old' })

  return {
    connect: (run: number): BuildsApi => ({
      ...server,
      submitBuild: async (form, options) => {
        const { uploadMs = 0, responseMs = 0 } = plan.runs[run] ?? {}
        await clock.sleep(uploadMs, options.signal)
        const build = await server.submitBuild(form, options)
        owners.set(build.id, run)
        await clock.sleep(responseMs, options.signal)
        return build
      },
      getBuild: async (id, signal) => show(await server.getBuild(id, signal)),
      async *listBuilds(query, signal) {
        for await (const build of server.listBuilds(query, signal)) {
          const ageMs = clock.wallMs() - Date.parse(build.createdAt ?? '')
          if (ageMs >= plan.listLagMs) yield show(build)
        }
      },
      cancelBuild: async (id, signal) => await cancel(id, run, signal),
    }),
    async cancelNewest(): Promise<void> {
      const newest = server.builds.at(-1)
      if (newest && owners.has(newest.id)) await cancel(newest.id, -1, never)
    },
    records: async (): Promise<Trace['builds']> =>
      await Promise.all(
        [...owners].map(async ([id, owner]) => ({
          ...{ id, owner, cancelledBy: cancelledBy.get(id) ?? [] },
          status: (await server.getBuild(id, never)).status,
        })),
      ),
  }
}
