import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { FoundFailure, StepEntry } from '../step-table.ts'
import { exitCodeIn, keywordOf } from './builder.ts'
import { NumberedBuilder } from './numbered-builder.ts'

/** The platform and the stage, where there are several. */
const series = String.raw`(?<series>(?:\[[\w.\-]{1,40}(?:\/[\w.\-]{1,40}){1,3}\] ){0,2})`
const stepTitle = new RegExp(
  String.raw`^${series}STEP (?<index>\d{1,6})(?:\/(?<total>\d{1,6}))?: (?<instruction>.*)$`,
  's',
)
const commit = new RegExp(String.raw`^${series}(?:STEP \d{1,6}(?:\/\d{1,6})?: )?COMMIT\b`)
const stepFailure =
  /^(?:error: |build error: |error building: ){0,3}(?:error )?building at step (?:"(.*)"|\{.*\}): /is
/** What stops a build before its first step. */
const buildFailure =
  /^Error: (?:parsing main Dockerfile: |no Containerfile or Dockerfile |the target ".{0,300}" was not found )/i
/** Added to the last line of the output where that has no line break. */
const appended = /subprocess exited with status \d{1,9}$/
const otherFailure = /^Error: (?!Process completed with exit code)(.*)$/s

/** The end of an output without what buildah adds to it. */
export function withoutStatus(plain: string): string {
  return plain.replace(appended, '')
}

/** podman and buildah number the steps of each stage from 1. */
export class Buildah extends NumberedBuilder {
  protected override readonly numbering = 'stage'
  protected override readonly wording = {
    title: stepTitle,
    cached: /^--> Using cache/,
    own: /^--> /,
    end: commit,
  }

  static recognises(plain: string): boolean {
    return stepTitle.test(plain) || stepFailure.test(plain) || buildFailure.test(plain)
  }

  protected override remember(entry: StepEntry, plain: string): void {
    super.remember(entry, withoutStatus(plain))
  }

  protected override readFailure(plain: string): FoundFailure | undefined {
    const [prefix, instruction] = stepFailure.exec(plain) ?? []
    const said = prefix === undefined ? otherFailure.exec(plain)?.[1] : plain
    if (said === undefined) return undefined
    // Only the error of a step names one; what else goes wrong at the first step is its image.
    const isOfStep = prefix !== undefined || /^FROM\b/i.test(this.current?.step.instruction ?? '')
    const entry = isOfStep ? this.#blame(instruction) : undefined
    this.isOver = entry !== undefined
    if (this.current && entry === undefined) this.steps.remember(this.current, plain)
    return {
      message: clip(said.replace(/^(?:error: |build error: ){0,3}/i, ''), limits.message),
      entry,
      exitCode: prefix === undefined ? undefined : exitCodeIn(said),
    }
  }

  /** Stages and platforms take turns: the step that failed need not be the one begun last. */
  #blame(instruction: string | undefined): StepEntry | undefined {
    const { current } = this
    if (instruction === undefined) return current
    const title = clip(instruction.trim(), limits.title)
    const isCurrents = keywordOf(current?.step.instruction) === keywordOf(instruction)
    const named =
      this.steps.entries().findLast(({ step }) => step.instruction === title) ??
      (isCurrents ? current : undefined) ??
      this.#name(instruction)
    if (named !== current && current && named.output.tail.lines().length === 0) {
      named.output = this.steps.takeOutput(current)
    }
    return named
  }

  /** Adds a step of which only the instruction is known. */
  #name(instruction: string): StepEntry {
    const entry = this.add(instruction, instruction, undefined)
    entry.isNamedOnly = true
    return entry
  }
}
