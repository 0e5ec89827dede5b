import { idKey } from '../../api/build-id.ts'
import type { Build } from '../../api/model.ts'
import { type Reporter, reportAs } from '../events.ts'
import type { BuildList } from './read-list.ts'
import type { SentForms } from './sent-forms.ts'
import { describeDuplicates, mayAppearLate } from './submit-errors.ts'

/** Builds of this run, or of a copy of its form, that it does not follow. */
export class Duplicates {
  readonly #list: BuildList
  readonly #warn: (message: string) => Promise<void>
  readonly #known = new Set<string>()
  #hasWarned = false

  constructor(list: BuildList, reporter: Reporter) {
    this.#list = list
    this.#warn = reportAs('warning', reporter)
  }

  /** Warns no more of this one. */
  know(id: string): void {
    this.#known.add(idKey(id))
  }

  /** Looks once, warns of each that is not known yet, and resolves with all candidates. */
  async name(sent: SentForms, signal: AbortSignal): Promise<readonly Build[]> {
    const { candidates, ids } = await this.#list.lookForDuplicates(sent, signal)
    const news = ids.filter((id) => !this.#known.has(idKey(id)))
    for (const id of news) this.know(id)
    if (news.length > 0) await this.#warn(describeDuplicates(news))
    return candidates
  }

  /** Once. `isLate`: a build may still appear. */
  async warnOfLate(isLate: boolean): Promise<void> {
    if (!isLate || this.#hasWarned) return
    this.#hasWarned = true
    await this.#warn(`${mayAppearLate} Check the builds of this agent then.`)
  }
}
