import { expect, it } from '@jest/globals'
import { decidingSamples } from './deciding-samples.ts'
import { failureOf } from './parsing.ts'

const decidingLine = (output: string) =>
  failureOf([
    '#5 [2/3] RUN make',
    ...output.split('\n').map((line) => `#5 0.5 ${line}`),
    '#5 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 1',
  ]).decidingLine

it.each(Object.entries(decidingSamples))(
  'is the one that a person would read out: %s',
  (_, { output, says }) => {
    expect(decidingLine(output)).toBe(says)
  },
)

it.each([
  '0 errors, 0 warnings\nno errors found',
  'compiling src/error-handler.ts\nx/fatal_error.py\nDownloading errors-1.0.tgz',
  'warning: unused variable error\nnpm warn old error',
  'total 4\n-rw-r--r-- 1 root root 30 Dec  2 08:44 package.json',
])('is none in %j', (output) => {
  expect(decidingLine(output)).toBeUndefined()
})

it('is of the last group of errors when an earlier one was survived', () => {
  const noise = Array<string>(80).fill('checking a file')
  const output = ['a.c:1:1: error: probe', ...noise, 'b.c:1:1: error: real', 'b.c:2:1: error: x']
  expect(decidingLine(output.join('\n'))).toBe('b.c:1:1: error: real')
})

it('is the first of more errors than are kept', () => {
  const errors = Array.from({ length: 2_000 }, (_, index) => `a.c:${index + 1}:1: error: x`)
  expect(decidingLine(errors.join('\n'))).toBe('a.c:1:1: error: x')
})

it("is the builder's sentence where the step ran no command", () => {
  const message = 'failed to solve: no such thing'
  expect(failureOf(['#5 [1/1] COPY a /', `#5 ERROR: ${message}`]).decidingLine).toBe(message)
})

it('names the path that is missing, not the checksum of a layer', () => {
  const message = 'failed to calculate checksum of ref x::y: "/a": not found'
  expect(failureOf(['#5 [1/1] COPY a /', `#5 ERROR: ${message}`])).toMatchObject({
    decidingLine: '"/a": not found',
    message,
  })
})

it('is what a terminal shows of a line that was written over, without colours', () => {
  expect(decidingLine('10%\r\u001b[31mError:\u001b[0m full')).toBe('Error: full')
})
