import { idKey, isSameId } from '../../api/build-id.ts'
import { ApiError } from '../../api/errors.ts'
import type { Build, Submission } from '../../api/model.ts'
import { listWaitsMs, submitTimes } from '../../api/timing.ts'
import { secondMs } from '../../util/clock.ts'
import { askedWait } from '../../util/retry.ts'
import { createdMs } from '../build-times.ts'
import { type BuildDependencies, reportAs } from '../events.ts'
import {
  type ActionOf,
  beginSubmit,
  decide,
  type SubmitAction,
  type SubmitEvent,
  withForm,
} from './decide.ts'
import { readFailure } from './fates.ts'
import { createOthers, type OtherBuilds } from './others.ts'
import { lookOnce, readBefore } from './read-list.ts'
import { awaitAgentId } from './resolve-agent.ts'
import { createFindings, search } from './search.ts'
import { sendForm } from './send-form.ts'
import { type FormFacts, type SentForms, type Unanswered } from './sent-forms.ts'
import { createServerClock, type ServerClock } from './server-clock.ts'
import { outcomeUnknown, refusal, stoppedInDoubt } from './submit-errors.ts'

export interface SubmitRequest {
  readonly submission: Submission
  /** The agent's name, also where the submission has an ID. */
  readonly agentName: string | undefined
  /** Called before the first byte, before the end of a form (which waits), and after a look. */
  readonly onRecord: (sent: SentForms) => Promise<void> | void
  /** Called as soon as the build is known, with all that is to be saved beside it. */
  readonly onCreated: (
    build: Build,
    how: Pick<Submitted, 'isAdopted'> & { readonly sent: SentForms },
  ) => void
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
  /** Warns of builds that other forms may have become. Resolves with this build's listed record. */
  readonly nameStrays: () => Promise<Build | undefined>
  /** For the end of a run that has no time to look. */
  readonly warnOfLate: () => Promise<void>
}

const { lookAfterMs, lookAgainMs, backoffMs, pauseMs } = submitTimes

/** A build that a response named, or that the list showed. */
interface Known {
  readonly type: 'known'
  readonly build: Build
  readonly isFound: boolean
}

/**
 * Never submits twice: the API has no idempotency key, so after a lost response it looks for the
 * build in the account's list. `decide.ts` decides, this carries out. Rejects with `ApiError` for a
 * refusal, with `SubmitUnknownError` when a build may or may not exist.
 */
export async function submit(
  request: SubmitRequest,
  dependencies: BuildDependencies,
  signal: AbortSignal,
): Promise<Submitted> {
  const serverClock = createServerClock(dependencies.clock)
  const { onServerTime, nowMs } = serverClock
  const form = factsOf(request)
  const before = await readBefore(dependencies.api, form, request.seen, signal, onServerTime)
  const serverMs = before.listBefore?.serverMs
  // Without a `Date`, the time of the newest build is the best that is known.
  if (nowMs() === undefined && serverMs !== undefined) onServerTime(serverMs)
  const run = new SubmitRun(request, dependencies, serverClock, { form, ...before }, signal)
  return await run.run()
}

class SubmitRun {
  readonly #request: SubmitRequest
  readonly #dependencies: BuildDependencies
  readonly #serverClock: ServerClock
  readonly #signal: AbortSignal
  readonly #findings = createFindings()
  readonly #others: OtherBuilds
  readonly #notice: (message: string) => Promise<void>
  /** Keys of all IDs that are not from the next form; `seenBefore` may have room for fewer. */
  readonly #seen: Set<string>
  #sent: SentForms
  #state = beginSubmit().state

  constructor(
    request: SubmitRequest,
    dependencies: BuildDependencies,
    serverClock: ServerClock,
    sent: SentForms,
    signal: AbortSignal,
  ) {
    this.#request = request
    this.#dependencies = dependencies
    this.#serverClock = serverClock
    this.#signal = signal
    this.#sent = sent
    this.#seen = new Set([...request.seen, ...sent.seenBefore].map(idKey))
    this.#notice = reportAs('notice', dependencies.reporter)
    this.#others = createOthers({ ...dependencies, serverClock, sent: () => this.#sent })
  }

  async run(): Promise<Submitted> {
    await this.#save({})
    try {
      let action: SubmitAction = beginSubmit().action
      for (;;) {
        const event = await this.#carryOut(action)
        if (event.type === 'known') return await this.#finish(event)
        const step = decide(this.#state, event)
        this.#state = step.state
        action = step.action
        const { unanswered } = step.state
        const answered = event.type === 'failed' ? this.#conflictOf(event) : undefined
        if (unanswered !== this.#sent.unanswered)
          await this.#save({ unanswered, ...(answered && { answered }) })
        this.#signal.throwIfAborted()
      }
    } catch (error) {
      const isInDoubt = this.#signal.aborted && this.#sent.unanswered !== undefined
      throw isInDoubt ? stoppedInDoubt(error) : error
    }
  }

  async #carryOut(action: SubmitAction): Promise<SubmitEvent | Known> {
    switch (action.type) {
      case 'send':
        return await this.#send(action)
      case 'wait':
        return await this.#wait(action)
      case 'search':
        return await this.#search(action)
      case 'find-agent-id':
        return await this.#findAgentId(action)
      case 'follow':
        return { type: 'known', build: action.build, isFound: true }
      case 'fail':
        if (action.failure.fate !== 'not-sent') await this.#others.name(this.#signal)
        throw refusal(action, this.#request.submission.agent)
      case 'fail-in-doubt':
        throw outcomeUnknown(action, this.#sent.listBefore !== undefined)
    }
  }

  async #send({ agentId, isPaused }: ActionOf<'send'>): Promise<SubmitEvent | Known> {
    const { submission, onProgress } = this.#request
    const { clock } = this.#dependencies
    if (isPaused) await this.#pause()
    const agent = agentId === undefined ? submission.agent : { agentId }
    const answered = new AbortController()
    const whole = Promise.withResolvers<undefined>()
    let form: Unanswered | undefined
    let wholeMs = clock.monotonicMs()
    const onWhole = async (): Promise<void> => {
      const { unanswered } = this.#state
      const sent = this.#completeNow()
      wholeMs = clock.monotonicMs()
      try {
        await this.#save({ unanswered: withForm(unanswered, sent) })
      } finally {
        // A run that is stopped by then cuts the form off.
        if (this.#signal.aborted) await this.#save({ unanswered })
        else form = sent
      }
      whole.resolve(undefined)
    }
    const sending = sendForm(
      { ...submission, agent },
      { onProgress: (bytes) => onProgress?.(bytes), onWhole, settled: answered.signal },
      this.#dependencies,
      this.#signal,
    )
    const finding = whole.promise.then(() => this.#awaitListed(sending, answered.signal))
    const result = await Promise.race([sending, finding]).finally(async () => {
      answered.abort()
      await Promise.allSettled([sending, ...(form === undefined ? [] : [finding])])
    })
    if ('type' in result) return result
    if (result instanceof ApiError) {
      const failure = readFailure(result, form !== undefined, agent.agentName !== undefined)
      const early = failure.isWhole ? this.#completeNow() : undefined
      return { type: 'failed', failure, form: form ?? early }
    }
    const ms = createdMs(result)
    const aroundMs = clock.monotonicMs() - wholeMs + submitTimes.slackMs
    const copies = ms === undefined ? undefined : { fromMs: ms - aroundMs, toMs: ms + aroundMs }
    // Saved with the ID of the build, in one write: until then the form stands for it.
    this.#sent = { ...this.#sent, unanswered: this.#state.unanswered, answered: copies }
    return { type: 'known', build: result, isFound: false }
  }

  /** The build of a form whose response does not come, where the list shows it first. */
  async #awaitListed(
    sending: Promise<Build | ApiError>,
    signal: AbortSignal,
  ): Promise<Known | Build | ApiError> {
    try {
      const options = { waitsMs: [lookAfterMs, lookAgainMs], forMs: Infinity }
      const found = await search(this.#sent, { ...this.#searchOptions(), ...options }, signal)
      if (found.type === 'mine') return { type: 'known', build: found.build, isFound: true }
    } catch (error) {
      if (!signal.aborted) throw error
    }
    return await sending
  }

  async #wait({ failure: { fate, error } }: ActionOf<'wait'>): Promise<SubmitEvent> {
    const { clock, random } = this.#dependencies
    const asked = askedWait(error.retryAfterMs ?? 0, random(), this.#backoffMs())
    const ms = Math.max(fate === 'not-sent' ? 0 : pauseMs.shortest, asked)
    await this.#notice(`${error.message} Retrying in ${(ms / secondMs).toFixed(1)} s.`)
    await clock.sleep(ms, this.#signal)
    return { type: 'waited' }
  }

  async #pause(): Promise<void> {
    const { clock, random } = this.#dependencies
    const askedMs = Math.max(pauseMs.shortest, this.#state.failure?.error.retryAfterMs ?? 0)
    const ms = Math.min(pauseMs.longest, askedMs)
    await clock.sleep(askedWait(ms, random(), this.#backoffMs()), this.#signal)
  }

  async #search({ failure, forMs }: ActionOf<'search'>): Promise<SubmitEvent> {
    await this.#notice(
      `${failure.error.message} Looking for the build in the account's list of builds.`,
    )
    const options = { waitsMs: forMs === 0 ? [0] : listWaitsMs, forMs }
    const found = await search(this.#sent, { ...this.#searchOptions(), ...options }, this.#signal)
    if (found.type === 'none')
      await this.#notice('The list of builds shows no build of this content yet.')
    // Without a list from before, there is none to recognise it by.
    const isBlind = found.type === 'none' && this.#sent.listBefore === undefined
    return {
      type: 'searched',
      found: isBlind ? { type: 'unclear', candidates: [], problem: undefined } : found,
    }
  }

  async #findAgentId({ failure }: ActionOf<'find-agent-id'>): Promise<SubmitEvent> {
    const { agentName } = this.#request.submission.agent
    await this.#notice(
      `${failure.error.message} Looking for the ID of the agent in the account's list of builds.`,
    )
    const agentId = await awaitAgentId(agentName, this.#dependencies, this.#signal)
    // What is listed before the next form is not from it.
    this.#exclude((await this.#others.name(this.#signal)).map(({ id }) => id))
    return { type: 'agent', agentId }
  }

  async #finish({ build, isFound }: Known): Promise<Submitted> {
    const sent = this.#sent
    const wasSeen = this.#seen.has(idKey(build.id))
    const isAdopted = isFound || wasSeen
    this.#request.onCreated(build, { isAdopted, sent })
    if (isFound) await this.#notice(`Found build ${build.id} with the same image, tag and content.`)
    else if (wasSeen)
      await this.#notice(
        `The server responded with build ${build.id}, which was there before the form was sent: it is followed, and not cancelled.`,
      )
    this.#others.know(build.id)
    // An aborted run has no time to look, but a build to cancel.
    if (!this.#signal.aborted && sent.unanswered !== undefined)
      await this.#others.name(this.#signal).catch((error: unknown) => {
        if (!this.#signal.aborted) throw error
      })
    const { unanswered } = sent
    return {
      ...{ build, isAdopted, wasSeen, unanswered },
      isProved: async (limit) => !isAdopted || (!wasSeen && (await this.#isAlone(limit))),
      nameStrays: async () => {
        const wasLate = this.#others.isLate()
        const listed = await this.#others.name(this.#signal)
        await this.#others.warnOfLate(wasLate)
        return listed.find(({ id }) => isSameId(id, build.id))
      },
      warnOfLate: () => this.#others.warnOfLate(),
    }
  }

  /** Looks once whether one build alone may be ours, at a time when any other would be listed. */
  async #isAlone(limit: AbortSignal): Promise<boolean> {
    if (this.#others.isLate()) return false
    try {
      const { onServerTime } = this.#serverClock
      const look = await lookOnce(this.#dependencies, this.#sent, limit, { onServerTime })
      return this.#findings.judge(look).type === 'mine'
    } catch (error) {
      if (limit.aborted) return false
      throw error
    }
  }

  #searchOptions() {
    const { api, clock, random } = this.#dependencies
    return {
      ...{ api, clock, random, serverClock: this.#serverClock, findings: this.#findings },
      until: 'first' as const,
      // A run that is stopped in the search cannot name them, and its post step may not see them.
      onLook: async () => {
        const unproved = this.#findings.unproved()
        if (unproved.length > (this.#sent.unproved?.length ?? 0)) await this.#save({ unproved })
      },
    }
  }

  /** A gateway may have made a build of a copy before the server refused the form for it. */
  #conflictOf({
    failure: { fate, error, isWhole },
    form,
  }: Extract<SubmitEvent, { type: 'failed' }>): SentForms['answered'] {
    const isConflict = fate === 'name-taken' || error.status === 409
    return isConflict && isWhole ? { fromMs: form?.firstMs, toMs: undefined } : undefined
  }

  #completeNow(): Unanswered {
    // Where no list was read, our own clock has to do: it proves nothing, but bounds what is named.
    const ownMs =
      this.#sent.listBefore === undefined ? this.#dependencies.clock.wallMs() : undefined
    const ms = this.#serverClock.nowMs() ?? ownMs
    return { firstMs: ms, lastMs: ms }
  }

  async #save(changes: Partial<SentForms>): Promise<void> {
    this.#sent = { ...this.#sent, ...changes }
    await this.#request.onRecord(this.#sent)
  }

  #exclude(ids: readonly string[]): void {
    for (const id of ids) this.#seen.add(idKey(id))
    const seenBefore = [...new Set([...this.#sent.seenBefore, ...ids])]
    this.#sent = { ...this.#sent, seenBefore }
  }

  #backoffMs(): number {
    return Math.min(backoffMs.longest, backoffMs.first * 2 ** this.#state.failures)
  }
}

function factsOf({ submission, agentName }: SubmitRequest): FormFacts {
  const { imageName, imageTag, workingTreeHash, sourceCommit, imageUrl, agent } = submission
  return {
    ...{ imageName, imageTag, workingTreeHash, sourceCommit, imageUrl },
    ...{ agentName: agentName ?? agent.agentName, agentId: agent.agentId },
  }
}
