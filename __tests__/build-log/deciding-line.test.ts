import { expect, it } from '@jest/globals'
import { decidingSamples } from './deciding-samples.ts'
import { failureOf } from './parsing.ts'

const decidingLine = (output: readonly string[]) =>
  failureOf([
    '#5 [2/3] RUN make',
    ...output.map((line) => `#5 0.5 ${line}`),
    '#5 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 1',
  ]).decidingLine

const noise = Array.from({ length: 40 }, (_, index) => `checking file ${index}`)

it.each([
  ['apt', ['W: GPG error: x', 'E: Unable to locate package a', 'E: Unable to locate package b'], 1],
  [
    'pip',
    [
      'Collecting a',
      'ERROR: Could not find a version that satisfies the requirement a',
      'ERROR: No matching distribution found for a',
    ],
    2,
  ],
  [
    'npm',
    [
      'npm warn deprecated x',
      'npm error code ERESOLVE',
      'npm error ERESOLVE unable to resolve dependency tree',
      'npm error A complete log of this run',
    ],
    2,
  ],
  [
    'tsc',
    [
      '> tsc',
      "src/a.ts(1,2): error TS2339: Property 'b' is missing.",
      'src/c.ts(3,4): error TS1005: x',
      ...noise,
    ],
    1,
  ],
  [
    'gcc',
    [
      'a.c:1:2: warning: unused',
      'a.c:3:4: error: unknown type',
      'make[1]: *** [Makefile:2: a.o] Error 1',
      'make: *** [all] Error 2',
    ],
    1,
  ],
  ['rustc', ['error[E0425]: cannot find value `x`', 'error: could not compile `a`'], 0],
  ['go', ['# example.com/a', './main.go:5:2: undefined: foo'], 1],
  [
    'Python',
    [
      'Traceback (most recent call last):',
      '  File "a.py", line 1',
      "ModuleNotFoundError: No module named 'b'",
    ],
    2,
  ],
  [
    'chained exceptions',
    [
      'KeyError: 1',
      'During handling of the above exception, another exception occurred:',
      'ValueError: 2',
    ],
    2,
  ],
  [
    'pytest',
    [
      'E   AssertionError: 1',
      'FAILED tests/a.py::test_b - AssertionError',
      '=== 1 failed, 2 passed in 0.1s ===',
    ],
    1,
  ],
  ['git', ['Cloning into x', "fatal: repository 'x' not found"], 1],
  ['Maven', ['[INFO] x', '[ERROR] /a/B.java:[1,2] cannot find symbol', '[ERROR] -> [Help 1]'], 1],
  ['a shell', ['/bin/sh: 1: foo: not found'], 0],
  ['a variable that must be set', ['start', 'sh: VERSION: set a version', 'end'], 1],
  [
    'Perl',
    [
      "Can't locate Foo.pm in @INC (you may need to install it)",
      'BEGIN failed--compilation aborted.',
    ],
    0,
  ],
  ['die in Perl', ['start', 'the tree is dirty at build.pl line 3.', 'end'], 1],
  [
    'npm ci',
    [
      'npm error code EUSAGE',
      'npm error ',
      'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
    ],
    2,
  ],
  [
    'uv',
    [
      '  × No solution found when resolving dependencies:',
      '╰─▶ Because only x<=0.6 is available and your project depends on x>=0.9, we can',
    ],
    1,
  ],
  [
    'poetry',
    ['Installing', 'pyproject.toml changed significantly since poetry.lock was last generated.'],
    1,
  ],
  [
    'a certificate that is not trusted',
    ['error: Failed to download `x`', 'Caused by: invalid peer certificate: UnknownIssuer'],
    1,
  ],
  [
    'a docker login',
    [
      'An error occurred (AccessDeniedException) when calling the GetAuthorizationToken operation',
      'Error: Cannot perform an interactive login from a non TTY device',
    ],
    0,
  ],
  ['an error that is only words', ['something failed badly', 'bye'], 0],
])('is the one of %s that says it best', (_, output, index) => {
  expect(output[index]?.endsWith(decidingLine(output) ?? 'none')).toBe(true)
})

it.each(Object.entries(decidingSamples))(
  'is the one that a person would read out: %s',
  (_, { output, says }) => {
    expect(decidingLine(output.split('\n'))).toBe(says)
  },
)

it.each([
  ['good words', ['0 errors, 0 warnings', 'no errors found']],
  [
    'file names',
    ['compiling src/error-handler.ts', 'x/fatal_error.py', 'Downloading errors-1.0.tgz'],
  ],
  ['warnings', ['warning: unused variable error', 'npm warn old error']],
  ['the name of an image', ['Trying to pull reg.example/denied/app:1...']],
  ['a dump of buildah', ['time="x" level=error msg="+(UNHANDLED LOGLEVEL) &Step"']],
  ['silence', []],
])('is none among %s', (_, output) => {
  expect(decidingLine(output)).toBeUndefined()
})

it('is of the last group of errors when an earlier one was survived', () => {
  const output = [
    'a.c:1:1: error: probe',
    ...noise,
    ...noise,
    'b.c:1:1: error: real',
    'b.c:2:1: error: x',
  ]
  expect(decidingLine(output)).toBe('b.c:1:1: error: real')
})

it("is the builder's sentence where the step ran no command", () => {
  const message = 'failed to solve: no such thing'
  expect(failureOf(['#5 [1/1] COPY a /', `#5 ERROR: ${message}`]).decidingLine).toBe(message)
})

it('names the path that is missing, not the checksum of a layer', () => {
  const message = 'failed to calculate checksum of ref x::y: "/a": not found'
  expect(failureOf(['#5 [1/1] COPY a /', `#5 ERROR: ${message}`])).toMatchObject({
    ...{ decidingLine: '"/a": not found', message },
  })
})

it('is what a terminal shows of a line that was written over, without colours', () => {
  expect(decidingLine(['10%\r\u001b[31mError:\u001b[0m full'])).toBe('Error: full')
})
