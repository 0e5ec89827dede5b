import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { StepEntry } from '../step-table.ts'
import type { LogPart } from '../steps.ts'
import { Builder, exitCodeIn, type FoundFailure, keywordOf } from './builder.ts'
import { NumberedSteps } from './numbered-steps.ts'

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

/** podman and buildah number the steps of each stage from 1; their output has no prefix. */
export class Buildah extends Builder {
  readonly #numbered = new NumberedSteps(this.steps, 'stage', stepTitle)

  static recognises(plain: string): boolean {
    return stepTitle.test(plain) || stepFailure.test(plain) || buildFailure.test(plain)
  }

  override push(text: string, plain: string): LogPart | undefined {
    if (commit.test(plain)) {
      this.#numbered.leave()
      return undefined
    }
    const begun = this.#numbered.begin(plain)
    if (begun) {
      if (!this.#isStillFailed(begun)) this.found = undefined
      return { step: begun.step, text, kind: 'title' }
    }
    const found = this.found?.entry ? undefined : this.#readFailure(plain)
    if (found) {
      this.found = found
      if (found.entry) this.steps.end(found.entry, 'failed')
      const shown = found.entry ?? this.#numbered.current()
      if (shown && !found.entry) this.steps.remember(shown, plain)
      return { step: shown?.step, text, kind: 'output' }
    }
    const entry = this.#numbered.current()
    if (entry === undefined) return undefined
    if (plain.startsWith('--> Using cache')) this.#numbered.finish('cached')
    // What follows the builder's closing message is of the tools around it.
    else if (!plain.startsWith('--> ') && this.found?.entry === undefined) {
      this.steps.remember(entry, withoutStatus(plain))
    }
    return { step: entry.step, text, kind: 'output' }
  }

  override leave(hasFailed: boolean): StepEntry | undefined {
    return this.#numbered.leave(hasFailed)
  }

  #readFailure(plain: string): FoundFailure | undefined {
    const [prefix, instruction] = stepFailure.exec(plain) ?? []
    const said = prefix === undefined ? otherFailure.exec(plain)?.[1] : plain
    if (said === undefined) return undefined
    const current = this.#numbered.current()
    // Only the error of a step names one; what else goes wrong at the first step is its image.
    const isOfStep = prefix !== undefined || /^FROM\b/i.test(current?.step.instruction ?? '')
    const message = said.replace(/^(?:error: |build error: ){0,3}/i, '')
    return {
      message: clip(message, limits.message),
      entry: isOfStep ? this.#blame(instruction) : undefined,
      exitCode: prefix === undefined ? undefined : exitCodeIn(said),
    }
  }

  /** Stages and platforms take turns: the step that failed need not be the one begun last. */
  #blame(instruction: string | undefined): StepEntry | undefined {
    const current = this.#numbered.current()
    if (instruction === undefined) return current
    const isCurrents = keywordOf(current?.step.instruction) === keywordOf(instruction)
    const named =
      this.#numbered.find(instruction) ??
      (isCurrents ? current : undefined) ??
      this.#numbered.name(instruction)
    if (named !== current && current && named.output.tail.lines().length === 0) {
      named.output = this.steps.takeOutput(current)
    }
    return named
  }

  /** Other stages still print lines after one has failed. */
  #isStillFailed({ step: { attempt } }: StepEntry): boolean {
    const step = this.found?.entry?.step
    return step?.state === 'failed' && step.attempt === attempt
  }
}
