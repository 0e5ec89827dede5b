import { idKey } from '../../api/build-id.ts'
import { ApiError } from '../../api/errors.ts'
import type { Build, Submission } from '../../api/model.ts'
import { listWaitsMs, submitTimes } from '../../api/timing.ts'
import { secondMs } from '../../util/clock.ts'
import { askedWait, pacedWait } from '../../util/retry.ts'
import { createdMs } from '../build-times.ts'
import { type BuildDependencies, reportAs, type Tell } from '../events.ts'
import { type FailedForm, planAfter, readFailure } from './after-failure.ts'
import { Duplicates } from './duplicates.ts'
import { fateRules } from './fates.ts'
import { BuildList } from './read-list.ts'
import { awaitAgentId } from './resolve-agent.ts'
import { Findings, type Found, search, type SearchOptions } from './search.ts'
import { type Known, sendForm } from './send-form.ts'
import type { FormFacts, SentForms, Unanswered } from './sent-forms.ts'
import {
  outcomeUnknown,
  refusal,
  stoppedInDoubt,
  type SubmitUnknownError,
} from './submit-errors.ts'

export interface SubmitRequest {
  readonly submission: Submission
  /** The agent's name, also where the submission has an ID. */
  readonly agentName: string | undefined
  readonly tell: Tell
  readonly onProgress?: ((sentBytes: number) => void) | undefined
  /** IDs of all builds that responses have named in this run (`noteSeen`). */
  readonly seen: ReadonlySet<string>
}

export interface Submitted {
  readonly build: Build
  /** It was found in the list, before or after the form, so it may be another run's. */
  readonly isAdopted: boolean
  /** A response had named it before the form, so it is not from this form. */
  readonly wasSeen: boolean
  /** Forms of this submit that may have become another build, or may still do. */
  readonly unanswered: Unanswered | undefined
  /** Whether the build is certainly this run's. Looks again for one found in the list. */
  readonly isProved: (signal: AbortSignal) => Promise<boolean>
  /** Warns of builds that other forms may have become. */
  readonly nameDuplicates: () => Promise<void>
  /** For the end of a run that has no time to look. */
  readonly warnOfLate: () => Promise<void>
}

const { lookAfterMs, lookAgainMs, backoffMs, pauseMs } = submitTimes
const none: Found = { type: 'none' }

/**
 * Never submits twice: the API has no idempotency key, so after a lost response it looks for the
 * build in the account's list. Rejects with `ApiError` for a refusal, with `SubmitUnknownError`
 * when a build may or may not exist.
 */
export async function submit(
  request: SubmitRequest,
  dependencies: BuildDependencies,
  signal: AbortSignal,
): Promise<Submitted> {
  const list = new BuildList(dependencies)
  const form = factsOf(request)
  const before = await list.readBefore(form, request.seen, signal)
  return await new SubmitRun(request, dependencies, list, { form, ...before }, signal).run()
}

class SubmitRun {
  readonly #request: SubmitRequest
  readonly #dependencies: BuildDependencies
  readonly #list: BuildList
  readonly #signal: AbortSignal
  readonly #findings = new Findings()
  readonly #duplicates: Duplicates
  readonly #notice: (message: string) => Promise<void>
  /** Keys of all IDs that are not from the next form; `seenBefore` may have room for fewer. */
  readonly #seen: Set<string>
  #sent: SentForms
  #failures = 0
  /** Those that were a 429, and when the first one came. */
  #limits = 0
  #limitedSinceMs: number | undefined
  #wasLost = false
  /** Sent in place of the agent's name, once the server has said that the name is in use. */
  #agentId: string | undefined

  constructor(
    request: SubmitRequest,
    dependencies: BuildDependencies,
    list: BuildList,
    sent: SentForms,
    signal: AbortSignal,
  ) {
    this.#request = request
    this.#dependencies = dependencies
    this.#list = list
    this.#signal = signal
    this.#sent = sent
    this.#seen = new Set([...request.seen, ...sent.seenBefore].map(idKey))
    this.#notice = reportAs('notice', dependencies.reporter)
    this.#duplicates = new Duplicates(list, dependencies.reporter)
  }

  async run(): Promise<Submitted> {
    await this.#save({})
    try {
      for (;;) {
        const result = await this.#send()
        const known = 'build' in result ? result : await this.#recover(result)
        if (known) return await this.#finish(known)
      }
    } catch (error) {
      const isInDoubt = this.#signal.aborted && this.#sent.unanswered !== undefined
      throw isInDoubt ? stoppedInDoubt(error) : error
    }
  }

  /** Resolves with the build where the list shows it, else once another form may follow. */
  async #recover(failure: FailedForm): Promise<Known | undefined> {
    const nowMs = this.#dependencies.clock.monotonicMs()
    this.#failures += 1
    if (failure.fate === 'throttled') {
      this.#limits += 1
      this.#limitedSinceMs ??= nowMs
    } else this.#wasLost ||= fateRules[failure.fate].mayBecome
    const isInDoubt = this.#sent.unanswered !== undefined
    const facts = {
      failures: this.#failures - this.#limits,
      limitedMs: nowMs - (this.#limitedSinceMs ?? nowMs),
      isInDoubt,
      isById: this.#agentId !== undefined,
    }
    const { waits, searches, then } = planAfter(failure, facts)
    if (waits) await this.#wait(failure)
    const found = searches ? await this.#search(failure) : none
    this.#signal.throwIfAborted()
    if (found.type === 'mine') return { build: found.build, isFound: true }
    if (found.type === 'unclear') throw this.#inDoubt(failure, found)
    if (then === 'pause-and-send') await this.#pause(failure)
    const canBeSent =
      then === 'send-by-agent-id' ? await this.#findAgentId(failure) : then !== 'give-up'
    if (canBeSent) return undefined
    if (isInDoubt) throw this.#inDoubt(failure, found)
    if (failure.fate !== 'not-sent') await this.#nameDuplicates()
    throw refusal(failure, this.#request.submission.agent)
  }

  #inDoubt(failure: FailedForm, found: Found): SubmitUnknownError {
    return outcomeUnknown(failure, found, this.#sent.listBefore !== undefined)
  }

  async #send(): Promise<Known | FailedForm> {
    const { submission, onProgress } = this.#request
    const { clock } = this.#dependencies
    const agent = this.#agentId === undefined ? submission.agent : { agentId: this.#agentId }
    const { unanswered } = this.#sent
    let form: Unanswered | undefined
    let wholeMs = clock.monotonicMs()
    const onWhole = async (): Promise<void> => {
      wholeMs = clock.monotonicMs()
      const withForm = this.#withForm(unanswered)
      await this.#save({ unanswered: withForm })
      // A run that is stopped by then cuts the form off.
      if (this.#signal.aborted) await this.#save({ unanswered })
      else form = withForm
    }
    const result = await sendForm(
      { ...submission, agent },
      { onProgress, onWhole, findListed: (signal) => this.#findListed(signal) },
      this.#dependencies,
      this.#signal,
    )
    if (result instanceof ApiError) {
      const failure = readFailure(result, form !== undefined, agent.agentName !== undefined)
      if (form !== undefined && !fateRules[failure.fate].mayBecome)
        await this.#save({ unanswered, ...copiesOf(failure, form) })
      // Answered before its end had left.
      else if (form === undefined && failure.isWhole)
        await this.#save({ unanswered: this.#withForm(unanswered) })
      return failure
    }
    if (result.isFound) return result
    const ms = createdMs(result.build)
    const aroundMs = clock.monotonicMs() - wholeMs + submitTimes.slackMs
    const toMs = ms && ms + aroundMs
    // Saved with the ID of the build, in one write: until then the form stands for it.
    if (unanswered === undefined || this.#wasLost) {
      const answered = ms === undefined ? undefined : { fromMs: ms - aroundMs, toMs }
      this.#sent = { ...this.#sent, unanswered, answered }
    } else {
      // A gateway may have passed on a form that it answered with 429: that lost no response.
      const fromMs = unanswered.firstMs && unanswered.firstMs - submitTimes.slackMs
      this.#sent = { ...this.#sent, unanswered: undefined, answered: { fromMs, toMs } }
    }
    return result
  }

  /** The build of a form whose response does not come, where the list shows it first. */
  async #findListed(signal: AbortSignal): Promise<Build | undefined> {
    const options = this.#searchOptions([lookAfterMs, lookAgainMs], Infinity)
    const found = await search(this.#sent, options, signal)
    return found.type === 'mine' ? found.build : undefined
  }

  async #wait({ fate, error }: FailedForm): Promise<void> {
    const { clock, random } = this.#dependencies
    const limitedMs = Math.min(backoffMs.limited, backoffMs.first * 2 ** this.#limits)
    const asked =
      fate === 'throttled'
        ? pacedWait(error.retryAfterMs ?? 0, random(), limitedMs)
        : askedWait(error.retryAfterMs ?? 0, random(), this.#backoffMs())
    const ms = Math.max(fate === 'not-sent' ? 0 : pauseMs.shortest, asked)
    await this.#notice(`${error.message} Retrying in ${(ms / secondMs).toFixed(1)} s.`)
    await clock.sleep(ms, this.#signal)
  }

  async #pause({ error }: FailedForm): Promise<void> {
    const { clock, random } = this.#dependencies
    const askedMs = Math.max(pauseMs.shortest, error.retryAfterMs ?? 0)
    const ms = Math.min(pauseMs.longest, askedMs)
    await clock.sleep(askedWait(ms, random(), this.#backoffMs()), this.#signal)
  }

  #backoffMs(): number {
    return Math.min(backoffMs.longest, backoffMs.first * 2 ** this.#failures)
  }

  async #search({ error, fate }: FailedForm): Promise<Found> {
    await this.#notice(`${error.message} Looking for the build in the account's list of builds.`)
    const forMs = fateRules[fate].searchMs
    const options = this.#searchOptions(forMs === 0 ? [0] : listWaitsMs, forMs)
    const found = await search(this.#sent, options, this.#signal)
    if (found.type !== 'none') return found
    await this.#notice('The list of builds shows no build of this content yet.')
    // Without a list from before, there is none to recognise it by.
    return this.#sent.listBefore === undefined
      ? { type: 'unclear', candidates: [], problem: undefined }
      : found
  }

  #searchOptions(waitsMs: readonly number[], forMs: number): SearchOptions {
    const { clock, random } = this.#dependencies
    const findings = this.#findings
    // A run that is stopped in the search cannot name them, and its post step may not see them.
    const onLook = async (): Promise<void> => {
      const unproved = findings.unproved()
      if (unproved.length > (this.#sent.unproved?.length ?? 0)) await this.#save({ unproved })
    }
    return { list: this.#list, clock, random, findings, waitsMs, forMs, until: 'first', onLook }
  }

  async #findAgentId({ error }: FailedForm): Promise<boolean> {
    const { agentName } = this.#request.submission.agent
    await this.#notice(
      `${error.message} Looking for the ID of the agent in the account's list of builds.`,
    )
    this.#agentId = await awaitAgentId(agentName, this.#dependencies, this.#signal)
    // What is listed before the next form is not from it.
    this.#exclude((await this.#nameDuplicates()).map(({ id }) => id))
    return this.#agentId !== undefined
  }

  async #finish({ build, isFound }: Known): Promise<Submitted> {
    const sent = this.#sent
    const duplicates = this.#duplicates
    const wasSeen = this.#seen.has(idKey(build.id))
    const isAdopted = isFound || wasSeen
    void this.#request.tell({ type: 'created', build, isAdopted, sent })
    if (isFound) await this.#notice(`Found build ${build.id} with the same image, tag and content.`)
    else if (wasSeen)
      await this.#notice(
        `The server responded with build ${build.id}, which was there before the form was sent: it is followed, and not cancelled.`,
      )
    duplicates.know(build.id)
    // An aborted run has no time to look, but a build to cancel.
    if (!this.#signal.aborted && sent.unanswered !== undefined)
      await this.#nameDuplicates().catch((error: unknown) => {
        if (!this.#signal.aborted) throw error
      })
    const isLate = (): boolean => this.#list.mayStillAppear(sent)
    return {
      build,
      isAdopted,
      wasSeen,
      unanswered: sent.unanswered,
      isProved: async (limit) => !isAdopted || (!wasSeen && (await this.#isAlone(limit))),
      nameDuplicates: async () => {
        const wasLate = isLate()
        await this.#nameDuplicates()
        await duplicates.warnOfLate(wasLate)
      },
      warnOfLate: () => duplicates.warnOfLate(isLate()),
    }
  }

  async #nameDuplicates(): Promise<readonly Build[]> {
    return await this.#duplicates.name(this.#sent, this.#signal)
  }

  /** Looks once whether one build alone may be ours, at a time when any other would be listed. */
  async #isAlone(limit: AbortSignal): Promise<boolean> {
    if (this.#list.mayStillAppear(this.#sent)) return false
    try {
      const look = await this.#list.look(this.#sent, limit)
      return this.#findings.judge(look).type === 'mine'
    } catch (error) {
      if (limit.aborted) return false
      throw error
    }
  }

  /** With a form that is complete now; the first such form sets the bound. */
  #withForm(before: Unanswered | undefined): Unanswered {
    // Where no list was read, our own clock has to do: it proves nothing, but bounds what is named.
    const ownMs =
      this.#sent.listBefore === undefined ? this.#dependencies.clock.wallMs() : undefined
    const lastMs = this.#list.nowMs() ?? ownMs
    return before === undefined ? { firstMs: lastMs, lastMs } : { ...before, lastMs }
  }

  async #save(changes: Partial<SentForms>): Promise<void> {
    this.#sent = { ...this.#sent, ...changes }
    await this.#request.tell({ type: 'submitting', sent: this.#sent })
  }

  #exclude(ids: readonly string[]): void {
    for (const id of ids) this.#seen.add(idKey(id))
    const seenBefore = [...new Set([...this.#sent.seenBefore, ...ids])]
    this.#sent = { ...this.#sent, seenBefore }
  }
}

function factsOf({ submission, agentName }: SubmitRequest): FormFacts {
  const { imageName, imageTag, workingTreeHash, sourceCommit, imageUrl, agent } = submission
  return {
    imageName,
    imageTag,
    workingTreeHash,
    sourceCommit,
    imageUrl,
    agentName: agentName ?? agent.agentName,
    agentId: agent.agentId,
  }
}

/** A gateway may have made a build of a copy before the server refused the form for it. */
function copiesOf(
  { fate, error }: FailedForm,
  { lastMs }: Unanswered,
): Pick<SentForms, 'answered'> {
  const isConflict = fate === 'name-taken' || error.status === 409
  return isConflict ? { answered: { fromMs: lastMs, toMs: undefined } } : {}
}
