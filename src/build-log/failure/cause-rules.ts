import { anyOf } from '../patterns.ts'
import type { CauseKind } from '../steps.ts'
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

export const hints: Readonly<Record<CauseKind, string>> = {
  'package-not-found':
    'Check the name and version, and that the package index the builder reaches has it.',
  'version-conflict': 'Loosen or align the versions that the message names.',
  'lock-file': 'Update the lock file with the same tool, and commit it.',
  'index-auth': 'Check that the step gets credentials that the package index accepts.',
  'copy-source-missing':
    'Check that the path is part of the build context: spelling, ignore rules, and the directory it is relative to.',
  'base-image-not-found':
    'Check name and tag of the image. A private image needs a registry that the builder may read from.',
  'registry-auth':
    "Check that the builder's registry credentials are valid and allow this for the repository.",
  'registry-rate-limit':
    'Pull the image from a mirror, or give the builder credentials of the registry: anonymous pulls are limited.',
  certificate:
    "Add the CA certificate, such as that of your company's proxy, to the image before this instruction.",
  platform: 'Use an image, and programs in it, for the platform that is built.',
  'dockerfile-missing':
    'Check the name and place of the Dockerfile, and that no ignore rule excludes it.',
  'requires-buildkit': 'Build with BuildKit, or remove this feature from the Dockerfile.',
  'invalid-reference':
    'Correct the name of the image: lower case, no empty tag, and a value for every variable in it.',
  'out-of-disk': 'Make the image smaller or remove caches within the same RUN instruction.',
  'out-of-memory': 'Lower the memory that the command needs, e.g. with fewer parallel jobs.',
  network: 'Run the build again; if it fails again, check that the builder can reach the host.',
  'test-failed': 'Run the same tests locally; the last lines of the step name those that failed.',
  syntax: "Correct the instruction; 'docker build --check' finds such errors without a build.",
  'command-not-found':
    'Install the command in an earlier instruction of the same stage, or add it to PATH.',
  permission: 'Check the file mode and owner, and the user that the instruction runs as.',
  timeout:
    'Find the slowest step in the log; one that prints nothing for minutes has probably hung.',
}

/** The rules of a table whose headings are a kind, and under which name `limits` has theirs. */
export function causeRules(
  table: string,
  limits: Readonly<Record<string, Limits>>,
  ownHints: Readonly<Record<string, string>>,
): readonly CauseRule[] {
  return rowsOf(table).flatMap(({ heading, name: sentence, lines }) => {
    const [kind, limit = ''] = heading.split(' ')
    const own = { hint: ownHints[sentence] ?? hints[kind as CauseKind], ...limits[limit] }
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
