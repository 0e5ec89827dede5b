import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import { StepOutput } from '../step-output.ts'
import type { FoundFailure, StepEntry, StepTitle } from '../step-table.ts'
import type { LogPart, StepState } from '../steps.ts'
import { Builder } from './builder.ts'

/** A title, a failure, or: `own`, a line of the builder's; `end`, that of the last step. */
export type SequentialLine = StepTitle | FoundFailure | 'cached' | 'own' | 'output' | 'end'

/** A builder with one step after the other, and nothing before their output. */
export abstract class SequentialBuilder extends Builder {
  /** The step at work, or the one that failed. */
  protected current: StepEntry | undefined
  /** The tools around the builder write what comes next. */
  protected isOver = false

  protected abstract read(plain: string): SequentialLine

  override push(text: string, plain: string): LogPart | undefined {
    const line = this.read(plain)
    if (line === 'end') {
      this.leave(false)
      return undefined
    }
    if (typeof line === 'object' && 'title' in line) {
      const { step } = this.#begin(line)
      return { step, text: text.endsWith(line.title) ? line.title : text, kind: 'title' }
    }
    if (typeof line === 'object') {
      this.found = line
      if (line.entry) this.steps.end(line.entry, 'failed')
    } else if (line === 'cached') this.finish('cached')
    else if (line === 'output' && !this.isOver) this.remember(plain)
    return this.current && { step: this.current.step, text, kind: 'output' }
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
    this.steps.end(this.current, state)
  }

  protected remember(plain: string): void {
    if (this.current) this.steps.remember(this.current, plain)
  }

  /** COPY and FROM run no command: the titles of other steps are missing then. */
  protected blame(
    command: string | undefined,
  ): Pick<FoundFailure, 'entry' | 'instruction' | 'output'> {
    const entry = this.current
    const runs = /^RUN\b/i.test(entry?.step.instruction ?? '')
    if (command === undefined || runs) return { entry }
    const output = entry?.output
    if (entry) entry.output = new StepOutput()
    return { instruction: `RUN ${command}`, output }
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
