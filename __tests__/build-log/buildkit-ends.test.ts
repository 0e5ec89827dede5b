import { describe, expect, it } from '@jest/globals'
import { failureOf, parse } from './parsing.ts'

describe('a BuildKit log that begins in the middle', () => {
  const end = `------
 > [6/8] RUN make all:
0.5 make: *** [all] Error 2
------
ERROR: failed to solve: process "/bin/sh -c make all" did not complete successfully: exit code: 2`

  it('takes the title of the failing step from the excerpt', () => {
    const lines = `#9 0.5 output
#9 ERROR: process "/bin/sh -c make all" did not complete successfully: exit code: 2`
    expect(failureOf(`${lines}\n${end}`)).toMatchObject({
      step: { key: '#9', title: '[6/8] RUN make all', index: 6, instruction: 'RUN make all' },
      tail: ['output'],
    })
  })

  it('after the steps still names the one that failed, with its last lines', () => {
    expect(failureOf(end)).toMatchObject({
      step: { title: '[6/8] RUN make all', state: 'failed' },
      exitCode: 2,
      tail: ['make: *** [all] Error 2'],
    })
  })

  it('reads an excerpt whose lines are numbered', () => {
    const parser = parse('------\n > [2/2] RUN make:\n#7 0.5 cc a.c\n#7 0.6 a.c:1:2: error: x')
    expect(parser.steps().map(({ title }) => title)).toEqual(['[2/2] RUN make'])
    parser.push('------')
    parser.push('executor failed running [/bin/sh -c make]: exit code: 2')
    expect(parser.failure()).toMatchObject({
      step: { title: '[2/2] RUN make' },
      exitCode: 2,
      decidingLine: 'a.c:1:2: error: x',
      tail: ['cc a.c', 'a.c:1:2: error: x'],
    })
  })

  it.each([
    ['[internal] load metadata for docker.io/acme/a:9', 'FROM acme/a:9'],
    ['exporting to image', 'CMD ["a"]'],
  ])('reads an excerpt of its own work: %s', (title, instruction) => {
    const frame = ['-'.repeat(20), '   5 |     ARG A', `   6 | >>> ${instruction}`, '-'.repeat(20)]
    const message = 'docker.io/acme/a:9: not found'
    const end = ['------', 'Dockerfile:6', ...frame, `ERROR: failed to solve: ${message}`]
    expect(failureOf([` > ${title}:`, ...end])).toMatchObject({
      message,
      step: { title, state: 'failed' },
      instruction,
      dockerfile: { file: 'Dockerfile', line: 6 },
    })
  })

  it('has no times in its lines', () => {
    const end =
      'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2'
    const failure = failureOf(['0.386 cc a.c', '0.391 a.c:1:2: error: x', '------', end])
    expect(failure).toMatchObject({
      decidingLine: 'a.c:1:2: error: x',
      tail: ['cc a.c', 'a.c:1:2: error: x', '------'],
    })
  })

  it('takes a title that comes late', () => {
    const parser = parse('#9 0.5 a\n#9 ...\n\n#8 [1/2] RUN y\n#8 ...\n\n#9 [2/2] RUN x')
    expect(parser.steps().map(({ title }) => title)).toEqual(['[2/2] RUN x', '[1/2] RUN y'])
  })

  it('takes no report of a step for its title', () => {
    const parser = parse(['#9 exporting layers 1.2s done', '#9 pushing layers'])
    expect(parser.steps().map(({ title }) => title)).toEqual(['#9'])
  })
})

describe('the end of a BuildKit log', () => {
  const step = '#4 [web 2/3] RUN make\n#4 0.5 cc\n#4 ERROR: exit code: 1'
  const ruler = '-'.repeat(20)

  it.each([
    'ERROR: failed to build: failed to solve: exit code: 1',
    'target web: failed to solve: exit code: 1',
    'Build Failed: build daemon returned an error < failed to solve: exit code: 1 >',
    'failed to solve: rpc error: code = Unknown desc = exit code: 1',
    'failed to solve with frontend dockerfile.v0: failed to build LLB: exit code: 1',
    'Error: failed to fetch an image or build from source: error building: failed to solve: exit code: 1',
    'Error: buildx bake failed with: ERROR: target web: failed to solve: exit code: 1',
  ])('is read in %j', (line) => {
    expect(failureOf(line)).toMatchObject({ message: 'exit code: 1', exitCode: 1 })
    expect(failureOf(`${step}\n${line}`).step?.key).toBe('#4')
  })

  it('may have a blank line after each line, as compose prints it', () => {
    const log = `${step}
web.Dockerfile:7
${ruler}
   6 |     FROM a
   7 | >>> RUN make
${ruler}
failed to solve: exit code: 1`
    expect(failureOf(log.replaceAll('\n', '\n\n'))).toMatchObject({
      dockerfile: { file: 'web.Dockerfile', line: 7 },
      codeFrame: ['   6 |     FROM a', '   7 | >>> RUN make'],
    })
  })

  it.each([
    [
      'whose title is missing',
      `${ruler}\n  16 |     FROM a\n  17 | >>> RUN make\n  18 | >>>   all`,
    ],
    ['with a shorter ruler', `web.Dockerfile:17\n${ruler.slice(1)}\n  17 | >>> RUN make`],
  ])('tells the line by a code frame %s', (_, codeFrame) => {
    const load = '#1 [internal] load build definition from web.Dockerfile\n#1 DONE 0.1s'
    const { dockerfile } = failureOf(`${load}\n${step}\n${codeFrame}`)
    expect(dockerfile).toEqual({ file: 'web.Dockerfile', line: 17 })
  })

  it('names the instruction of a step that has another title', () => {
    const failure = failureOf(`#3 [internal] load metadata for docker.io/acme/none:1
#3 ERROR: acme/none:1: not found
Dockerfile:2
${ruler}
   2 | >>> FROM acme/none:1
${ruler}
ERROR: failed to solve: acme/none:1: not found`)
    expect(failure.instruction).toBe('FROM acme/none:1')
    expect(failure.cause?.kind).toBe('base-image-not-found')
  })

  it('repeats output of a step, which stays with the step and is not counted twice', () => {
    const parser = parse(`${step}\n------\n > [web 2/3] RUN make:`)
    expect(parser.push('#4 0.5 cc').step?.key).toBe('#4')
    expect(parser.failure()?.tail).toEqual(['cc'])
  })

  it('is read although another target was built', () => {
    const failure = failureOf(`#3 [a] exporting to image
#3 DONE 0.1s
#4 [b 1/1] RUN b
#4 ERROR: x
Dockerfile:7
${ruler}
   7 | >>> RUN b
${ruler}
ERROR: target b: failed to solve: x`)
    expect(failure).toMatchObject({ step: { key: '#4' }, dockerfile: { line: 7 } })
  })

  it('says nothing about a good build', () => {
    const good = '#4 exporting to image\n#4 DONE 0.1s\nERROR: the next command failed'
    expect(parse(good).failure()).toBeUndefined()
  })
})
