import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { FoundFailure, StepEntry, StepTitle } from '../step-table.ts'
import type { LogPart, StepState } from '../steps.ts'
import { Builder } from './builder.ts'

interface Wording {
  readonly cached: RegExp
  /** All other lines are the output of the step. */
  readonly own: RegExp
  /** Ends the last step. */
  readonly end: RegExp
}

/** A builder with one step after the other, and nothing before their output. */
export abstract class SequentialBuilder extends Builder {
  protected abstract readonly wording: Wording
  /** The step at work, or the one that failed. */
  protected current: StepEntry | undefined
  /** The tools around the builder write what comes next. */
  protected isOver = false

  /** The step that a line begins, if it does. */
  protected abstract readTitle(plain: string): StepTitle | undefined
  /** The sentence with which the builder gives up. */
  protected abstract readFailure(plain: string): FoundFailure | undefined

  override push(text: string, plain: string): LogPart | undefined {
    const { cached, own, end } = this.wording
    if (end.test(plain)) {
      this.leave(false)
      return undefined
    }
    const title = this.readTitle(plain)
    if (title) return { step: this.#begin(title).step, text, kind: 'title' }
    const found = this.isOver ? undefined : this.readFailure(plain)
    if (found) {
      this.found = found
      if (found.entry) this.steps.end(found.entry, 'failed', this.seconds())
    } else if (this.current && cached.test(plain)) this.finish('cached')
    else if (this.current && !own.test(plain) && !this.isOver)
      this.steps.remember(this.current, plain)
    const step = (found?.entry ?? this.current)?.step
    return step && { step, text, kind: 'output' }
  }

  override leave(hasFailed: boolean): StepEntry | undefined {
    const entry = hasFailed ? this.current : undefined
    this.finish(hasFailed ? 'failed' : 'done')
    this.current = undefined
    return entry
  }

  /** Ends the step at work, if one is. */
  protected finish(state: StepState): void {
    if (this.current?.step.state !== 'running') return
    this.steps.end(this.current, state, this.seconds())
  }

  /** A builder that shows no times has none. */
  protected seconds(): number | undefined {
    return undefined
  }

  #begin(title: StepTitle): StepEntry {
    this.finish('done')
    this.found = undefined
    this.isOver = false
    const cut = (words = '') => clip(words.trim(), limits.title)
    const parts = { title: cut(title.title), instruction: cut(title.instruction) }
    this.current = this.steps.add({ ...title, ...parts })
    return this.current
  }
}
