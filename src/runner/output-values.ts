import { imageTagRule } from '../api/names.ts'
import { ActionError, describeError } from '../util/errors.ts'
import { systemErrorHint, systemErrorReason } from '../util/system-error.ts'
import { tempDirectory } from '../util/temp-directory.ts'
import { withDiskLimit } from './await-disk.ts'
import type { Failure, StepFailureReason } from './failure.ts'
import type { Log } from './log/log.ts'
import { toPrintableMessage, toPrintableTitle } from './log/printable.ts'
import { redactedJson } from './redact-all.ts'
import type { Redact } from './redact.ts'
import { bidirectionalMarks } from './visible.ts'
import type { Host } from './host/host.ts'

export interface OutputWriter {
  readonly host: Pick<Host, 'setOutput'>
  readonly redact: Redact
}

interface OutputAwaiter {
  readonly host: Pick<Host, 'outputsWritten' | 'clock'>
  readonly signal: AbortSignal
}

export interface LargeOutputWriter extends OutputAwaiter {
  readonly host: Pick<Host, 'setOutput' | 'files'> & OutputAwaiter['host']
  readonly redact: Redact
}

/** A sentence for each output that was left empty. */
export type OutputProblems = readonly string[]

interface Form {
  readonly pattern: RegExp
  /** Completes the sentence "The server's value is not …". */
  readonly words: string
}

/** These accept more than the server sends, but nothing special to a shell, expression or path. */
export const outputFormats = {
  id: { pattern: /^\w[\w.~:@+=-]{0,254}$/, words: 'an ID' },
  hash: { pattern: /^[\da-f]{32,128}$/i, words: 'a hash' },
  status: { pattern: /^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/, words: 'a status' },
  name: { pattern: /^\w[\w.-]{0,254}$/, words: 'the name of an agent' },
  tag: { pattern: imageTagRule.pattern, words: 'a tag' },
  time: { pattern: /^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,40}$/, words: 'a time' },
  /** An image reference, `host:port/path:tag@digest`. Only the path is required. */
  image: {
    pattern:
      /^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,
    words: 'the reference of an image',
  },
} as const satisfies Readonly<Record<string, Form>>

/** A value from outside: redacts it, then checks it. An invalid value gives a problem. */
type Foreign = (redact: Redact) => { readonly text: string } | { readonly problem: string }

export function checkOutputValue(
  value: string | undefined,
  { pattern, words }: Form,
): Foreign | undefined {
  if (value === undefined) return undefined
  return (redact) => {
    const text = redact(value)
    return pattern.test(text) ? { text } : { problem: `the server's value is not ${words}` }
  }
}

/** `#` starts a shell comment, `##` a runner command; a bidirectional mark disguises text. */
const misleading = new RegExp(`#|${bidirectionalMarks}`, 'g')

/** If the JSON is too large, the problem names output `file`, which has a path to the same JSON. */
export function jsonOutput(value: unknown, file?: string): Foreign {
  return (redact) => {
    const text = jsonText(value, redact)
    const instead = file === undefined ? '' : `. Read '${file}' instead`
    const problem = `its JSON has ${text.length} characters, and GitHub accepts at most ${maxOutputCharacters} per job${instead}`
    return text.length > maxOutputCharacters ? { problem } : { text }
  }
}

function jsonText(value: unknown, redact: Redact): string {
  return redactedJson(value, redact).replace(misleading, escapeCharacter)
}

/** Sets an output to the path of a new file with this JSON, which may be of any size. */
export async function writeJsonFile(
  name: string,
  value: unknown,
  runner: LargeOutputWriter,
): Promise<OutputProblems> {
  const { host, redact, signal } = runner
  const path = `${host.files.newPath(tempDirectory(), `${name}-`)}.json`
  try {
    const written = host.files.append(path, oneLine(jsonText(value, redact)))
    await withDiskLimit(written, host.clock, signal)
  } catch (error) {
    return [`Output '${name}' is empty: ${systemErrorReason(error)}.`]
  }
  return setOutputs({ [name]: path }, runner)
}

/** GitHub accepts 1 MiB of UTF-16, which has two bytes a character. */
const maxOutputCharacters = 512 * 1_024

/** Waits for the outputs, then prints each problem. Rejects with an `ActionError` if that fails. */
export async function awaitOutputs(
  problems: OutputProblems,
  runner: OutputAwaiter & { readonly log: Pick<Log, 'warning'> },
): Promise<void> {
  await outputsWritten(runner)
  for (const problem of problems) await runner.log.warning(problem)
}

async function outputsWritten({ host, signal }: OutputAwaiter): Promise<void> {
  try {
    await withDiskLimit(host.outputsWritten(), host.clock, signal)
  } catch (cause) {
    throw new ActionError(`The outputs could not be written: ${systemErrorReason(cause)}.`, {
      cause,
      hint: systemErrorHint(cause, 'Set GITHUB_OUTPUT to a writable file.'),
    })
  }
}

/** Returns an error as a problem, for steps that do not fail if their outputs are lost. */
export async function tryAwaitOutputs(awaiter: OutputAwaiter): Promise<OutputProblems> {
  try {
    await outputsWritten(awaiter)
    return []
  } catch (error) {
    return [describeError(error)]
  }
}

/** Output values by name. A `Foreign` value is checked when it is set. */
export type OutputValues = Readonly<Record<string, string | number | Foreign | undefined>>

/** Returns a function that sets only changed outputs: the runner uses the last value of each. */
export function createOutputSetter({
  host,
  redact,
}: OutputWriter): (values: OutputValues) => OutputProblems {
  const last = new Map<string, string>()
  const setOutput: Host['setOutput'] = (name, value) => {
    if (last.get(name) === value) return
    last.set(name, value)
    host.setOutput(name, value)
  }
  return (values) => setOutputs(values, { host: { setOutput }, redact })
}

/** Skips an undefined value. Empties the output of an invalid one, which may have an old value. */
export function setOutputs(values: OutputValues, { host, redact }: OutputWriter): OutputProblems {
  const problems: string[] = []
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    // Functions redact by themselves: a second pass could break JSON or change a checked value.
    const known = typeof value === 'function' ? value(redact) : { text: redact(String(value)) }
    if ('problem' in known) problems.push(`Output '${name}' is empty: ${known.problem}.`)
    host.setOutput(name, 'text' in known ? oneLine(known.text) : '')
  }
  return problems
}

/** Escapes control characters and line breaks as JSON does, so JSON keeps its meaning. */
function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Only the first call counts. Until then `message` and `failure` say that the run did not fail. */
export type WriteFailureOutputs = (failure: Failure) => OutputProblems

export type FailureWriterFactory = (writer: OutputWriter) => WriteFailureOutputs

/** Sets the outputs `message` and `failure`. */
export const createFailureWriter: FailureWriterFactory = (writer) => {
  const { redact } = writer
  let isWritten = false
  const inOneLine = (text = ''): string =>
    toPrintableMessage(redact(text)).join(' ').replaceAll('\t', ' ')
  /** The fields of output `failure`, which workflows read. Empty text means unknown. */
  const fieldsOf = (hint: string, reason: StepFailureReason): object => ({
    kind: reason.kind,
    cause: reason.cause ?? '',
    hint: inOneLine(hint),
    step: inOneLine(reason.step),
    instruction: inOneLine(reason.instruction),
    file: inOneLine(reason.place?.file),
    line: reason.place?.line ?? null,
    exit_code: reason.exitCode ?? null,
    is_transient: reason.isTransient,
  })
  const write = (message: string, value: object | null): OutputProblems =>
    setOutputs({ message, failure: jsonOutput(value) }, writer)
  write('', null)
  return ({ message: text, hint = '', annotation, reason }) => {
    if (isWritten) return []
    isWritten = true
    const message = annotation
      ? toPrintableTitle(redact(annotation.title)).replaceAll('\t', ' ')
      : inOneLine(text)
    return write(message, reason ? { message, ...fieldsOf(hint, reason) } : null)
  }
}
