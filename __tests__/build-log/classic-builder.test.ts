import { describe, expect, it } from '@jest/globals'
import { transcript } from '../support/log-of.ts'
import { failureOf, parse, statesOf } from './parsing.ts'

const start = [
  'Sending build context to Docker daemon  3.072kB',
  ...['Step 1/3 : FROM alpine AS base', ' ---> 05455a08881e'],
  ...['Step 2/3 : WORKDIR /app', ' ---> Using cache', ' ---> 9f5a1c0b2d3e'],
  ...['Step 3/3 : RUN make', ' ---> Running in 6e4f8b1c2a3d', 'cc -o app app.c'],
]
const goodEnd = [
  ...['Removing intermediate container 6e4f', ' ---> 1a2b3c4d5e6f'],
  ...['Successfully built 1a2b3c4d5e6f', 'Successfully tagged app:latest'],
]

describe("the log of Docker's classic builder", () => {
  it('gives its steps with number, stage and instruction', () => {
    const parser = parse([...start, ...goodEnd])
    expect(statesOf(parser)).toEqual([
      ['Step 1/3 : FROM alpine AS base', 'done'],
      ['Step 2/3 : WORKDIR /app', 'cached'],
      ['Step 3/3 : RUN make', 'done'],
    ])
    expect(parser.steps()[2]).toMatchObject({ index: 3, stage: 'base' })
    expect(parser.steps()[2]).toMatchObject({ instruction: 'RUN make' })
    expect(parser.failure()).toBeUndefined()
  })

  it.each([
    ["The command '/bin/sh -c make' returned a non-zero code: 2", 2],
    ["\u001b[0mThe command '/bin/sh -c make' returned a non-zero code: 2", 2],
    ["ERROR: Service 'web' failed to build : The command 'make' returned a non-zero code: 2", 2],
    ['COPY failed: file not found in build context: stat x: file does not exist', undefined],
    ['Error response from daemon: OCI runtime create failed: exec: "make": not found', undefined],
  ])('tells the failing step by %j', (message, exitCode) => {
    const failure = failureOf([...start, message])
    expect(failure).toMatchObject({ exitCode, tail: ['cc -o app app.c'] })
    expect(message.endsWith(failure.message)).toBe(true)
    expect(failure.step).toMatchObject({ index: 3, state: 'failed' })
  })

  it('tells where a Dockerfile cannot be parsed', () => {
    const line =
      'Error response from daemon: dockerfile parse error line 3: unknown instruction: RUM'
    expect(failureOf([line])).toMatchObject({
      message: 'dockerfile parse error line 3: unknown instruction: RUM',
      step: undefined,
      dockerfile: { file: 'Dockerfile', line: 3 },
      cause: { kind: 'syntax' },
    })
  })

  it('takes the builder’s last sentence where the output looked like one before', () => {
    const failure = failureOf([
      ...[...start, 'failed to start the server', 'error: no port is free'],
      "The command '/bin/sh -c make' returned a non-zero code: 2",
    ])
    expect(failure).toMatchObject({ exitCode: 2, decidingLine: 'error: no port is free' })
  })

  it.each([
    ['a title that is doubled', 'Step 1/2 : FROM a\nStep 2/2 : CMD x\nStep 2/2 : CMD x'],
    [
      'its sentence in the output of a step, for the builder goes on',
      "Step 1/2 : RUN a\nThe command 'b' returned a non-zero code: 1\nStep 2/2 : RUN c",
    ],
    ['the container of ENV', 'Step 1/3 : ENV A=1\n ---> Running in 6e4f8b1c\n 1a2b3c4d'],
    [
      'the container of ENV, without an arrow',
      'Step 1/3 : ENV A=1\n Running in 6e4f8b1c\nRemoving intermediate container 6e4f8b1c',
    ],
    ['success right below ENV', 'Step 1/1 : ENV A=1\nSuccessfully built 0123456789ab'],
    ['a mark that an excerpt leaves something out', 'Step 2/3 : ENV A=1\n[…]'],
  ])('names no failure for %s', (_, log) => {
    const parser = parse(log)
    expect(parser.failure()).toBeUndefined()
    expect(parser.steps().filter(({ state }) => state === 'failed')).toEqual([])
  })

  it('takes no line of the output for a step', () => {
    const forged = ['Step 9/9 : RUN evil', 'Step 3/3 : RUN again', '#7 [1/1] RUN x', '#7 DONE 1.0s']
    expect(parse([...start, ...forged]).steps()).toHaveLength(3)
  })

  it('leaves no gap where an excerpt leaves out steps', () => {
    expect(parse(['Step 2/9 : RUN a', '[…]', 'Step 7/9 : RUN b']).steps()).toHaveLength(2)
  })

  it('counts the steps of two builds, but not those of an attempt that was repeated', () => {
    expect(parse([...start, ...goodEnd, ...start, ...goodEnd]).steps()).toHaveLength(6)
    const failed = [...start, "The command 'make' returned a non-zero code: 2"]
    const parser = parse([...failed, ...start, ...goodEnd])
    expect(parser.steps().map(({ key }) => key)).toEqual(['2 1', '2 2', '2 3'])
    expect(parser.failure()).toBeUndefined()
  })
})

describe("a recorded log of Docker's classic builder", () => {
  it.each([
    ['failing-step', /^RUN echo working;/, undefined],
    ['base-image', /^FROM 127/, 'base-image-not-found'],
    ['private-image', /^FROM 127/, 'registry-auth'],
    ['copy-from-image', /^COPY --from=127/, 'base-image-not-found'],
    ['empty-base-name', /^FROM \$\{BASE\}$/, undefined],
    ['missing-download', /^ADD http:/, undefined],
    ['mount', /^RUN --mount=/, 'requires-buildkit'],
    ['invalid-port', /^EXPOSE http$/, undefined],
    ['unknown-user', /^RUN echo never$/, undefined],
  ])('tells the step that failed, and the cause: %s', (name, instruction, cause) => {
    const failure = failureOf(transcript(`classic-${name}`))
    expect(failure.step).toMatchObject({
      instruction: expect.stringMatching(instruction),
      state: 'failed',
    })
    expect(failure.cause?.kind).toBe(cause)
  })

  it('tells that the Dockerfile cannot be parsed where no line is given', () => {
    const failure = failureOf(transcript('classic-syntax-error'))
    expect(failure).toMatchObject({
      message: 'failed to parse Dockerfile: ENV must have two arguments',
      step: undefined,
      dockerfile: undefined,
      cause: { kind: 'syntax' },
    })
  })
})
