import { dropEmpty } from '../../util/non-empty.ts'
import { limits } from '../limits.ts'
import type { FoundFailure, StepEntry, StepTable } from '../step-table.ts'
import { failureIn, keywordOf } from './builder.ts'
import { BuildKitEnd, instructionIn } from './buildkit-end.ts'

/** A step that ended with an error. */
type FailedStep = FoundFailure & { readonly entry: StepEntry }

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
      this.fail(entry, error)
    } else if (text.startsWith('DONE')) {
      // A step whose work was cached may still say how long that took.
      const state = entry.step.state === 'cached' ? 'cached' : 'done'
      this.#steps.end(entry, state, seconds === undefined ? undefined : Number(seconds))
      this.#isExported ||= /\bexporting to\b/.test(entry.step.title)
    } else {
      this.#steps.end(entry, text === 'CACHED' ? 'cached' : 'cancelled')
    }
  }

  fail(entry: StepEntry, message: string): void {
    const isCancelled = /\bcontext canceled\s*$/.test(message.slice(-100))
    this.#steps.end(entry, isCancelled ? 'cancelled' : 'failed')
    if (!isCancelled && this.#failed.length < limits.failures)
      this.#failed.push({ entry, ...failureIn(message) })
  }

  pushEnd(plain: string): boolean {
    return this.end.push(plain, this.#isExported && !this.end.hasFailed())
  }

  failure(file: string | undefined): FoundFailure | undefined {
    return findFailure(this.#steps, this.#failed, this.end, file)
  }
}

function findFailure(
  steps: StepTable,
  failed: readonly FailedStep[],
  end: BuildKitEnd,
  file: string | undefined,
): FoundFailure | undefined {
  const said = end.closing?.message
  const culprit = blame(steps, failed, end)
  const message = culprit?.message ?? said
  if (message === undefined) return undefined
  const entry = culprit?.entry
  const title = entry?.step.instruction === undefined ? entry?.step.title : undefined
  return {
    message,
    entry,
    ...placeOf(entry, end, file),
    sentences: [message, dropEmpty([title && `${title}: ${message}`, said]).join('\n')],
    exitCode: culprit?.exitCode ?? end.closing?.exitCode,
  }
}

/** BuildKit places what an ONBUILD trigger runs in line 1, whatever that line says. */
function placeOf(
  entry: StepEntry | undefined,
  end: BuildKitEnd,
  file: string | undefined,
): Pick<FoundFailure, 'dockerfile' | 'codeFrame'> {
  const codeFrame = end.codeFrame.lines
  const instruction = entry?.step.instruction
  const framed = instructionIn(codeFrame)
  const isOther = instruction && framed && keywordOf(framed) !== keywordOf(instruction)
  return isOther ? {} : { dockerfile: end.codeFrame.place(file), codeFrame }
}

/** Which of several steps that failed is the reason that the build did. */
function blame(
  steps: StepTable,
  failed: readonly FailedStep[],
  end: BuildKitEnd,
): FailedStep | undefined {
  const said = end.closing?.message
  if (/\bcontext canceled$/.test(said ?? '')) return undefined
  // A cache that cannot be imported is an error of its step, not of the build.
  const fatal = failed.filter(({ entry }) => !/\bimporting cache/.test(entry.step.title))
  // A process that was killed may have been so because another step failed.
  const own = fatal.filter(({ exitCode }) => exitCode !== 137)
  const quoted = (list: readonly FailedStep[]) =>
    list.find(({ message }) => said?.includes(message.slice(0, 1_000).replace(/…$/, '')))
  const named = said === undefined ? undefined : findNamed(steps, end, said)
  const isKnown = fatal.some(({ entry }) => entry === named)
  return (
    quoted(own) ??
    own.find(({ entry }) => entry === named) ??
    (named && end.closing && !isKnown ? { entry: named, ...end.closing } : undefined) ??
    own.find(({ entry }) => entry.step.instruction !== undefined) ??
    own.at(-1) ??
    quoted(fatal) ??
    fatal[0]
  )
}

/** The step that the end of the log names by Dockerfile, command or excerpt, even without lines. */
function findNamed(steps: StepTable, end: BuildKitEnd, said: string): StepEntry | undefined {
  const titles = new Set(end.excerpts)
  const entries = steps.entries()
  const excerpted = entries.filter(({ step }) => titles.has(step.title))
  const framed = instructionIn(end.codeFrame.lines)?.replace(/\\$/, '').trimEnd()
  const [, command] =
    /(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not complete|\]:)/.exec(
      said,
    ) ?? []
  const isFramed = ({ step }: StepEntry) => framed && step.instruction?.startsWith(framed)
  const isOfCommand = ({ step }: StepEntry) => command && step.instruction?.endsWith(command)
  return excerpted.find(isFramed) ?? entries.findLast(isOfCommand) ?? excerpted[0]
}
