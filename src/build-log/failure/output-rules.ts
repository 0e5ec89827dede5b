import { causeRules, missingCommands, missingShells } from './cause-rules.ts'

const raw = String.raw
const npm = 'npm (?:error|ERR!)'
const host = raw`https?:\/\/(?:[^\s\/@]{1,200}@)?([^\s\/:)]{1,200})`
/** The name that a shell puts before an error: `/bin/sh: 1: `. */
const shell = raw`^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}`

const checkInterpreter =
  "Check the path; if the file is there, save it with LF line endings, and install the program that its first line ('#!') names."
const ofUrllib = '(?:NewConnection|NameResolution|ConnectTimeout|ReadTimeout|ConnectionReset)Error'

// The templates of agents bind the credentials of their index to 'scale-pypi' and that secret.
const table = raw`
certificate
  the certificate of a host is not trusted:  (?i:certificate[_ ]verify[_ ]failed|self[- _]signed[_ ]cert|certificate verification failed|invalid peer certificate)
    (?i:unable to (?:get local issuer|verify the first) certificate)|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)
    ^curl: \(60\)|certificate is NOT trusted|PKIX path building failed|\bx509: certificate signed by unknown authority
    ^ERROR: cannot verify \S{1,200} certificate
index-auth
  the private package index refused the credentials:  ^(?=.*(?:\.codeartifact\.|scale-pypi))(?=.*(?:\b40[13]\b|authentication credentials|Credentials not correct))
    → Check that the build gets the secret 'codeartifact-pip-conf', and that pyproject.toml names the index 'scale-pypi'.
  the package index '$1' refused the credentials:  An index URL \(\x60?${host}[^\s)]{0,300}\) (?:could not be queried due to (?:a )?lack of valid|returned a 40[13])
    \b401 Error, Credentials not correct for ${host}
    HTTP status client error \(40[13] [^)]{0,40}\) for url \(${host}
    \bHTTP error 40[13] while getting ${host}
    ^${npm} 40[13] .{0,60} - (?:GET|PUT) ${host}
  the host '$1' refused the credentials:  \b40[13] Client Error: .{1,60} for url: ${host}
    → Check that the step gets credentials that the host accepts.
  the package index refused the credentials:  ^[^"]{0,200}(?:\(40[13] |: 40[13] \()(?:Unauthorized|Forbidden)\)
index-auth vague
  the package index refused the credentials:  ^${npm} code E40[13]\b|\bERR_PNPM_FETCH_40[13]\b
index-auth root
  the package index '$1' asked for credentials:  ^User for ([^\s:]{1,200})(?::\d+)?: 
syntax root
  a download is a web page, not the script that was expected:  (?i:^(?:\S{1,200}: ){0,3}(?:line \d{1,9}: |\d{1,9}: )?(?:cannot open )?[\x60'<]{0,2}(?:!DOCTYPE\b|html>|html ))
    → Check the URL of the download; with 'curl -f', a page that reports an error fails the step at once.
syntax
  a script has Windows line endings:  ^(?:\/usr\/bin\/)?env: .{1,100}\\r['’]?: No such file|\^M: bad interpreter|: \$?'\\r': command not found
    → Save it with LF line endings, e.g. by '*.sh text eol=lf' in .gitattributes.
  the shell cannot read the command:  ${shell}(?:-c: )?(?i:line \d{1,9}: )?(?i:syntax error|unexpected eof|unterminated quoted)
    → Check quotes, brackets and line continuations of the instruction or script.
registry-rate-limit
  the registry limits requests, and the limit is reached:  ^(?:.{1,200}: )?(?i:toomanyrequests):
platform root
  a program is for another platform:  (?i:\bexec format error\b|: line 1: .{0,8}ELF.{0,200}: not found$|^rosetta error: |^qemu-\w{1,20}: Could not open )
  the program needs a newer processor:  ^Fatal glibc error: CPU does not support
    → Use an image, or a release of it, for older processors, or a builder with a newer one.
  the program needs a newer C library than the image has:  : version .GLIBC(?:XX)?_[\d.]{1,10}. not found
    → Use a newer base image, or a build of the program for older systems.
lock-file
  the lock file is out of date:  ^${npm} .npm ci. can only install packages when |\bERR_PNPM_OUTDATED_LOCKFILE\b
    pyproject\.toml changed significantly since poetry\.lock was last generated|^Your Pipfile\.lock \(\w{1,80}\) is out of date
    The lockfile would have been (?:modified|created) by this install|Your lockfile needs to be updated
    The lockfile at .{1,200} needs to be updated|the lock file \S{1,300} needs to be updated but --locked
  the lock file is missing:  ^${npm} The .npm ci. command can only install with an existing
package-not-found
  apt found no package '$1':  ^E: Unable to locate package (\S{1,200})
    → Run 'apt-get update' in the same RUN instruction, and check the name and the release of the base image.
  apt found no version of '$1':  ^E: Package '([^']{1,200})' has no installation candidate
  apt found no version '$1' of '$2':  ^E: Version '([^']{1,200})' for '([^']{1,200})' was not found
    → A release keeps only the newest version of a package: pin less, or use a snapshot of the archive.
  apk found no package '$1':  ^ {0,4}(\S{1,200}) \(no such package\):
  the package manager found no package '$1':  ^(?:No match for argument: |(?:Error: )?Unable to find a match: |No package )(\S{1,200})
  pip found no version of '$1':  ^(?:ERROR: )?No matching distribution found for ([^\s;(]{1,200})
  uv found no package '$1':  Because (\S{1,200}) was not found in the package registry
  uv found no version of '$1':  Because there is no version of (\S{1,200})
  uv found only '$1':  Because only (\S{1,200}) is available
  the package index has no '$1':  HTTP status client error \(404 [^)]{0,40}\) for url \([^\s)]{1,300}\/simple\/([^\s\/)]{1,200})\/?\)
  poetry found no version of '$1':  Because .{1,200} depends on (\S{1,100}) \([^)]{1,100}\) which doesn't match any versions
  npm found no package '$1':  ^${npm} 404 +'?([^\s']{1,200})'? is not in
  npm found no version '$1':  ^${npm} notarget No matching version found for (\S{1,200}?)\.?$
  yarn found no version of '$1':  Couldn't find (?:package|any versions for) "([^"]{1,200})"
  pnpm found no such package:  \bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b
package-not-found vague
  pip found no version of '$1':  Could not find a version that satisfies the requirement ([^\s;(]{1,200})
  npm found no such package:  ^${npm} (?:404 Not Found - GET |code (?:E404|ETARGET)\b)
version-conflict
  pip found no versions that fit together:  ^ERROR: Cannot install .{1,1000} because these package versions have conflicting
  npm found no versions that fit together:  ^${npm} ERESOLVE
  the packages need versions that do not fit together:  (?:^|─▶ )(?:Because (?!the current )|And because ).{1,400} depends? on .{0,900}\bconclude that\b
    ^Because .{1,600} (?:are incompatible|version solving failed)
version-conflict vague
  pip found no versions that fit together:  ^ERROR: ResolutionImpossible:
network remote
  curl could not reach a host:  ^curl: \((?:5|6|7|18|28|35|52|55|56|92)\)|\bCurl error \((?:6|7|28|35|52|55|56)\)
  wget could not reach a host:  ^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)
  pnpm could not reach the registry:  \bERR_PNPM_(?:META_FETCH_FAIL|FETCH_(?:429|5\d\d))\b
  yarn could not reach the registry:  ^error An unexpected error occurred: "https?:.{0,500}\bE(?:SOCKETTIMEDOUT|TIMEDOUT|NOTFOUND|AI_AGAIN|CONN(?:RESET|REFUSED))\b
  pip could not reach the index:  ^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.).{0,1000}${ofUrllib}
    ^(?:WARNING|ERROR): .{0,1000}(?:Read timed out|Max retries exceeded|IncompleteRead)
  git could not reach the remote:  ^fatal: unable to access '[^']{1,500}': (?:Failed to connect|Connection timed out|Recv failure|Operation timed out)
    ^fatal: early EOF|^error: RPC failed; (?:curl|HTTP 5\d\d)
  apt could not reach a mirror:  ^(?:[EW]|Err:\d+):? .{0,1000}(?:Could not connect to|Connection timed out|Connection failed|Unable to connect to)
    ^[EW]: .{0,1000}(?: 50[0234] {1,2}\w|Hash Sum mismatch|Mirror sync in progress)
  apk could not reach a mirror:  ^(?:WARNING|ERROR): .{0,500}: (?:(?:temporary|network) error|DNS|(?:network )?connection (?:refused|aborted)|operation timed)
  a host could not be reached:  (?i:Temporary failure (?:in name resolution|resolving )|Could ?n[o']t resolve (?:host|proxy)|\bName or service not known\b)
    (?i:failed to lookup address information: |\bnetwork is unreachable\b)|\bTLS handshake timeout\b
    \bdial (?:tcp|udp)\b.{0,300}(?:i\/o timeout|no such host|connection refused|connection timed out|server misbehaving)
  a server failed to respond:  HTTP status server error \(5\d\d
network vague
  npm could not reach the registry:  ^${npm} (?:network |code E(?:NOTFOUND|AI_AGAIN|TIMEDOUT|CONNRESET|CONNREFUSED|RR_SOCKET_TIMEOUT|429|50\d)\b)
network remote deciding
  a host could not be reached:  \bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) \S
  a server failed to respond:  (?i:\b50[0234] (?:Internal Server Error|Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out)\b)
    (?i:https?:\/\/.{0,1000}(?:\bstatus(?: code)?|\berror|\bcode|\bHTTP(?:\/[\d.]{1,3})?|:)[ :]{1,2}(?:50[0234]|52\d)\b)
    (?i:\berror(?: code)?:? (?:50[0234]|52\d)\b(?:.{0,60}https?:|$|: \w))|\bstatus code: 50[0234], reason phrase\b
  a server limits requests:  (?i:\b429 (?:Client Error: )?Too Many Requests\b|(?:https?:\/\/.{0,1000}\b(?:status(?: code)?|code)|\berror):? 429\b)
  a connection was closed or timed out:  \bE(?:CONNRESET|SOCKETTIMEDOUT|TIMEDOUT)\b|\bUV_HTTP_TIMEOUT\b|(?i:socket hang ?up|\bpeer closed connection\b)
    (?i:\b(?:connection (?:was )?(?:reset|aborted|lost|closed by)|stream error|IncompleteRead|timeout awaiting response)\b)
    \brequest to https?:\/\/\S{1,500} failed, reason:$|\berror sending request for url \(https?:
    (?i:\b(?:read|connect|connection|operation|handshake|network|request) (?:timed? ?out|timeout)\b)
    (?i:(?:https?:|\bconnection|\bbody\b|\bdownload|\bfetch|\btls\b).{0,600}\b(?:EOF|end of file)\b)
out-of-disk
  the builder ran out of disk space:  (?i:no space left on device|\bENOSPC\b|\bYou don't have enough free space in\b|disk quota exceeded)
out-of-memory
  the command ran out of memory:  JavaScript heap out of memory|\bjava\.lang\.OutOfMemoryError\b|^MemoryError\b|Cannot allocate memory|\bstd::bad_alloc\b
    (?i:virtual memory exhausted|Killed signal terminated program|\(signal: 9, SIGKILL: kill\)|\bOOM[- ]?killed\b)
    runtime: out of memory|memory allocation of \d+ bytes failed|^\S{1,200}: (?:out of memory|memory exhausted)\b
out-of-memory exit=137
  the command was killed, probably for lack of memory:  ^(?:\S{1,200}: (?:line )?\d{1,9}: +\d{1,9} )?Killed\b
test-failed
  the test '$1' failed:  ^FAILED (\S{1,200}::\S{1,200})
test-failed vague
  the test '$1' failed:  ^(?:---|===) FAIL: (\S{1,200})
  tests failed:  ^=+ .{0,200}\b\d+ failed\b.{0,200} in [\d.]+s|^Tests: +.{0,100}\b\d+ failed\b|^ *(?:Test Files|Tests) +\d+ failed\b|^FAIL\t\S
    ^test result: FAILED|^ {1,8}\d+ failing\b|^FAILED \((?:failures|errors)=|^(?:#|ℹ) fail [1-9]|^FAIL {1,2}\S{1,300}\.(?:test|spec)\.
secret-missing deciding
  the secret '$1' was not mounted:  (?:^|[\s'"])\/run\/secrets\/([^\s'":]{1,200})['"]?: No such file|No such file or directory: '\/run\/secrets\/([^\s']{1,200})'
command-not-found
  the image has no tool '$1':  (?:^|\s)error: (?:command|linker) ['\x60]([^'\x60]{1,200})['\x60] (?:failed: No such file or directory|not found)
    unable to execute '?([^':]{1,200})'?: No such file or directory
    Cannot find command '([^']{1,100})' - do you have
    ^[^a-z]{0,20}(Git) executable not found\b
    → Install it in an earlier instruction of the same stage, or use packages that need not be built.
  the image has no shell '$1':  ${missingShells}
  the image has no command '$1':  ^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$
    ${missingCommands}
command-not-found exit=127
  '$1' is a word of bash, and another shell runs the command:  ${shell}(source|\[\[|pushd|popd|shopt|declare|local|function|mapfile): (?:command )?not found$
    → Put SHELL ["/bin/bash", "-c"] above the instruction, or begin the script with #!/bin/bash.
  '$1' is not there, or its interpreter is not:  (?:^exec |^(?:\/usr\/bin\/)?env: ['‘]?|${shell})([^\s'’:]{0,200}\/[^\s'’:]{0,200})['’]?: (?:not found|[Nn]o such file or directory)$
    → ${checkInterpreter}
  the image has no command '$1':  ^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory
    ${shell}(\S{1,200}): (?:(?:command )?not found|No such file or directory)$
lock-file deciding
  there is no lock file:  ^error: Unable to find lockfile at 
check-failed quoted
  a check of the code failed:  ^\S{1,300}:\d+: error: .{1,900}\[[\w-]{3,40}\]$|^\S{1,300}:\d+:\d+: [A-Z]{1,4}\d{3,4}\b|\berror TS\d{3,5}: 
    ^Would reformat:? |\bfiles? would be reformatted|^\[warn\] Code style issues|\bCoverage failure: total of\b
  a file of the code is not found:  ^(?:\[\w+\] )?Could not resolve "\.|^Module not found: Error: Can't resolve '\.
    → Check the name and its case, and that no ignore rule excludes the file.
library-missing deciding
  the image has no library '$1':  (\b[\w+-]{1,80}\.so[\w.]{0,20}): cannot open shared object file
  the image has no tool '$1' for this build:  \berror: cannot run (\w{1,40}): No such file or directory
  the image has no file '$1' of a library:  \bfatal error: (\S{1,200}\.h(?:pp)?): No such file
  nothing has installed the module '$1':  \bNo module named '([\w.]{1,100})'|\bCannot find module '([^'.\/][^']{0,100})'
    → Add it to the dependencies that are installed before this instruction; if it is your own module, check WORKDIR, PYTHONPATH and COPY.
  the image lacks a compiler or a library:  \b(?:need a C compiler|can't find Rust compiler|pkg-config name|(?:mysql|pg)_config)\b|\bcommand '\S{0,60}g?cc' failed
run-time quoted
  the build has no such variable:  ^os\.environ: KeyError: |: [A-Z][A-Z\d_]{1,99}: parameter (?:null or )?not set$
    \b[A-Z][A-Z\d]{1,30}_[A-Z\d_]{1,60}\b.{0,80}\benvironment variables?\b|\benvironment variables? .{0,20}\b[A-Z][A-Z\d]{1,30}_[A-Z\d_]{1,60}\b
python-version quoted
  the package needs another Python:  \brequires a different Python: |\bsupported Python range \(|^error: No interpreter found for Python \d
    \brequires Python [<>=]=?\d|^error: The requested interpreter resolved to Python \d
packaging quoted
  the build backend does not find what pyproject.toml names:  \bReadme file does not exist: |\bUnable to determine which files to ship\b
    \bMultiple top-level (?:packages|modules) discovered\b|\bNo file/folder found for package\b
command-not-found exit=126
  '$1' names an interpreter that is not there:  ${shell}(\S{1,200}): [^:]{1,200}: bad interpreter: No such file or directory$
    → ${checkInterpreter}
permission exit=126
  '$1' is not executable:  ${shell}(\S{1,200}): (?:Permission denied|Is a directory)$
permission deciding
  the command lacks a permission:  (?i:(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$)`

/** The first match counts. */
export const outputRules = causeRules(table)
