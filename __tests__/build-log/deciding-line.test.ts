import { expect, it } from '@jest/globals'
import { decidingSamples } from './deciding-samples.ts'
import { failureOf } from './parsing.ts'

const decidingLine = (output: readonly string[]) =>
  failureOf([
    '#5 [2/3] RUN make',
    ...output.map((line) => `#5 0.5 ${line}`),
    '#5 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 1',
  ]).decidingLine

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
  const noise = Array<string>(80).fill('checking a file')
  const output = ['a.c:1:1: error: probe', ...noise, 'b.c:1:1: error: real', 'b.c:2:1: error: x']
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
