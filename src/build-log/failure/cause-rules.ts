import { anyOf } from '../patterns.ts'
import { type CauseKind, hints } from '../causes.ts'
import { rowsOf } from './rule-table.ts'

const raw = String.raw

/** `$1` to `$3` in the sentence are what the pattern captured. */
export interface CauseRule extends Limits {
  readonly kind: CauseKind
  readonly sentence: string
  readonly hint: string
  readonly pattern: RegExp
}

export interface Limits {
  /** Not where this fits too. */
  readonly except?: RegExp
  /** The step must have ended with this code: such lines are harmless in most builds. */
  readonly exitCode?: number
  /** Other rules must find that the line says most. */
  readonly mustDecide?: true
  /** Whatever comes next follows from it. */
  readonly isRoot?: true
  /** Other lines say better what is wrong. */
  readonly isVague?: true
}

/** The rules of a table whose headings are a kind, and under which name `limits` has theirs. */
export function causeRules(
  table: string,
  limits: Readonly<Record<string, Limits>>,
): readonly CauseRule[] {
  return rowsOf(table).flatMap(({ heading, name: sentence, lines, hint }) => {
    const [kind, limit = ''] = heading.split(' ')
    const own = { hint: hint ?? hints[kind as CauseKind], ...limits[limit] }
    return lines.map((line) => {
      return { kind: kind as CauseKind, sentence, pattern: new RegExp(line, 'm'), ...own }
    })
  })
}

/** The first rule that fits. */
export function findCause(rules: readonly CauseRule[], text: string): CauseRule | undefined {
  return rules.find(({ pattern, except }) => pattern.test(text) && !except?.test(text))
}

/** A service beside the build, such as one of a compose file: no fault of the network. */
export const nearby = anyOf()`
  \blocalhost\b|\b127\.0\.0\.1\b|\[?::1\]|\blookup [\w-]{1,63}(?: on |:)|\b(?:ENOTFOUND|EAI_AGAIN) [\w-]{1,63}$
  host name "[\w-]{1,63}"|\bconnecting to [\w-]{1,63}:\d|resolve host:? [\w-]{1,63}$`

/** Container runtimes name a missing command so, in the builder's sentence or in the output. */
export const missingCommands = raw`\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)
    \bexecutable file .([^\x60]{1,300}). not found in \$PATH
    \bfork\/exec (\S{1,300}): no such file or directory`
