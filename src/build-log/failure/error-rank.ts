/** How well a line says what is wrong, and whether the last of several such lines says it best. */
export interface ErrorRank {
  readonly rank: number
  readonly isLastBest?: true
}

/** Of a line that says only that something failed before. */
export const consequenceRank = 1
/** Of words that may mean anything. */
export const looseRank = 2
/** Of what is clearly an error, and of a link in a chain of causes that no rule knows. */
export const linkRank = 3
/** Of what Python raised, whatever its name. */
export const raisedRank: ErrorRank = { rank: 4, isLastBest: true }
/** A line that names the cause is quoted before any other error, … */
export const causeRank: ErrorRank = { rank: 5 }
/** … unless it is a consequence of this. */
export const firstRank: ErrorRank = { rank: 6 }

/** Cheap, and false for nearly every line of a build: words that begin alike stand together. */
export const suspicious =
  /err(?:or|!|_|o\[)|^e(?: {3}|: )|\be: |^err:|fa(?:il|t(?:al|a\[))|no(?:t (?:found|known|permitted|allowed|supported|in gzip)| (?:such|match|package|module|space|provider|tests collected|required))|denied|depends|does ?n[o']t |ex(?:ceeded|ception)|m(?:emory|issing|ismatch|ust )|panic|un(?:able|defined|reachable|known|supported|expected)|c(?:an(?:not|'t| not)|ould ?n[o']t|url: |ertificate|hanged sig|onflict|orrupt)|kill|time(?:d? ?out)|re(?:trying|solv|fused|quire[sd])|b(?:ad(?: address|_alloc)|ecause|us error|roken)|s(?:purious|egmentation)|wget: |[●⨯✕✖×✗✘❌]|💥|\*\*\* |e(?:nospc|acces)|lockfile|toomanyrequests|\(40[134] |line \d{1,9}(?:\.$|:\d)|yn00|^(?:\/bin\/)?(?:ba|da)?sh: |i(?:llegal|nvalid|ncompatible|s not )|what went wrong|\.go:\d|gzip: |tar: |ts\d{4}: |<(?:!doctype|html)|abort|host key/i

/** A line of a stack. */
export const stackFrame = /^\s*at \S|^\s{0,20}File "|^\s*\.\.\. \d{1,6} (?:more|lines)\b/

/** Sounds like an error and is none. */
const harmless = new RegExp(
  [
    String.raw`\b(?:0|no) (?:errors?|failures?|failed|vulnerabilities)\b|\b(?:errors?|failures?|failed)(?:[=:] ?0\b|\(s\): 0\b)`,
    String.raw`\bwarn(?:ing)?\b|UNHANDLED LOGLEVEL|^Trying to pull |^npm (?:notice|verb|http|info)|deprecat|-Werror(?![=\w-]*\])|^Treating warnings as errors`,
    String.raw`(?:error|fail|fatal|exception)[\w-]{0,60}\.(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)\b(?!:\d)`,
    // The frames of a stack, and the code that some languages show in it.
    String.raw`${stackFrame.source}|^\s*throw |^\s{4,}raise |\brequire stack\b`,
    String.raw`^\s*(?:Compiling|Downloading|Downloaded|Installing|Unpacking|Setting up|Selecting|Preparing|inflating:|adding:|creating:|Collecting|Requirement already|Using cached|Fetching|Get:\d|Ign:\d|checking |-- |[#$+] |Building |Transforming |Processing |Running |Copying |Removing |Reading |go: (?:downloading|finding|extracting|added|upgraded|creating))`,
    // What package managers say in every container.
    String.raw`^debconf: |^dpkg-preconfigure: |^invoke-rc\.d: |^E: Can ?not write log|^ERROR: pip's dependency resolver |^Failed to (?:connect to bus|get D-Bus|create bus connection)|^npm (?:error|ERR!) gyp (?:info|verb|http)|^gyp (?:info|verb)`,
    String.raw`^\s*(?:hint|help|note): `,
  ].join('|'),
  'i',
)
/** The level of a line that reports no error, after a time at most. */
export const lowLevel =
  /^\s{0,8}(?:[[(]?\d{2,4}[-/:.][\d\-/:.,TZ+ ]{3,30}[\])]?\s{1,4})?(?:[[<(]?(?:TRACE|DEBUG|INFO|VERBOSE)[\]>)]?(?:[\s:|-]|$)|(?:DEBU|INFO|TRAC)\[\d|(?:time=\S{1,60} )?level=(?:trace|debug|info)\b)/

/** The first that fits counts: from words of one tool to words of all. */
const rules: readonly (readonly [pattern: RegExp, rank: ErrorRank])[] = [
  // A process that died takes all others with it.
  [
    /^(?:\S{1,200}: ){0,2}(?:line )?(?:\d{1,9}: +)?(?:\d{1,9} )?(?:Segmentation fault|Illegal instruction|Bus error|Killed)(?: *\(core dumped\)| {2,}\S| *$)|^qemu: uncaught target signal |^SIG(?:SEGV|ILL|BUS)\b/,
    firstRank,
  ],
  // The shell could not read its script.
  [
    /^(?:\S{1,200}: ){1,2}(?:line )?(?:\d{1,9}: )?(?:-c: )?(?:line \d{1,9}: )?(?:syntax error|unexpected EOF|unterminated quoted string)/i,
    causeRank,
  ],
  // An interpreter that is too old breaks whatever runs next.
  [/\bNode\.js version .{0,80}\brequired\b|\brequires Node\.js version\b/i, causeRank],
  // Says only that something failed before.
  [
    new RegExp(
      [
        String.raw`^(?:npm (?:error|ERR!) )?g?make(?:\[\d+\])?: \*\*\* \[|^g?make(?:\[\d+\])?: \*\*\* Waiting|^ninja: build stopped|^ *error: could not compile|^error Command failed|^error \S{1,300}: Command failed`,
        String.raw`^npm (?:error|ERR!) (?:code|errno|path|command|syscall|lifecycle|workspace|location|cwd|signal|A complete log|sh -c|\/|Exit status|Failed at the|This is probably|There is likely|You can get|Tell the author|not ok|\S{1,200}@\S{1,100} \w{1,40}: \`)|^npm (?:error|ERR!)$`,
        String.raw`^BEGIN failed--|^\s*ELIFECYCLE|ERR_PNPM_RECURSIVE|^(?:ERROR: )?Failed (?:to build|building) (?:wheel|installable|\S{1,200}$)|^ *(?:error: )?(?:subprocess-exited|metadata-generation-failed|legacy-install-failure|failed-wheel-build)`,
        String.raw`exited with (?:code|status|error code)?:? ?\d|returned (?:a )?non-?zero (?:exit )?(?:code|status)|\bexit(?:ed)? with (?:exit )?code \d|subprocess exited with|exit status \d{1,3}$|returned an error code|subprocess returned error`,
        String.raw`^error: script |\bcommand finished with error|^error: Recipe |^error: process didn't exit|^Failed to compile\.?$|^FAILURE: |^BUILD FAIL|^Traceback \(|^\s*FAIL\b(?!:)|^(?:\[ERROR\] ?){1,2} *(?:$|(?:-> )?\[Help|To see|Re-run|For more|COMPILATION ERROR|The build could not|Some problems were|After correcting|Please refer|\d+ errors?\s*$|Tests run: .{0,120}$|(?:Failures|Errors): *$|The project .{1,300} has \d)`,
        String.raw`^(?:[x>] )?Build failed|\bbuild failed (?:in|with) \d|^FAILED: |^Error: Cannot perform an interactive login|^dpkg: error processing|^Errors were encountered while processing|^E: Sub-process |^E: Unable to correct problems`,
        String.raw`^(?:\S{0,200})?collect2: |^clang: error: linker command failed|^-- Configuring incomplete|^tar: (?:Child returned|Error is not recoverable|Exiting with failure)|^fatal: Could not read from remote|^fatal: Unable to checkout|^\s*\d+ Error\(s\)|^\s*[✖✗×] \d+ problems?\b|^(?:➤ YN0000: )?[·└\s]{0,4}Failed with errors`,
        String.raw`^error during build:$|^ERROR in \S{1,300}(?: \d[\d:-]*)?$|^Export encountered an? error|^\s*● Test suite failed to run|^(?:##\[error\])?(?:ERROR|Error): (?:Job failed|Process completed|script returned|buildx failed with|\(gcloud\.builds)|^ERROR: \(gcloud\.builds|^Finished: FAILURE|^[×✗] .{1,200} did not run successfully\.?$|^\s*[╰└]─[▶>] (?:See above|\[\d+ lines)|^\S{0,200}(?:Error|Exception): (?:Command failed|Build failed|.{0,80}failed with exit code)|^(?:💥 )?\S{1,60} failed$|^Gem::Ext::BuildError|^An error occurred while installing \S{1,200} \(|^ERROR\s{0,4}$|^Error response from daemon: (?:The command|dockerfile)`,
      ].join('|'),
      'i',
    ),
    { rank: consequenceRank },
  ],
  [
    /^[^\p{L}\d:]{0,16}(?:(?:Uncaught|Unhandled) (?:exception: )?|Exception in thread "[^"]{0,200}" |\w{1,40}: (?=[A-Z]\w{0,60}Error: ))?(?:[\w.$]{1,200}[.$])?[A-Z]\w{0,100}(?:Error|Exception|NotFound|Exit|Failure)(?:: | \[|:?$)/u,
    raisedRank,
  ],
  [
    new RegExp(
      [
        String.raw`^E: |^Can't locate \S{1,300} in @INC|^ERROR: Could not (?:install|build|open)|^fatal: |^npm (?:error|ERR!) (?:Missing script|could not determine)`,
        String.raw`\berror [A-Z]{2,10}\d{3,5}:|^(?:ERROR in \S{1,300} )?TS\d{4,5}: |^ *error(?:\[E\d+\]): |: (?:fatal )?error: |^\S{1,300}:\d+:\d+: error|^e: \S|(?:^|: )Type error: |^\S{1,200} > .{1,200} FAILED$|: undefined: |\bundefined reference to |\bld(?:\.\w+)?: (?:cannot find|library not found)|^\S{1,300}\.go:\d{1,9}:\d{1,9}: `,
        String.raw`^--- FAIL: |^ {2}● .{1,200} › |^test \S{1,200} \.\.\. FAILED|^panic: |^\[ERROR\] +\S{1,300}:\[?\d|^curl: \(\d+\)|^wget: |^gzip: |: (?:command )?not found$|: (?:No such file or directory|Permission denied|out of memory)$|\bPermission denied \(publickey|^Host key verification failed`,
        String.raw`^\s{1,8}\d{1,9}:\d{1,9}\s{1,4}error\s|^\s{1,8}Line \d{1,9}:\d{1,9}: |^➤ YN00(?:01|09|16|28|35|41|80|82): |\bDepends: .{1,300} but |^ {4}- .{1,300}\b(?:requires?|conflicts?)\b|\bNo module named |^go: (?:go\.mod|module|cannot|errors|updates|\S{1,200}@)|^Error: Cannot find module |^\s{0,8}[╷│] Error: `,
      ].join('|'),
      'i',
    ),
    { rank: 4 },
  ],
  [
    /^E {3}\S|^[^\p{L}\d[:]{0,16}(?:\[\w{1,20}\] )?\[?(?:error|fatal|failed|failure|ERR!?|err_\w{1,60})\]?[:!\s]|^(?:ERRO|FATA|PANI)\[\d|\blevel=(?:error|fatal)\b|\b(?:error|fatal|exception): |^\* What went wrong|^\s{0,8}(?:[⨯✕✖×✗✘❌]|💥) {1,3}\S|^g?make(?:\[\d+\])?: \*\*\* |^thread '.{1,200}' panicked at /iu,
    { rank: linkRank },
  ],
  [
    /^npm (?:error|ERR!) \S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S|\b(?:errors?|failed|fatal|failure|cannot|can't|could not|couldn't|unable to|not found|denied|refused|timed out|invalid|missing|unknown|unsupported|incompatible|illegal|aborted|no such|(?:is|are) (?:not|required)|must (?:be|have)|not (?:supported|permitted|allowed)|does(?: not|n't) (?:exist|match|have)|mismatch|corrupt(?:ed)?|unexpected|required? [\w.-]{1,40} version|requires)\b/i,
    { rank: looseRank },
  ],
]

/** `undefined` for a line that does not look like an error. */
export function rankError(line: string): ErrorRank | undefined {
  if (isHarmless(line)) return undefined
  return rules.find(([pattern]) => pattern.test(line))?.[1]
}

/** Whether the line says nothing of its own: a frame of a stack, a notice, or good news. */
export function isHarmless(line: string): boolean {
  return harmless.test(line) || lowLevel.test(line)
}
