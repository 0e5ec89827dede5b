import type { BuildsApi } from '../../../src/api/builds-api.ts'
import type { Build } from '../../../src/api/model.ts'
import { httpError, makeBuild, submission } from '../../../world/server/api-values.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'
import { playMainAndPost } from '../main-and-post.ts'
import type { Fate, Listing, Mode, ServerBuild } from './cell-axes.ts'
import { like } from './submit-set-up.ts'

const never = new AbortController().signal
/** How long a build runs before it succeeds. */
const runsMs = 120_000

const hint =
  /may or may not|may still appear|may appear|could not look for a build|Look for a build/

interface Stored extends ServerBuild {
  readonly build: Build
  readonly bornMs: number
  readonly listedMs: number
}

/** A server, in virtual time, on which one fate of a form meets one state of the list. */
function openServer(fate: Fate, listing: Listing) {
  const clock = createVirtualClock()
  const builds: Stored[] = []
  const cancels: { readonly id: string; readonly atMs: number }[] = []
  let forms = 0
  let lastListMs = 0
  let isPrepared = false
  const add = ({ by, bornMs = 0, lateMs = 0, fields, ...rest }: ServerBuild): Build => {
    const createdAt = new Date(clock.wallMs() + bornMs).toISOString()
    const id = `${by}-${builds.length + 1}`
    const build = makeBuild({
      id,
      status: 'running',
      ...like,
      agentId: 'agent-hello',
      createdAt,
      ...fields,
    })
    const [atMs, listedMs] = [clock.wallMs(), clock.wallMs() + lateMs]
    builds.push({ by, ...rest, build, bornMs: atMs, listedMs })
    return build
  }
  if (fate.listed) add(fate.listed)
  const stateOf = ({ build, bornMs }: Stored): Build => {
    const cancelled = cancels.find(({ id }) => id === build.id)
    const nowMs = clock.wallMs()
    if (cancelled)
      return { ...build, status: nowMs > cancelled.atMs + 500 ? 'cancelled' : 'cancelling' }
    return nowMs - bornMs > runsMs ? { ...build, status: 'success' } : build
  }
  /** What the first form leaves on the server, and further ones. */
  const make = (): Build | undefined => {
    if (forms > 1) return fate.isMade === 'never' ? undefined : add({ by: 'us' })
    const answered = fate.isMade === 'answered' ? add({ by: 'us' }) : undefined
    const made = fate.isMade === 'lost' ? listing.ours.map((one) => add({ by: 'us', ...one })) : []
    if (fate.isMade === 'answered' && listing.ours.length > 1) add({ by: 'us' })
    for (const twin of listing.twins) add({ by: 'other', ...twin })
    return answered ?? made[0]
  }
  const apiOf = (kill: AbortSignal, onForm: (isWhole: boolean) => void): BuildsApi => {
    const alive = async (): Promise<void> => {
      if (kill.aborted) await new Promise(() => undefined)
    }
    return {
      submitBuild: async (_, { signal, beforeEnd, onProgress }) => {
        forms += 1
        const form = forms
        onProgress?.(10)
        const isWhole = fate.isCut !== true || form > 1
        if (!isWhole) {
          onForm(false)
          await clock.sleep(100, signal)
          await alive()
        } else await beforeEnd?.()
        const build = make()
        if (isWhole && form === 1) onForm(true)
        await clock.sleep(form === 1 ? (fate.answerMs ?? 1_000) : 5, signal)
        await alive()
        const error = fate.error?.(form)
        if (error) throw error
        const answer = fate.listed ? builds[0]?.build : build
        if (answer === undefined) throw httpError(500)
        return answer
      },
      getBuild: async (id, signal) => {
        await clock.sleep(1, signal)
        await alive()
        const stored = builds.find(({ build }) => build.id.toLowerCase() === id.toLowerCase())
        if (stored === undefined) throw httpError(404, 'none')
        return stateOf(stored)
      },
      async *listBuilds(_, signal, { onServerTime } = {}) {
        await clock.sleep(5, signal)
        await alive()
        const when = forms === 0 ? 'before' : 'after'
        if (isPrepared && fate.noList === when) throw httpError(503, 'list down')
        onServerTime?.(Math.floor(clock.wallMs() / 1_000) * 1_000)
        lastListMs = clock.wallMs()
        const shown = builds.filter(({ listedMs }) => listedMs <= clock.wallMs())
        for (const stored of shown.toReversed()) {
          const build = stateOf(stored)
          yield stored.isUpper ? { ...build, id: build.id.toUpperCase() } : build
        }
        await alive()
      },
      cancelBuild: async (id, signal) => {
        await clock.sleep(1, signal)
        await alive()
        cancels.push({ id: id.toLowerCase(), atMs: clock.wallMs() })
      },
      async *streamLogs(_, signal) {
        await clock.sleep(1e9, signal)
        yield* []
      },
      listUndeployed: async () => await Promise.resolve([]),
    }
  }
  const wasShown = (id: string): boolean =>
    builds.some(({ build, listedMs }) => build.id === id && listedMs < lastListMs)
  const prepared = (): void => void (isPrepared = true)
  return { clock, builds, cancels, apiOf, wasShown, prepared, forms: () => forms }
}

/** Plays main until it ends or is stopped, then post, and says in a word what came of it. */
export async function playCell(fate: Fate, listing: Listing, mode: Mode): Promise<string> {
  const server = openServer(fate, listing)
  const { clock, builds, cancels } = server
  const [stop, kill] = [new AbortController(), new AbortController()]
  const onForm = (isWhole: boolean): void => {
    if (mode.stop === undefined || server.forms() > 1) return
    const afterMs = mode.when === 'wait' ? 50 : (fate.answerMs ?? (isWhole ? 1_000 : 100)) + 1_500
    void clock
      .sleep(afterMs, never)
      .then(() => (mode.stop === 'kill' ? kill : stop).abort(new Error('stopped')))
  }
  const { result, error, facts, warnings, post, postSeconds } = await playMainAndPost({
    clock,
    api: { main: server.apiOf(kill.signal, onForm), post: server.apiOf(never, () => undefined) },
    // Reads the list as the check of the tag does.
    prepare: async (api) => {
      await Array.fromAsync(api.listBuilds({}, stop.signal))
      server.prepared()
      return submission
    },
    ...{ stop: stop.signal, kill: kill.signal },
  })
  const said = warnings.join('\n')
  const isKilled = error === kill.signal.reason
  const ended = result ? `follows ${result.build.id}` : isKilled ? 'killed' : String(error)
  const words = [said, ended, post?.message].join('\n')
  const isNamed = (id: string, where: string): boolean => new RegExp(`\\b${id}\\b`, 'i').test(where)
  const namedIn = (where: string): number =>
    builds.filter(({ build }) => isNamed(build.id, where)).length
  const followed = result?.build.id
  const own = builds.filter(({ by }) => by === 'us').map(({ build }) => build.id)
  const isCancelled = (id: string): boolean => cancels.some((one) => one.id === id)
  const live = own.filter((id) => !isCancelled(id) && !(mode.stop === undefined && id === followed))
  const isOdd =
    live.some((id) => !isNamed(id, words) && (server.wasShown(id) || !hint.test(words))) ||
    // A twin alone cannot be told from a build of this run (reliability.md).
    cancels.some(({ id }) => id.startsWith('other') && (own.length > 0 || fate.listed)) ||
    (words.includes('may or may not') && words.includes('no build from it:')) ||
    (followed !== undefined && isNamed(followed, said))
  return `${mainWord()}/${postWord()}${isOdd ? '!' : ''}`

  function mainWord(): string {
    const others = namedIn(said)
    const late = said.includes('may appear within') ? '~' : ''
    const names = others > 0 ? `.${others}` : ''
    const forms = server.forms()
    if (followed !== undefined) {
      const isFound = facts.build?.isOwn !== true
      return `${forms}${isFound ? 'A' : 'F'}${names}${late}`
    }
    if (ended === 'killed') return `${forms}k`
    const doubtful = namedIn(ended)
    const list = doubtful > 0 ? `.${doubtful}` : ''
    if (ended.includes('stopped after')) return `${forms}s?${list}${names}`
    if (ended.includes('may or may not')) return `${forms}D${list}${names}`
    return `${forms}${ended.includes('stopped') ? 's' : 'E'}${names}`
  }

  function postWord(): string {
    if (post === undefined) return '-'
    const took = postSeconds > 5 ? String(postSeconds) : ''
    if (post.message.includes('Cancelled build')) return `C${took}${post.isClean ? '' : '~'}`
    const count = namedIn(post.message)
    if (count > 0) return `N${count}:${took}`
    return post.isClean ? '0' : `?${took}`
  }
}
