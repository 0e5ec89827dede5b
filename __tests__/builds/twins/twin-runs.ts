import type { BuildsApi } from '../../../src/api/builds-api.ts'
import { cancelLeftOver } from '../../../src/rescue/cancel-abandoned.ts'
import { leftOver } from '../../../src/rescue/work-for-post.ts'
import { runBuild } from '../../../src/builds/run-build.ts'
import { resolveAgent } from '../../../src/builds/submit/resolve-agent.ts'
import type { RunEvent } from '../../../src/rescue/run-event.ts'
import { factsAfter } from '../../../src/rescue/save-for-post.ts'
import type { FactsForPost } from '../../../src/rescue/state-format.ts'
import type { Clock } from '../../../src/util/clock.ts'
import { timeLimit } from '../../../src/util/time-limit.ts'
import { unlessAborted } from '../../../src/util/unless-aborted.ts'
import { connectionLost, submission } from '../../../world/server/api-values.ts'
import { createModelServer } from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

/** One of several runs of the same content and tag; times are milliseconds from a common start. */
export interface TwinPlan {
  readonly startMs: number
  /** Until the form is complete, then until the build exists, then until the response arrives. */
  readonly uploadMs: number
  readonly lateMs: number
  readonly responseMs: number
  /** The response to the first form is lost. */
  readonly isLost: boolean
  /** `killed`: without a chance to do anything. */
  readonly stop: { readonly atMs: number; readonly how: 'aborted' | 'killed' } | undefined
}

export interface Scene {
  readonly runs: readonly TwinPlan[]
  /** A new agent: all runs name it, and all but the first one get a conflict. */
  readonly isNewAgent: boolean
  readonly listLagMs: number
}

export interface TwinBuild {
  readonly id: string
  readonly owner: number
  readonly cancelledBy: readonly number[]
}

export interface TwinRun {
  /** The build that the run reported. */
  readonly buildId: string | undefined
  readonly isStopped: boolean
  /** All that main and post have said. */
  readonly words: string
}

const never = new AbortController().signal
const agentId = 'agent-hello'

/** Plays a scene in virtual time: main and post of each run. */
export async function playTwins(
  scene: Scene,
): Promise<{ readonly builds: readonly TwinBuild[]; readonly runs: readonly TwinRun[] }> {
  const clock = createVirtualClock()
  const account = createAccount(scene, clock)
  const runs = await Promise.all(
    scene.runs.map((plan, index) => playRun(account.connect(index), plan, clock)),
  )
  return { runs, builds: account.builds() }
}

async function playRun(api: BuildsApi, plan: TwinPlan, clock: Clock): Promise<TwinRun> {
  const { startMs, stop } = plan
  await clock.sleep(startMs, never)
  const abort = new AbortController()
  const kill = new AbortController()
  const life = kill.signal
  let saved: FactsForPost = { cancelWanted: false }
  let buildId: string | undefined
  const words: string[] = []
  const tell = (event: RunEvent): void => {
    if (!life.aborted) saved = factsAfter(saved, event, true)
  }
  if (stop !== undefined)
    void clock.sleep(stop.atMs, never).then(() => {
      const end = stop.how === 'aborted' ? abort : kill
      end.abort(new Error('stopped'))
    })
  const living = whileAlive(api, life)
  const work = runBuild(
    {
      prepare: async () => ({
        ...submission,
        agent: await resolveAgent(living, { name: 'hello' }, abort.signal),
      }),
      agentName: 'hello',
      seen: new Set(),
      ...{ wait: true, onTimeout: 'cancel', cancelOnAbort: true, hurry: never },
      onRecord: (sent) => tell({ type: 'submitting', sent }),
      onCreated: (build, how) => {
        if (!life.aborted) buildId = build.id
        tell({ type: 'created', build, ...how })
      },
    },
    {
      ...{ api: living, clock, random: () => 0.5, pollIntervalMs: 5_000 },
      limits: { buildMs: 60 * 60_000, queueMs: 30 * 60_000 },
      reporter: {
        report: (event) => {
          if (!life.aborted && event.type === 'warning') words.push(event.message)
        },
      },
    },
    abort.signal,
  ).then(
    (result) => {
      tell({ type: 'ended', result })
      if (!abort.signal.aborted) tell({ type: 'told' })
    },
    (error: unknown) => {
      tell({ type: 'failed', error, isAborted: abort.signal.aborted })
      if (!life.aborted) words.push(String(error))
    },
  )
  await unlessAborted(work, life).catch(() => undefined)
  const left = leftOver(saved)
  if (left.type !== 'nothing') {
    using limit = timeLimit(56_000, clock)
    const { message, toCancel } = await cancelLeftOver(
      left,
      { api, clock, random: () => 0.5, untilMs: clock.monotonicMs() + 56_000 },
      limit.signal,
    )
    words.push(message, ...toCancel)
  }
  return { buildId, isStopped: stop !== undefined, words: words.join('\n') }
}

/** A killed process neither begins a request nor completes a form. */
function whileAlive(api: BuildsApi, life: AbortSignal): BuildsApi {
  const both = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, life])
  return {
    ...api,
    submitBuild: async (form, options) =>
      await api.submitBuild(form, { ...options, signal: both(options.signal) }),
    cancelBuild: async (id, signal) => {
      life.throwIfAborted()
      await api.cancelBuild(id, signal)
    },
  }
}

/** An account of the model server that knows who made and who cancelled each build. */
function createAccount({ runs, isNewAgent, listLagMs }: Scene, clock: Clock) {
  const server = createModelServer({
    clock,
    timeline: [
      { afterMs: 0, status: 'queued' },
      { afterMs: 10_000, status: 'running' },
      { afterMs: 150_000, status: 'success' },
    ],
  })
  if (!isNewAgent) server.add({ agentName: 'hello', agentId, imageName: 'hello', imageTag: 'old' })
  const owners = new Map<string, number>()
  const cancelledBy = new Map<string, number[]>()
  const forms = new Map<number, number>()

  return {
    builds: (): TwinBuild[] =>
      [...owners].map(([id, owner]) => ({ id, owner, cancelledBy: cancelledBy.get(id) ?? [] })),
    connect: (run: number): BuildsApi => ({
      ...server,
      submitBuild: async (form, options) => {
        const { uploadMs, lateMs, responseMs, isLost } = runs[run] ?? {}
        const isFirst = !forms.has(run)
        forms.set(run, 1)
        await clock.sleep(uploadMs ?? 0, options.signal)
        await options.beforeEnd?.()
        // From here on the server has the form, whatever the client does.
        const made = clock.sleep(isFirst ? (lateMs ?? 0) : 0, never).then(async () => {
          const build = await server.submitBuild(form, { signal: never })
          owners.set(build.id, run)
          return build
        })
        made.catch(() => undefined)
        if (isLost && isFirst) throw connectionLost()
        const answered = made.then(async (build) => {
          await clock.sleep(responseMs ?? 0, never)
          return build
        })
        return await unlessAborted(answered, options.signal)
      },
      async *listBuilds(query, signal, options) {
        for await (const build of server.listBuilds(query, signal, options)) {
          const ageMs = clock.wallMs() - Date.parse(build.createdAt ?? '')
          if (!owners.has(build.id) || ageMs >= listLagMs) yield build
        }
      },
      cancelBuild: async (id, signal) => {
        await server.cancelBuild(id, signal)
        cancelledBy.set(id, [...(cancelledBy.get(id) ?? []), run])
      },
    }),
  }
}
