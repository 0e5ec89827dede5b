import { expect, it } from '@jest/globals'
import { failureOf } from './parsing.ts'

const classicEnd = "The command '/bin/sh -c make' returned a non-zero code: 9"
const kanikoEnd =
  'error building image: error building stage: failed to execute command: waiting for process to exit: exit status 9'
const buildahEnd = 'Error: building at STEP "RUN make": exit status 9'

it.each([
  ['classic', `Step 1/1 : RUN make\ncc a.c\n3 tests failed${classicEnd}`],
  ['kaniko', `INFO[0001] RUN make\ncc a.c\n3 tests failed${kanikoEnd}`],
  [
    'buildah',
    `STEP 1/1: RUN make\ncc a.c\n3 tests failedsubprocess exited with status 9\n${buildahEnd}`,
  ],
])('%s: an output without a line break at its end hides no failure', (_, log) => {
  expect(failureOf(log)).toMatchObject({
    step: { instruction: 'RUN make', state: 'failed' },
    exitCode: 9,
    decidingLine: '3 tests failed',
    tail: ['cc a.c', '3 tests failed'],
  })
})

it.each([
  ['classic', `Step 1/2 : COPY . /app\nerror: a.c is broken\n${classicEnd}`],
  ['classic', `Step 1/2 : FROM python\nerror: a.c is broken\n${classicEnd}`],
  [
    'kaniko',
    `INFO[0001] COPY . /a\nINFO[0002] Running: [/bin/sh -c make] \nerror: a.c is broken\n${kanikoEnd}`,
  ],
  ['kaniko', `INFO[0002] Running: [/bin/sh -c make] \nerror: a.c is broken\n${kanikoEnd}`],
  ['buildah', `STEP 1/9: FROM a\nSTEP 2/9: COPY a b\nerror: a.c is broken\n${buildahEnd}`],
  ['buildah', `error: a.c is broken\n${buildahEnd}`],
])('%s: a command whose title is not in the log is not blamed on another step', (name, log) => {
  const failure = failureOf(log)
  expect(failure).toMatchObject({
    instruction: 'RUN make',
    exitCode: 9,
    decidingLine: 'error: a.c is broken',
    tail: ['error: a.c is broken'],
    isSilent: false,
  })
  expect(failure.step?.title).toBe(name === 'buildah' ? 'RUN make' : undefined)
})

it.each([
  ['classic', 'Step 1/2 : FROM a:\ninvalid reference format'],
  ['buildah', `STEP 1/1: RUN make\na.c is really broken\n${buildahEnd}`],
  ['BuildKit', '#4 [1/2] RUN a\nERROR: failed to receive status: rpc error: code = a desc = EOF'],
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
  'Error: parsing main Dockerfile: /ctx/Dockerfile: Syntax error - can\'t find = in "A"',
  'Error: no Containerfile or Dockerfile specified or found in context directory, /ctx: no such',
  'Error: the target "web" was not found in the provided Dockerfile',
])('tells what stops a build before its first step: %s', (line) => {
  const failure = failureOf(line)
  expect(failure.step).toBeUndefined()
  expect(line.endsWith(failure.message)).toBe(true)
})
