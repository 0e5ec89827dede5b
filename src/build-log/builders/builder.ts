import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { FoundFailure, StepEntry, StepTable } from '../step-table.ts'
import type { BuildWarning, LogPart } from '../steps.ts'

/** Reads the log of one builder. Steps go into the table that it was created with. */
export abstract class Builder {
  protected readonly steps: StepTable
  protected found: FoundFailure | undefined

  constructor(steps: StepTable) {
    this.steps = steps
  }

  /**
   * `text` is a line without what was put before it, `plain` has no escape sequences either.
   * Returns `undefined` for a line of no step.
   */
  abstract push(text: string, plain: string): LogPart | undefined

  failure(): FoundFailure | undefined {
    return this.found
  }

  /** Whether the build has failed, so that further lines are a consequence. */
  hasFailed(): boolean {
    return this.found !== undefined
  }

  warnings?(): readonly BuildWarning[]
  /** Ends the build with its command. If that failed, returns the step that was running. */
  leave?(hasFailed: boolean): StepEntry | undefined
  /** Digests of pushed images, by image, from lines that no step can write. */
  readonly pushed?: ReadonlyMap<string, string>
  /** Whether no output of a step can pass for a line outside the steps. */
  readonly keepsOutputApart: boolean = false
}

export interface BuilderClass {
  new (steps: StepTable): Builder
  /** True for a line, given without escape sequences, that only this builder writes. */
  recognises(plain: string): boolean
}

export function describeFailureSentence(
  sentence: string,
): Pick<FoundFailure, 'message' | 'exitCode'> {
  return { message: clip(sentence, limits.message), exitCode: findExitCode(sentence) }
}

export function findExitCode(message: string): number | undefined {
  const end = message.slice(-200).trimEnd()
  const [, code] = /\b(?:exit|non-zero) (?:code|status):? (\d{1,9})$/.exec(end) ?? []
  return code === undefined ? undefined : Number(code)
}
