import { describe, expect, it } from '@jest/globals'
import { failureOf, parse, statesOf } from './parsing.ts'

const start = [
  ...['STEP 1/3: FROM docker.io/library/alpine AS base', '--> 05455a08881e'],
  ...['STEP 2/3: WORKDIR /app', '--> Using cache 9f5a1c0b2d3e', '--> 9f5a1c0b2d3e'],
  ...['STEP 3/3: RUN make', 'cc -o app app.c'],
]

describe('the log of podman and buildah', () => {
  it('gives its steps', () => {
    const parser = parse([...start, 'COMMIT app', '--> 1a2b3c', 'Successfully tagged app:latest'])
    expect(statesOf(parser)).toEqual([
      ['STEP 1/3: FROM docker.io/library/alpine AS base', 'done'],
      ['STEP 2/3: WORKDIR /app', 'cached'],
      ['STEP 3/3: RUN make', 'done'],
    ])
    expect(parser.dialect()).toBe('buildah')
    expect(parser.steps()[2]).toMatchObject({ stage: 'base', index: 3, instruction: 'RUN make' })
  })

  it('numbers the steps of each stage anew', () => {
    const parser = parse([
      ...['[1/2] STEP 1/2: FROM golang AS build', '[1/2] STEP 2/2: RUN go build', '--> 1a2b3c'],
      ...['[2/2] STEP 1/2: FROM alpine', '[2/2] STEP 2/2: COPY --from=build /a /b', '[2/2] COMMIT'],
    ])
    expect(parser.steps().map(({ stage, index }) => [stage, index])).toEqual([
      ['build', 1],
      ['build', 2],
      [undefined, 1],
      [undefined, 2],
    ])
  })

  it('reads titles without a total, and a commit that is counted as a step', () => {
    const parser = parse(['STEP 1: FROM alpine', 'STEP 2: RUN true', 'STEP 3: COMMIT app'])
    expect(parser.steps()).toHaveLength(2)
  })

  it.each([
    'Error: building at STEP "RUN make": while running runtime: exit status 2',
    'Error: error building at STEP "RUN make": error while running runtime: exit status 2',
    'error: build error: building at STEP "RUN make": while running runtime: exit status 2',
    'error building at step {Env:[A=b] Command:run Args:[make]}: exit status 2',
  ])('tells the failing step by %j', (line) => {
    expect(failureOf([...start, line])).toMatchObject({
      step: { index: 3, state: 'failed' },
      exitCode: 2,
      tail: ['cc -o app app.c'],
    })
  })

  it('tells which file is missing', () => {
    const copy = [
      'STEP 2/2: COPY a.txt /',
      'Error: building at STEP "COPY a.txt /": checking on sources under "/ctx": copier: stat: "/a.txt": no such file or directory',
    ]
    expect(failureOf(['STEP 1/2: FROM alpine', ...copy]).cause).toMatchObject({
      kind: 'copy-source-missing',
      sentence: "the build context has no '/a.txt'",
    })
  })

  it('blames the step that loads an image which is not there', () => {
    const failure = failureOf([
      'STEP 1/2: FROM docker.io/acme/none:1',
      'Error: creating build container: initializing source docker://acme/none:1: reading manifest 1 in docker.io/acme/none: manifest unknown',
      'Error: Process completed with exit code 125.',
    ])
    expect(failure).toMatchObject({ step: { index: 1 }, cause: { kind: 'base-image-not-found' } })
  })
})
