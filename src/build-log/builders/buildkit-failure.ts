import type { StepEntry, StepTable } from '../step-table.ts'
import { type Epilogue, instructionIn } from './buildkit-epilogue.ts'
import type { FoundFailure } from './dialect.ts'

/** A step that ended with an error. */
export type FailedStep = FoundFailure & { readonly entry: StepEntry }

/** What a failed build's steps and its last words say together. */
export function findFailure(
  steps: StepTable,
  failed: readonly FailedStep[],
  epilogue: Epilogue,
  file: string | undefined,
): FoundFailure | undefined {
  const said = epilogue.message()
  const culprit = blame(steps, failed, epilogue)
  const message = culprit?.message ?? said
  if (message === undefined) return undefined
  const entry = culprit?.entry
  const title = entry?.step.instruction === undefined ? entry?.step.title : undefined
  return {
    ...{ message, entry, ...placeOf(entry, epilogue, file) },
    context: [...(title === undefined ? [] : [`${title}: ${message}`]), said].join('\n'),
    exitCode: culprit?.exitCode ?? epilogue.exitCode(),
  }
}

/** BuildKit places what an ONBUILD trigger runs in line 1, whatever that line says. */
function placeOf(
  entry: StepEntry | undefined,
  epilogue: Epilogue,
  file: string | undefined,
): Pick<FoundFailure, 'dockerfile' | 'frame'> {
  const [frame, instruction] = [epilogue.frame(), entry?.step.instruction]
  const framed = instructionIn(frame)
  const isOther =
    instruction !== undefined &&
    framed !== undefined &&
    keywordOf(framed) !== keywordOf(instruction)
  return isOther ? {} : { dockerfile: epilogue.place(file), frame }
}

function keywordOf(instruction: string): string | undefined {
  return /^\S+/.exec(instruction)?.[0].toUpperCase()
}

/** Which of several steps that failed is the reason that the build did. */
function blame(
  steps: StepTable,
  failed: readonly FailedStep[],
  epilogue: Epilogue,
): FailedStep | undefined {
  const said = epilogue.message()
  if (said !== undefined && /\bcontext canceled$/.test(said)) return undefined
  // A cache that cannot be imported is an error of its step, not of the build.
  const fatal = failed.filter(({ entry }) => !/\bimporting cache/.test(entry.step.title))
  // A process that was killed may have been so because another step failed.
  const own = fatal.filter(({ exitCode }) => exitCode !== 137)
  const quoted = (list: readonly FailedStep[]) =>
    list.find(({ message }) => said?.includes(message.slice(0, 1_000).replace(/…$/, '')))
  const named = said === undefined ? undefined : findNamed(steps, epilogue, said)
  return (
    quoted(own) ??
    own.find(({ entry }) => entry === named) ??
    (named && said !== undefined && !fatal.some(({ entry }) => entry === named)
      ? { entry: named, message: said, exitCode: epilogue.exitCode() }
      : undefined) ??
    own.find(({ entry }) => entry.step.instruction !== undefined) ??
    own.at(-1) ??
    quoted(fatal) ??
    fatal[0]
  )
}

/** The step that the end of the log names by Dockerfile, command or excerpt, even without lines. */
function findNamed(steps: StepTable, epilogue: Epilogue, said: string): StepEntry | undefined {
  const titles = new Set(epilogue.excerpts())
  const entries = steps.entries()
  const excerpted = entries.filter(({ step }) => titles.has(step.title))
  const framed = instructionIn(epilogue.frame())?.replace(/\s*\\$/, '')
  const [, command] =
    /(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not complete|\]:)/.exec(
      said,
    ) ?? []
  const isFramed = ({ step }: StepEntry) => framed && step.instruction?.startsWith(framed)
  const isOfCommand = ({ step }: StepEntry) => command && step.instruction?.endsWith(command)
  return excerpted.find(isFramed) ?? entries.findLast(isOfCommand) ?? excerpted[0]
}
