import { describe, expect, it } from '@jest/globals'
import { failureOf, parse } from './parsing.ts'

const classicEnd = "The command '/bin/sh -c make' returned a non-zero code: 9"

it('classic: an output without a line break at its end hides no failure', () => {
  expect(failureOf(`Step 1/1 : RUN make\ncc a.c\n3 tests failed${classicEnd}`)).toMatchObject({
    step: { instruction: 'RUN make', state: 'failed' },
    exitCode: 9,
    decidingLine: '3 tests failed',
    tail: ['cc a.c', '3 tests failed'],
  })
})

it.each([
  ['classic', `Step 1/2 : COPY . /app\nerror: a.c is broken\n${classicEnd}`],
  ['classic', `Step 1/2 : FROM python\nerror: a.c is broken\n${classicEnd}`],
])('%s: a command whose title is not in the log is not blamed on another step', (_, log) => {
  const failure = failureOf(log)
  expect(failure).toMatchObject({
    instruction: 'RUN make',
    exitCode: 9,
    decidingLine: 'error: a.c is broken',
    tail: ['error: a.c is broken'],
    isSilent: false,
  })
  expect(failure.step).toBeUndefined()
})

it.each([
  ['classic', 'Step 1/2 : FROM a:\ninvalid reference format'],
  ['BuildKit', '#4 [1/2] RUN a\nERROR: failed to receive status: rpc error: code = a desc = EOF'],
  ['BuildKit', 'cc a.c\nERROR: failed to solve: process "make" did not complete: exit code: 2'],
  ['podman', 'cc a.c\nerror building at STEP "RUN make": exit status 2'],
])('%s: the closing message is not what the tools around the builder say next', (_, log) => {
  const others = ['ERROR: Job failed: exit code 1', 'ERROR: no builder "b" found']
  const { decidingLine, tail, message } = failureOf(log)
  for (const line of others) {
    expect(failureOf(`${log}\n${line}`)).toMatchObject({ decidingLine, tail, message })
  }
})

it.each([
  'Error response from daemon: the Dockerfile (Dockerfile) cannot be empty',
  'failed to reach build target web in Dockerfile',
  'ERROR: failed to build: docker exporter does not currently support exporting manifest lists',
  'ERROR: failed to build: resolve : lstat make: no such file or directory',
  'ERROR: failed to build: failed to read dockerfile: open Dockerfile: no such file or directory',
  'ERROR: invalid tag "reg.example/App:1": repository name must be lowercase',
])('tells what stops a build before its first step: %s', (line) => {
  const failure = failureOf(line)
  expect(failure.step).toBeUndefined()
  expect(line.endsWith(failure.message)).toBe(true)
})

it('a fault before the first step is told without the time and the mark of the service', () => {
  const stamp = '2026-01-02T10:11:12.1234567Z '
  const line = 'ERROR: failed to build: invalid tag "A": repository name must be lowercase'
  const failure = failureOf([`${stamp}${line}`, `${stamp}##[error]buildx failed with: ${line}`])
  expect(failure).toMatchObject({
    message: 'invalid tag "A": repository name must be lowercase',
    cause: { kind: 'invalid-reference', sentence: "the name of an image is invalid: 'A'" },
  })
})

it('a builder that has shown no step may turn out to be another one', () => {
  const log = `ERROR: invalid tag "A": x\nStep 1/1 : RUN make\n${classicEnd}`
  expect(failureOf(log)).toMatchObject({ step: { instruction: 'RUN make' }, exitCode: 9 })
})

describe('podman and buildah', () => {
  const end = 'error building at STEP "RUN make": exit status 2'

  it('show no steps, but the line that decided and its cause', () => {
    const log = `STEP 1/2: FROM a\nSTEP 2/2: RUN make\nmake: gcc: No such file or directory\n${end}`
    expect(parse(log).steps()).toEqual([])
    expect(failureOf(log)).toMatchObject({
      step: undefined,
      instruction: 'RUN make',
      exitCode: 2,
      decidingLine: 'make: gcc: No such file or directory',
      cause: { kind: 'command-not-found' },
    })
  })

  it('name no failure where they give up on none', () => {
    expect(parse('STEP 1/1: FROM a\nerror: x\nCOMMIT a').failure()).toBeUndefined()
  })
})
