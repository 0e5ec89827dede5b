import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { FoundFailure, StepEntry, StepTable } from '../step-table.ts'
import type { BuildWarning, LogPart } from '../steps.ts'

export const keywords =
  'ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR'

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

  /** What comes next is a consequence. */
  hasFailed(): boolean {
    return this.found !== undefined
  }

  warnings?(): readonly BuildWarning[]
  /** The command that ran the builder is over; returns the step at work if it ended with it. */
  leave?(hasFailed: boolean): StepEntry | undefined
  /** The digests that were pushed, by image, in lines that no step can write. */
  readonly pushed?: ReadonlyMap<string, string>
  /** No step can write a line that is read as one outside the steps. */
  readonly keepsOutputApart: boolean = false
}

export interface BuilderClass {
  new (steps: StepTable): Builder
  /** True for a line, given without escape sequences, that only this builder writes. */
  recognises(plain: string): boolean
}

export function failureIn(sentence: string): Pick<FoundFailure, 'message' | 'exitCode'> {
  return { message: clip(sentence, limits.message), exitCode: exitCodeIn(sentence) }
}

export function exitCodeIn(message: string): number | undefined {
  const end = message.slice(-200).trimEnd()
  const [, code] =
    /\b(?:exit (?:code:?|status) |non-zero (?:code|status): )(\d{1,9})$/.exec(end) ?? []
  return code === undefined ? undefined : Number(code)
}
