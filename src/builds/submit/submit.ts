import type { Build, Submission } from '../../api/model.ts'
import { submitTimes } from '../../api/timing.ts'
import { secondMs } from '../../util/clock.ts'
import { ActionError } from '../../util/errors.ts'
import { askedWait, pacedWait } from '../../util/retry.ts'
import { type BuildDependencies, reportAs } from '../events.ts'
import { Attempts, type Claimed } from './attempt.ts'
import { OtherBuilds } from './other-builds.ts'
import { type FailedAttempt, isLost, mayFollow } from './outcomes.ts'
import { ListSearch, type Looked, plans, readBefore } from './search-list.ts'
import { type FormFacts, mineOf } from './sent-form.ts'
import { outcomeUnknown, refusal, stoppedInDoubt, SubmitUnknownError } from './submit-errors.ts'

export interface SubmitRequest {
  readonly submission: Submission
  /** The agent's name, also where the submission has an ID. */
  readonly agentName: string | undefined
  readonly onProgress?: ((sentBytes: number) => void) | undefined
  /** IDs of all builds that responses have named in this run (`noteSeen`). */
  readonly seen: ReadonlySet<string>
}

export interface Submitted extends Claimed {
  readonly others: OtherBuilds
}

/**
 * Sends the form until it is known what became of it. The API has no idempotency key: where no
 * response names the build, the account's list decides. Rejects with `ApiError` for a refusal, with
 * `SubmitUnknownError` where there may be a build that is not known.
 */
export async function submit(
  request: SubmitRequest,
  dependencies: BuildDependencies,
  signal: AbortSignal,
): Promise<Submitted> {
  const { submission, seen } = request
  const facts = factsOf(request)
  const { api, reporter } = dependencies
  const { agent, marks } = await readBefore(facts, submission.agent, seen, api, signal)
  const form = { ...facts, agentId: agent.agentId }
  const sent = { form, before: marks, isOpen: false }
  await reporter.report({ type: 'submitting', sent })
  const attempts = new Attempts(sent, request, dependencies, signal)
  return await new SubmitRun(attempts, { ...submission, agent }, dependencies, signal).run()
}

class SubmitRun {
  readonly #attempts: Attempts
  readonly #dependencies: BuildDependencies
  readonly #signal: AbortSignal
  readonly #search: ListSearch
  readonly #failed: FailedAttempt[] = []
  /** By its ID, once the server has said that its name is in use. */
  #agent: Submission['agent']
  /** Since when requests are limited, by `clock`. */
  #limitedMs: number | undefined

  constructor(
    attempts: Attempts,
    { agent }: Submission,
    dependencies: BuildDependencies,
    signal: AbortSignal,
  ) {
    this.#attempts = attempts
    this.#agent = agent
    this.#dependencies = dependencies
    this.#signal = signal
    this.#search = new ListSearch(dependencies)
  }

  async run(): Promise<Submitted> {
    try {
      for (;;) {
        const result = await this.#attempts.send(this.#agent, (stop) => this.#findListed(stop))
        const claimed = 'build' in result ? result : await this.#recover(result)
        if (claimed) return this.#finish(claimed, result)
      }
    } catch (error) {
      if (!this.#attempts.sent.isOpen || error instanceof SubmitUnknownError) throw error
      if (this.#signal.aborted) throw stoppedInDoubt(error)
      throw error instanceof ActionError ? outcomeUnknown({ error }, undefined, true) : error
    }
  }

  /** Resolves with the build where the list shows it, else once another attempt may follow. */
  async #recover(failure: FailedAttempt): Promise<Claimed | undefined> {
    this.#failed.push(failure)
    const { sent } = this.#attempts
    const { rule, error } = failure
    const maySend = this.#mayFollow(failure)
    // A search takes the time of a wait; but what limits requests limits a read too.
    const isSearched = sent.isOpen && rule.reads !== 'once'
    if (maySend && (!isSearched || error.retryAfterMs !== undefined)) await this.#wait(failure)
    const looked = sent.isOpen || failure.isNameTaken ? await this.#look(failure) : undefined
    if (looked && sent.isOpen) {
      const { candidates, problem } = looked
      const build = problem ? undefined : mineOf(sent, candidates)
      if (build) return { build, claim: 'found' }
      const isClear = candidates.length === 0 && !problem && sent.before !== undefined
      if (!isClear) throw outcomeUnknown(failure, looked, sent.before !== undefined)
      await this.#notice('The list of builds shows no build of this content yet.')
      // One read decides about what was probably not passed on; a lost attempt stays open.
      if (rule.reads === 'once') await this.#attempts.close()
    }
    if (maySend || this.#takeAgentId(failure, looked)) return undefined
    throw this.#attempts.sent.isOpen
      ? outcomeUnknown(failure, looked, true)
      : refusal(failure, this.#agent)
  }

  #mayFollow({ row }: FailedAttempt): boolean {
    const nowMs = this.#dependencies.clock.monotonicMs()
    this.#limitedMs = row === 'limited' ? (this.#limitedMs ?? nowMs) : undefined
    return mayFollow(this.#failed, nowMs - (this.#limitedMs ?? nowMs))
  }

  async #wait({ row, error }: FailedAttempt): Promise<void> {
    const { clock, random } = this.#dependencies
    const { shortest, longest, limited } = submitTimes.againMs
    const [wait, most] = row === 'limited' ? [pacedWait, limited] : [askedWait, longest]
    const askedMs = Math.max(row === 'lost' ? shortest : 0, error.retryAfterMs ?? 0)
    const ms = wait(askedMs, random(), Math.min(most, shortest * 2 ** this.#failed.length))
    await this.#notice(`${error.message} Retrying in ${(ms / secondMs).toFixed(1)} s.`)
    await clock.sleep(ms, this.#signal)
  }

  /** Reads the list as the row of the failure says; for an earlier attempt, at length. */
  async #look({ rule, error, isNameTaken }: FailedAttempt): Promise<Looked> {
    const reads = rule.reads === 'never' ? 'for half a minute' : rule.reads
    const what = isNameTaken ? 'the build, and the ID of the agent,' : 'the build'
    await this.#notice(`${error.message} Looking for ${what} in the account's list of builds.`)
    const plan = isNameTaken ? plans['for the ID of the agent'] : plans[reads]
    return await this.#search.run(this.#attempts.sent, plan, this.#signal)
  }

  /** The build of a form whose response does not come, where the list shows it first. */
  async #findListed(signal: AbortSignal): Promise<Build | undefined> {
    const { sent } = this.#attempts
    const { candidates } = await this.#search.run(sent, plans['until it is listed'], signal)
    return mineOf(sent, candidates)
  }

  /** Whether the form may follow once with the ID of the agent in place of its name. */
  #takeAgentId({ isNameTaken, error }: FailedAttempt, looked: Looked | undefined): boolean {
    if (!isNameTaken || looked?.agentId === undefined || error.shouldRetry === false) return false
    this.#agent = { agentId: looked.agentId }
    return true
  }

  #finish(claimed: Claimed, last: Claimed | FailedAttempt): Submitted {
    const { build, claim } = claimed
    const { sent } = this.#attempts
    const { reporter } = this.#dependencies
    // Not awaited: nobody may read the log.
    void reporter.report({ type: 'submitted', build, claim, sent })
    // The list may show a build before the response to its attempt.
    const isUnanswered = claim === 'found' && claimed === last
    const lost = this.#failed.filter(isLost).length + (isUnanswered ? 1 : 0)
    const mayBe = sent.isOpen || this.#failed.some(({ rule }) => rule.outcome === 'unknown')
    const others = new OtherBuilds(claimed, { sent, lost, mayBe }, this.#search, reporter)
    return { ...claimed, others }
  }

  async #notice(message: string): Promise<void> {
    await reportAs('notice', this.#dependencies.reporter)(message)
  }
}

function factsOf({ submission, agentName }: SubmitRequest): FormFacts {
  const { imageName, imageTag, workingTreeHash, imageUrl, agent } = submission
  const { agentId, agentName: name = agentName } = agent
  return { imageName, imageTag, workingTreeHash, imageUrl, agentName: name, agentId }
}
