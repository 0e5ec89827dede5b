import type { BuildsApi } from '../../src/api/builds-api.ts'
import type { Build } from '../../src/api/model.ts'
import { isFinal } from '../../src/api/status.ts'
import type { ReuseRequest } from '../../src/builds/reuse/reuse.ts'
import { resolveAgent } from '../../src/builds/submit/resolve-agent.ts'
import type { Clock } from '../../src/util/clock.ts'
import { unlessAborted } from '../../src/util/unless-aborted.ts'
import { connectionLost, submission } from '../../world/server/api-values.ts'
import { createModelServer } from '../../world/server/model-server.ts'
import { createVirtualClock } from '../../world/server/virtual-clock.ts'
import { playMainAndPost, type WholeEnd } from './main-and-post.ts'

/** One of several runs of the same content and tag; times are milliseconds. */
export interface RunPlan {
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
  readonly runs: readonly RunPlan[]
  /** They use each other's builds. */
  readonly isReusing: boolean
  /** A new agent: all runs name it, and all but the first one get a conflict. */
  readonly isNewAgent: boolean
  /** Somebody else cancels the newest builds at these times. */
  readonly cancelsMs: readonly number[]
  readonly buildMs: number
  /** How long a new build is missing in the list. */
  readonly listLagMs: number
  /** How long the record of a build shows its old status after a cancel. */
  readonly cancelLagMs: number
}

interface OwnedBuild {
  readonly id: string
  readonly owner: number
  readonly status: string
  /** The runs that cancelled it; `somebody`: none of them. */
  readonly cancelledBy: readonly number[]
}

export interface Played {
  readonly builds: readonly OwnedBuild[]
  readonly runs: readonly (WholeEnd & { readonly isStopped: boolean; readonly words: string })[]
}

export const somebody = -1
const never = new AbortController().signal
const { imageName, imageTag, workingTreeHash } = submission
const agent = { name: 'hello' }
const reuse: ReuseRequest = {
  mode: 'auto',
  same: { agent, imageName, imageTag, workingTreeHash, createdBy: 'anyone' },
  longestMs: 90 * 60_000,
}

/** Plays main and post of each run on one account. */
export async function playScene(scene: Scene): Promise<Played> {
  const clock = createVirtualClock()
  const account = createAccount(scene, clock)
  const cancels = scene.cancelsMs.map(async (ms) => {
    await clock.sleep(ms, never)
    await account.cancelNewest()
  })
  const runs = await Promise.all(
    scene.runs.map(async ({ startMs, stop }, index) => {
      await clock.sleep(startMs, never)
      const api = account.connect(index)
      const [abort, kill] = [new AbortController(), new AbortController()]
      const isOver = new AbortController()
      if (stop !== undefined)
        clock.sleep(stop.atMs, isOver.signal).then(
          () => (stop.how === 'aborted' ? abort : kill).abort(new Error('stopped')),
          () => undefined,
        )
      const end = await playMainAndPost({
        clock,
        api: { main: whileAlive(api, kill.signal), post: api },
        prepare: async (main) => ({
          ...submission,
          agent: await resolveAgent(main, agent, abort.signal),
        }),
        ...(scene.isReusing && { reuse }),
        ...{ stop: abort.signal, kill: kill.signal },
      })
      isOver.abort()
      const { error, post, warnings } = end
      const isStopped = abort.signal.aborted || kill.signal.aborted
      const said = [...warnings, String(error), post?.message ?? '', ...(post?.toCancel ?? [])]
      return { ...end, isStopped, words: said.join('\n') }
    }),
  )
  await Promise.all(cancels)
  await clock.sleep(scene.buildMs + 60_000, never)
  return { runs, builds: await account.builds() }
}

/** A killed process neither begins a request nor completes a form. */
function whileAlive(api: BuildsApi, life: AbortSignal): BuildsApi {
  return {
    ...api,
    submitBuild: async (form, { signal, ...options }) =>
      await api.submitBuild(form, { ...options, signal: AbortSignal.any([signal, life]) }),
    cancelBuild: async (id, signal) => {
      life.throwIfAborted()
      await api.cancelBuild(id, signal)
    },
  }
}

/** An account of the model server that knows who made and who cancelled each build. */
function createAccount(scene: Scene, clock: Clock) {
  const { buildMs, isNewAgent, listLagMs, cancelLagMs } = scene
  const server = createModelServer({
    clock,
    timeline: [
      { afterMs: 0, status: 'queued' },
      { afterMs: Math.min(10_000, buildMs / 4), status: 'running' },
      { afterMs: buildMs, status: 'success' },
    ],
  })
  if (!isNewAgent)
    server.add({ agentName: 'hello', agentId: 'agent-hello', imageName, imageTag: 'old' })
  const owners = new Map<string, number>()
  const cancelledBy = new Map<string, number[]>()
  const withForm = new Set<number>()
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
      stale.set(id, { status, untilMs: clock.monotonicMs() + cancelLagMs })
  }

  return {
    connect: (run: number): BuildsApi => ({
      ...server,
      submitBuild: async (form, options) => {
        const { uploadMs = 0, lateMs = 0, responseMs = 0, isLost } = scene.runs[run] ?? {}
        const isFirst = !withForm.has(run)
        withForm.add(run)
        await clock.sleep(uploadMs, options.signal)
        await options.beforeEnd?.()
        // From here on the server has the form, whatever the client does.
        const made = clock.sleep(isFirst ? lateMs : 0, never).then(async () => {
          const build = await server.submitBuild(form, { signal: never })
          owners.set(build.id, run)
          return build
        })
        made.catch(() => undefined)
        if (isLost && isFirst) throw connectionLost()
        const answered = made.then(async (build) => {
          await clock.sleep(responseMs, never)
          return build
        })
        return await unlessAborted(answered, options.signal)
      },
      getBuild: async (id, signal) => show(await server.getBuild(id, signal)),
      async *listBuilds(query, signal, options) {
        for await (const build of server.listBuilds(query, signal, options)) {
          const ageMs = clock.wallMs() - Date.parse(build.createdAt ?? '')
          if (!owners.has(build.id) || ageMs >= listLagMs) yield show(build)
        }
      },
      cancelBuild: async (id, signal) => await cancel(id, run, signal),
    }),
    async cancelNewest(): Promise<void> {
      const newest = server.builds.at(-1)
      if (newest && owners.has(newest.id)) await cancel(newest.id, somebody, never)
    },
    builds: async (): Promise<readonly OwnedBuild[]> =>
      await Promise.all(
        [...owners].map(async ([id, owner]) => ({
          ...{ id, owner, cancelledBy: cancelledBy.get(id) ?? [] },
          status: (await server.getBuild(id, never)).status,
        })),
      ),
  }
}
