import { describe, expect, it } from '@jest/globals'
import { LogParser } from '../../src/build-log/log-parser.ts'
import type { Step } from '../../src/build-log/steps.ts'
import { transcript } from '../support/log-of.ts'
import { failureOf, parse } from './parsing.ts'

const keysOf = (parser: LogParser) => parser.steps().map(({ key, state }) => `${key} ${state}`)

// A new recording of the transcripts changes step numbers and times: these are the engine's.
it('takes a vertex without brackets for a step', () => {
  const failure = failureOf([
    ...['#9 apt update', '#9 0.512 E: The list of sources is empty', '#9 ...', ''],
    ...['#8 [1/2] FROM a', '#8 DONE 0.1s', '', '#9 apt update'],
    '#9 ERROR: process "/bin/sh -c apt update" did not complete successfully: exit code: 100',
    ...['------', ' > apt update:', '0.512 E: The list of sources is empty', '------'],
    'error: failed to solve: process "/bin/sh -c apt update" did not complete successfully: exit code: 100',
  ])
  expect(failure).toMatchObject({
    step: { title: 'apt update', state: 'failed' },
    exitCode: 100,
    decidingLine: 'E: The list of sources is empty',
    isSilent: false,
  })
})

it('reads titles that a terminal filled with blanks', () => {
  const failure = failureOf(
    [
      ...[' => ERROR [8/8] RUN make', '------', ' > [8/8] RUN make:', '3.14 error: x', '------'],
      ...['Dockerfile:9', '--------------------', '   9 | >>> RUN make', '--------------------'],
      'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
    ].map((line) => line.padEnd(110)),
  )
  expect(failure).toMatchObject({
    step: { title: '[8/8] RUN make' },
    exitCode: 2,
    decidingLine: 'error: x',
    dockerfile: { file: 'Dockerfile', line: 9 },
  })
})

it.each([
  ['#5 [2/2] RUN exit 3', true],
  ['#6 [1/2] FROM a', false],
])('says that a step printed nothing only where its title was seen: %s', (title, isSilent) => {
  const end = '#5 ERROR: process "/bin/sh -c exit 3" did not complete successfully: exit code: 3'
  expect(failureOf([title, end]).isSilent).toBe(isSilent)
})

describe('a recorded BuildKit log', () => {
  it('gives the steps of a good build with stage, number, instruction and time', () => {
    const parser = parse(transcript('success'))
    expect(parser.steps().filter(({ state }) => state !== 'done' && state !== 'cached')).toEqual([])
    expect(parser.steps().find(({ title }) => title.endsWith('tee answer'))).toMatchObject({
      stage: 'test',
      index: 1,
      instruction: expect.stringMatching(/^RUN echo .* \| tee answer$/),
      seconds: expect.any(Number),
    })
    expect(parser.failure()).toBeUndefined()
  })

  it('names no line for a trigger, which BuildKit places in the first one', () => {
    const failure = failureOf(transcript('trigger'))
    expect(failure).toMatchObject({ instruction: 'RUN exit 9', exitCode: 9, codeFrame: [] })
    expect(failure.dockerfile).toBeUndefined()
  })

  it('tells which directory of a wildcard is missing', () => {
    expect(failureOf(transcript('missing-directory')).cause).toMatchObject({
      kind: 'copy-source-missing',
      sentence: "the build context has no 'nothing'",
    })
  })

  it('follows steps that take turns', () => {
    const parser = new LogParser()
    const parts = transcript('parallel').map((line) => parser.push(line))
    const slow = parts.filter(({ step }) => step?.stage === 'slow')
    const output = slow.filter(({ kind }) => kind === 'output').map(({ text }) => text.slice(6))
    const printed = [1, 2, 3, 4, 5, 6].map((part) => `slow: part ${part} of 6`)
    expect(output.slice(0, -1)).toEqual(printed)
    const pauses = slow.filter(({ text }) => text === '...')
    expect(pauses.length).toBeGreaterThan(0)
    expect(pauses.filter(({ kind }) => kind !== 'other')).toEqual([])
    expect(slow.filter(({ kind }) => kind === 'title')).toHaveLength(pauses.length + 1)
    expect(slow.at(-1)).toMatchObject({ step: { state: 'done' } })
  })

  it.each([
    ['failing-step', 'RUN --mount', 5, 1, 'Collecting no-such-package==1.0.0'],
    ['parallel-failure', "RUN echo 'broken", 8, 3, 'broken: giving up'],
    ['multi-line', 'RUN set -e', 6, 1, 'no newline at the end'],
    ['heredoc', 'RUN <<EOF', 4, 42, '::error::not a command'],
  ])('tells the failing step of %s', (name, instruction, line, exitCode, output) => {
    const failure = parse(transcript(name)).failure()
    expect(failure?.step?.instruction?.startsWith(instruction)).toBe(true)
    expect(failure?.step?.state).toBe('failed')
    expect(failure).toMatchObject({ exitCode, dockerfile: { file: 'Dockerfile', line } })
    expect(failure?.tail).toContain(output)
  })

  it('tells which instruction wants a file that is missing', () => {
    expect(failureOf(transcript('missing-file'))).toMatchObject({
      message: expect.stringMatching(
        /^failed to calculate checksum of ref .*: "\/uv\.lock": not found$/,
      ),
      step: { instruction: 'COPY pyproject.toml uv.lock /app/', state: 'failed' },
      exitCode: undefined,
      tail: [],
      dockerfile: { file: 'Dockerfile', line: 4 },
    })
  })

  it('tells where a Dockerfile cannot be parsed', () => {
    expect(parse(transcript('syntax-error')).failure()).toMatchObject({
      message: 'dockerfile parse error on line 4: unknown instruction: RUM (did you mean RUN?)',
      step: undefined,
      exitCode: undefined,
      tail: [],
      dockerfile: { file: 'Dockerfile', line: 4 },
    })
  })

  it('blames no step for a cancel', () => {
    const parser = parse(transcript('cancelled'))
    expect(parser.steps().at(-1)).toMatchObject({ index: 3, state: 'cancelled' })
    expect(parser.failure()).toMatchObject({ message: 'Canceled: context canceled', tail: [] })
    expect(parser.failure()?.step).toBeUndefined()
  })
})

describe('a BuildKit line', () => {
  it.each([
    ['[builder 2/4] RUN npm ci', { stage: 'builder', index: 2, instruction: 'RUN npm ci' }],
    ['[ 2/10] COPY a b', { stage: undefined, index: 2, instruction: 'COPY a b' }],
    ['[linux/amd64 web 1/3] FROM x', { stage: 'web', index: 1, instruction: 'FROM x' }],
    ['[linux/arm64 1/3] FROM x', { stage: undefined, index: 1, instruction: 'FROM x' }],
    [
      '[internal] load .dockerignore',
      { stage: undefined, index: undefined, instruction: undefined },
    ],
    ['exporting to image', { stage: undefined, index: undefined, instruction: undefined }],
  ])('with the title %j begins a step', (title, step) => {
    const part = new LogParser().push(`#7 ${title}`)
    expect(part).toMatchObject({ kind: 'title', text: title, step: { key: '#7', title, ...step } })
  })

  it.each<[string, Step['state']]>([
    ['0.345 output', 'running'],
    ['transferring dockerfile: 132B done', 'running'],
    ['0.5 DONE 3.2s', 'running'],
    ['DONE 3.2s', 'done'],
    ['CACHED', 'cached'],
    ['CANCELED', 'cancelled'],
    ['ERROR: process failed', 'failed'],
  ])('of a step that reads %j leaves it %s', (text, state) => {
    const part = parse('#7 [1/1] RUN x').push(`#7 ${text}`)
    expect(part).toMatchObject({ text, kind: 'output', step: { state } })
  })
})

it('a step from the cache stays one where BuildKit says how long that took', () => {
  expect(keysOf(parse('#7 [1/1] RUN x\n#7 CACHED\n#7 DONE 0.1s'))).toEqual(['#7 cached'])
})

describe('the failure of a BuildKit log', () => {
  it('needs a ruler below what it takes for the place in the Dockerfile', () => {
    const failure = parse(['#1 [1/1] RUN x', '#1 ERROR: y', 'localhost:5000', 'ERROR: y']).failure()
    expect(failure).toMatchObject({ dockerfile: undefined })
  })

  it('keeps the last thirty lines of the step, each within bounds', () => {
    const output = Array.from({ length: 100 }, (_, index) => `#1 0.${index} line ${index}`)
    const long = `#1 0.9 ${'xx '.repeat(5_000)}`
    const tail = parse(['#1 [1/1] RUN x', ...output, long, '#1 ERROR: y']).failure()?.tail
    expect(tail).toHaveLength(30)
    expect(tail?.[0]).toBe('line 71')
    expect(tail?.[29]).toMatch(/^(?:xx ){600,665}xx…$/)
  })
})

describe('the number of a step', () => {
  it('begins anew with an attempt, which replaces those that failed', () => {
    const first = ['#1 [internal] load', '#1 DONE 0.1s', '#2 [1/1] RUN x', '#2 ERROR: exit code: 1']
    const end = ['------', ' > [1/1] RUN x:', '------', '']
    const second = ['#1 [internal] load', '#1 DONE 0.1s', '#2 [2/2] RUN y', '#2 DONE 0.1s']
    const parser = parse([...first, ...end, ...first, ...end, ...second])
    expect(parser.steps().map(({ key, title }) => [key, title])).toEqual([
      ['3 #1', '[internal] load'],
      ['3 #2', '[2/2] RUN y'],
    ])
    expect(parser.failure()).toBeUndefined()
  })

  it('begins anew with another build, which is added to one that was good', () => {
    const image = ['#1 [internal] load', '#1 DONE 0.1s', '#2 exporting to image', '#2 DONE 0.1s']
    expect(
      parse([...image, '', ...image])
        .steps()
        .map(({ key }) => key),
    ).toEqual(['#1', '#2', '2 #1', '2 #2'])
  })

  it('stays the same where two targets share the step', () => {
    const log = '#1 [a internal] load\n#1 DONE 0.1s\n#2 [a 2/3] WORKDIR /app\n#2 CACHED'
    const keys = keysOf(parse(`${log}\n\n#2 [b 2/3] WORKDIR /app\n#2 CACHED`))
    expect(keys).toEqual(['#1 done', '#2 cached'])
  })

  it('that begins anew after a failure belongs to another build', () => {
    const first =
      '#1 [internal] load\n#1 DONE 0.1s\n#2 [1/1] RUN x\n#2 ERROR: exit code: 1\nERROR: failed to solve: exit code: 1'
    const parser = parse(`${first}\n#1 [internal] load`)
    expect(parser.failure()).toBeUndefined()
    expect(keysOf(parser)).toEqual(['2 #1 running'])
  })

  it('stays the same when a step that was over goes on', () => {
    const lines = ['#1 [internal] load', '#1 DONE 0.0s', '', '#2 [1/1] RUN x', '#2 ...', '']
    expect(keysOf(parse([...lines, '#1 [internal] load', '#1 transferring context: 2B']))).toEqual([
      '#1 done',
      '#2 running',
    ])
  })

  it('is that of the step at work where older versions print a zero', () => {
    const parser = parse(['#7 [1/1] RUN x'])
    expect(parser.push('#0 0.25 output')).toMatchObject({ kind: 'output', step: { key: '#7' } })
    expect(parser.push('#0 building with "default"').step).toBeUndefined()
  })
})
