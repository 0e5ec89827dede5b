import { isSameId } from '../../api/build-id.ts'
import type { Settled } from '../claim.ts'
import { type Reporter, reportAs } from '../events.ts'
import type { Claimed } from './attempt.ts'
import { type ListSearch, type Looked, plans } from './search-list.ts'
import type { SentForm } from './sent-form.ts'
import { describeOthers, mayStillAppear } from './submit-errors.ts'

/** What a submit leaves open beside its build. */
interface OpenAttempts {
  readonly sent: SentForm
  /** How many attempts have no readable response. */
  readonly lost: number
  /** Whether any attempt may have become another build. */
  readonly mayBe: boolean
}

/** Names builds that may be of the run's form too, and that nobody follows. */
export class OtherBuilds {
  readonly #own: Claimed
  readonly #open: OpenAttempts
  readonly #search: ListSearch
  readonly #reporter: Reporter
  readonly #warn: (message: string) => Promise<void>
  readonly #named = new Set<string>()

  constructor(own: Claimed, open: OpenAttempts, search: ListSearch, reporter: Reporter) {
    this.#own = own
    this.#open = open
    this.#search = search
    this.#reporter = reporter
    this.#warn = reportAs('warning', reporter)
  }

  /** Whether a response was lost, so that nobody knows what became of an attempt. */
  get isLost(): boolean {
    return this.#open.lost > 0
  }

  /** Of a found build: whether it is alone half a minute later. */
  async settle(signal: AbortSignal): Promise<Settled | undefined> {
    const looked = await this.#read('half a minute later', signal)
    if (looked.problem) return undefined
    const settled = this.#others(looked).length === 0 ? 'alone' : 'beside others'
    void this.#reporter.report({ type: 'settled', settled })
    await this.#name(looked)
    return settled
  }

  /** Reads the list once more at the end of the run, where there may be others. */
  async nameAll(signal: AbortSignal): Promise<void> {
    if (!this.#open.mayBe) return
    const looked = await this.#read('once', signal)
    await this.#name(looked)
    const known = this.#others(looked).length + (this.#own.claim === 'found' ? 1 : 0)
    if (this.#open.lost > known) await this.#warn(mayStillAppear)
  }

  async #read(plan: 'once' | 'half a minute later', signal: AbortSignal): Promise<Looked> {
    return await this.#search.run(this.#open.sent, plans[plan], signal)
  }

  #others({ candidates }: Looked): readonly string[] {
    return candidates.map(({ id }) => id).filter((id) => !isSameId(id, this.#own.build.id))
  }

  async #name(looked: Looked): Promise<void> {
    const others = this.#others(looked)
    const isNew = others.some((id) => !this.#named.has(id))
    for (const id of others) this.#named.add(id)
    if (isNew) await this.#warn(describeOthers(others))
  }
}
