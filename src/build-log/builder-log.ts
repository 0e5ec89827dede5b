import { type Builder, type BuilderClass } from './builders/builder.ts'
import { timedLine } from './builders/buildkit-end.ts'
import { BuildKit } from './builders/buildkit.ts'
import { ClassicBuilder } from './builders/classic-builder.ts'
import { Podman } from './builders/podman.ts'
import { removeEscapes } from './plain-text.ts'
import { StepOutput } from './step-output.ts'
import { type FoundFailure, type StepEntry, StepTable } from './step-table.ts'
import type { LogPart, StepState } from './steps.ts'

const builderClasses: readonly BuilderClass[] = [BuildKit, ClassicBuilder, Podman]

export const findBuilder = (plain: string): BuilderClass | undefined =>
  builderClasses.find((one) => one.recognises(plain))

/** Passes lines to the builder that wrote them, and keeps those outside its steps. */
export class BuilderLog {
  readonly steps = new StepTable()
  reader: Builder | undefined
  /** Lines of no step, since the CI service began its last command. */
  outside = new StepOutput()
  #hasTitle = false

  push(text: string, timeMs: number | undefined): LogPart {
    const plain = removeEscapes(text)
    const isOwn = this.#choose(plain)
    this.steps.tick(timeMs)
    const part = this.reader?.push(text, plain) ?? { step: undefined, text, kind: 'other' }
    this.#hasTitle ||= part.kind === 'title'
    const isOutside = part.step === undefined && part.isExcerpt !== true && !isOwn
    // A log may begin within an excerpt, whose lines begin with a time.
    if (isOutside && this.reader?.hasFailed() !== true)
      this.outside.push(text.replace(timedLine, ''))
    return part
  }

  /** If the failed step has no output, the lines outside the steps take its place. */
  failure(): FoundFailure | undefined {
    const found = this.reader?.failure()
    if (found === undefined || this.#hasTitle) return found
    const hasOutput = (found.output ?? found.entry?.output)?.tail.lines().length
    return hasOutput ? found : { ...found, output: this.outside }
  }

  hasBuilt(): boolean {
    const entries = this.steps.entries()
    const isGood = ({ step }: StepEntry) => step.state === 'done' || step.state === 'cached'
    return entries.length > 0 && entries.every(isGood)
  }

  /** Returns the unfinished step that printed last. */
  atWork(): StepEntry | undefined {
    const newest = this.steps.entries().toSorted((a, b) => b.lastLine - a.lastLine)
    const ofState = (state: StepState) => newest.filter(({ step }) => step.state === state)
    const running = ofState('running')
    // BuildKit reports the end of its steps even when the build is cancelled.
    const open = running.length > 0 ? running : ofState('cancelled')
    return open.find(({ step }) => step.instruction !== undefined) ?? open[0]
  }

  /** A builder that has shown no step yet may still turn out to be another one. */
  #choose(plain: string): boolean {
    if (this.steps.hasBegun()) return false
    const found = findBuilder(plain)
    if (found !== undefined && this.reader?.constructor !== found)
      this.reader = new found(this.steps)
    return found !== undefined
  }
}
