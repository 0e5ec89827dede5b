/** How well a line says what is wrong, and whether the last of several such lines says it best. */
export interface ErrorRank {
  readonly rank: number
  readonly isLastBest?: true
}

/** Cheap, and false for nearly every line of a build. */
const suspicious =
  /err(?:or|!|_)|\be: |^err:|fail|fatal|not found|no such|no match|no package|denied|no space|exceeded|memory|panic|exception|unable|cannot|could ?n[o']t|can't|undefined|killed|timed? ?out|timeout|retrying|unreachable|resolv|not known|bad address|refused|spurious|bad_alloc|^curl: |^wget: |^e {3}|[✕✖×✗]|enospc|eacces|not permitted|because|unknown|certificate|changed significantly|lockfile|toomanyrequests|\(40[13] | line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: /i

/** Sounds like an error and is none. */
const harmless =
  /\b(?:0|no) (?:errors?|failures?|failed)\b|\b(?:errors?|failures?|failed)[=:] ?0\b|\bwarn(?:ing)?\b|UNHANDLED LOGLEVEL|^Trying to pull |^npm (?:notice|verb|http|info)|deprecat|-Werror|(?:error|fail|fatal|exception)[\w-]{0,60}\.(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)\b|^\s*at |^\s*(?:Compiling|Downloading|Downloaded|Installing|Unpacking|Setting up|Selecting|Preparing|inflating:|adding:|creating:|Collecting|Requirement already|Using cached|Fetching|Get:\d)/i

/** The first that fits counts: from words of one tool to words of all. */
const rules: readonly (readonly [pattern: RegExp, rank: ErrorRank])[] = [
  // Says only that something failed before.
  [
    /^g?make(?:\[\d+\])?: \*\*\* |^ninja: build stopped|^error: could not compile|^error Command failed|^npm (?:error|ERR!) (?:code|errno|path|command|syscall|lifecycle|workspace|location|cwd|signal|A complete log|sh -c|\/)|^npm (?:error|ERR!)$|^BEGIN failed--|^\s*ELIFECYCLE|ERR_PNPM_RECURSIVE|^ERROR: Failed (?:to build|building) |^ *(?:error: )?(?:subprocess-exited|metadata-generation-failed)|exited with code:? \d|^error: script |^Failed to compile\.?$|^FAILURE: |^BUILD FAIL|^Traceback \(|^FAIL$|^\[ERROR\] *(?:$|(?:-> )?\[Help|To see|Re-run|For more)|^Build failed|^FAILED: |^hint: |^note: |^Error: Cannot perform an interactive login/i,
    { rank: 1 },
  ],
  [
    /^(?:[\w.]{1,200}\.)?[A-Z]\w{0,100}(?:Error|Exception|NotFound|Exit)(?:: | \[|$)/,
    { rank: 4, isLastBest: true },
  ],
  [
    /^E: |^Can't locate \S{1,300} in @INC|^ERROR: Could not (?:install|build|open)|^fatal: |^npm (?:error|ERR!) (?:Missing script|could not determine)|\berror TS\d+:|^error(?:\[E\d+\]): |: (?:fatal )?error: |^\S{1,300}:\d+:\d+: error|^Type error: |: undefined: |^--- FAIL: |^ {2}● |^test \S{1,200} \.\.\. FAILED|^panic: |^\[ERROR\] +\S{1,300}:\[?\d|^curl: \(\d+\)|^wget: |: (?:command )?not found$|: (?:No such file or directory|Permission denied|out of memory)$/i,
    { rank: 4 },
  ],
  [
    /^E {3}\S|^\s{0,8}(?:[✕✖×✗>] ?)?(?:\[\w{1,20}\] )?\[?(?:error|fatal|fail(?:ed|ure)?|ERR!?|err_\w{1,60})\]?[:!\s]|\b(?:error|fatal|exception): |^\* What went wrong/i,
    { rank: 3 },
  ],
  [
    /^npm (?:error|ERR!) \S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S|\b(?:errors?|failed|fatal|failure)\b|\b(?:cannot|could not|unable to) |not found|denied/i,
    { rank: 2 },
  ],
]

export function isSuspicious(line: string): boolean {
  return suspicious.test(line)
}

/** `undefined` for a line that does not look like an error. */
export function rankError(line: string): ErrorRank | undefined {
  if (harmless.test(line)) return undefined
  return rules.find(([pattern]) => pattern.test(line))?.[1]
}

/** Of lines of which nothing else is known, the first that is clearly an error. */
export function firstError(lines: readonly string[]): string | undefined {
  return lines.find((line) => isSuspicious(line) && (rankError(line)?.rank ?? 0) >= 3)?.trim()
}
