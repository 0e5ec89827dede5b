import type { AgentReference, Build, Submission } from '../../api/model.ts'
import { submitTiming } from '../../api/timing.ts'
import { secondMs } from '../../util/clock.ts'
import { ActionError, SubmitUnknownError } from '../../util/errors.ts'
import { requestedWaitMs, pacedWaitMs } from '../../util/retry.ts'
import type { ClaimedBuild } from '../claim.ts'
import { type BuildDependencies, createMessageReporter } from '../events.ts'
import { type OtherBuildsSearch, searchOtherBuilds } from './other-builds.ts'
import { type FailedAttempt, mayHaveUnlistedBuild, mayAttemptAgain } from './outcomes.ts'
import { ListSearch, type ListFindings, searchPlans, readListBeforeSubmit } from './search-list.ts'
import { sendAttempt } from './send-attempt.ts'
import { type SubmittedFacts, hashId, findOwnBuild, type SubmitAttempt } from './submit-attempt.ts'
import {
  createUnknownOutcomeError,
  createRefusalError,
  createStoppedSubmitError,
} from './submit-errors.ts'

export interface SubmitRequest {
  readonly submission: Submission
  /** The agent's name, even if the submission has an ID. */
  readonly agentName: string | undefined
  readonly onProgress?: ((sentBytes: number) => void) | undefined
  /** IDs of all builds that responses of this run have named (`trackSeenBuilds`). */
  readonly seen: ReadonlySet<string>
}

export interface SubmittedBuild extends ClaimedBuild {
  readonly others: OtherBuildsSearch
}

/**
 * Sends the submit request until its result is known. The API has no idempotency key, so if no
 * response names the build, the list decides. Rejects with `ApiError` for a refusal, and with
 * `SubmitUnknownError` if there may be an unknown build.
 */
export async function submit(
  request: SubmitRequest,
  dependencies: BuildDependencies,
  signal: AbortSignal,
): Promise<SubmittedBuild> {
  const { submission, seen } = request
  const facts = factsOf(request)
  const { agent, hashes } = await readListBeforeSubmit(
    facts,
    submission.agent,
    seen,
    dependencies,
    signal,
  )
  const sent = { facts: { ...facts, agentId: agent.agentId }, before: hashes, isOpen: false }
  const known = { ...request, submission: { ...submission, agent } }
  return await new SubmitRun(known, sent, dependencies, signal).run()
}

class SubmitRun {
  readonly #request: SubmitRequest
  readonly #dependencies: BuildDependencies
  readonly #signal: AbortSignal
  readonly #search: ListSearch
  readonly #failed: FailedAttempt[] = []
  /** What the post step knows of the attempt. */
  #sent: SubmitAttempt
  /** The ID replaces the name once the server has said that the name is in use. */
  #agent: AgentReference

  constructor(
    request: SubmitRequest,
    sent: SubmitAttempt,
    dependencies: BuildDependencies,
    signal: AbortSignal,
  ) {
    this.#request = request
    this.#sent = sent
    this.#agent = request.submission.agent
    this.#dependencies = dependencies
    this.#signal = signal
    this.#search = new ListSearch(dependencies)
  }

  async run(): Promise<SubmittedBuild> {
    this.#save(false)
    try {
      for (;;) {
        const result = await this.#send()
        const own = 'build' in result ? result : await this.#recover(result)
        if (own) return this.#finish(own, result)
      }
    } catch (error) {
      if (!this.#sent.isOpen || error instanceof SubmitUnknownError) throw error
      if (this.#signal.aborted) throw createStoppedSubmitError(error)
      throw error instanceof ActionError ? this.#inDoubt({ error }, undefined) : error
    }
  }

  async #send(): Promise<ClaimedBuild | FailedAttempt> {
    const { submission, onProgress, seen } = this.#request
    // A copy, because the response adds its own build to `seen`.
    const before = new Set([...(this.#sent.before ?? []), ...Array.from(seen, hashId)])
    const hooks = {
      onProgress,
      beforeLastByte: () => {
        this.#save(true)
        // If the run was stopped meanwhile, the request stays incomplete.
        if (this.#signal.aborted) this.#close()
      },
      findListed: (signal: AbortSignal) => this.#findListed(signal),
    }
    const form = { ...submission, agent: this.#agent }
    const result = await sendAttempt(form, hooks, this.#dependencies, this.#signal)
    if ('error' in result || result.claim === 'found') return result
    // Saved in the same write as the build's ID: until then, the post step needs the attempt.
    this.#sent = { ...this.#sent, isOpen: this.#failed.some(mayHaveUnlistedBuild) }
    return before.has(hashId(result.build.id)) ? { ...result, claim: 'before' } : result
  }

  /** Resolves with the build if the list shows it, or with `undefined` to send again. */
  async #recover(failure: FailedAttempt): Promise<ClaimedBuild | undefined> {
    const { rule, error } = failure
    if (rule.outcome === 'not-taken' || rule.outcome === 'refused') this.#close()
    this.#failed.push(failure)
    const { before, isOpen } = this.#sent
    const maySend = mayAttemptAgain(this.#failed, failure)
    // A search takes the place of the wait, unless the server asks for one: reads need it too.
    const isSearched = isOpen && rule.reads !== 'once'
    if (maySend && (!isSearched || error.retryAfterMs !== undefined)) await this.#wait(failure)
    const reads = isOpen || failure.isNameTaken ? await this.#readList(failure) : undefined
    if (reads && isOpen) {
      const { candidates, problem } = reads
      const build = problem ? undefined : findOwnBuild(this.#sent, candidates)
      if (build) return { build, claim: 'found' }
      const isClear = candidates.length === 0 && !problem && before !== undefined
      if (!isClear) throw this.#inDoubt(failure, reads)
      await this.#notice('The list of builds shows no build of this content yet.')
      // One read is enough after a response; a lost attempt stays open.
      this.#close()
    }
    const agent = knownAgent(failure, reads)
    this.#agent = agent ?? this.#agent
    if (maySend || agent) return undefined
    throw this.#sent.isOpen
      ? this.#inDoubt(failure, reads)
      : createRefusalError(failure, this.#agent)
  }

  async #wait({ row, error }: FailedAttempt): Promise<void> {
    const { clock, random } = this.#dependencies
    const { shortest, longest, limited } = submitTiming.againMs
    const [wait, most] = row === 'limited' ? [pacedWaitMs, limited] : [requestedWaitMs, longest]
    const askedMs = Math.max(row === 'lost' ? shortest : 0, error.retryAfterMs ?? 0)
    const ms = wait(askedMs, random(), Math.min(most, shortest * 2 ** this.#failed.length))
    await this.#notice(`${error.message} Retrying in ${(ms / secondMs).toFixed(1)} s.`)
    await clock.sleep(ms, this.#signal)
  }

  /** Reads the list as the rule says, or for longer if an earlier attempt is open. */
  async #readList({ rule, error, isNameTaken }: FailedAttempt): Promise<ListFindings> {
    const isLong = rule.reads === 'never' || this.#failed.some(mayHaveUnlistedBuild)
    const reads = isLong ? 'for half a minute' : rule.reads
    const what = isNameTaken ? 'the build, and the ID of the agent,' : 'the build'
    await this.#notice(`${error.message} Looking for ${what} in the account's list of builds.`)
    const plan = isNameTaken ? searchPlans['for the ID of the agent'] : searchPlans[reads]
    return await this.#search.run(this.#sent, plan, this.#signal)
  }

  /** Finds the build in the list if the response to its attempt is late. */
  async #findListed(signal: AbortSignal): Promise<Build | undefined> {
    const plan = searchPlans['until it is listed']
    const { candidates } = await this.#search.run(this.#sent, plan, signal)
    return findOwnBuild(this.#sent, candidates)
  }

  #inDoubt(failure: { readonly error: ActionError }, reads: ListFindings | undefined): ActionError {
    return createUnknownOutcomeError(failure, reads, this.#sent, this.#dependencies.api.baseUrl)
  }

  #finish(claimed: ClaimedBuild, last: ClaimedBuild | FailedAttempt): SubmittedBuild {
    const { api, reporter } = this.#dependencies
    // Not awaited, because output that nobody reads would block the run here.
    void reporter.report({ type: 'submitted', ...claimed, sent: this.#sent })
    // The list may show the build before its response comes, which is then lost.
    const isUnanswered = claimed.claim === 'found' && claimed === last
    const lost = this.#failed.filter(mayHaveUnlistedBuild).length + (isUnanswered ? 1 : 0)
    const mayBe = this.#sent.isOpen || this.#failed.some(({ rule }) => rule.outcome === 'unknown')
    const open = { sent: this.#sent, lost, mayBe }
    return { ...claimed, others: searchOtherBuilds(claimed, open, this.#search, { api, reporter }) }
  }

  /** Saves that the last attempt created no build. An earlier one that was lost stays open. */
  #close(): void {
    const isOpen = this.#failed.some(mayHaveUnlistedBuild)
    if (this.#sent.isOpen !== isOpen) this.#save(isOpen)
  }

  #save(isOpen: boolean): void {
    this.#sent = { ...this.#sent, isOpen }
    void this.#dependencies.reporter.report({ type: 'submitting', sent: this.#sent })
  }

  async #notice(message: string): Promise<void> {
    await createMessageReporter('notice', this.#dependencies.reporter)(message)
  }
}

/** Returns the agent's ID if the request may be sent again with it in place of the name. */
function knownAgent(
  { isNameTaken, error }: FailedAttempt,
  reads: ListFindings | undefined,
): AgentReference | undefined {
  const agentId = isNameTaken && error.shouldRetry !== false ? reads?.agentId : undefined
  return agentId === undefined ? undefined : { agentId }
}

function factsOf({ submission, agentName }: SubmitRequest): SubmittedFacts {
  const { imageName, imageTag, workingTreeHash, imageUrl, agent } = submission
  const { agentId, agentName: name = agentName } = agent
  return { imageName, imageTag, workingTreeHash, imageUrl, agentName: name, agentId }
}
