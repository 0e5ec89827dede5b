import { describe, expect, it } from '@jest/globals'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { transcript } from '../support/log-of.ts'
import { parse, contentOf } from './parsing.ts'

const prefixes: Readonly<Record<string, string>> = {
  'a time': '2026-01-02T03:04:05.1234567Z ',
  'a time and a colon': '2026-01-02T03:04:05: ',
  'a time in brackets': '[2026-01-02 03:04:05] ',
  'a time without a date': '12:34:56 ',
  'the time and stream of a container': '2026-01-02T03:04:05.123456789Z stdout F ',
  'the time of GitLab': '2026-01-02T03:04:05.123456Z 01O ',
  'job, step and time': 'build\tRun docker build\t2026-01-02T03:04:05.1234567Z ',
  'a time and two blanks': '12:34:56  ',
  'seconds since the start': '[  649.43s] ',
  'a time and a bar': '2026-01-02T03:04:05.123Z │ ',
  'a time without a year and a bar': 'Jul 20 11:08:44  │ ',
  'a time, the name of a task and an indent': '[12:34:56] [build : step-build]     ',
  'the time and stream of CloudWatch': '2026-01-02T03:04:05 1a2b3c4d-0000-1111-2222-0123456789ab ',
  'the time of syslog': 'Jan  2 03:04:05 host builder[12]: ',
  'the time of syslog without a host': 'Jan 02 03:04:05 ',
  'the mark of a quotation': '> ',
  'the name of a container': 'builder-1  | ',
  'the name of a task': '[build : step-build] ',
  'the name of a pod': 'pod-x7f kaniko ',
  'the name of a remote': 'remote: ',
  'an indent': '    ',
  colours: '\u001b[0m\u001b[36m',
  'a step of Google Cloud Build': 'Step #0: ',
  'a named step of Google Cloud Build': 'Step #12 - "build": ',
}

const classic = [
  ...['Step 1/2 : FROM alpine AS a', ' ---> 0545', 'Step 2/2 : RUN make', '  12:00:00 output', ''],
  "The command '/bin/sh -c make' returned a non-zero code: 2",
]
const logs: Readonly<Record<string, readonly string[]>> = {
  classic,
  ...Object.fromEntries(
    ['failing-step', 'parallel-failure', 'heredoc', 'syntax-error', 'success'].map((name) => [
      name,
      transcript(name),
    ]),
  ),
}

describe.each(Object.entries(prefixes))('a log with %s before each line', (_, prefix) => {
  it.each(Object.entries(logs))('tells the same: %s', (_name, lines) => {
    expect(contentOf(lines.map((line) => prefix + line))).toEqual(contentOf(lines))
  })

  it('tells the same where blanks at the end of a line were lost', () => {
    const lines = classic.map((line) => (prefix + line).trimEnd())
    expect(contentOf(lines)).toEqual(contentOf(classic))
  })
})

it('leaves a time alone that the output of a step begins with', () => {
  const parser = parse(['Step 1/1 : RUN date'])
  expect(parser.push('2026-01-02T03:04:05Z tick').text).toBe('2026-01-02T03:04:05Z tick')
})

it('leaves a time alone in the log of no known builder', () => {
  expect(new LogParser().push('12:34:56 hello').text).toBe('12:34:56 hello')
})

it('reads seconds that differ from line to line', () => {
  const lines = classic.map((line, index) => `[${(index * 99.25).toFixed(2).padStart(8)}s] ${line}`)
  expect(contentOf(lines)).toEqual(contentOf(classic))
})

it('is none that another tool than a builder wrote: a buildpack also says that it failed to build', () => {
  const lines = ['[builder] ERROR: failed to build: exit status 1']
  expect(parse(lines).failure()).toBeUndefined()
})
