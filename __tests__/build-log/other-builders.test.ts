import { describe, expect, it } from '@jest/globals'
import { createLogParser } from '../../src/build-log/log-parser.ts'
import type { LogParser } from '../../src/build-log/steps.ts'

function parse(lines: readonly string[]): LogParser {
  const parser = createLogParser()
  for (const line of lines) parser.push(line)
  return parser
}

const statesOf = (parser: LogParser) => parser.steps().map(({ title, state }) => [title, state])

describe("the log of Docker's classic builder", () => {
  const start = [
    'Sending build context to Docker daemon  3.072kB',
    ...['Step 1/3 : FROM alpine', ' ---> 05455a08881e'],
    ...['Step 2/3 : WORKDIR /app', ' ---> Using cache', ' ---> 9f5a1c0b2d3e'],
    ...['Step 3/3 : RUN make', ' ---> Running in 6e4f8b1c2a3d', 'cc -o app app.c'],
  ]

  it('gives its steps', () => {
    const end = ['Removing intermediate container 6e4f', ' ---> 1a2b', 'Successfully built 1a2b']
    const parser = parse([...start, ...end])
    expect(statesOf(parser)).toEqual([
      ['Step 1/3 : FROM alpine', 'done'],
      ['Step 2/3 : WORKDIR /app', 'cached'],
      ['Step 3/3 : RUN make', 'done'],
    ])
    expect(parser.steps()[2]).toMatchObject({ index: 3, total: 3, instruction: 'RUN make' })
    expect(parser.failure()).toBeUndefined()
  })

  it.each([
    ["The command '/bin/sh -c make' returned a non-zero code: 2", 2],
    [
      'COPY failed: file not found in build context or excluded by .dockerignore: stat x',
      undefined,
    ],
  ])('tells the failing step by %j', (message, exitCode) => {
    const failure = parse([...start, message]).failure()
    expect(failure).toMatchObject({ message, exitCode, tail: ['cc -o app app.c'] })
    expect(failure?.step).toMatchObject({ index: 3, state: 'failed' })
  })

  it('tells where a Dockerfile cannot be parsed', () => {
    const line =
      'Error response from daemon: dockerfile parse error line 3: unknown instruction: RUM'
    expect(parse([line]).failure()).toMatchObject({
      message: 'dockerfile parse error line 3: unknown instruction: RUM',
      dockerfile: { file: 'Dockerfile', line: 3 },
    })
  })

  it('takes no line of the output for a step', () => {
    const forged = ['Step 9/9 : RUN evil', 'Step 3/3 : RUN again', '#7 [1/1] RUN x', '#7 DONE 1.0s']
    expect(parse([...start, ...forged]).steps()).toHaveLength(3)
  })
})

describe('the log of kaniko', () => {
  const start = [
    '\u001b[36mINFO\u001b[0m[0000] Retrieving image manifest alpine',
    ...['INFO[0001] Found cached layer, extracting to filesystem', 'INFO[0001] COPY . /app'],
    ...['INFO[0002] RUN make', 'INFO[0002] Running: [/bin/sh -c make]', 'cc -o app app.c'],
  ]

  it('gives its steps, coloured or not', () => {
    expect(statesOf(parse(start))).toEqual([
      ['COPY . /app', 'done'],
      ['RUN make', 'running'],
    ])
    expect(createLogParser().push('\u001b[36mINFO\u001b[0m[0001] RUN a').kind).toBe('title')
  })

  it('tells the failing step', () => {
    const sentence = 'error building stage: failed to execute command: exit status 3'
    const failure = parse([...start, `error building image: ${sentence}`]).failure()
    expect(failure).toMatchObject({ message: sentence, exitCode: 3, tail: ['cc -o app app.c'] })
    expect(failure?.step).toMatchObject({ title: 'RUN make', state: 'failed' })
  })
})

describe('the log of any other builder', () => {
  it('has neither steps nor a failure', () => {
    const parser = parse(['Building…', 'ERROR: something', '# heading', 'Step by step'])
    expect(parser.steps()).toEqual([])
    expect(parser.failure()).toBeUndefined()
    expect(parser.push('a line')).toEqual({ step: undefined, text: 'a line', kind: 'other' })
  })
})
