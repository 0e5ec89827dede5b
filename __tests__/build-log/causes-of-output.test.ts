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

describe('the output of a step that failed', () => {
  it.each([
    [127, 'command-not-found', 'the image lacks a command'],
    [126, 'permission', 'a command is not executable'],
  ])('with no more than exit code %d has the cause %s', (exitCode, kind, sentence) => {
    expect(run(['hello'], exitCode).cause).toMatchObject({ kind, sentence })
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

  it('without a trusted certificate is not the fault of the package that pip does not find', () => {
    const retry =
      "WARNING: Retrying (Retry(total=4, connect=None)) after connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)'))': /simple/x/"
    const lines = [
      ...[retry, retry, 'ERROR: Could not find a version that satisfies the requirement x'],
      'ERROR: No matching distribution found for x',
    ]
    expect(run(lines).cause).toMatchObject({
      ...{ kind: 'certificate', sentence: 'the certificate of a host is not trusted' },
      hint: expect.stringContaining('CA certificate'),
    })
  })

  it.each(
    outputSamples.filter(({ kind, line }) => kind === 'index-auth' && !line.startsWith('npm ')),
  )('tells how to give the credentials that the private index wants: $line', ({ line }) => {
    const { cause } = run([line, 'ERROR: No matching distribution found for x'])
    expect(cause?.kind).toBe('index-auth')
    expect(cause?.hint).toMatch(/'codeartifact-pip-conf'.*'scale-pypi'/)
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
