import { idKey } from '../../api/build-id.ts'
import type { Build } from '../../api/model.ts'
import { submitTimes } from '../../api/timing.ts'
import type { Clock, Random } from '../../util/clock.ts'
import { askedWait } from '../../util/retry.ts'
import type { BuildList, Look } from './read-list.ts'
import type { SentForms } from './sent-forms.ts'

/** What the list of builds says of the forms of a run. */
export type Found =
  /** The list was read, and no look has shown a candidate. */
  | { readonly type: 'none' }
  /** The only candidate of all looks, and it is proved. */
  | { readonly type: 'mine'; readonly build: Build }
  /** IDs of several, of one that is not proved, or none; `problem`: why the list was not read. */
  | {
      readonly type: 'unclear'
      readonly candidates: readonly string[]
      readonly problem: string | undefined
    }

/** All that the looks of a run, or of its post step, have shown. */
export class Findings {
  /** IDs by their keys. */
  readonly #seen: Map<string, string>
  readonly #unproved: Set<string>

  /** `followed`: the ID of the build that main took from the list. */
  constructor(unproved: readonly string[] = [], followed?: string) {
    this.#unproved = new Set(unproved.map(idKey))
    const seen = followed === undefined ? unproved : [...unproved, followed]
    this.#seen = new Map(seen.map((id) => [idKey(id), id]))
  }

  judge({ candidates, isProved, problem }: Look): Found {
    for (const build of candidates) {
      this.#seen.set(idKey(build.id), build.id)
      // A time of a clock that is fast may look right later.
      if (!isProved(build)) this.#unproved.add(idKey(build.id))
    }
    const all = [...this.#seen.values()]
    if (problem) return { type: 'unclear', candidates: all, problem: problem.message }
    const [build] = candidates
    if (build !== undefined && all.length === 1 && this.#unproved.size === 0)
      return { type: 'mine', build }
    return all.length === 0
      ? { type: 'none' }
      : { type: 'unclear', candidates: all, problem: undefined }
  }

  /** IDs of all candidates, unless there is but one, which each look has proved. */
  unproved(): readonly string[] {
    const ids = [...this.#seen.values()]
    return ids.length > 1 ? ids : ids.filter((id) => this.#unproved.has(idKey(id)))
  }
}

export interface SearchOptions {
  readonly list: BuildList
  readonly clock: Clock
  readonly random: Random
  readonly findings: Findings
  /** The first wait comes before the first look. */
  readonly waitsMs: readonly number[]
  /** How long the search looks again; 0: one look. */
  readonly forMs: number
  /** `first`: ends at the first candidate. `end`: another run's may be listed before ours. */
  readonly until: 'first' | 'end'
  /** By `clock`: until then, the search looks again where the list was not readable. */
  readonly latestMs?: number | undefined
  /** Saves what a look has shown before the next one. */
  readonly onLook: (found: Found) => Promise<void> | void
}

const { lastLookMs } = submitTimes

/** Ends early once no build of these forms can appear any more. */
export async function search(
  sent: SentForms,
  { list, clock, random, findings, ...options }: SearchOptions,
  signal: AbortSignal,
): Promise<Found> {
  const { waitsMs, forMs, until, latestMs = -Infinity, onLook } = options
  const endMs = clock.monotonicMs() + forMs
  /** Whether no build of these forms can appear any more. */
  const isComplete = (): boolean => sent.unanswered !== undefined && !list.mayStillAppear(sent)
  let askedMs = 0
  for (let look = 0; ; look += 1) {
    const leftMs = endMs - clock.monotonicMs()
    const pauseMs = waitsMs[look] ?? waitsMs.at(-1) ?? 0
    const ownMs = leftMs > 0 || look === 0 ? Math.min(pauseMs, Math.max(0, leftMs)) : pauseMs
    const mostMs = Math.max(leftMs, latestMs - clock.monotonicMs() - lastLookMs)
    await clock.sleep(Math.max(ownMs, Math.min(askedMs, mostMs)), signal)
    // A run whose list is limited or down for a moment asks once more with patience.
    const isPatient = until === 'first' && (clock.monotonicMs() >= endMs || isComplete())
    const result = await list.look(sent, signal, isPatient)
    const found = findings.judge(result)
    await onLook(found)
    const { problem } = result
    askedMs = problem ? askedWait(problem.retryAfterMs ?? 0, random()) : 0
    const hasCandidate =
      found.type === 'mine' || (found.type === 'unclear' && found.candidates.length > 0)
    if (until === 'first' && hasCandidate) return found
    const isLast = isPatient || clock.monotonicMs() >= endMs || isComplete()
    if (isLast && (problem === undefined || clock.monotonicMs() >= latestMs)) return found
  }
}
