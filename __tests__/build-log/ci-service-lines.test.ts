import { describe, expect, it } from '@jest/globals'
import { ciServiceRules } from '../../src/build-log/ci-service-lines.ts'
import {
  acr,
  built,
  classicFailure,
  codeBuildEnd,
  codeBuildPhase,
  codeBuildRefusedPush,
  codeBuildStart,
  serviceLines,
} from './ci-service-logs.ts'
import { failureOf, parse, statesOf } from './parsing.ts'

const docker = 'docker build -t $IMAGE .'

/** A phase of AWS CodeBuild in which a command failed. */
const failed = (command: string, output: readonly string[]) =>
  codeBuildPhase('BUILD', [[command, ...output]], command)

describe('the log of AWS CodeBuild', () => {
  it('gives its phases with their times beside the steps of the builder', () => {
    const parser = parse(codeBuildRefusedPush)
    expect(parser.phases().map(({ title, state, seconds }) => [title, state, seconds])).toEqual([
      ['set-up', 'done', 2],
      ['PRE_BUILD', 'done', 5],
      ['BUILD', 'done', 5],
      ['POST_BUILD', 'failed', 4],
      ['UPLOAD_ARTIFACTS', 'done', 0],
    ])
    expect(statesOf(parser)).toEqual([
      ['[internal] load build definition from Dockerfile', 'done'],
      ['[1/1] FROM docker.io/library/alpine', 'done'],
      ['exporting to image', 'done'],
    ])
  })

  it('tells a push that was refused, its command, and that the image was built', () => {
    expect(failureOf(codeBuildRefusedPush)).toMatchObject({
      kind: 'machinery',
      command: 'docker push $IMAGE',
      hasBuilt: true,
      step: undefined,
      decidingLine: expect.stringMatching(/^denied: User: /),
      cause: { kind: 'registry-auth', sentence: 'the registry refused the push' },
    })
  })

  it('ends the group of a classic step, whose failure is the builder’s own', () => {
    const lines = [
      ...failed(docker, classicFailure),
      ...failed('docker push x', ['x']),
      ...codeBuildEnd,
    ]
    expect(failureOf(lines)).toMatchObject({
      kind: 'build',
      step: { title: 'Step 2/2 : RUN make', state: 'failed' },
      decidingLine: 'main.c:1:2: error: x',
      tail: ['main.c:1:2: error: x'],
    })
    expect(parse(lines).push(lines.at(-1) ?? '').step?.title).toBe('UPLOAD_ARTIFACTS')
  })

  it('keeps the first failure where a phase after it fails too', () => {
    const lines = [...failed('make check', ['error: no']), ...failed(docker, classicFailure)]
    expect(failureOf(lines)).toMatchObject({ command: 'make check', decidingLine: 'error: no' })
    const builds = [0, 1].flatMap((index) =>
      failed(
        docker,
        classicFailure.map((line) => line.replace('make', `make ${index}`)),
      ),
    )
    expect(failureOf(builds)).toMatchObject({ instruction: 'RUN make 0' })
  })

  it.each([
    [
      'a login that is refused, not its consequence',
      'aws ecr get-login-password | docker login --password-stdin reg.example',
      'An error occurred (AccessDeniedException) when calling the GetAuthorizationToken operation: User: u is not authorized\nError: Cannot perform an interactive login from a non TTY device',
      0,
    ],
    ['the last line of another command', './check.sh', 'checking\nthe manifest has no name', 1],
    [
      'a connection that ends',
      'docker push x',
      'The push refers to repository [x]\na: Preparing\nEOF',
      2,
    ],
    [
      'a repository that is missing',
      'docker push x',
      "name unknown: The repository with name 'x' does not exist",
      0,
    ],
  ])('tells %s', (_, command, output, index) => {
    expect(failureOf(failed(command, output.split('\n')))).toMatchObject({
      kind: 'machinery',
      command,
      hasBuilt: false,
      exitCode: undefined,
      status: 1,
      decidingLine: output.split('\n')[index],
    })
  })

  it.each([
    [
      'a memory limit of one of its programs',
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      'the command ran out of memory',
    ],
    ['a time limit of one of its programs', 'Error: context deadline exceeded', undefined],
  ])('reads no sentence of a builder in a command: %s', (_, output, sentence) => {
    expect(failureOf(failed('npm test', [output])).cause?.sentence).toBe(sentence)
  })

  it('tells the command where that printed nothing', () => {
    const message = 'Command did not exit successfully false exit status 1'
    expect(failureOf(failed('false', [])).decidingLine).toBe(message)
  })

  it.each([
    ['Phase complete: DOWNLOAD_SOURCE Success: false', 'YAML_FILE_ERROR'],
    ['Phase complete: DOWNLOAD_SOURCE State: FAILED', 'Decrypted Variables Error'],
  ])('tells what is wrong with the build itself: %s, %s', (end, code) => {
    const stamp = '[Container] 2019/03/15 20:04:18 '
    const message = `Phase context status code: ${code} Message: YAML file does not exist`
    const lines = ['Waiting for agent ping', end, message].map((text) => stamp + text)
    const parser = parse(lines)
    expect(parser.failure()).toMatchObject({
      kind: 'machinery',
      message: 'YAML file does not exist',
      step: undefined,
    })
    expect(parser.phases()).toMatchObject([{ title: 'set-up', state: 'failed' }])
  })

  it('is read behind the times of CloudWatch', () => {
    const lines = codeBuildRefusedPush.map((line) => `2026-01-02T10:11:12 ${line}`.trimEnd())
    expect(failureOf(lines)).toEqual(failureOf(codeBuildRefusedPush))
    // The log may begin within the push.
    const from = lines.findIndex((line) => line.includes('The push refers'))
    expect(failureOf(lines.slice(from)).decidingLine).toMatch(/^denied: User: /)
  })

  it('names no failure of a good build', () => {
    const lines = [
      ...codeBuildStart,
      ...codeBuildPhase('BUILD', [[docker, ...built]]),
      ...codeBuildPhase('POST_BUILD', [['docker push x', '1: digest: sha256:1 size: 1']]),
      ...codeBuildEnd,
    ]
    expect(parse(lines).failure()).toBeUndefined()
  })

  it('blames the step at work when the command ends without a word of the builder', () => {
    expect(failureOf(failed(docker, classicFailure.slice(0, -1)))).toMatchObject({
      kind: 'build',
      step: { title: 'Step 2/2 : RUN make', state: 'failed' },
      decidingLine: 'main.c:1:2: error: x',
    })
  })
})

describe('the log of ACR Tasks', () => {
  it('gives its phases, and the failure of a step as the builder’s', () => {
    const parser = parse(acr(classicFailure))
    expect(parser.phases().map(({ title, state }) => [title, state])).toEqual([
      ['set-up', 'done'],
      ['login', 'done'],
      ['step build', 'failed'],
    ])
    expect(parser.failure()).toMatchObject({
      kind: 'build',
      instruction: 'RUN make',
      exitCode: 2,
      decidingLine: 'main.c:1:2: error: x',
    })
  })

  it('tells the last line of a step without a builder', () => {
    expect(failureOf(acr(['tar: x: Cannot open']))).toMatchObject({
      kind: 'machinery',
      decidingLine: 'tar: x: Cannot open',
    })
  })

  it('names no failure of a good build', () => {
    const good = [...classicFailure.slice(0, -2), ' ---> 1a2b3c4d', 'Successfully built 1a2b3c4d']
    const parser = parse(acr(good, false))
    expect(parser.failure()).toBeUndefined()
    expect(statesOf(parser).map(([, state]) => state)).toEqual(['done', 'done'])
    expect(parser.phases().at(-1)).toMatchObject({ title: 'push', state: 'done' })
  })

  it('is not what a program prints that puts the same time before its lines', () => {
    const parser = parse(acr(classicFailure.slice(0, -1)).slice(0, 11))
    expect(parser.push('2026/01/02 10:11:12 server started').step?.title).toBe(
      'Step 2/2 : RUN make',
    )
  })
})

it.each(Object.keys(serviceLines))('each row of the table %s has a sample', (service) => {
  const rules = ciServiceRules.filter((rule) => rule.service === service)
  const sampled = serviceLines[service]?.map((line) =>
    rules.find(({ pattern }) => pattern.test(line)),
  )
  expect(rules.filter((rule) => !sampled?.includes(rule))).toEqual([])
  expect(rules).not.toEqual([])
})

describe('the log of Google Cloud Build', () => {
  it('has a command in each of its steps', () => {
    const parser = parse([
      ...[
        'Step #0: error: no cache, which does not matter',
        'Finished Step #0',
        'Starting Step #1',
      ],
      ...['Step #1 - "web": Step 1/1 : RUN web', 'Step #1 - "web":  ---> 1a2b3c4d5e6f'],
      ...['Finished Step #1 - "web"', 'Step #2: the manifest has no name'],
      'ERROR: build step 2 "acme/check" failed: step exited with non-zero status: 3',
    ])
    expect(statesOf(parser)).toEqual([['Step 1/1 : RUN web', 'done']])
    expect(parser.failure()).toMatchObject({
      kind: 'machinery',
      command: 'acme/check',
      status: 3,
      hasBuilt: true,
      decidingLine: 'the manifest has no name',
      tail: ['the manifest has no name'],
    })
  })

  it('names the step of the builder that failed', () => {
    const lines = ['RUN web', 'cc web.c', "The command 'web' returned a non-zero code: 2"]
    const end = 'ERROR: build step 0 "docker" failed: step exited with non-zero status: 2'
    const log = [...lines.map((line) => `Step #0: ${line.replace(/^RUN/, 'Step 1/1 : RUN')}`), end]
    expect(failureOf(log)).toMatchObject({
      kind: 'build',
      exitCode: 2,
      tail: ['cc web.c'],
      step: { instruction: 'RUN web' },
    })
  })

  it('ends the last step with its own', () => {
    const parser = parse(['Step #0: Step 1/1 : RUN a', 'Finished Step #0'])
    expect(parser.steps()[0]?.state).toBe('done')
    expect(parser.push('PUSH').step).toBeUndefined()
  })

  it('says itself what failed where no builder does', () => {
    const line = 'ERROR: build step 1 "gcr.io/a/b" failed: step exited with non-zero status: 1'
    const failure = parse(['Step #1: hello', 'ERROR', line]).failure()
    expect(failure).toMatchObject({ command: 'gcr.io/a/b', status: 1, step: undefined })
    expect(failure?.decidingLine).toBe('hello')
  })

  it('says that the time was up', () => {
    const lines = [
      'Step #0: Step 1/1 : RUN sleep 9999',
      'TIMEOUT',
      'ERROR: context deadline exceeded',
    ]
    expect(failureOf(lines)).toMatchObject({
      cause: { kind: 'timeout' },
      step: { instruction: 'RUN sleep 9999' },
    })
    const ofBuildKit = ['Step #0: #5 [1/1] RUN sleep 9999', 'TIMEOUT', lines.at(-1) ?? '']
    expect(failureOf(ofBuildKit)).toMatchObject({
      kind: 'build',
      cause: { kind: 'timeout' },
      step: { instruction: 'RUN sleep 9999' },
    })
    // Any program may write this: it is no step of Google Cloud Build.
    expect(parse(['Step 1/1 : RUN x', lines.at(-1) ?? '']).failure()).toBeUndefined()
  })
})

describe('a step of Google Cloud Build that builds no image', () => {
  const output = ['╷', '│ Error: Reference to undeclared resource', '│   on a.tf line 1:', '╵']
  const end = 'build step 0 "acme/terraform:1.6" failed: step exited with non-zero status: 1'

  it.each([
    [
      'with several steps',
      [
        ...['Acquiring the lock', ...output.map((line) => `Step #0: ${line}`), 'Finished Step #0'],
        ...['ERROR', `ERROR: ${end}`, '', `BUILD FAILURE: Build step failure: ${end}`],
        'ERROR: (gcloud.builds.submit) build 1-2 completed with status "FAILURE"',
      ],
    ],
    ['with one step', ['starting build "1-2"', 'BUILD', ...output, 'ERROR', `ERROR: ${end}`]],
    [
      'whose end alone is told',
      [...output.map((line) => `Step #0: ${line}`), `BUILD FAILURE: Build step failure: ${end}`],
    ],
  ])('is weighed like a command: %s', (_, lines) => {
    expect(failureOf(lines)).toMatchObject({
      kind: 'machinery',
      command: 'acme/terraform:1.6',
      status: 1,
      exitCode: undefined,
      decidingLine: 'Error: Reference to undeclared resource',
    })
  })
})

describe('a docker push that is refused', () => {
  const heading = 'The push refers to repository [reg.example/team/app]'

  it.each([
    'denied: requested access to the resource is denied',
    ...['denied', 'unauthorized: authentication required', 'name unknown: no such repository'],
    'toomanyrequests: rate exceeded',
  ])('fails the build: %s', (line) => {
    const failure = failureOf([...built, heading, '67a756c67032: Preparing', line])
    expect(failure).toMatchObject({
      kind: 'machinery',
      command: 'docker push reg.example/team/app',
      hasBuilt: true,
      decidingLine: line,
      step: undefined,
    })
  })

  it('does not where it succeeds in the end', () => {
    const digest = `1: digest: sha256:${'a'.repeat(64)} size: 735`
    expect(parse([...built, heading, 'denied: x', heading, digest]).failure()).toBeUndefined()
  })

  it('is told in the words of the registry, not in those of Google Cloud Build', () => {
    const line = 'denied: gcr.io repo does not exist. Creating on push requires a permission'
    const end = 'ERROR: error pushing image "gcr.io/a/b": retry budget exhausted (10 attempts)'
    expect(failureOf([line, end])).toMatchObject({
      decidingLine: line,
      kind: 'machinery',
      cause: { kind: 'registry-auth' },
    })
  })

  it('does not where the next command begins after it', () => {
    const commands = [['docker push a || true', heading, 'denied: x'] as const, ['true'] as const]
    expect(parse(codeBuildPhase('BUILD', commands)).failure()).toBeUndefined()
  })

  it('is none in the output of a step', () => {
    const lines = ['Step 1/2 : RUN x', heading, 'denied: x', 'Step 2/2 : RUN y']
    expect(parse(lines).failure()).toBeUndefined()
  })
})
