import { type CauseKind, causeHints } from '../causes.ts'
import { anyOf } from '../patterns.ts'
import { parseRuleTable } from '../rule-table.ts'

const raw = String.raw

export interface CauseRule {
  readonly kind: CauseKind
  /** `$1` to `$3` are what the pattern captured. */
  readonly sentence: string
  readonly hint: string
  readonly pattern: RegExp
  /** Not where this fits too. */
  readonly except?: RegExp
  /** The step must have ended with this code: such lines are harmless in most builds. */
  readonly exitCode?: number
  /** Other rules must find that the line says most. */
  readonly mustDecide?: true
  /** The line itself says best what is wrong. */
  readonly isQuoted?: true
  /** Whatever comes next follows from it. */
  readonly isRoot?: true
  /** Other lines say better what is wrong. */
  readonly isVague?: true
}

/** A service beside the build, such as one of a compose file: no fault of the network. */
const nearby = anyOf()`
  \blocalhost\b|\b127\.0\.0\.1\b|\[?::1\]|\blookup [\w-]{1,63}(?: on |:)|\b(?:ENOTFOUND|EAI_AGAIN) [\w-]{1,63}$
  host name "[\w-]{1,63}"|\bconnecting to [\w-]{1,63}:\d|resolve host:? [\w-]{1,63}$`

/** The words of a heading behind the kind. */
const limits: Readonly<Record<string, Partial<CauseRule>>> = {
  vague: { isVague: true },
  deciding: { mustDecide: true },
  quoted: { mustDecide: true, isQuoted: true },
  remote: { except: nearby },
  root: { isRoot: true },
  // The shell says it of a process in the step; a step that is stopped itself can say nothing.
  'exit=137': { exitCode: 137 },
  'exit=127': { exitCode: 127 },
  'exit=126': { exitCode: 126 },
}

/** The rules of a table whose headings are a kind, and what limits its rules. */
export function causeRules(table: string): readonly CauseRule[] {
  return parseRuleTable(table).flatMap(({ heading, name: sentence, lines, hint: ownHint }) => {
    const [word, ...words] = heading.split(' ')
    const kind = word as CauseKind
    const own = { kind, sentence, hint: ownHint ?? causeHints[kind] }
    const limit = words.reduce<Partial<CauseRule>>((all, each) => ({ ...all, ...limits[each] }), {})
    return lines.map((line) => ({ ...own, ...limit, pattern: new RegExp(line, 'm') }))
  })
}

/** The first rule that fits. */
export function findCause(rules: readonly CauseRule[], text: string): CauseRule | undefined {
  return rules.find(({ pattern, except }) => pattern.test(text) && !except?.test(text))
}

/** Container runtimes name a missing command so, in the builder's sentence or in the output. */
export const missingShells = raw`\b(?:exec: "|fork\/exec )(\/bin\/(?:ba|da)?sh)\b(?!.{0,20}denied)
    → Use a base image with a shell, or write the command as a list: RUN ["program", "argument"].`
export const missingCommands = raw`\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)
    \bexecutable file .([^\x60]{1,300}). not found in \$PATH
    \bfork\/exec (\S{1,300}): no such file or directory`
