import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { StepEntry, StepTable } from '../step-table.ts'
import type { Step, StepState } from '../steps.ts'

interface Count {
  readonly index: number
  readonly total: number | undefined
}

/** Steps one after the other, which the builder counts. */
export class NumberedSteps {
  readonly #steps: StepTable
  readonly #numbering: Step['numbering']
  readonly #pattern: RegExp
  /** The newest of each series. */
  readonly #newest = new Map<string | undefined, Count>()
  #stage: string | undefined
  #current: StepEntry | undefined
  #currentSeries: string | undefined

  /** `pattern` has groups `index`, `total`, `instruction`, `series` if each has its own count. */
  constructor(steps: StepTable, numbering: Step['numbering'], pattern: RegExp) {
    this.#steps = steps
    this.#numbering = numbering
    this.#pattern = pattern
  }

  /** Does nothing if the line does not continue the count: command output may look like it. */
  begin(plain: string): StepEntry | undefined {
    const { series, index, total, instruction = '' } = this.#pattern.exec(plain)?.groups ?? {}
    if (index === undefined) return undefined
    const next = { index: Number(index), total: total === undefined ? undefined : Number(total) }
    const isFirst = next.index === 1 && /^(?:FROM|ARG)\b/i.test(instruction)
    const last = this.#newest.get(series)
    if (last !== undefined && !isFirst && !this.#continues(last, next)) return undefined
    const hasFailed = this.#current?.step.state === 'failed'
    const isOver = this.#current === undefined || last?.index === last?.total
    if (isFirst && last !== undefined && (isOver || hasFailed)) {
      this.#steps.beginAttempt(hasFailed)
      this.#newest.clear()
      this.#stage = undefined
    } else {
      // What looked like the failure of a step was none, for its stage went on.
      if (this.#current && hasFailed && series === this.#currentSeries)
        this.#steps.end(this.#current, 'done')
      this.finish('done')
    }
    this.#currentSeries = series
    if (this.#newest.size >= limits.builders) this.#newest.clear()
    this.#newest.set(series, next)
    if (/^FROM\b/i.test(instruction)) this.#stage = stageBegunBy(instruction)
    this.#current = this.#add(plain, instruction, next.index)
    return this.#current
  }

  current(): StepEntry | undefined {
    return this.#current
  }

  /** The newest step with the instruction. */
  find(instruction: string): StepEntry | undefined {
    const title = clip(instruction.trim(), limits.title)
    return this.#steps.entries().findLast(({ step }) => step.instruction === title)
  }

  /** Adds a step of which only the instruction is known. */
  name(instruction: string): StepEntry {
    const entry = this.#add(instruction, instruction, undefined)
    entry.isNamedOnly = true
    return entry
  }

  /** Ends the step at work, if one is. */
  finish(state: StepState): void {
    if (this.#current?.step.state === 'running') this.#steps.end(this.#current, state)
  }

  /** Ends the last step; returns it if its command failed. */
  leave(hasFailed = false): StepEntry | undefined {
    const entry = hasFailed ? this.#current : undefined
    this.finish(hasFailed ? 'failed' : 'done')
    this.#current = undefined
    return entry
  }

  #add(title: string, instruction: string, index: number | undefined): StepEntry {
    return this.#steps.add({
      title: clip(title.trim(), limits.title),
      stage: this.#stage,
      index,
      numbering: this.#numbering,
      instruction: clip(instruction.trim(), limits.title),
    })
  }

  /** Excerpts skip steps, but no builder goes back. Triggers add steps while a stage is built. */
  #continues(last: Count, next: Count): boolean {
    if (next.total === last.total) return next.index > last.index
    const isGrown = (next.total ?? 0) > (last.total ?? Infinity)
    return this.#numbering === 'stage' && isGrown && next.index === last.index + 1
  }
}

/** Builders that number all steps in a row name a stage only here: `FROM golang AS build`. */
function stageBegunBy(instruction: string): string | undefined {
  return /^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(instruction)?.[1]
}
