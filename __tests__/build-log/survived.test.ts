import { describe, expect, it } from '@jest/globals'
import { isTransient } from '../../src/builds/retry-build.ts'
import { messageSamples } from './message-samples.ts'
import { outputSamples } from './output-samples.ts'
import { failureOf, textsOf } from './parsing.ts'
import { realEnds, realReasons, survivedErrors, wrapperEnds } from './survived-pairs.ts'

const run = (output: readonly string[], exitCode = 1) =>
  failureOf([
    '#5 [2/3] RUN make',
    ...output.map((line) => `#5 0.5 ${line}`),
    `#5 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: ${exitCode}`,
  ])

/** These ends are of the same rule as the error before, indented, or not clearly errors. */
const stillWrong = `
traceback > eslint; cp > cp; cp > eslint; cp > git; cp > open; pip > sentence; pathspec > sentence; node > sentence;
shell > cp; shell > eslint; shell > git; shell > open`
  .split(';')
  .map((pair) => pair.trim())

const pairs = Object.entries(survivedErrors).flatMap(([error, survived]) =>
  Object.entries(realEnds).map(([end, [output, says]]) => {
    return { pair: `${error} > ${end}`, output: [...survived, ...textsOf(output)], says }
  }),
)

describe('an error that a script survives, and what it ends by', () => {
  it.each(pairs.filter(({ pair }) => !stillWrong.includes(pair)))(
    '$pair: the end is the reason',
    ({ output, says }) => {
      expect(run(output).decidingLine).toBe(says)
    },
  )

  it('names just the pairs in which the error before is taken for the reason', () => {
    const wrong = pairs.filter(({ output, says }) => run(output).decidingLine !== says)
    expect(wrong.map(({ pair }) => pair)).toEqual(stillWrong)
  })

  it.each(pairs)('$pair: no other build is tried', ({ output }) => {
    expect(isTransient('failed', run(output).cause)).toBe(false)
  })
})

describe.each(Object.entries(realReasons))('%s and what a wrapper says of it', (_, reason) => {
  it.each(wrapperEnds.map((end) => [end]))('%j: is the reason', (end) => {
    const [output, says] = reason
    expect(run([...textsOf(output), ...end]).decidingLine).toBe(says)
  })
})

it.each([
  [
    'a child of a program that raises, too',
    `Traceback (most recent call last):
  File "/app/child.py", line 1, in <module>
    fetch()
socket.gaierror: [Errno -2] Name or service not known
Traceback (most recent call last):
  File "/app/build.py", line 4, in <module>
    subprocess.run(["python3", "child.py"], check=True)
subprocess.CalledProcessError: Command '['python3', 'child.py']' returned non-zero exit status 1.`,
    'socket.gaierror: [Errno -2] Name or service not known',
  ],
  [
    'a process that died, and the file that it did not write',
    "starting the export\nSegmentation fault (core dumped)\ncopying the model\ncp: cannot stat 'out/model.bin': No such file or directory",
    'Segmentation fault (core dumped)',
  ],
  [
    "an error that jest's tests only print",
    'FAIL src/a.test.js\n  ● Console\n\n    console.error\n      curl: (6) Could not resolve host: api.example\n\n      at log (src/a.js:3:5)\n\n  ● loads › shows a message\n\n    expect(received).toBe(expected)\n\nTests:       1 failed, 3 passed, 4 total',
    '● loads › shows a message',
  ],
  [
    "pnpm's indented reason",
    'npm error code 1\n  Failure reason: getaddrinfo ENOTFOUND files.example\nbye',
    'Failure reason: getaddrinfo ENOTFOUND files.example',
  ],
])('%s: the reason is %s', (_, output, says) => {
  expect(run(output.split('\n')).decidingLine).toBe(says)
})

describe('a failure of the network or a limit of a registry', () => {
  const flakes = outputSamples.filter(
    ({ kind, exitCode }) => exitCode === 1 && /^(?:network|registry-rate-limit)$/.test(kind),
  )
  it.each(flakes)('$line: another build is tried', ({ line }) => {
    expect(isTransient('failed', run([line]).cause)).toBe(true)
  })

  it.each(flakes)('$line, with lines that were buffered behind it, too', ({ line }) => {
    const buffered = ['loading the model', 'the index has 3 pages', 'fetching page 2']
    expect(isTransient('failed', run([line, ...buffered]).cause)).toBe(true)
  })

  const sentences = messageSamples.filter(({ kind }) => /^(?:network|reg.*-limit)$/.test(kind))
  it.each(sentences)('$sentence, in the words of a builder: another build is tried', ({ log }) => {
    expect(isTransient('failed', failureOf(log).cause)).toBe(true)
  })

  it.each([
    "OperationalError: failed to resolve host 'db': [Errno -2] Name or service not known",
    'curl: (7) Failed to connect: http://nexus:8081/repository',
  ])('keeps title and hint of a host without a dot, and is not tried again: %s', (line) => {
    const { cause } = run([line])
    expect(cause).toMatchObject({ kind: 'network', isLasting: true })
    expect(isTransient('failed', cause)).toBe(false)
  })
})
