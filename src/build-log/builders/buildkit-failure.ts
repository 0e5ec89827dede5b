import { dropEmpty } from '../../util/non-empty.ts'
import { limits } from '../limits.ts'
import type { FoundFailure, StepEntry, StepTable } from '../step-table.ts'
import { describeFailureSentence } from './builder.ts'
import { BuildKitEnd, findFailedInstruction } from './buildkit-end.ts'

/** A step that ended with an error. */
type FailedStep = FoundFailure & { readonly entry: StepEntry }

const keywordOf = (instruction: string) => instruction.split(' ', 1)[0]?.toUpperCase()

/** The command in a sentence about a process. */
const ofCommand = /(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not |\]:)/

export class BuildKitOutcome {
  readonly #steps: StepTable
  readonly end: BuildKitEnd
  readonly #failed: FailedStep[] = []
  #isExported = false

  constructor(steps: StepTable) {
    this.#steps = steps
    this.end = new BuildKitEnd(steps)
  }

  isOver(): boolean {
    return this.#isExported || this.end.hasFailed()
  }

  finish(entry: StepEntry, [text, seconds, error]: RegExpExecArray): void {
    if (error !== undefined) {
      const isCancelled = /\bcontext canceled\s*$/.test(error.slice(-100))
      this.#steps.end(entry, isCancelled ? 'cancelled' : 'failed')
      if (!isCancelled && this.#failed.length < limits.failures)
        this.#failed.push({ entry, ...describeFailureSentence(error) })
      return
    }
    const isDone = text.startsWith('DONE')
    // A step whose work was cached may still say how long that took.
    const isCached = text === 'CACHED' || (isDone && entry.step.state === 'cached')
    const state = isCached ? 'cached' : isDone ? 'done' : 'cancelled'
    this.#steps.end(entry, state, seconds === undefined ? undefined : Number(seconds))
    this.#isExported ||= isDone && /\bexporting to\b/.test(entry.step.title)
  }

  pushEnd(plain: string): boolean {
    return this.end.push(plain, this.#isExported && !this.end.hasFailed())
  }

  /** `file` is the Dockerfile where the lines do not name it. */
  failure(file: string | undefined): FoundFailure | undefined {
    const { closing, codeFrame } = this.end
    const culprit = this.#blame()
    const message = culprit?.message ?? closing?.message
    if (message === undefined) return undefined
    const { title, instruction } = culprit?.entry.step ?? {}
    const own = instruction === undefined && title !== undefined && `${title}: ${message}`
    // BuildKit says that an ONBUILD trigger is in line 1, whatever that line contains.
    const framed = findFailedInstruction(codeFrame.lines)
    const isOther = instruction && framed && keywordOf(framed) !== keywordOf(instruction)
    const place = { dockerfile: codeFrame.place(file), codeFrame: codeFrame.lines }
    return {
      message,
      entry: culprit?.entry,
      ...(isOther ? {} : place),
      sentences: [message, dropEmpty([own, closing?.message]).join('\n')],
      exitCode: culprit?.exitCode ?? closing?.exitCode,
    }
  }

  /** Chooses the failed step that made the build fail. */
  #blame(): FailedStep | undefined {
    const { closing } = this.end
    const said = closing?.message ?? ''
    if (/\bcontext canceled$/.test(said)) return undefined
    // A cache that cannot be imported is an error of its step, not of the build.
    const fatal = this.#failed.filter(({ entry }) => !/\bimporting cache/.test(entry.step.title))
    // A process may have been killed because another step failed.
    const own = fatal.filter(({ exitCode }) => exitCode !== 137)
    const named = closing && this.#findNamed(said)
    const isKnown = fatal.some(({ entry }) => entry === named)
    return (
      own.find(({ message }) => said.includes(message.slice(0, 1_000).replace(/…$/, ''))) ??
      own.find(({ entry }) => entry === named) ??
      (named && !isKnown ? { entry: named, ...closing } : undefined) ??
      own.find(({ entry }) => entry.step.instruction !== undefined) ??
      own.at(-1) ??
      fatal[0]
    )
  }

  /** Finds the step that the end of the log names. */
  #findNamed(said: string): StepEntry | undefined {
    const entries = this.#steps.entries()
    const excerpted = entries.filter(({ step }) => this.end.excerpts.includes(step.title))
    const framed = findFailedInstruction(this.end.codeFrame.lines)?.replace(/\\$/, '').trimEnd()
    const [, command] = ofCommand.exec(said) ?? []
    const isFramed = ({ step }: StepEntry) => framed && step.instruction?.startsWith(framed)
    const isOfCommand = ({ step }: StepEntry) => command && step.instruction?.endsWith(command)
    return excerpted.find(isFramed) ?? entries.findLast(isOfCommand) ?? excerpted[0]
  }
}
