import type { BuildsApi, ListOptions } from '../../api/builds-api.ts'
import { ApiError, asApiError, slowHint } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import { submitTimes } from '../../api/timing.ts'
import type { Clock } from '../../util/clock.ts'
import { timeLimit } from '../../util/time-limit.ts'
import { createdMs } from '../build-times.ts'
import { newestFirst, walkList } from '../walk-list.ts'
import {
  candidatesOf,
  duplicatesOf,
  type FormFacts,
  isProved,
  type SentForms,
} from './sent-forms.ts'

const pageSize = 100
/** A list with more builds than this is not searched to its end. */
const searchedBuilds = 1_000
/** Of all IDs: the post step gets them in an environment variable. */
const idCharacters = 16_384

/** What one look at the list has shown. */
export interface Look {
  readonly candidates: readonly Build[]
  readonly isProved: (build: Build) => boolean
  /** Why the list was not read to its end, or proves nothing. */
  readonly problem: ApiError | undefined
}

/** Reads the account's list of builds. The responses also tell the server's time. */
export class BuildList {
  readonly #api: BuildsApi
  readonly #clock: Clock
  /** The server's clock, before our own monotonic one. */
  #aheadMs: number | undefined

  constructor({ api, clock }: { readonly api: BuildsApi; readonly clock: Clock }) {
    this.#api = api
    this.#clock = clock
  }

  /** The server's time, by its last `Date`; `undefined` before it has sent one. */
  nowMs(): number | undefined {
    return this.#aheadMs === undefined ? undefined : this.#aheadMs + this.#clock.monotonicMs()
  }

  /** If so, a build of these forms may not be listed yet, and one that is may be another run's. */
  mayStillAppear({ unanswered }: SentForms): boolean {
    if (unanswered === undefined) return false
    const { lastMs } = unanswered
    const nowMs = this.nowMs()
    return (
      lastMs === undefined || nowMs === undefined || nowMs - lastMs < submitTimes.listedWithinMs
    )
  }

  /** Without `listBefore` where the list cannot be read, or is too long to compare with. */
  async readBefore(
    form: FormFacts,
    seen: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<Pick<SentForms, 'seenBefore' | 'listBefore'>> {
    const onServerTime = (ms: number): void => this.#noteTime(ms)
    const read = await readNewest(this.#api, form, undefined, signal, { onServerTime })
    signal.throwIfAborted()
    const unread = { seenBefore: firstOf(seen), listBefore: undefined }
    if (read.problem) return unread
    const isTimeless = (build: Build): boolean => createdMs(build) === undefined
    const timeless = read.builds.filter(isTimeless)
    const builds = [...timeless, ...newestFirst(read.builds.filter((one) => !isTimeless(one)))]
    const listed = builds.map(({ id }) => id)
    const seenBefore = firstOf(new Set([...listed, ...seen]))
    const isKept = new Set(seenBefore)
    const left = builds.find(({ id }) => !isKept.has(id))
    const leftMs = left && createdMs(left)
    // Without a time, a build that is left out here would look like a new one.
    if (left && (leftMs === undefined || isKept.size === timeless.length)) return unread
    // Without a `Date`, the time of the newest build is the best that is known.
    const newest = builds[timeless.length]
    const serverMs = read.serverMs ?? (newest && createdMs(newest))
    if (this.#aheadMs === undefined && serverMs !== undefined) this.#noteTime(serverMs)
    return { seenBefore, listBefore: { sinceMs: Math.max(read.sinceMs, leftMs ?? 0), serverMs } }
  }

  /** Reads the list once, and never guesses. `isPatient`: with all retries, in place of none. */
  async look(sent: SentForms, signal: AbortSignal, isPatient = false): Promise<Look> {
    let nowMs = Infinity
    const onServerTime = (ms: number): void => {
      nowMs = ms
      this.#noteTime(ms)
    }
    const { form, listBefore, unanswered } = sent
    const sinceMs = listBefore?.serverMs ?? unanswered?.firstMs
    const { usual, patient } = submitTimes.lookLimitMs
    using limit = timeLimit(isPatient ? patient : usual, this.#clock, signal)
    const options = { attempts: isPatient ? undefined : 1, onServerTime }
    const read = await readNewest(this.#api, form, sinceMs, limit.signal, options)
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

  /** Where a form may have become more builds than the known one, looks for them once. */
  async lookForDuplicates(
    sent: SentForms,
    signal: AbortSignal,
  ): Promise<Pick<Look, 'candidates' | 'problem'> & { readonly ids: readonly string[] }> {
    if (sent.unanswered === undefined && sent.answered === undefined)
      return { candidates: [], problem: undefined, ids: [] }
    const { candidates, problem } = await this.look(sent, signal)
    return { candidates, problem, ids: duplicatesOf(sent, candidates).map(({ id }) => id) }
  }

  #noteTime(serverMs: number): void {
    this.#aheadMs = serverMs - this.#clock.monotonicMs()
  }
}

function firstOf(ids: ReadonlySet<string>): readonly string[] {
  let characters = 0
  return [...ids].filter((id) => (characters += id.length) <= idCharacters)
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
