import { clip } from '../../util/clip.ts'
import { instructionIn } from '../builders/buildkit-end.ts'
import type { FoundFailure } from '../step-table.ts'
import type { BuildFailure, Cause, CauseKind, DockerfilePlace } from '../steps.ts'
import { type CauseRule, hints } from './cause-rules.ts'
import type { Evidence } from './deciding-line.ts'
import { messageRules } from './message-rules.ts'
import { outputRules } from './output-rules.ts'

/** Says only that a process ended, which the step and its exit code say better. */
const endOfProcess =
  /did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/

/** Of a layer, before the path that is missing. */
const checksum =
  /^(?:failed to compute cache key: )?failed to calculate checksum of ref \S{1,300}: (?=")/

/** Of a process that was stopped: what it had said by then is no reason. */
const isSignal = (exitCode = 0): boolean => exitCode > 128 && exitCode < 160

/**
 * What a log says of a failure, with what the output of the step tells beyond it. The cause is the
 * one that the log leaves no doubt about; none is better than a wrong one.
 */
export function describeFailure(found: FoundFailure): BuildFailure {
  const { message, sentences = [message], entry, exitCode, codeFrame = [], outside } = found
  const isEnd = endOfProcess.test(message.slice(-200))
  const output = outside?.output ?? (isEnd ? found.output : undefined) ?? entry?.output
  const tail = output?.tail.lines() ?? []
  const hasClosingMessage = isEnd && !isSignal(exitCode)
  const closingMessage = hasClosingMessage ? output?.closingMessage() : undefined
  const decidingLine = outside ? message : (output?.deciding.line() ?? closingMessage)
  const evidence = output?.deciding.evidence() ?? []
  const instruction = found.instruction ?? entry?.step.instruction ?? instructionIn(codeFrame)
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
        causeOfExitCode(exitCode, evidence, tail) ??
        causeOfOutput(evidence, decidingLine, tail),
      instruction,
    ),
  }
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
    const rule = messageRules.find(({ pattern }) => pattern.test(reason))
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

/** What an exit code and a line say together, else what shells mean by 127 and 126. */
function causeOfExitCode(
  exitCode: number | undefined,
  evidence: readonly Evidence[],
  tail: readonly string[],
): Cause | undefined {
  if (exitCode === undefined) return undefined
  const found = evidence.findLast(({ rule }) => rule.exitCode === exitCode)
  if (found) return causeFrom(found.rule, found.line)
  if (exitCode !== 127 && exitCode !== 126) return undefined
  const kind = exitCode === 127 ? 'command-not-found' : 'permission'
  const isOther =
    /error while loading shared libraries|symbol lookup error|exec format error|cannot execute|: line 1: .{0,8}ELF/i
  if (tail.some((text) => isOther.test(text))) return undefined
  const sentence =
    kind === 'permission' ? 'a command is not executable' : 'the image lacks a command'
  return { kind, sentence, hint: hints[kind] }
}

function causeOfOutput(
  evidence: readonly Evidence[],
  decidingLine: string | undefined,
  tail: readonly string[],
): Cause | undefined {
  const near = evidence.filter(
    ({ rule, line, linesAgo }) =>
      linesAgo <= nearTheEnd &&
      rule.exitCode === undefined &&
      (!rule.mustDecide || line.trim() === decidingLine),
  )
  const ofKind = (kind: CauseKind) => near.find(({ rule }) => rule.kind === kind)
  /** Without a connection that is trusted and allowed, no package is found. */
  const ofConnection = (kind: CauseKind) =>
    near.every(({ rule }) => [kind, 'package-not-found', 'network'].includes(rule.kind))
      ? ofKind(kind)
      : undefined
  const found =
    // Tests may print anything, a full disk breaks everything, and packages need the network.
    ofKind('test-failed') ??
    ofKind('out-of-disk') ??
    ofConnection('certificate') ??
    ofConnection('index-auth') ??
    (near.length === 2 && ofKind('package-not-found') ? ofKind('network') : undefined) ??
    (near.length === 1 ? near[0] : undefined)
  if (found === undefined) return undefined
  // An index that refuses to answer looks like one that does not have the package.
  const isRefused = /\b401 Unauthorized\b|\b403 Forbidden\b|authentication credentials/i
  if (found.rule.kind === 'package-not-found' && tail.some((text) => isRefused.test(text))) {
    return undefined
  }
  const { kind } = found.rule
  // Of several packages that are missing, the line that is quoted names one.
  const quoted = decidingLine ?? ''
  const deciding = outputRules.find((rule) => rule.kind === kind && rule.pattern.test(quoted))
  return deciding ? causeFrom(deciding, quoted) : causeFrom(found.rule, found.line)
}

function causeFrom({ kind, pattern, sentence, hint }: CauseRule, text: string): Cause {
  const groups = pattern.exec(text) ?? []
  const filled = sentence.replace(/\$(\d)/g, (_, index) => groups[Number(index)] ?? '')
  // A group that did not take part leaves empty quotes behind.
  return { kind, sentence: clip(filled.replace(/ ''/, ''), 500), hint: hint ?? hints[kind] }
}
