import type { CauseKind } from '../../src/build-log/causes.ts'

/** A line in the output of a step that failed, and the cause that it tells. */
export interface OutputSample {
  readonly kind: CauseKind
  readonly sentence: string
  readonly line: string
  readonly exitCode: number
}

/** A line for each pattern of `output-rules.ts` at least. */
export const outputSamples: readonly OutputSample[] = [
  ...tellThat('command-not-found', 1, {
    "the image has no command '/app/a'": [
      'error running subprocess: fork/exec /app/a: no such file or directory',
    ],
  }),
  ...tellThat('command-not-found', 127, {
    "'source' is a word of bash, and another shell runs the command": [
      '/bin/sh: 1: source: not found',
    ],
    "'./entrypoint.sh' is not there, or its interpreter is not": [
      '/bin/sh: 1: ./entrypoint.sh: not found',
    ],
  }),
  ...tellThat('check-failed', 1, {
    'app/a.py:2: error: Incompatible return value type  [return-value]': [
      'app/a.py:2: error: Incompatible return value type  [return-value]',
    ],
    'Would reformat: app/a.py': ['Would reformat: app/a.py'],
    'Could not resolve "./a.js" from "src/main.js"': [
      'Could not resolve "./a.js" from "src/main.js"',
    ],
  }),
  ...tellThat('python-version', 1, {
    "ERROR: Package 'a' requires a different Python: 3.13.5 not in '<3.13'": [
      "ERROR: Package 'a' requires a different Python: 3.13.5 not in '<3.13'",
    ],
    'error: The requested interpreter resolved to Python 3.13.1, which is incompatible': [
      'error: The requested interpreter resolved to Python 3.13.1, which is incompatible',
    ],
  }),
  ...tellThat('packaging', 1, {
    'OSError: Readme file does not exist: README.md': [
      'OSError: Readme file does not exist: README.md',
    ],
    "error: Multiple top-level packages discovered in a flat-layout: ['a', 'b'].": [
      "error: Multiple top-level packages discovered in a flat-layout: ['a', 'b'].",
    ],
  }),
  ...tellThat('library-missing', 1, {
    "the image has no library 'libGL.so.1'": [
      'ImportError: libGL.so.1: cannot open shared object file: No such file or directory',
    ],
    "the image has no tool 'ssh' for this build": [
      'error: cannot run ssh: No such file or directory',
    ],
    "the image has no file 'Python.h' of a library": [
      'a.c:1:10: fatal error: Python.h: No such file or directory',
    ],
    "nothing has installed the module 'torch'": ["ModuleNotFoundError: No module named 'torch'"],
    'the image lacks a compiler or a library': ["error: can't find Rust compiler"],
  }),
  ...tellThat('run-time', 1, {
    '/bin/sh: 1: MODEL_NAME: parameter not set': ['/bin/sh: 1: MODEL_NAME: parameter not set'],
    'openai.OpenAIError: set the `OPENAI_API_KEY` environment variable': [
      'openai.OpenAIError: set the `OPENAI_API_KEY` environment variable',
    ],
    'Error: environment variable DATABASE_URL is not defined': [
      'Error: environment variable DATABASE_URL is not defined',
    ],
  }),
  ...tellThat('secret-missing', 1, {
    "the secret 'index-token' was not mounted": [
      'cat: /run/secrets/index-token: No such file or directory',
      "FileNotFoundError: [Errno 2] No such file or directory: '/run/secrets/index-token'",
    ],
  }),
  ...tellThat('lock-file', 1, {
    'there is no lock file': ['error: Unable to find lockfile at `uv.lock`.'],
  }),
  ...tellThat('index-auth', 1, {
    "the package index 'pypi.example' asked for credentials": [
      'User for pypi.example:8080: ERROR: Exception:',
    ],
  }),
  ...tellThat('package-not-found', 1, {
    "apt found no package 'foo'": ['E: Unable to locate package foo'],
    "apt found no version of 'foo'": ["E: Package 'foo' has no installation candidate"],
    "apt found no version '1.2*' of 'foo'": ["E: Version '1.2*' for 'foo' was not found"],
    "apk found no package 'foo'": ['  foo (no such package):'],
    "the package manager found no package 'foo'": [
      'Error: Unable to find a match: foo',
      'No match for argument: foo',
    ],
    "pip found no version of 'foo==9'": ['ERROR: No matching distribution found for foo==9'],
    "npm found no package 'foo@9'": ["npm error 404  'foo@9' is not in this registry."],
    "npm found no version 'foo@9'": ['npm ERR! notarget No matching version found for foo@9.'],
    'npm found no such package': ['npm error code E404'],
    "yarn found no version of 'foo'": ['error Couldn\'t find package "foo" on the "npm" registry.'],
    'pnpm found no such package': [
      ' ERR_PNPM_FETCH_404  GET https://registry.npmjs.org/foo: Not Found',
    ],
    "uv found no package 'foo'": [
      'Because foo was not found in the package registry and you require foo',
    ],
    "uv found only 'x<=0.6'": ['╰─▶ Because only x<=0.6 is available and your project'],
    "poetry found no version of 'x'": [
      "Because app depends on x (^9.0) which doesn't match any versions, version solving failed.",
    ],
    "pip found no version of 'frob>=3'": [
      'ERROR: Could not find a version that satisfies the requirement frob>=3 (from versions: none)',
    ],
    "uv found no version of 'frobnicate==7.1'": [
      'Because there is no version of frobnicate==7.1 and your project depends on frobnicate==7.1, we can conclude that',
    ],
    "the package index has no 'foo'": [
      'Caused by: HTTP status client error (404 Not Found) for url (https://pypi.example/simple/foo/)',
    ],
  }),
  ...tellThat('lock-file', 1, {
    'the lock file is missing': [
      'npm error The `npm ci` command can only install with an existing package-lock.json or',
    ],
    'the lock file is out of date': [
      'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
      'pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.',
      ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
      '➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.',
      'error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`.',
      'error: The lockfile at `uv.lock` needs to be updated, but `--locked` was provided.',
      'error: the lock file /app/Cargo.lock needs to be updated but --locked was passed to prevent this',
    ],
  }),
  ...tellThat('index-auth', 1, {
    "the package index 'index.example' refused the credentials": [
      '  ERROR: HTTP error 403 while getting https://index.example/foo.whl',
      'WARNING: 401 Error, Credentials not correct for https://user@index.example/simple/x/',
      '  Caused by: HTTP status client error (401 Unauthorized) for url (https://index.example/simple/x/)',
      'hint: An index URL (https://index.example/) could not be queried due to a lack of valid authentication credentials (403 Forbidden).',
      'npm error 403 403 Forbidden - GET https://index.example/x',
    ],
    "the host 'models.example' refused the credentials": [
      'requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://models.example/a/config.json',
    ],
    'the package index refused the credentials': [
      'npm error code E401',
      'error: x (403 Forbidden)',
      '/a.csproj : error NU1301:   Response status code does not indicate success: 401 (Unauthorized).',
    ],
    'the private package index refused the credentials': [
      'Caused by: HTTP status client error (401 Unauthorized) for url (https://scale-1.d.codeartifact.us-west-2.amazonaws.com/pypi/x/)',
      'hint: An index URL (scale-pypi) could not be queried due to a lack of valid authentication credentials (401 Unauthorized).',
    ],
  }),
  ...tellThat('network', 1, {
    'a server failed to respond': [
      'Caused by: HTTP status server error (503 Service Unavailable) for url (https://pypi.example/a.whl)',
      'requests.exceptions.HTTPError: 504 Server Error: Gateway Time-out for url: https://models.example/a',
      "Could not GET 'https://repo.example/a.pom'. error: received status code 503 from server",
      'curl: (22) The requested URL returned error: 503',
      'ERROR: HTTP error 503 while getting https://pypi.example/a.whl',
      '2026-01-02 10:11:12 ERROR 502: Bad Gateway.',
      '[ERROR] Could not transfer artifact a from central (https://repo.example): status code: 503, reason phrase: x (503)',
    ],
    'a server limits requests': [
      'error: HTTP status client error (429 Too Many Requests) for url (https://pypi.example/simple/a/)',
      'requests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: https://models.example/a',
    ],
    'a connection was closed or timed out': [
      'error: the body ended: operation timed out',
      'Error: read ECONNRESET',
      'error: client error (Connect): Connection reset by peer (os error 104)',
      'error: tls handshake eof',
      'FetchError: request to https://fonts.example/a.woff2 failed, reason:',
      'RuntimeError: CAS service error: error sending request for url (https://xet.example/a)',
      'error: peer closed connection without sending TLS close_notify',
      'error: Failed to download distribution due to network timeout. Try increasing UV_HTTP_TIMEOUT (current value: 30s).',
      'error: http2 error: stream error received: refused stream',
      'error: error reading a body from connection: unexpected end of file',
      'go: example.com/a@v1: Get "https://proxy.example/a.zip": unexpected EOF',
      'error: net/http: timeout awaiting response headers',
    ],
    'a host could not be reached': [
      'failed to lookup address information: Name does not resolve',
      "Temporary failure resolving 'deb.debian.org'",
      "fatal: unable to access 'https://x.example/': Could not resolve host: example.invalid",
      'Error: getaddrinfo ENOTFOUND fonts.example',
      'go: example.com/foo: dial tcp: lookup example.com: no such host',
    ],
    'curl could not reach a host': [
      'curl: (28) Connection timed out after 30000 milliseconds',
      'curl: (6) Could not resolve host: example.invalid',
      'Curl error (28): Timeout was reached for https://mirror.example/repo.xml',
    ],
    'wget could not reach a host': ["wget: bad address 'example.invalid'"],
    'npm could not reach the registry': ['npm error code EAI_AGAIN', 'npm error code E503'],
    'pnpm could not reach the registry': [
      ' ERR_PNPM_FETCH_503  GET https://registry.npmjs.org/foo: Service Unavailable - 503',
    ],
    'apt could not reach a mirror': [
      'E: Failed to fetch http://deb.example/a.deb  Could not connect to deb.example:80',
      'E: Failed to fetch http://deb.example/a.deb  503  Service Unavailable [IP: 192.0.2.1 80]',
      'E: Failed to fetch http://deb.example/Packages.xz  Hash Sum mismatch',
    ],
    'apk could not reach a mirror': [
      'WARNING: fetching https://dl-cdn.alpinelinux.org/alpine: temporary error (try again later)',
    ],
    'git could not reach the remote': [
      "fatal: unable to access 'https://x.example/': Failed to connect to x.example port 443",
      'fatal: early EOF',
      'error: RPC failed; curl 92 HTTP/2 stream 0 was not closed cleanly: CANCEL (err 8)',
    ],
    'yarn could not reach the registry': [
      'error An unexpected error occurred: "https://registry.yarnpkg.com/left: connect ETIMEDOUT 192.0.2.7:443".',
    ],
    'pip could not reach the index': [
      "WARNING: Retrying (Retry(total=2, connect=None)) after connection broken by 'ConnectTimeoutError(x)': /simple/y/",
      "ERROR: Could not install packages due to an OSError: HTTPSConnectionPool(host='pypi.example', port=443): Max retries exceeded with url: /simple/a/",
    ],
  }),
  ...tellThat('syntax', 1, {
    'a download is a web page, not the script that was expected': [
      "bash: line 1: `<!DOCTYPE html>'",
      'sh: 1: cannot open !DOCTYPE: No such file',
      './install.sh: 3: <html>: not found',
    ],
    'a script has Windows line endings': [
      "/usr/bin/env: 'sh\\r': No such file or directory",
      '/bin/sh: ./a.sh: /bin/bash^M: bad interpreter: No such file or directory',
      "./a.sh: line 2: $'\\r': command not found",
    ],
    'the shell cannot read the command': [
      '/bin/sh: 1: Syntax error: "(" unexpected',
      "/tmp/a.sh: line 4: syntax error near unexpected token `('",
      './a.sh: line 9: syntax error: unexpected end of file',
      '/bin/sh: 1: Syntax error: Unterminated quoted string',
      './a.sh: line 9: unexpected EOF while looking for matching `"\'',
    ],
  }),
  ...tellThat('out-of-disk', 1, {
    'the builder ran out of disk space': ['tar: a: Cannot write: No space left on device'],
  }),
  ...tellThat('out-of-memory', 1, {
    'the command ran out of memory': [
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      'c++: fatal error: Killed signal terminated program cc1plus',
      'MemoryError',
      'dd: out of memory',
    ],
  }),
  ...tellThat('out-of-memory', 137, {
    'the command was killed, probably for lack of memory': [
      'Killed',
      '/bin/sh: line 1:     7 Killed                  make',
    ],
  }),
  ...tellThat('test-failed', 1, {
    "the test 'tests/test_a.py::test_b' failed": ['FAILED tests/test_a.py::test_b - assert 1 == 2'],
    "the test 'TestA' failed": ['--- FAIL: TestA (0.00s)'],
    'tests failed': [
      'Tests:       1 failed, 12 passed, 13 total',
      'test result: FAILED. 1 passed; 1 failed',
      'FAILED (failures=1)',
      '  2 failing',
    ],
  }),
  ...tellThat('command-not-found', 1, {
    "the image has no command 'gcc'": ['make: gcc: No such file or directory'],
    "the image has no tool 'x86_64-linux-gnu-gcc'": [
      "  error: command 'x86_64-linux-gnu-gcc' failed: No such file or directory",
    ],
    "the image has no tool 'cc'": [
      "unable to execute 'cc': No such file or directory",
      'error: linker `cc` not found',
    ],
    "the image has no tool 'git'": [
      "ERROR: Cannot find command 'git' - do you have 'git' installed and in your PATH?",
    ],
    "the image has no tool 'Git'": [
      '  ╰─▶ Git executable not found. Ensure that Git is installed and available.',
    ],
    "the image has no shell '/bin/sh'": [
      'error running subprocess: fork/exec /bin/sh: no such file or directory',
    ],
    "the image has no command 'gulp'": [
      'OCI runtime exec failed: unable to start container process: exec: "gulp": executable file not found in $PATH',
    ],
    "the image has no command 'make'": [
      'Error: crun: executable file `make` not found in $PATH: No such file or directory',
    ],
  }),
  ...tellThat('command-not-found', 127, {
    "the image has no command 'foo'": [
      '/bin/sh: 1: foo: not found',
      '/bin/bash: line 1: foo: command not found',
    ],
    "'/app/a.sh' is not there, or its interpreter is not": [
      'exec /app/a.sh: no such file or directory',
      '/bin/sh: 1: /app/a.sh: not found',
    ],
    "'/app/.venv/bin/serve' is not there, or its interpreter is not": [
      'env: ‘/app/.venv/bin/serve’: No such file or directory',
    ],
    "the image has no command 'python3'": ['env: ‘python3’: No such file or directory'],
  }),
  ...tellThat('permission', 1, {
    'the command lacks a permission': ["mkdir: cannot create directory '/x': Permission denied"],
  }),
  ...tellThat('permission', 126, {
    "'./foo.sh' is not executable": ['/bin/sh: 1: ./foo.sh: Permission denied'],
    "'./scripts' is not executable": ['/bin/sh: 1: ./scripts: Is a directory'],
  }),
  ...tellThat('command-not-found', 126, {
    "'./foo.sh' names an interpreter that is not there": [
      '/bin/bash: line 1: ./foo.sh: /bin/zsh: bad interpreter: No such file or directory',
    ],
  }),
  ...tellThat('version-conflict', 1, {
    'pip found no versions that fit together': [
      'ERROR: Cannot install a==1 and b==2 because these package versions have conflicting dependencies.',
      'ERROR: ResolutionImpossible: for help visit https://pip.pypa.io/en/latest/topics/dependency-resolution/',
    ],
    'the packages need versions that do not fit together': [
      '  ╰─▶ Because a==1 depends on b>=2 and your project depends on b<2, we can conclude that',
      'Because app depends on both a (1.0) and b (2.0), version solving failed.',
    ],
    'npm found no versions that fit together': [
      'npm error ERESOLVE could not resolve',
      'npm ERR! ERESOLVE unable to resolve dependency tree',
    ],
  }),
  ...tellThat('certificate', 1, {
    'the certificate of a host is not trusted': [
      'curl: (60) SSL certificate problem: unable to get local issuer certificate',
      'npm error code SELF_SIGNED_CERT_IN_CHAIN',
      "fatal: unable to access 'https://x.example/': server certificate verification failed. CAfile: none",
      'Caused by: invalid peer certificate: UnknownIssuer',
      "ERROR: cannot verify files.example's certificate, issued by 'CN=x':",
      'Error: unable to verify the first certificate',
      'PKIX path building failed: unable to find valid certification path to requested target',
      'go: x@v1: Get "https://x.example/": tls: failed to verify: x509: certificate signed by unknown authority',
    ],
  }),
  ...tellThat('platform', 255, {
    'a program is for another platform': [
      'exec /bin/sh: exec format error',
      'rosetta error: failed to open elf at /lib64/ld-linux-x86-64.so.2',
      "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
    ],
    'the program needs a newer processor': ['Fatal glibc error: CPU does not support x86-64-v2'],
    'the program needs a newer C library than the image has': [
      "node: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.28' not found (required by node)",
    ],
  }),
  ...tellThat('platform', 126, {
    'a program is for another platform': [
      '/bin/foo: cannot execute binary file: Exec format error',
    ],
  }),
  ...tellThat('platform', 127, {
    'a program is for another platform': ['/tool: line 1: \u007fELF\u0002\u0001: not found'],
  }),
  ...tellThat('registry-rate-limit', 1, {
    'the registry limits requests, and the limit is reached': [
      'Error response from daemon: toomanyrequests: All pulls of this hour are used up.',
    ],
  }),
]

function tellThat(
  kind: CauseKind,
  exitCode: number,
  lines: Readonly<Record<string, readonly string[]>>,
): readonly OutputSample[] {
  return Object.entries(lines).flatMap(([sentence, ofSentence]) =>
    ofSentence.map((line) => ({ kind, sentence, line, exitCode })),
  )
}
