import { ApiError } from '../../api/errors.ts'
import type { Build, Submission } from '../../api/model.ts'
import type { SubmitClaim } from '../claim.ts'
import type { BuildDependencies } from '../events.ts'
import { type FailedAttempt, readFailure } from './outcomes.ts'
import { sendForm } from './send-form.ts'
import { markOf, type SentForm } from './sent-form.ts'

interface AttemptRequest {
  readonly submission: Submission
  readonly onProgress?: ((sentBytes: number) => void) | undefined
  /** IDs of all builds that responses have named in this run (`noteSeen`). */
  readonly seen: ReadonlySet<string>
}

/** A build that the response to an attempt named, or that the list showed. */
export interface Claimed {
  readonly build: Build
  readonly claim: SubmitClaim
}

/** Sends the form, as often as it takes; the post step knows of each attempt that is open. */
export class Attempts {
  #sent: SentForm
  /** Whether an attempt before the last one is open. */
  #wasOpen = false
  readonly #request: AttemptRequest
  readonly #dependencies: BuildDependencies
  readonly #signal: AbortSignal

  constructor(
    sent: SentForm,
    request: AttemptRequest,
    dependencies: BuildDependencies,
    signal: AbortSignal,
  ) {
    this.#sent = sent
    this.#request = request
    this.#dependencies = dependencies
    this.#signal = signal
  }

  get sent(): SentForm {
    return this.#sent
  }

  /** `findListed`: looks for the build of the complete form while no response comes. */
  async send(
    agent: Submission['agent'],
    findListed: (signal: AbortSignal) => Promise<Build | undefined>,
  ): Promise<Claimed | FailedAttempt> {
    const { submission, onProgress, seen } = this.#request
    // The response itself adds its build to what was seen.
    const before = new Set([...(this.#sent.before ?? []), ...Array.from(seen, markOf)])
    this.#wasOpen = this.#sent.isOpen
    let isWhole = false
    const onWhole = async (): Promise<void> => {
      try {
        await this.#save(true)
      } finally {
        // A run that is stopped by then cuts the form off.
        if (this.#signal.aborted) await this.#save(this.#wasOpen)
      }
      isWhole = !this.#signal.aborted
    }
    const result = await sendForm(
      { ...submission, agent },
      { onProgress, onWhole, findListed },
      this.#dependencies,
      this.#signal,
    )
    if (result instanceof ApiError) {
      const failure = readFailure(result, isWhole, agent.agentName !== undefined)
      const mayBeBuild = ['unknown', 'made'].includes(failure.rule.outcome)
      if (!mayBeBuild) await this.close()
      return failure
    }
    const { build, by } = result
    if (by === 'list') return { build, claim: 'found' }
    // Saved with the ID of the build, in one write: until then the attempt stands for it.
    this.#sent = { ...this.#sent, isOpen: this.#wasOpen }
    return { build, claim: before.has(markOf(build.id)) ? 'before' : 'answered' }
  }

  /** The last attempt has become no build. */
  async close(): Promise<void> {
    if (this.#sent.isOpen !== this.#wasOpen) await this.#save(this.#wasOpen)
  }

  async #save(isOpen: boolean): Promise<void> {
    this.#sent = { ...this.#sent, isOpen }
    await this.#dependencies.reporter.report({ type: 'submitting', sent: this.#sent })
  }
}
