import { clip } from '../../util/clip.ts'
import { type CauseKind, causeHints } from '../causes.ts'
import { findFailedInstruction } from '../builders/buildkit-end.ts'
import type { FoundFailure } from '../step-table.ts'
import type { BuildFailure, Cause, DockerfilePlace } from '../steps.ts'
import { type CauseRule, findCause } from './cause-rules.ts'
import { rankReasons } from './decide.ts'
import { messageRules } from './message-rules.ts'
import type { Candidate } from './order.ts'

/** Says only that a process ended, which the step and its exit code say better. */
const endOfProcess =
  /did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/

/** BuildKit puts this before the path that is missing. */
const checksum =
  /^(?:failed to compute cache key: )?failed to calculate checksum of ref \S{1,300}: (?=")/

/** A signal stopped the process: what it had said by then is no reason. */
const isSignal = (exitCode = 0): boolean => exitCode > 128 && exitCode < 160

/**
 * Describes a failure by the builder's sentence and the output of its step. Names a cause only if
 * the log leaves no doubt: none is better than a wrong one.
 */
export function describeFailure(found: FoundFailure): BuildFailure {
  const { message, sentences = [message], entry, exitCode, codeFrame = [], outside } = found
  const { isEnd, output } = outputOf(found)
  const tail = output?.tail.lines() ?? []
  const candidates = listFailureCandidates(found)
  const decidingLine = outside ? message : candidates[0]?.line
  const instruction =
    found.instruction ?? entry?.step.instruction ?? findFailedInstruction(codeFrame)
  const isRepeated = instruction !== undefined && exitCode !== undefined && isEnd
  return {
    kind: outside ? 'machinery' : 'build',
    command: outside?.command,
    status: outside?.status,
    hasBuilt: outside?.hasBuilt ?? false,
    message,
    step: entry?.step,
    instruction,
    exitCode,
    dockerfile: found.dockerfile ?? (outside ? undefined : parseErrorPlace(sentences)),
    codeFrame,
    decidingLine: decidingLine ?? (isRepeated ? undefined : message.replace(checksum, '')),
    tail,
    isSilent: entry !== undefined && entry.isNamedOnly !== true && tail.length === 0,
    cause: ofInstruction(
      causeOfSentence(sentences) ??
        causeOfOutput(candidates, output?.lines().at(-1)?.at ?? 0, exitCode) ??
        causeOfExitCode(exitCode, instruction, decidingLine),
      instruction,
    ),
  }
}

/** `isEnd`: the message says no more than that a process ended. */
function outputOf({ message, outside, output, entry }: FoundFailure) {
  const isEnd = endOfProcess.test(message.slice(-200))
  return { isEnd, output: outside?.output ?? (isEnd ? output : undefined) ?? entry?.output }
}

/** Why it failed, as the lines of the output say it, the best reason first. */
export function listFailureCandidates(found: FoundFailure): readonly Candidate[] {
  const { isEnd, output } = outputOf(found)
  const candidates = rankReasons(output?.lines() ?? [], found.exitCode)
  // A plain line is no reason where the builder itself failed, or a signal stopped the process.
  const mayBePlain = found.outside !== undefined || (isEnd && !isSignal(found.exitCode))
  return mayBePlain ? candidates : candidates.filter(({ says }) => says !== 'plain')
}

/** Builders word the error for an invalid Dockerfile a little differently. */
function parseErrorPlace(sentences: readonly string[]): DockerfilePlace | undefined {
  const [, line] =
    /\bdockerfile parse error (?:on )?line (\d{1,9})\b/i.exec(sentences.join('\n')) ?? []
  return line === undefined ? undefined : { file: 'Dockerfile', line: Number(line) }
}

/** Evidence further up in the output is of something that the step survived. */
const nearTheEnd = 100

/** A file that is copied from a stage is missing there, not in the build context. */
function ofInstruction(cause: Cause | undefined, instruction = ''): Cause | undefined {
  if (cause?.kind !== 'copy-source-missing' || !/\s--from=/.test(instruction)) return cause
  return {
    ...cause,
    sentence: cause.sentence.replace('the build context has', 'the stage that is copied from has'),
    hint: 'Check that the earlier stage writes the file, and to this path.',
  }
}

function causeOfSentence(sentences: readonly string[]): Cause | undefined {
  for (const sentence of sentences) {
    const reason = withoutQuotes(sentence)
    const rule = findCause(messageRules, reason)
    if (rule) return causeFrom(rule, reason)
  }
  return undefined
}

/** The command that failed, and the response of a server, may quote anything. */
function withoutQuotes(sentence: string): string {
  return sentence
    .replace(/\bprocess ".*" did not complete successfully\b/s, '')
    .replace(/\bexecutor failed running \[.*\]:/s, '')
    .replace(/(\bfailed to GET \S{1,2000} with status \d{3}\b).*$/s, '$1')
    .replace(/^The command '.*' returned a non-zero code\b/s, '')
    .replace(/^(?:error )?building at step (?:".*?"|\{.*\}): /is, '')
}

/** A host without a dot, such as a service of a compose file, which no builder can reach. */
const ownHost =
  /\bhost(?:name| name)?[ =]['"][\w-]{1,63}['"]|\bhttps?:\/\/[\w-]{1,63}[:/]|\bresolve host:? [\w-]{1,63}$/

/** Finds the cause in the best reason, or near it; none if it is far from the end. */
function causeOfOutput(
  candidates: readonly Candidate[],
  end: number,
  exitCode: number | undefined,
): Cause | undefined {
  const [best] = candidates
  const near = candidates.filter(({ at }) => end - at <= nearTheEnd)
  if (best === undefined || !near.includes(best)) return undefined
  const { cause } = best
  const vague = near.filter((one) => one.cause?.isVague && mayExplain(one, best))
  const isTest = vague.find((one) => one.cause?.kind === 'test-failed')
  const [other] = vague
  const isOne = vague.every((one) => one.cause?.kind === other?.cause?.kind)
  const isProven = cause?.exitCode === undefined || cause.exitCode === exitCode
  const found = cause && !cause.isVague && isProven ? best : undefined
  const isFailedTest = found?.cause?.kind === 'test-failed'
  const told = (isFailedTest ? found : isTest) ?? found ?? (isOne ? other : undefined)
  if (told?.cause === undefined) return undefined
  const isLasting = told.isPassed === true || ownHost.test(told.line)
  return { ...causeFrom(told.cause, told.line), ...(isLasting && { isLasting }) }
}

/** A program that failed later did so for a reason of its own, unless it is a test. */
function mayExplain({ at, cause }: Candidate, best: Candidate): boolean {
  const isOwn = best.says === 'raised' || best.rule === 'compilers'
  return !isOwn || at >= best.at || cause?.kind === 'test-failed'
}

/** Exit codes of a shell, and of `timeout`, name a cause even without a line that does. */
const exitCodes: Readonly<Record<number, readonly [CauseKind, string]>> = {
  124: ['timeout', "'timeout' stopped the command"],
  126: ['permission', 'a command is not executable'],
  127: ['command-not-found', 'the image lacks a command'],
}

function causeOfExitCode(exitCode = 0, instruction = '', line?: string): Cause | undefined {
  const [kind, sentence] = exitCodes[exitCode] ?? []
  if (kind === undefined || sentence === undefined) return undefined
  const isNamed =
    kind === 'timeout'
      ? /\btimeout\b/.test(instruction)
      : line === undefined || /not found|permission denied/i.test(line)
  if (!isNamed) return undefined
  return { kind, sentence, hint: causeHints[kind] }
}

function causeFrom({ kind, pattern, sentence, hint, isQuoted }: CauseRule, text: string): Cause {
  if (isQuoted) return { kind, sentence: clip(text, 120), hint }
  // Only one of the alternatives has captured something.
  const found: readonly (string | undefined)[] = pattern.exec(text) ?? []
  const groups = found.filter((group) => group !== undefined)
  const filled = sentence.replace(/\$(\d)/g, (_, index) => groups[Number(index)] ?? '')
  // An unmatched group leaves empty quotes.
  return { kind, sentence: clip(filled.replace(/ ''/, ''), 500), hint }
}
