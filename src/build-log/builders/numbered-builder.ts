import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { FoundFailure, StepEntry } from '../step-table.ts'
import type { LogPart, Step, StepState } from '../steps.ts'
import { Builder } from './builder.ts'

interface Count {
  readonly index: number
  readonly total: number | undefined
}

/** How a builder words its own lines. */
interface Wording {
  /** With groups `index`, `total`, `instruction`, and `series` if each has its own count. */
  readonly title: RegExp
  readonly cached: RegExp
  /** What it says of a step besides; all other lines are the output of the step. */
  readonly own: RegExp
  /** Ends the last step. */
  readonly end: RegExp
}

/** A builder that counts its steps, one after the other, and puts nothing before their output. */
export abstract class NumberedBuilder extends Builder {
  protected abstract readonly numbering: Step['numbering']
  protected abstract readonly wording: Wording
  /** The step at work. */
  protected current: StepEntry | undefined
  /** What the builder says after this is of the tools around it. */
  protected isOver = false
  /** The newest of each series. */
  readonly #newest = new Map<string | undefined, Count>()
  #series: string | undefined
  #stage: string | undefined

  /** The sentence with which the builder gives up. */
  protected abstract readFailure(plain: string): FoundFailure | undefined

  override push(text: string, plain: string): LogPart | undefined {
    const { cached, own, end } = this.wording
    if (end.test(plain)) {
      this.leave(false)
      return undefined
    }
    const begun = this.#begin(plain)
    if (begun) {
      if (!this.#isStillFailed(begun)) {
        this.found = undefined
        this.isOver = false
      }
      return { step: begun.step, text, kind: 'title' }
    }
    const found = this.isOver ? undefined : this.readFailure(plain)
    if (found) {
      this.found = found
      if (found.entry) this.steps.end(found.entry, 'failed')
      return { step: (found.entry ?? this.current)?.step, text, kind: 'output' }
    }
    if (this.current === undefined) return undefined
    if (cached.test(plain)) this.#finish('cached')
    else if (!own.test(plain) && !this.isOver) this.remember(this.current, plain)
    return { step: this.current.step, text, kind: 'output' }
  }

  override leave(hasFailed: boolean): StepEntry | undefined {
    const entry = hasFailed ? this.current : undefined
    this.#finish(hasFailed ? 'failed' : 'done')
    this.current = undefined
    return entry
  }

  protected remember(entry: StepEntry, plain: string): void {
    this.steps.remember(entry, plain)
  }

  protected add(title: string, instruction: string, index: number | undefined): StepEntry {
    return this.steps.add({
      title: clip(title.trim(), limits.title),
      stage: this.#stage,
      index,
      numbering: this.numbering,
      instruction: clip(instruction.trim(), limits.title),
    })
  }

  /** Does nothing if the line does not continue the count: command output may look like it. */
  #begin(plain: string): StepEntry | undefined {
    const { series, index, total, instruction = '' } = this.wording.title.exec(plain)?.groups ?? {}
    if (index === undefined) return undefined
    const next = { index: Number(index), total: total === undefined ? undefined : Number(total) }
    const isFirst = next.index === 1 && /^(?:FROM|ARG)\b/i.test(instruction)
    const last = this.#newest.get(series)
    if (last !== undefined && !isFirst && !this.#continues(last, next)) return undefined
    const hasFailed = this.current?.step.state === 'failed'
    const isOver = this.current === undefined || last?.index === last?.total
    if (isFirst && last !== undefined && (isOver || hasFailed)) {
      this.steps.beginAttempt(hasFailed ? this.found : undefined)
      this.#newest.clear()
      this.#stage = undefined
    } else {
      // What looked like the failure of a step was none, for its stage went on.
      if (this.current && hasFailed && series === this.#series) this.steps.end(this.current, 'done')
      this.#finish('done')
    }
    this.#series = series
    if (this.#newest.size >= limits.builders) this.#newest.clear()
    this.#newest.set(series, next)
    if (/^FROM\b/i.test(instruction)) this.#stage = stageBegunBy(instruction)
    this.current = this.add(plain, instruction, next.index)
    return this.current
  }

  /** Excerpts skip steps, but no builder goes back. Triggers add steps while a stage is built. */
  #continues(last: Count, next: Count): boolean {
    if (next.total === last.total) return next.index > last.index
    const isGrown = (next.total ?? 0) > (last.total ?? Infinity)
    return this.numbering === 'stage' && isGrown && next.index === last.index + 1
  }

  /** Where stages take turns, others still print lines after one has failed. */
  #isStillFailed({ step: { attempt, numbering } }: StepEntry): boolean {
    const step = this.found?.entry?.step
    return numbering === 'stage' && step?.state === 'failed' && step.attempt === attempt
  }

  /** Ends the step at work, if one is. */
  #finish(state: StepState): void {
    if (this.current?.step.state === 'running') this.steps.end(this.current, state)
  }
}

/** Builders that number all steps in a row name a stage only here: `FROM golang AS build`. */
function stageBegunBy(instruction: string): string | undefined {
  return /^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(instruction)?.[1]
}
