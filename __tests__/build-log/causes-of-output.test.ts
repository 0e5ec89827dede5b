import { describe, expect, it } from '@jest/globals'
import { failureOf } from './parsing.ts'

/** A BuildKit log in which a RUN instruction printed these lines and ended with this code. */
const run = (output: readonly string[], exitCode = 1) =>
  failureOf([
    '#5 [2/3] RUN make',
    ...output.map((line) => `#5 0.5 ${line}`),
    `#5 ERROR: process "/bin/sh -c make || echo no space left on device" did not complete successfully: exit code: ${exitCode}`,
  ])

describe('the output of a step that failed', () => {
  it.each([
    ['E: Unable to locate package foo', 'package-not-found', "apt found no package 'foo'"],
    [
      "E: Package 'foo' has no installation candidate",
      'package-not-found',
      "apt found no version of 'foo'",
    ],
    [
      "E: Version '1.2*' for 'foo' was not found",
      'package-not-found',
      "apt found no version '1.2*' of 'foo'",
    ],
    ['  foo (no such package):', 'package-not-found', "apk found no package 'foo'"],
    [
      'Error: Unable to find a match: foo',
      'package-not-found',
      "the package manager found no package 'foo'",
    ],
    [
      'No match for argument: foo',
      'package-not-found',
      "the package manager found no package 'foo'",
    ],
    [
      'ERROR: No matching distribution found for foo==9',
      'package-not-found',
      "pip found no version of 'foo==9'",
    ],
    [
      "npm error 404  'foo@9' is not in this registry.",
      'package-not-found',
      "npm found no package 'foo@9'",
    ],
    [
      'npm ERR! notarget No matching version found for foo@9.',
      'package-not-found',
      "npm found no version 'foo@9'",
    ],
    ['npm error code E404', 'package-not-found', 'npm found no such package'],
    [
      'error Couldn\'t find package "foo" on the "npm" registry.',
      'package-not-found',
      "yarn found no version of 'foo'",
    ],
    [
      ' ERR_PNPM_FETCH_404  GET https://registry.npmjs.org/foo: Not Found',
      'package-not-found',
      'pnpm found no such package',
    ],
    [
      'error: no matching package named `foo` found',
      'package-not-found',
      "cargo found no package 'foo'",
    ],
    [
      'go: example.com/foo@v9: invalid version: unknown revision v9',
      'package-not-found',
      "go found no version 'example.com/foo@v9'",
    ],
    [
      "ERROR:  Could not find a valid gem 'foo' (>= 0)",
      'package-not-found',
      "gem found no version of 'foo'",
    ],
    [
      'Because foo was not found in the package registry and you require foo',
      'package-not-found',
      "uv found no package 'foo'",
    ],
    [
      '/a.csproj : error NU1101: Unable to find package Foo. No packages exist',
      'package-not-found',
      "NuGet found no package 'Foo.'",
    ],
    ["Temporary failure resolving 'deb.debian.org'", 'network', 'a host could not be reached'],
    ['curl: (6) Could not resolve host: example.invalid', 'network', 'a host could not be reached'],
    [
      'curl: (28) Connection timed out after 30000 milliseconds',
      'network',
      'curl could not reach a host',
    ],
    ["wget: bad address 'example.invalid'", 'network', 'wget could not reach a host'],
    ['npm error code EAI_AGAIN', 'network', 'npm could not reach the registry'],
    [
      'Err:1 http://deb.debian.org/debian InRelease Could not connect to deb.debian.org:80',
      'network',
      'apt could not reach a mirror',
    ],
    [
      'WARNING: fetching https://dl-cdn.alpinelinux.org/alpine: temporary error (try again later)',
      'network',
      'apk could not reach a mirror',
    ],
    [
      'go: example.com/foo: dial tcp: lookup example.com: no such host',
      'network',
      'a host could not be reached',
    ],
    [
      "fatal: unable to access 'https://x/': Failed to connect to x port 443",
      'network',
      'git could not reach the remote',
    ],
    [
      'tar: a: Cannot write: No space left on device',
      'out-of-disk',
      'the builder ran out of disk space',
    ],
    [
      'npm error ENOSPC: no space left on device, write',
      'out-of-disk',
      'the builder ran out of disk space',
    ],
    [
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      'out-of-memory',
      'the command ran out of memory',
    ],
    [
      'c++: fatal error: Killed signal terminated program cc1plus',
      'out-of-memory',
      'the command ran out of memory',
    ],
    ['MemoryError', 'out-of-memory', 'the command ran out of memory'],
    ['dd: out of memory', 'out-of-memory', 'the command ran out of memory'],
    [
      'FAILED tests/test_a.py::test_b - assert 1 == 2',
      'test-failed',
      "the test 'tests/test_a.py::test_b' failed",
    ],
    ['--- FAIL: TestA (0.00s)', 'test-failed', "the test 'TestA' failed"],
    ['Tests:       1 failed, 12 passed, 13 total', 'test-failed', 'tests failed'],
    ['test result: FAILED. 1 passed; 1 failed', 'test-failed', 'tests failed'],
    ['  2 failing', 'test-failed', 'tests failed'],
    ['/bin/sh: 1: Syntax error: "(" unexpected', 'syntax', 'the shell cannot read the command'],
    ['make: gcc: No such file or directory', 'command-not-found', "the image has no command 'gcc'"],
    [
      "mkdir: cannot create directory '/x': Permission denied",
      'permission',
      'the command lacks a permission',
    ],
  ])('with %j has the cause %s', (line, kind, sentence) => {
    expect(run(['hello', line, 'bye']).cause).toMatchObject({ kind, sentence })
  })

  it.each([
    ['/bin/sh: 1: foo: not found', 127, 'command-not-found', "the image has no command 'foo'"],
    [
      '/bin/bash: line 1: foo: command not found',
      127,
      'command-not-found',
      "the image has no command 'foo'",
    ],
    ['hello', 127, 'command-not-found', 'the image lacks a command'],
    ['/bin/sh: 1: ./foo.sh: Permission denied', 126, 'permission', "'./foo.sh' is not executable"],
    ['hello', 126, 'permission', 'a command is not executable'],
    ['Killed', 137, 'out-of-memory', 'the command was killed, probably for lack of memory'],
    [
      '/bin/sh: line 1:     7 Killed                  make',
      137,
      'out-of-memory',
      'the command was killed, probably for lack of memory',
    ],
  ])('with %j and exit code %d has the cause %s', (line, exitCode, kind, sentence) => {
    expect(run([line], exitCode).cause).toMatchObject({ kind, sentence })
  })

  it.each([
    ['a command that is not there but was not needed', ['/bin/sh: 1: foo: not found'], 1],
    ['a step that was killed', ['hello'], 137],
    ['a process that was killed, and a step that was not', ['Killed'], 1],
    ['a library that is missing', ['foo: error while loading shared libraries: libx.so'], 127],
    ['an error that compilers report', ['src/a.ts(1,2): error TS2339: no such property'], 2],
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
    ['two errors of different kinds', ['E: Unable to locate package a', 'MemoryError'], 1],
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
