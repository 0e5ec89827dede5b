import { describe, expect, it } from '@jest/globals'
import { outputRules } from '../../src/build-log/failure/output-rules.ts'
import { outputSamples } from './output-samples.ts'
import { failureOf } from './parsing.ts'

/** A BuildKit log in which a RUN instruction printed these lines and ended with this code. */
const run = (output: readonly string[], exitCode = 1) =>
  failureOf([
    '#5 [2/3] RUN make',
    ...output.map((line) => `#5 0.5 ${line}`),
    `#5 ERROR: process "/bin/sh -c make || echo no space left on device" did not complete successfully: exit code: ${exitCode}`,
  ])

it.each(outputSamples)('$line with exit code $exitCode tells that $sentence', (sample) => {
  const { kind, sentence, line, exitCode } = sample
  const output = exitCode === 1 ? ['hello', line, 'bye'] : [line]
  expect(run(output, exitCode).cause).toMatchObject({ kind, sentence })
})

it('each pattern for lines of the output has a sample', () => {
  const sampled = outputSamples.map(({ line }) =>
    outputRules.find(({ pattern }) => pattern.test(line)),
  )
  expect(outputRules.filter((rule) => !sampled.includes(rule))).toEqual([])
})

const environmentError = (file: string) => [
  'Traceback (most recent call last):',
  '  File "/app/env.py", line 3, in <module>',
  '    url = os.environ["FROB_URL"]',
  `  File "${file}", line 714, in __getitem__`,
  '    raise KeyError(key) from None',
  "KeyError: 'FROB_URL'",
]

describe('a variable that a build does not have', () => {
  it.each(['<frozen os>', '/usr/lib/python3.11/os.py'])('is named by a frame of %s', (file) => {
    expect(run(environmentError(file)).cause).toMatchObject({
      kind: 'run-time',
      sentence: "KeyError: 'FROB_URL'",
    })
  })

  it.each([
    [environmentError('/app/settings.py')],
    [['build.sh: line 8: ERROR: set it with --build-arg']],
    [['build.sh: line 8: MODEL_NAME: set it with --build-arg']],
    [["KeyError: 'FROB_URL'"]],
  ])('is not what %j tells of', (output) => {
    expect(run(output).cause).toBeUndefined()
  })
})

it.each([
  ['timeout 60 make', 'timeout'],
  ['make', undefined],
])('exit code 124 of %j tells the cause %s', (command, kind) => {
  const failure = failureOf([
    `#5 [2/3] RUN ${command}`,
    '#5 0.5 hello',
    `#5 ERROR: process "/bin/sh -c ${command}" did not complete successfully: exit code: 124`,
  ])
  expect(failure.cause?.kind).toBe(kind)
})

describe('a hint that sent people the wrong way', () => {
  it.each([
    [
      'to the network, from a traceback that the script caught',
      1,
      'urllib.error.URLError: <urlopen error [Errno 111] Connection refused>\ngoing on without it\nbuild.sh: line 8: MODEL_NAME: set it with --build-arg',
      undefined,
    ],
    [
      'to the name of a package, from an index that refuses the request',
      1,
      '  × No solution found when resolving dependencies:\n  ╰─▶ Because frob was not found in the package registry and you require frob, we can conclude that your requirements are unsatisfiable.\n\n      hint: An index URL (https://index.example/simple) returned a 403 Forbidden error. This could indicate lack of valid authentication credentials.',
      'index-auth',
    ],
    ['to a package for a word of bash', 127, '/bin/sh: 1: source: not found', /SHELL/],
    ['to a package for a script that is there', 127, '/bin/sh: 1: ./run.sh: not found', /LF line/],
  ])('does not send them %s', (_, exitCode, output, tells) => {
    const { cause } = run(output.split('\n'), exitCode)
    if (tells instanceof RegExp) expect(cause?.hint).toMatch(tells)
    else expect(cause?.kind).toBe(tells)
  })
})

describe('the output of a step that failed', () => {
  it.each([
    [127, 'command-not-found', 'the image lacks a command'],
    [126, 'permission', 'a command is not executable'],
  ] as const)('with no more than exit code %d has the cause %s', (exitCode, kind, sentence) => {
    expect(run(['hello'], exitCode).cause).toMatchObject({ kind, sentence })
  })

  it.each([
    ['a command that is not there but was not needed', ['/bin/sh: 1: foo: not found'], 1],
    ['a step that was killed', ['hello'], 137],
    ['a process that was killed, and a step that was not', ['Killed'], 1],
    ['a library that is missing', ['foo: error while loading shared libraries: libx.so'], 127],
    ['an error that compilers report', ['src/a.c:1:2: error: no such property'], 2],
    ['a key that a server refuses', ['git@host: Permission denied (publickey).'], 128],
    [
      'a connection to the same machine',
      ['dial tcp 127.0.0.1:5432: connect: connection refused'],
      1,
    ],
    ['a warning of npm', ['npm warn deprecated foo: ETIMEDOUT'], 1],
    ['a command line that quotes an error', ['hello'], 1],
    [
      'an error far from the end',
      ['E: Unable to locate package a', ...Array<string>(200).fill('ok')],
      1,
    ],
  ])('tells no cause from %s', (_, output, exitCode) => {
    expect(run(output, exitCode).cause).toBeUndefined()
  })

  it('without network is not the fault of a package', () => {
    const lines = [
      "Temporary failure resolving 'deb.debian.org'",
      'E: Unable to locate package foo',
    ]
    expect(run(lines).cause?.kind).toBe('network')
  })

  it('without a trusted certificate is not the fault of the package that pip does not find', () => {
    const retry =
      "WARNING: Retrying (Retry(total=4, connect=None)) after connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)'))': /simple/x/"
    const lines = [
      ...[retry, retry, 'ERROR: Could not find a version that satisfies the requirement x'],
      'ERROR: No matching distribution found for x',
    ]
    expect(run(lines).cause).toMatchObject({
      kind: 'certificate',
      sentence: 'the certificate of a host is not trusted',
      hint: expect.stringContaining('CA certificate'),
    })
  })

  it('of the private index says how to give the credentials that it wants', () => {
    const host = 'scale-1.d.codeartifact.us-west-2.amazonaws.com'
    const line = `WARNING: 401 Error, Credentials not correct for https://aws@${host}/pypi/x/`
    const { cause } = run([line, 'ERROR: No matching distribution found for x'])
    expect(cause?.hint).toMatch(/'codeartifact-pip-conf'.*'scale-pypi'/)
  })

  it('of another index that refuses the credentials names its host', () => {
    const line = 'WARNING: 401 Error, Credentials not correct for https://index.example/simple/x/'
    const { cause } = run([line, 'ERROR: No matching distribution found for x'])
    expect(cause?.sentence).toBe("the package index 'index.example' refused the credentials")
    expect(cause?.hint).not.toMatch(/scale-pypi/)
  })

  it.each([
    ['a processor', 'Fatal glibc error: CPU does not support x86-64-v2', 'platform'],
    ['a C library', "a: /lib/libc.so.6: version `GLIBC_2.28' not found", 'platform'],
    ['a machine', 'rosetta error: failed to open elf at /lib64/ld-linux-x86-64.so.2', 'platform'],
    ['anything else', 'the schema has no version', undefined],
  ])('with exit code 127 lacks no command where it is for want of %s', (_, line, kind) => {
    expect(run([line], 127).cause?.kind).toBe(kind)
  })

  it.each([
    [
      'an exception',
      'ERROR: No matching distribution found for x\nTraceback (most recent call last):\n  File "a.py", line 3\nKeyError: 1',
    ],
    ['a compiler', 'curl: (6) Could not resolve host: a.example\na.c:1:2: error: x'],
    ['an exception', 'npm error code ENOTFOUND\nTypeError: x'],
    [
      'a compiler',
      'W: Failed to fetch http://a.example/  Could not connect to a:80\na.c:1:2: error: x',
    ],
    [
      'an exception',
      'warning: spurious network error (2 tries remaining): timed out\nTypeError: x',
    ],
    [
      'an exception',
      'WARNING: fetching https://a.example/: temporary error (try again later)\nTypeError: x',
    ],
    [
      'an exception',
      'warning: GET https://a.example failed with 503 Service Unavailable, retrying\nTypeError: x',
    ],
    ['an exception', 'E: Unable to locate package a\nTypeError: x'],
  ])('tells no cause that was survived before %s: %s', (_, output) => {
    expect(run(output.split('\n')).cause).toBeUndefined()
  })

  it.each([
    ['a service beside the build', 'Error: getaddrinfo ENOTFOUND db'],
    ['a service beside the build', 'go: a: dial tcp: lookup db on 127.0.0.11:53: no such host'],
    ['the same machine', 'Error: connect ETIMEDOUT 127.0.0.1:5432'],
    ['a connection that is refused', 'psycopg2.OperationalError: Connection refused'],
    ['a hash', 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.'],
    ['a program that answers with an error', 'AxiosError: Request failed with status code 500'],
    [
      'a test',
      '--- FAIL: TestA (0.00s)\n    a_test.go:9: dial tcp 192.0.2.7:443: i/o timeout\nFAIL\ta\t0.01s',
    ],
  ])('is no fault of the network with %s: %s', (_, output) => {
    expect(run(output.split('\n')).cause?.kind).not.toBe('network')
  })

  it('of tests may hold any other error', () => {
    expect(run(['no space left on device', '--- FAIL: TestA (0.00s)']).cause?.kind).toBe(
      'test-failed',
    )
  })

  it('quotes the package that the deciding line names', () => {
    const failure = run(['E: Unable to locate package a', 'E: Unable to locate package b'])
    expect(failure.decidingLine).toBe('E: Unable to locate package a')
    expect(failure.cause?.sentence).toBe("apt found no package 'a'")
  })
})
