import { type CauseRule, missingCommands, rulesOf } from './cause-rules.ts'

/** The templates of agents bind the credentials of their index to these names. */
const ofTemplate =
  "Check that the build gets the secret 'codeartifact-pip-conf', and that pyproject.toml names the index 'scale-pypi'."
const updateApt =
  "Run 'apt-get update' in the same RUN instruction, and check the name and the release of the base image."
const installTool =
  'Install it in an earlier instruction of the same stage, or use packages that need not be built.'

/** In the failing step's own output, line by line. */
export const outputRules: readonly CauseRule[] = [
  ...rulesOf('certificate', {
    'the certificate of a host is not trusted': {
      pattern:
        /certificate[_ ]verify[_ ]failed|self[- _]signed[_ ]cert|unable to (?:get local issuer|verify the first) certificate|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)|^curl: \(60\)|certificate verification failed|invalid peer certificate|certificate is NOT trusted|PKIX path building failed|\bx509: certificate signed by unknown authority|^ERROR: cannot verify \S{1,200} certificate/i,
      isFirst: true,
    },
  }),
  ...rulesOf('index-auth', {
    'the package index refused the credentials': [
      {
        pattern:
          /could not be queried due to a lack of valid authentication credentials|Credentials not correct for|HTTP status client error \(40[13] |^\s{0,8}ERROR: HTTP error 40[13] while getting|^[^"]{0,200}\(40[13] (?:Unauthorized|Forbidden)\)/,
        hint: ofTemplate,
        isFirst: true,
      },
      { pattern: /^npm (?:error|ERR!) code E40[13]\b/, isVague: true },
    ],
  }),
  ...rulesOf('syntax', {
    'a download is a web page, not the script that was expected': {
      pattern:
        /^(?:\S{1,200}: ){0,3}(?:line \d{1,9}: |\d{1,9}: )?(?:cannot open )?[`'<]{0,2}(?:!DOCTYPE\b|html>|html )/i,
      hint: "Check the URL of the download; with 'curl -f', a page that reports an error fails the step at once.",
      isFirst: true,
    },
    'the shell cannot read the command': {
      pattern: /^(?:\/bin\/)?(?:ba|da)?sh: .{0,100}\bsyntax error\b/i,
      hint: 'Check quotes, brackets and line continuations of the instruction.',
    },
  }),
  ...rulesOf('registry-rate-limit', {
    'the registry limits requests, and the limit is reached': /^(?:.{1,200}: )?toomanyrequests: /,
  }),
  ...rulesOf('platform', {
    'a program is for another platform':
      /\bexec format error\b|: line 1: .{0,8}ELF.{0,200}: not found$/i,
  }),
  ...rulesOf('lock-file', {
    'the lock file is out of date':
      /^npm (?:error|ERR!) `npm ci` can only install packages when |pyproject\.toml changed significantly since poetry\.lock was last generated|\bERR_PNPM_OUTDATED_LOCKFILE\b|The lockfile would have been (?:modified|created) by this install|Your lockfile needs to be updated|The lockfile at `[^`]{1,200}` needs to be updated|the lock file \S{1,300} needs to be updated but --locked|lockfile had changes, but lockfile is frozen|^Your Pipfile\.lock \(\w{1,80}\) is out of date/,
    'the lock file is missing':
      /^npm (?:error|ERR!) The `npm ci` command can only install with an existing /,
  }),
  ...rulesOf('package-not-found', {
    "apt found no package '$1'": {
      pattern: /^E: Unable to locate package (\S{1,200})/,
      hint: updateApt,
    },
    "apt found no version of '$1'": {
      pattern: /^E: Package '([^']{1,200})' has no installation candidate/,
      hint: updateApt,
    },
    "apt found no version '$1' of '$2'": {
      pattern: /^E: Version '([^']{1,200})' for '([^']{1,200})' was not found/,
      hint: 'A release keeps only the newest version of a package: pin less, or use a snapshot of the archive.',
    },
    "apk found no package '$1'": /^ {0,4}(\S{1,200}) \(no such package\):/,
    "the package manager found no package '$1'":
      /^(?:No match for argument: |(?:Error: )?Unable to find a match: |No package )(\S{1,200})/,
    "pip found no version of '$1'": [
      /^(?:ERROR: )?No matching distribution found for ([^\s;(]{1,200})/,
      {
        pattern: /Could not find a version that satisfies the requirement ([^\s;(]{1,200})/,
        isVague: true,
      },
    ],
    "uv found no package '$1'": /Because (\S{1,200}) was not found in the package registry/,
    "uv found no version of '$1'": /Because there is no version of (\S{1,200})/,
    "uv found only '$1'": /Because only (\S{1,200}) is available/,
    "the package index has no '$1'":
      /HTTP status client error \(404 [^)]{0,40}\) for url \([^\s)]{1,300}\/simple\/([^\s/)]{1,200})\/?\)/,
    "poetry found no version of '$1'":
      /Because .{1,200} depends on (\S{1,100}) \([^)]{1,100}\) which doesn't match any versions/,
    "npm found no package '$1'": /^npm (?:error|ERR!) 404 +'?([^\s']{1,200})'? is not in /,
    'npm found no such package': {
      pattern: /^npm (?:error|ERR!) (?:404 Not Found - GET |code (?:E404|ETARGET)\b)/,
      isVague: true,
    },
    "npm found no version '$1'":
      /^npm (?:error|ERR!) notarget No matching version found for (\S{1,200}?)\.?$/,
    "yarn found no version of '$1'": /Couldn't find (?:package|any versions for) "([^"]{1,200})"/,
    'pnpm found no such package': /\bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b/,
    "cargo found no package '$1'": /^error: no matching package(?: named `([^`]{1,200})`)? found/,
    "gem found no version of '$1'": /Could not find (?:a valid )?gem '([^']{1,200})'/,
    "go found no version '$1'": /^go: (\S{1,300}): (?:invalid version: )?unknown revision/,
    "NuGet found no package '$1'": /\berror NU110[12]: Unable to find package (\S{1,200})/,
    'conda found no such package': /^PackagesNotFoundError: /,
  }),
  ...rulesOf('version-conflict', {
    'pip found no versions that fit together': [
      /^ERROR: Cannot install .{1,1000} because these package versions have conflicting /,
      { pattern: /^ERROR: ResolutionImpossible: /, isVague: true },
    ],
    'npm found no versions that fit together': /^npm (?:error|ERR!) ERESOLVE /,
    'cargo found no versions that fit together': /^error: failed to select a version for /,
    'the packages need versions that do not fit together':
      /^[^a-z]{0,12}╰─▶ Because .{1,400} depends? on |^Because .{1,600} (?:are incompatible|version solving failed)/,
  }),
  ...rulesOf('network', {
    'a host could not be reached': [
      /Temporary failure (?:in name resolution|resolving )|Could ?n[o']t resolve (?:host|proxy)|\bName or service not known\b|failed to lookup address information: |\bnetwork is unreachable\b/i,
      /\bdial tcp\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\])).{0,300}(?:i\/o timeout|no such host|connection refused|connection timed out|server misbehaving)|\bTLS handshake timeout\b|^warning: spurious network error/,
    ],
    'a server failed to respond': /HTTP status server error \(5\d\d /,
    'a download timed out': {
      pattern: /(?:^|: )operation timed out$/,
      mustDecide: true,
    },
    'curl could not reach a host':
      /^curl: \((?:5|6|7|28|35|52|55|56)\)(?!.{0,60}(?:localhost|127\.0\.0\.1|::1))/,
    'wget could not reach a host':
      /^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)/,
    'npm could not reach the registry': {
      pattern:
        /^npm (?:error|ERR!) (?:network |code (?:ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ECONNREFUSED|ERR_SOCKET_TIMEOUT)\b)/,
      isVague: true,
    },
    'yarn could not reach the registry':
      /^error An unexpected error occurred: "https?:.{0,500}(?:ETIMEDOUT|ESOCKETTIMEDOUT|ENOTFOUND|EAI_AGAIN|ECONNRESET|ECONNREFUSED)/,
    'pip could not reach the index':
      /^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.|ERROR: Could not install packages due to an (?:OSError|EnvironmentError): HTTPS?ConnectionPool).{0,1000}(?:NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ConnectionResetError|Read timed out|Max retries exceeded)/,
    'git could not reach the remote':
      /^fatal: unable to access '[^']{1,500}': (?:Failed to connect|Connection timed out|Recv failure|Operation timed out)/,
    'apt could not reach a mirror':
      /^(?:[EW]|Err:\d+):? .{0,1000}(?:Could not connect to|Connection timed out|Connection failed|Unable to connect to)/,
    'apk could not reach a mirror':
      /^(?:WARNING|ERROR): .{0,500}: (?:temporary error \(try again later\)|network error|DNS (?:lookup )?error|(?:network )?connection (?:refused|aborted)|operation timed out)/i,
  }),
  ...rulesOf('out-of-disk', {
    'the builder ran out of disk space':
      /no space left on device|\bENOSPC\b|\bYou don't have enough free space in\b|disk quota exceeded/i,
  }),
  ...rulesOf('out-of-memory', {
    'the command ran out of memory':
      /JavaScript heap out of memory|\bjava\.lang\.OutOfMemoryError\b|^MemoryError\b|Cannot allocate memory|\bstd::bad_alloc\b|virtual memory exhausted|Killed signal terminated program|\(signal: 9, SIGKILL: kill\)|runtime: out of memory|memory allocation of \d+ bytes failed|^\S{1,200}: (?:out of memory|memory exhausted)\b|\bOOM[- ]?killed\b/i,
    'the command was killed, probably for lack of memory': {
      // Of a process in the step: where the step itself is stopped, nobody is left to say so.
      pattern: /^(?:\S{1,200}: (?:line )?\d{1,9}: +\d{1,9} )?Killed\b/,
      exitCode: 137,
    },
  }),
  ...rulesOf('test-failed', {
    "the test '$1' failed": [/^FAILED (\S{1,200}::\S{1,200})/, /^(?:---|===) FAIL: (\S{1,200})/],
    'tests failed': {
      pattern:
        /^=+ .{0,200}\b\d+ failed\b.{0,200} in [\d.]+s|^Tests: +.{0,100}\b\d+ failed\b|^ *(?:Test Files|Tests) +\d+ failed\b|^FAIL\t\S|^test result: FAILED|^ {1,8}\d+ failing\b|^(?:\[ERROR\] )?Tests run: \d+, Failures: (?:[1-9]|0, Errors: [1-9])|There are test failures|There were failing tests|^FAILURES!$|^\d+ examples?, [1-9]\d* failures?\b|^FAILED \((?:failures|errors)=|^The following tests FAILED:|^(?:#|ℹ) fail [1-9]|^FAIL {1,2}\S{1,300}\.(?:test|spec)\./,
      isVague: true,
    },
  }),
  ...rulesOf('command-not-found', {
    "the image has no command '$1'": [
      {
        pattern:
          /(?:^|\s)error: (?:command|linker) ['`]([^'`]{1,200})['`] (?:failed: No such file or directory|not found)/,
        hint: installTool,
      },
      /^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$/,
      ...missingCommands,
      {
        pattern: /^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}(\S{1,200}): (?:command )?not found$/,
        exitCode: 127,
      },
      {
        pattern: /^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory/,
        exitCode: 127,
      },
    ],
    "the image has no command '$1$2'": {
      pattern:
        /unable to execute '?([^':]{1,200})'?: No such file or directory|Cannot find command '([^']{1,100})' - do you have/,
      hint: installTool,
    },
    "the image has no command 'git'": {
      pattern: /^[^a-z]{0,20}(Git) executable not found\b/,
      hint: installTool,
    },
  }),
  ...rulesOf('permission', {
    "'$1' is not executable": {
      pattern: /^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}(\S{1,200}): Permission denied$/,
      exitCode: 126,
    },
    'the command lacks a permission': {
      pattern:
        /(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$/i,
      mustDecide: true,
    },
  }),
]
