import type { CauseKind } from '../steps.ts'

/** How one cause reads in a log. `$1` to `$3` in the sentence are what the pattern captured. */
export interface CauseRule {
  readonly kind: CauseKind
  readonly pattern: RegExp
  readonly sentence: string
  /** Common to a kind unless a rule has a better one. */
  readonly hint?: string
  /** For lines that are harmless in most builds: they count only where the step ended with this exit code, … */
  readonly exitCode?: number
  /** … or where nothing in the step's output says more. */
  readonly mustDecide?: true
  /** Tells the cause, but other lines say better what is wrong. */
  readonly isVague?: true
}

export const hints: Readonly<Record<CauseKind, string>> = {
  'package-not-found':
    'Check the name and version, and that the package index the builder reaches has it.',
  'copy-source-missing':
    'Check that the path is part of the build context: spelling, ignore rules, and the directory it is relative to.',
  'base-image-not-found':
    'Check name and tag of the image. A private image needs a registry that the builder may read from.',
  'registry-auth':
    "Check that the builder's registry credentials are valid and allow this for the repository.",
  'out-of-disk': 'Make the image smaller or remove caches within the same RUN instruction.',
  'out-of-memory': 'Lower the memory that the command needs, e.g. with fewer parallel jobs.',
  network: 'Run the build again; if it fails again, check that the builder can reach the host.',
  'test-failed': 'Run the same tests locally; the last lines of the step name those that failed.',
  syntax: 'Correct the instruction; `docker build --check` finds such errors without a build.',
  'command-not-found':
    'Install the command in an earlier instruction of the same stage, or add it to PATH.',
  permission: 'Check the file mode and owner, and the user that the instruction runs as.',
  timeout:
    'Look for the step that takes long; a step without output hangs more often than it is slow.',
}

/** In the builder's own sentence. The first that fits counts. */
export const messageRules: readonly CauseRule[] = [
  {
    kind: 'out-of-disk',
    pattern: /no space left on device|\bENOSPC\b|disk quota exceeded/i,
    sentence: 'the builder ran out of disk space',
  },
  {
    kind: 'out-of-memory',
    pattern: /cannot allocate memory|\bout of memory\b|\bOOMKilled\b/i,
    sentence: 'the builder ran out of memory',
  },
  {
    kind: 'network',
    pattern:
      /\bdial (?:tcp|udp)\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\]))|\bi\/o timeout\b|TLS handshake timeout|\bno such host\b|connection reset by peer|network is unreachable|Client\.Timeout exceeded|net\/http: request canceled/,
    sentence: 'the builder could not reach a host',
  },
  {
    kind: 'timeout',
    pattern:
      /^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b/im,
    sentence: 'the build reached a time limit',
  },
  {
    kind: 'registry-auth',
    pattern:
      /(?:\bpush(?:ing)?\b).{0,600}(?:\bdenied\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b|no basic auth credentials|insufficient_scope|authentication required)/is,
    sentence: 'the registry refused the push',
  },
  {
    kind: 'copy-source-missing',
    pattern: /failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern: /failed to compute cache key: "([^"]{1,300})" not found/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern:
      /\b(?:COPY|ADD) failed: (?:file not found in build context[^:]{0,60}: )?(?:l?stat )?(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?([^\s:]{1,300}): (?:file does not exist|no such file or directory)/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern:
      /\blstat \S{1,300}\/buildkit-mount\d{1,20}\/([^\s:]{1,300}): no such file or directory/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern: /\b(?:COPY|ADD) failed: no source files were specified/,
    sentence: 'no file in the build context matches the source of the instruction',
  },
  {
    kind: 'copy-source-missing',
    pattern: /\bcopier: l?stat: "?([^":]{1,300})"?: no such file or directory/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern: /no items matching glob "([^"]{1,300})" copied/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern: /failed to get fileinfo for ([^\s:]{1,300}): l?stat/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'base-image-not-found',
    pattern: /pull access denied(?: for ([^\s,]{1,300}))?/,
    sentence: 'the base image does not exist or is private',
  },
  {
    kind: 'base-image-not-found',
    pattern: /manifest for (\S{1,300}) not found/,
    sentence: "the registry has no image '$1'",
  },
  {
    kind: 'base-image-not-found',
    pattern:
      /(?:load|resolve source) metadata for (\S{1,300}): (?!.*no match for platform).{0,600}\bnot found$/m,
    sentence: "the registry has no image '$1'",
  },
  {
    kind: 'base-image-not-found',
    pattern: /\bmanifest unknown\b|\bMANIFEST_UNKNOWN\b|\bNAME_UNKNOWN\b/,
    sentence: 'the registry has no such base image',
  },
  {
    kind: 'registry-auth',
    pattern:
      /failed to authorize|failed to fetch (?:anonymous|oauth) token|no basic auth credentials|unauthorized(?:: |$)|\bUNAUTHORIZED\b|\b401 Unauthorized\b|\b403 Forbidden\b|\bDENIED: |^denied: |authentication required/m,
    sentence: 'the registry refused to give the image',
  },
  {
    kind: 'syntax',
    pattern: /\bunknown instruction: (\S{1,100})/i,
    sentence: "the Dockerfile has an unknown instruction '$1'",
  },
  {
    kind: 'syntax',
    pattern: /\bdockerfile parse error\b|^failed to parse dockerfile: /im,
    sentence: 'the Dockerfile has a syntax error',
  },
  {
    kind: 'syntax',
    pattern:
      /^Syntax error - |^unknown flag: |^[A-Z]+ (?:requires|must have) |^unexpected end of statement|^unterminated heredoc|^no build stage in current context|^file with no instructions/m,
    sentence: 'the Dockerfile has a syntax error',
  },
  {
    kind: 'command-not-found',
    pattern:
      /\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)/,
    sentence: "the image has no command '$1'",
  },
  {
    kind: 'command-not-found',
    pattern: /\bexecutable file `([^`]{1,300})` not found in \$PATH/,
    sentence: "the image has no command '$1'",
  },
  {
    kind: 'command-not-found',
    pattern: /\bfork\/exec (\S{1,300}): no such file or directory/,
    sentence: "the image has no command '$1'",
  },
  {
    kind: 'permission',
    pattern:
      /\bexec: "([^"]{1,300})": permission denied|\bfork\/exec (\S{1,300}): permission denied/,
    sentence: "'$1$2' must not be executed",
  },
]

/** In the failing step's own output, line by line. */
export const outputRules: readonly CauseRule[] = [
  {
    kind: 'package-not-found',
    pattern: /^E: Unable to locate package (\S{1,200})/,
    sentence: "apt found no package '$1'",
    hint: 'Run `apt-get update` in the same RUN instruction, and check the name and the release of the base image.',
  },
  {
    kind: 'package-not-found',
    pattern: /^E: Package '([^']{1,200})' has no installation candidate/,
    sentence: "apt found no version of '$1'",
    hint: 'Run `apt-get update` in the same RUN instruction, and check the name and the release of the base image.',
  },
  {
    kind: 'package-not-found',
    pattern: /^E: Version '([^']{1,200})' for '([^']{1,200})' was not found/,
    sentence: "apt found no version '$1' of '$2'",
    hint: 'A release keeps only the newest version of a package: pin less, or use a snapshot of the archive.',
  },
  {
    kind: 'package-not-found',
    pattern: /^ {0,4}(\S{1,200}) \(no such package\):/,
    sentence: "apk found no package '$1'",
  },
  {
    kind: 'package-not-found',
    pattern:
      /^(?:No match for argument: |(?:Error: )?Unable to find a match: |No package )(\S{1,200})/,
    sentence: "the package manager found no package '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /^(?:ERROR: )?No matching distribution found for ([^\s;(]{1,200})/,
    sentence: "pip found no version of '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /Could not find a version that satisfies the requirement ([^\s;(]{1,200})/,
    sentence: "pip found no version of '$1'",
    isVague: true,
  },
  {
    kind: 'package-not-found',
    pattern: /Because (\S{1,200}) was not found in the package registry/,
    sentence: "uv found no package '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /Because there is no version of (\S{1,200})/,
    sentence: "uv found no version of '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /^npm (?:error|ERR!) 404 +'?([^\s']{1,200})'? is not in /,
    sentence: "npm found no package '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /^npm (?:error|ERR!) (?:404 Not Found - GET |code (?:E404|ETARGET)\b)/,
    sentence: 'npm found no such package',
    isVague: true,
  },
  {
    kind: 'package-not-found',
    pattern: /^npm (?:error|ERR!) notarget No matching version found for (\S{1,200}?)\.?$/,
    sentence: "npm found no version '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /Couldn't find (?:package|any versions for) "([^"]{1,200})"/,
    sentence: "yarn found no version of '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /\bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b/,
    sentence: 'pnpm found no such package',
  },
  {
    kind: 'package-not-found',
    pattern: /^error: no matching package(?: named `([^`]{1,200})`)? found/,
    sentence: "cargo found no package '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /Could not find (?:a valid )?gem '([^']{1,200})'/,
    sentence: "gem found no version of '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /^go: (\S{1,300}): (?:invalid version: )?unknown revision/,
    sentence: "go found no version '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /\berror NU110[12]: Unable to find package (\S{1,200})/,
    sentence: "NuGet found no package '$1'",
  },
  {
    kind: 'package-not-found',
    pattern: /^PackagesNotFoundError: /,
    sentence: 'conda found no such package',
  },
  {
    kind: 'network',
    pattern:
      /Temporary failure (?:in name resolution|resolving )|Could ?n[o']t resolve (?:host|proxy)|\bName or service not known\b|\bnetwork is unreachable\b/i,
    sentence: 'a host could not be reached',
  },
  {
    kind: 'network',
    pattern: /^curl: \((?:5|6|7|28|35|52|55|56)\)(?!.{0,60}(?:localhost|127\.0\.0\.1|::1))/,
    sentence: 'curl could not reach a host',
  },
  {
    kind: 'network',
    pattern:
      /^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)/,
    sentence: 'wget could not reach a host',
  },
  {
    kind: 'network',
    pattern:
      /^npm (?:error|ERR!) (?:network |code (?:ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ECONNREFUSED|ERR_SOCKET_TIMEOUT)\b)/,
    sentence: 'npm could not reach the registry',
    isVague: true,
  },
  {
    kind: 'network',
    pattern:
      /^error An unexpected error occurred: "https?:.{0,500}(?:ETIMEDOUT|ESOCKETTIMEDOUT|ENOTFOUND|EAI_AGAIN|ECONNRESET|ECONNREFUSED)/,
    sentence: 'yarn could not reach the registry',
  },
  {
    kind: 'network',
    pattern:
      /^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.|ERROR: Could not install packages due to an (?:OSError|EnvironmentError): HTTPS?ConnectionPool).{0,1000}(?:NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ConnectionResetError|Read timed out|Max retries exceeded)/,
    sentence: 'pip could not reach the index',
  },
  {
    kind: 'network',
    pattern:
      /^fatal: unable to access '[^']{1,500}': (?:Failed to connect|Connection timed out|Recv failure|Operation timed out)/,
    sentence: 'git could not reach the remote',
  },
  {
    kind: 'network',
    pattern:
      /^(?:[EW]|Err:\d+):? .{0,1000}(?:Could not connect to|Connection timed out|Connection failed|Unable to connect to)/,
    sentence: 'apt could not reach a mirror',
  },
  {
    kind: 'network',
    pattern:
      /^(?:WARNING|ERROR): .{0,500}: (?:temporary error \(try again later\)|network error|DNS (?:lookup )?error|(?:network )?connection (?:refused|aborted)|operation timed out)/i,
    sentence: 'apk could not reach a mirror',
  },
  {
    kind: 'network',
    pattern:
      /\bdial tcp\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\])).{0,300}(?:i\/o timeout|no such host|connection refused|connection timed out|server misbehaving)|\bTLS handshake timeout\b|^warning: spurious network error/,
    sentence: 'a host could not be reached',
  },
  {
    kind: 'out-of-disk',
    pattern:
      /no space left on device|\bENOSPC\b|\bYou don't have enough free space in\b|disk quota exceeded/i,
    sentence: 'the builder ran out of disk space',
  },
  {
    kind: 'out-of-memory',
    pattern:
      /JavaScript heap out of memory|\bjava\.lang\.OutOfMemoryError\b|^MemoryError\b|Cannot allocate memory|\bstd::bad_alloc\b|virtual memory exhausted|Killed signal terminated program|\(signal: 9, SIGKILL: kill\)|runtime: out of memory|memory allocation of \d+ bytes failed|\bOOM[- ]?killed\b/i,
    sentence: 'the command ran out of memory',
  },
  {
    kind: 'test-failed',
    pattern: /^FAILED (\S{1,200}::\S{1,200})/,
    sentence: "the test '$1' failed",
  },
  {
    kind: 'test-failed',
    pattern: /^(?:---|===) FAIL: (\S{1,200})/,
    sentence: "the test '$1' failed",
  },
  {
    kind: 'test-failed',
    pattern:
      /^=+ .{0,200}\b\d+ failed\b.{0,200} in [\d.]+s|^Tests: +.{0,100}\b\d+ failed\b|^ *(?:Test Files|Tests) +\d+ failed\b|^FAIL\t\S|^test result: FAILED|^ {1,8}\d+ failing\b|^(?:\[ERROR\] )?Tests run: \d+, Failures: (?:[1-9]|0, Errors: [1-9])|There are test failures|There were failing tests|^FAILURES!$|^\d+ examples?, [1-9]\d* failures?\b|^FAILED \((?:failures|errors)=|^The following tests FAILED:|^(?:#|ℹ) fail [1-9]|^FAIL {1,2}\S{1,300}\.(?:test|spec)\./,
    sentence: 'tests failed',
    isVague: true,
  },
  {
    kind: 'syntax',
    pattern: /^(?:\/bin\/)?(?:ba|da)?sh: .{0,100}\bsyntax error\b/i,
    sentence: 'the shell cannot read the command',
    hint: 'Check quotes, brackets and line continuations of the instruction.',
  },
  {
    kind: 'command-not-found',
    pattern: /^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$/,
    sentence: "the image has no command '$1'",
  },
  {
    kind: 'command-not-found',
    pattern:
      /\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)/,
    sentence: "the image has no command '$1'",
  },
  {
    kind: 'command-not-found',
    pattern: /\bexecutable file `([^`]{1,300})` not found in \$PATH/,
    sentence: "the image has no command '$1'",
  },
  {
    kind: 'command-not-found',
    pattern: /^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}(\S{1,200}): (?:command )?not found$/,
    sentence: "the image has no command '$1'",
    exitCode: 127,
  },
  {
    kind: 'command-not-found',
    pattern: /^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory/,
    sentence: "the image has no command '$1'",
    exitCode: 127,
  },
  {
    kind: 'permission',
    pattern: /^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}(\S{1,200}): Permission denied$/,
    sentence: "'$1' must not be executed",
    exitCode: 126,
  },
  {
    kind: 'permission',
    pattern:
      /(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$/i,
    sentence: 'the command lacks a permission',
    mustDecide: true,
  },
]
