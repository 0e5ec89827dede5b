import { describe, expect, it } from '@jest/globals'
import { failureOf } from './parsing.ts'

/** A BuildKit log in which a RUN instruction printed these lines and ended with this code. */
const run = (output: readonly string[], exitCode = 1) =>
  failureOf([
    '#5 [2/3] RUN make',
    ...output.map((line) => `#5 0.5 ${line}`),
    `#5 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: ${exitCode}`,
  ]).cause

describe('a step that installs packages', () => {
  it.each([
    'ERROR: Cannot install a==1 and b==2 because these package versions have conflicting dependencies.',
    'ERROR: ResolutionImpossible: for help visit https://pip.pypa.io/en/latest/topics/dependency-resolution/',
    '  ╰─▶ Because a==1 depends on b>=2 and your project depends on b<2, we can',
    'Because app depends on both a (1.0) and b (2.0), version solving failed.',
    'npm error ERESOLVE could not resolve',
    'npm ERR! ERESOLVE unable to resolve dependency tree',
    'error: failed to select a version for `serde`.',
  ])('tells versions that conflict: %s', (line) => {
    expect(run([line])?.kind).toBe('version-conflict')
  })

  it.each([
    ['╰─▶ Because only x<=0.6 is available and your project', "uv found only 'x<=0.6'"],
    [
      "Because app depends on x (^9.0) which doesn't match any versions, version solving failed.",
      "poetry found no version of 'x'",
    ],
  ])('tells a version that does not exist: %s', (line, sentence) => {
    expect(run([line])).toMatchObject({ kind: 'package-not-found', sentence })
  })

  it.each([
    'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
    'pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.',
    ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
    '➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.',
    'error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`.',
    'error: The lockfile at `uv.lock` needs to be updated, but `--locked` was provided.',
    'error: the lock file /app/Cargo.lock needs to be updated but --locked was passed to prevent this',
  ])('tells a lock file that is out of date: %s', (line) => {
    expect(run([line])).toMatchObject({
      kind: 'lock-file',
      sentence: 'the lock file is out of date',
    })
  })

  it.each([
    ["error: command 'gcc' failed: No such file or directory", 'gcc'],
    [
      "  error: command 'x86_64-linux-gnu-gcc' failed: No such file or directory",
      'x86_64-linux-gnu-gcc',
    ],
    ["unable to execute 'cc': No such file or directory", 'cc'],
    ["ERROR: Cannot find command 'git' - do you have 'git' installed and in your PATH?", 'git'],
    ['  ╰─▶ Git executable not found. Ensure that Git is installed and available.', 'git'],
    ['error: linker `cc` not found', 'cc'],
    ['error running subprocess: fork/exec /bin/sh: no such file or directory', '/bin/sh'],
  ])('tells the tool that it needs: %s', (line, tool) => {
    expect(run([line])).toMatchObject({
      ...{ kind: 'command-not-found', sentence: `the image has no command '${tool}'` },
    })
  })

  it.each([
    'WARNING: 401 Error, Credentials not correct for https://index.example/simple/x/',
    'ERROR: HTTP error 401 while getting https://index.example/simple/x.whl',
    '  Caused by: HTTP status client error (401 Unauthorized) for url (https://index.example/simple/x/)',
    'hint: An index URL (https://index.example/) could not be queried due to a lack of valid authentication credentials (403 Forbidden).',
  ])('tells that the private index wants credentials: %s', (line) => {
    const cause = run([line, 'ERROR: No matching distribution found for x'])
    expect(cause?.kind).toBe('index-auth')
    expect(cause?.hint).toMatch(/'codeartifact-pip-conf'.*'scale-pypi'/)
  })
})

describe('a certificate that is not trusted', () => {
  const retry =
    "WARNING: Retrying (Retry(total=4, connect=None)) after connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)'))': /simple/x/"

  it('is the cause, not the package that pip therefore does not find', () => {
    const lines = [
      ...[retry, retry, 'ERROR: Could not find a version that satisfies the requirement x'],
      'ERROR: No matching distribution found for x',
    ]
    expect(run(lines)).toMatchObject({
      ...{ kind: 'certificate', sentence: 'the certificate of a host is not trusted' },
      hint: expect.stringContaining('CA certificate'),
    })
  })

  it.each([
    'curl: (60) SSL certificate problem: unable to get local issuer certificate',
    'npm error code SELF_SIGNED_CERT_IN_CHAIN',
    "fatal: unable to access 'https://x/': server certificate verification failed. CAfile: none",
    'Caused by: invalid peer certificate: UnknownIssuer',
    'W: Failed to fetch https://x/InRelease  Certificate verification failed: The certificate is NOT trusted.',
    'PKIX path building failed: unable to find valid certification path to requested target',
    'go: x@v1: Get "https://x/": tls: failed to verify: x509: certificate signed by unknown authority',
  ])('is told by %s', (line) => {
    expect(run([line])?.kind).toBe('certificate')
  })
})

describe('a program for another platform', () => {
  it.each([
    ['exec /bin/sh: exec format error', 255],
    ['/bin/foo: cannot execute binary file: Exec format error', 126],
    ['/tool: line 1: \u007fELF\u0002\u0001: not found', 127],
  ])('is no missing command: %j', (line, exitCode) => {
    expect(run([line], exitCode)?.kind).toBe('platform')
  })
})

describe('the sentence of another builder', () => {
  const kaniko = (reason: string) =>
    failureOf(['INFO[0001] COPY --from=0 dist/app.js /', `error building image: ${reason}`]).cause

  it.each([
    [
      'error building stage: failed to get fileinfo for /kaniko/0/dist/app.js: lstat /kaniko/0/dist/app.js: no such file or directory',
      "stage 0 has no '/dist/app.js'",
    ],
    [
      'failed to get relative files: lstat /workspace/pnpm-lock.yaml: no such file or directory',
      "the build context has no '/workspace/pnpm-lock.yaml'",
    ],
    ['parsing dockerfile: ENV must have two arguments', 'the Dockerfile has a syntax error'],
    ['parsing dockerfile: file with no instructions', 'the Dockerfile has a syntax error'],
  ])('of kaniko: %s', (reason, sentence) => {
    expect(kaniko(reason)?.sentence).toBe(sentence)
  })

  it.each([
    'error checking push permissions -- checking push permission for "reg.example/app:1": POST https://reg.example/v2/app/blobs/uploads/: NAME_UNKNOWN: repository name not known to registry',
    'Error: trying to reuse blob sha256:1 at destination: pinging container registry: unauthorized: authentication required',
    'Error: failed to read from destination repository team/app: 403 (Forbidden)',
  ])('about a push that is refused: %s', (line) => {
    const start = line.startsWith('Error: ') ? ['STEP 1/1: FROM a', 'COMMIT a'] : []
    expect(failureOf([...start, line]).cause).toMatchObject({
      ...{ kind: 'registry-auth', sentence: 'the registry refused the push' },
    })
  })

  it.each([
    [
      ['STEP 1/2: FROM a', 'STEP 2/2: COPY dist/*.whl /'],
      'Error: building at STEP "COPY dist/*.whl /": checking on sources under "/ctx": copier: stat: ["/dist/*.whl"]: no such file or directory',
      "the build context has no '/dist/*.whl'",
    ],
    [
      ['Step 1/1 : FROM a'],
      'image with reference sha256:1 was found but does not match the specified platform: wanted linux/arm64',
      'the base image does not exist for the platform',
    ],
    [['Step 1/1 : FROM reg.example/a'], 'denied', 'the registry denied the pull'],
    [
      ['Step 1/1 : FROM a'],
      'toomanyrequests: You have reached your pull rate limit.',
      'the registry limits requests, and the limit is reached',
    ],
    [
      ['Step 1/2 : FROM a', 'Step 2/2 : RUN --mount=type=cache,target=/x make'],
      'the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/',
      "the builder does not know '--mount'",
    ],
    [['Step 1/1 : FROM a:'], 'invalid reference format', 'the name of an image is invalid'],
    [
      [],
      'Cannot locate specified Dockerfile: web.Dockerfile',
      "there is no Dockerfile 'web.Dockerfile'",
    ],
    [
      [],
      'unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /ctx/Dockerfile: no such file or directory',
      "there is no Dockerfile '/ctx/Dockerfile'",
    ],
    [
      [],
      'Error: no Containerfile or Dockerfile specified or found in context directory, /ctx: no such file or directory',
      'there is no Dockerfile',
    ],
  ])('after %j: %s', (start, line, sentence) => {
    expect(failureOf([...start, line]).cause?.sentence).toBe(sentence)
  })
})
