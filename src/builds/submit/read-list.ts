import type { BuildsApi, ListOptions } from '../../api/builds-api.ts'
import { ApiError, asApiError, slowHint } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import { submitTimes } from '../../api/timing.ts'
import type { Clock } from '../../util/clock.ts'
import { timeLimit } from '../../util/time-limit.ts'
import { createdMs } from '../build-times.ts'
import { newestFirst, walkList } from '../walk-list.ts'
import { candidatesOf, type FormFacts, isProved, type SentForms } from './sent-forms.ts'

const pageSize = 100
/** A list with more builds than this is not searched to its end. */
const searchedBuilds = 1_000
/** Of all IDs: the post step gets them in an environment variable. */
const idCharacters = 16_384

type OnServerTime = NonNullable<ListOptions['onServerTime']>

/** Without `listBefore` where the list cannot be read, or is too long to compare with. */
export async function readBefore(
  api: BuildsApi,
  form: FormFacts,
  seen: ReadonlySet<string>,
  signal: AbortSignal,
  onServerTime?: OnServerTime,
): Promise<Pick<SentForms, 'seenBefore' | 'listBefore'>> {
  const read = await readNewest(api, form, undefined, signal, { onServerTime })
  signal.throwIfAborted()
  const unread = { seenBefore: firstOf(seen), listBefore: undefined }
  if (read.problem) return unread
  const times = read.builds.flatMap((build) => createdMs(build) ?? [])
  const serverMs = read.serverMs ?? (times.length === 0 ? undefined : Math.max(...times))
  const timeless = read.builds.filter((build) => createdMs(build) === undefined)
  const builds = [...timeless, ...newestFirst(read.builds).slice(0, times.length)]
  const listed = builds.map(({ id }) => id)
  const seenBefore = firstOf(new Set([...listed, ...seen]))
  const isKept = new Set(seenBefore)
  const left = builds.find(({ id }) => !isKept.has(id))
  if (left === undefined) return { seenBefore, listBefore: { sinceMs: read.sinceMs, serverMs } }
  const ms = createdMs(left)
  // Without a time, a build that is left out here would look like a new one.
  if (ms === undefined || isKept.size === timeless.length) return unread
  return { seenBefore, listBefore: { sinceMs: Math.max(read.sinceMs, ms), serverMs } }
}

function firstOf(ids: ReadonlySet<string>): readonly string[] {
  let characters = 0
  return [...ids].filter((id) => (characters += id.length) <= idCharacters)
}

/** What one look at the list has shown. */
export interface Look {
  readonly candidates: readonly Build[]
  readonly isProved: (build: Build) => boolean
  /** Why the list was not read to its end, or proves nothing. */
  readonly problem: ApiError | undefined
}

export interface LookOptions extends Pick<ListOptions, 'onServerTime'> {
  /** All that the client's table allows, in place of one request. */
  readonly isPatient?: boolean
}

/** Reads the list once, and never guesses. */
export async function lookOnce(
  { api, clock }: { readonly api: BuildsApi; readonly clock: Clock },
  sent: SentForms,
  signal: AbortSignal,
  { onServerTime, isPatient = false }: LookOptions = {},
): Promise<Look> {
  let nowMs = Infinity
  const noteTime = (ms: number): void => {
    nowMs = ms
    onServerTime?.(ms)
  }
  const { form, listBefore, unanswered } = sent
  const sinceMs = listBefore?.serverMs ?? unanswered?.firstMs
  const options = { attempts: isPatient ? undefined : 1, onServerTime: noteTime }
  using limit = timeLimit(
    isPatient ? submitTimes.lookLimitMs.patient : submitTimes.lookLimitMs.usual,
    clock,
    signal,
  )
  const read = await readNewest(api, form, sinceMs, limit.signal, options).catch(
    (error: unknown) => {
      signal.throwIfAborted()
      throw error
    },
  )
  signal.throwIfAborted()
  // A list from before the form was complete, which a cache sent, cannot show its build.
  const lastMs = unanswered?.lastMs
  const isOld =
    read.serverMs !== undefined &&
    lastMs !== undefined &&
    read.serverMs < lastMs - submitTimes.slackMs
  return {
    candidates: isOld ? [] : candidatesOf(sent, read.builds),
    isProved: (build) => isProved(sent, build, nowMs),
    problem: isOld ? unusable('The list is older than the form.') : read.problem,
  }
}

interface Read {
  readonly builds: readonly Build[]
  /** The server's clock at its first response. */
  readonly serverMs: number | undefined
  /** All builds that are listed with a later time were read; 0 at the end of the list. */
  readonly sinceMs: number
  readonly problem: ApiError | undefined
}

/** The builds of the agent since `sinceMs`, else since the server's time; at least a page. */
async function readNewest(
  api: BuildsApi,
  { agentName }: FormFacts,
  sinceMs: number | undefined,
  signal: AbortSignal,
  options: ListOptions,
): Promise<Read> {
  const agent = agentName === undefined ? undefined : { name: agentName }
  const walk = walkList(api, { agent, pageSize, ...options }, signal)
  const builds: Build[] = []
  let readSinceMs = 0
  let problem: ApiError | undefined
  try {
    for await (const build of walk) {
      builds.push(build)
      const ms = createdMs(build)
      const boundMs = sinceMs ?? walk.serverMs() ?? createdMs(builds[0] ?? build)
      const isPast = ms !== undefined && boundMs !== undefined && ms < boundMs - submitTimes.slackMs
      if (isPast && builds.length >= pageSize && walk.mayBeNewestFirst()) {
        readSinceMs = ms
        break
      }
      if (builds.length >= searchedBuilds) {
        problem = unusable('The list is too long to be searched.')
        break
      }
    }
  } catch (caught) {
    problem = signal.aborted ? late : asApiError(caught)
  }
  return { builds, serverMs: walk.serverMs(), sinceMs: readSinceMs, problem }
}

const late = new ApiError('The list of builds did not come in time.', {
  kind: 'timeout',
  hint: slowHint,
})

function unusable(message: string): ApiError {
  return new ApiError(message, { kind: 'response' })
}
