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
    expect(parser.steps()[2]).toMatchObject({ stage: 'base', index: 3, instruction: 'RUN make' })
  })

  it('numbers the steps of each stage anew', () => {
    const parser = parse([
      ...['[1/2] STEP 1/2: FROM golang AS build', '[1/2] STEP 2/2: RUN go build', '--> 1a2b3c'],
      ...['[2/2] STEP 1/2: FROM alpine', '[2/2] STEP 2/2: COPY --from=build /a /b', '[2/2] COMMIT'],
    ])
    expect(parser.steps().map(({ stage, index, state }) => [stage, index, state])).toEqual([
      ['build', 1, 'done'],
      ['build', 2, 'done'],
      [undefined, 1, 'done'],
      [undefined, 2, 'done'],
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

  it('blames the step that the sentence names, though another one began after it', () => {
    const failure = failureOf([
      ...['[2/2] STEP 1/2: FROM base', '[1/2] STEP 1/2: FROM base AS build'],
      ...['[1/2] STEP 2/2: RUN make', '[2/2] STEP 2/2: COPY --from=build /out /out'],
      ...['error: main.c is broken', 'Error: building at STEP "RUN make": exit status 2'],
    ])
    expect(failure).toMatchObject({
      ...{ instruction: 'RUN make', step: { state: 'failed' } },
      decidingLine: 'error: main.c is broken',
    })
  })

  it('remembers a failure while another stage goes on', () => {
    const failure = failureOf([
      ...['[1/2] STEP 1/3: FROM base', '[1/2] STEP 2/3: RUN yarn', '/bin/sh: yarn: Not supported'],
      ...['subprocess exited with status 127', 'subprocess exited with status 127'],
      'error building at STEP "RUN yarn": exit status 127',
      ...['[2/2] STEP 1/3: FROM nginx', 'Trying to pull nginx...', 'Step failed'],
    ])
    expect(failure).toMatchObject({
      ...{ instruction: 'RUN yarn', exitCode: 127, decidingLine: '/bin/sh: yarn: Not supported' },
      step: { state: 'failed' },
    })
  })

  it('forgets a failure when the same stage begins again', () => {
    const stage = ['[1/2] STEP 1/2: FROM base', '[1/2] STEP 2/2: RUN yarn']
    const lines = [...stage, 'error building at STEP "RUN yarn": exit status 1', ...stage]
    expect(parse([...lines, '[1/2] COMMIT']).failure()).toBeUndefined()
  })

  it('reads the titles of several platforms and stages', () => {
    const parser = parse([
      ...['[linux/amd64] [1/2] STEP 1/2: FROM a AS b', '[linux/arm64] [1/2] STEP 1/2: FROM a AS b'],
      ...['[linux/amd64] [1/2] STEP 2/2: RUN x', '[linux/arm64] [1/2] STEP 2/2: RUN x'],
      ...['[linux/amd64] [2/2] STEP 1/1: FROM b', '[linux/arm64] [2/2] STEP 1/1: FROM b'],
      'Error: building at STEP "RUN x": exit status 3',
    ])
    expect(parser.steps().map(({ attempt, instruction }) => [attempt, instruction])).toEqual(
      ['FROM a AS b', 'FROM a AS b', 'RUN x', 'RUN x', 'FROM b', 'FROM b'].map((text) => [1, text]),
    )
    expect(parser.failure()).toMatchObject({ instruction: 'RUN x', exitCode: 3 })
  })

  it('follows a count that triggers raise', () => {
    const lines = ['STEP 1/2: FROM base', 'STEP 2/3: RUN make', 'STEP 3/3: COPY a b']
    expect(parse(lines).steps()).toHaveLength(3)
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
