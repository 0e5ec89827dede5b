import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { StepEntry, StepTable } from '../step-table.ts'
import { stageBegunBy } from '../step-title.ts'
import type { Step, StepState } from '../steps.ts'

interface Count {
  readonly index: number
  readonly total: number | undefined
}

/** Steps one after the other, which the builder counts. */
export interface NumberedSteps {
  /** Does nothing if the line does not continue the count: command output may look like it. */
  begin(plain: string): StepEntry | undefined
  current(): StepEntry | undefined
  find(instruction: string): StepEntry | undefined
  /** Adds a step of which only the instruction is known. */
  name(instruction: string): StepEntry
  /** Ends the step at work, if one is. */
  finish(state: StepState): void
  /** Ends the last step; returns it if its command failed. */
  leave(hasFailed?: boolean): StepEntry | undefined
}

/** `pattern` has groups `index`, `total`, `instruction`, and `series` if each has its own count. */
export function createNumberedSteps(
  steps: StepTable,
  numbering: Step['numbering'],
  pattern: RegExp,
): NumberedSteps {
  /** The newest of each series. */
  const newest = new Map<string | undefined, Count>()
  let stage: string | undefined
  let current: StepEntry | undefined
  let currentSeries: string | undefined

  function finish(state: StepState): void {
    if (current?.step.state === 'running') steps.end(current, state)
  }

  return {
    begin(plain: string): StepEntry | undefined {
      const { series, index, total, instruction = '' } = pattern.exec(plain)?.groups ?? {}
      if (index === undefined) return undefined
      const next = { index: Number(index), total: total === undefined ? undefined : Number(total) }
      const isFirst = next.index === 1 && /^(?:FROM|ARG)\b/i.test(instruction)
      const last = newest.get(series)
      if (last !== undefined && !isFirst && !continues(last, next, numbering)) return undefined
      const hasFailed = current?.step.state === 'failed'
      const isOver = current === undefined || last?.index === last?.total
      if (isFirst && last !== undefined && (isOver || hasFailed)) {
        steps.beginAttempt(hasFailed)
        newest.clear()
        stage = undefined
      } else {
        // What looked like the failure of a step was none, for its stage went on.
        if (current && hasFailed && series === currentSeries) steps.end(current, 'done')
        finish('done')
      }
      currentSeries = series
      if (newest.size >= limits.builders) newest.clear()
      newest.set(series, next)
      if (/^FROM\b/i.test(instruction)) stage = stageBegunBy(instruction)
      current = steps.add({
        ...{ title: clip(plain.trim(), limits.title), stage, index: next.index, numbering },
        instruction: clip(instruction.trim(), limits.title),
      })
      return current
    },
    current: () => current,
    find(instruction: string): StepEntry | undefined {
      const title = clip(instruction.trim(), limits.title)
      return steps.entries().findLast(({ step }) => step.instruction === title)
    },
    name(instruction: string): StepEntry {
      const title = clip(instruction.trim(), limits.title)
      const entry = steps.add({ title, instruction: title, stage, index: undefined, numbering })
      entry.isNamedOnly = true
      return entry
    },
    finish,
    leave: (hasFailed = false): StepEntry | undefined => {
      const entry = hasFailed ? current : undefined
      finish(hasFailed ? 'failed' : 'done')
      current = undefined
      return entry
    },
  }
}

/** Excerpts skip steps, but no builder goes back. Triggers add steps to a stage as it is built. */
function continues(last: Count, next: Count, numbering: Step['numbering']): boolean {
  if (next.total === last.total) return next.index > last.index
  const isGrown = (next.total ?? 0) > (last.total ?? Infinity)
  return numbering === 'stage' && isGrown && next.index === last.index + 1
}
