import { describe, expect, it } from '@jest/globals'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { failureOf, parse } from './parsing.ts'

describe('the culprit', () => {
  it('is never a step that was killed because another one failed', () => {
    const killed = `#4 [a 1/1] RUN a
#5 [b 1/1] RUN b
#4 ERROR: process "/bin/sh -c a" did not complete successfully: exit code: 137`
    const end = '#5 ERROR: process "/bin/sh -c b" did not complete successfully: exit code: 1'
    expect(failureOf(`${killed}\n${end}`).step?.key).toBe('#5')
    expect(failureOf(killed).step?.key).toBe('#4')
  })

  it('is none of the steps that were cancelled', () => {
    const parser = parse(`#4 [a 1/1] RUN a
#4 ERROR: process "a" did not complete: context canceled
ERROR: failed to solve: Canceled: context canceled`)
    expect(parser.failure()?.step).toBeUndefined()
    expect(parser.steps()[0]?.state).toBe('cancelled')
  })

  it('is found by its command where no line shows its error', () => {
    const failure = failureOf(`#4 [1/2] RUN a
#4 DONE 0.1s
#5 [2/2] RUN make all
#5 0.1 cc
ERROR: failed to solve: process "/bin/sh -c make all" did not complete successfully: exit code: 2`)
    expect(failure).toMatchObject({ step: { key: '#5' }, exitCode: 2 })
  })

  it('is no cache which could not be imported', () => {
    const cache = '#3 importing cache manifest from r/app:cache\n#3 ERROR: r/app:cache: not found'
    expect(parse(`${cache}\n#4 [1/1] RUN x\n#4 DONE 1.0s`).failure()).toBeUndefined()
  })

  it('is the step which the last sentence quotes', () => {
    const failure = failureOf(`#4 [a 1/1] RUN a
#4 ERROR: exit code: 1
#5 [b 1/1] RUN b
#5 ERROR: lost it
ERROR: failed to build: failed to solve: exit code: 1`)
    expect(failure.step?.key).toBe('#4')
  })
})

describe('the build checks', () => {
  const dockerfile = '#1 [internal] load build definition from web.Dockerfile'

  it('are found in the step that reads the Dockerfile and at the end, each once', () => {
    const parser = parse([
      dockerfile,
      "#1 WARN: FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 3)",
      ...['#1 DONE 0.1s', '', ' \u001b[33m2 warnings found (use docker --debug to expand):'],
      "\u001b[0m - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 3)",
      " - UndefinedVar: Usage of undefined variable '$X' (line 9)",
    ])
    expect(parser.warnings()).toEqual([
      {
        rule: 'FromAsCasing',
        message: "'as' and 'FROM' keywords' casing do not match",
        file: 'web.Dockerfile',
        line: 3,
      },
      {
        rule: 'UndefinedVar',
        message: "Usage of undefined variable '$X'",
        file: 'web.Dockerfile',
        line: 9,
      },
    ])
  })

  it('are not found in a list of something else', () => {
    expect(parse([dockerfile, ' - Rule: a line (line 3)']).warnings()).toEqual([])
  })
})

describe('the step at work', () => {
  it('is the instruction that printed last', () => {
    const parser = new LogParser()
    const log = '#4 [1/2] RUN a\n#5 [2/2] RUN b\n#4 0.1 one\n#4 0.2 two\n#6 [auth] token'
    log.split('\n').forEach((line, index) => parser.push(line, index))
    expect(parser.atWork()).toMatchObject({
      step: { key: '#4', startMs: 0, endMs: undefined },
      tail: ['one', 'two'],
      lastLineMs: 3,
    })
  })

  it('is still known when BuildKit reported it cancelled', () => {
    const parser = parse('#4 [1/1] RUN a\n#4 0.1 waiting\n#4 CANCELED')
    expect(parser.atWork()).toMatchObject({ step: { key: '#4' }, tail: ['waiting'] })
  })

  it('is none after a good build', () => {
    expect(parse('#4 [1/1] RUN a\n#4 DONE 0.1s').atWork()).toBeUndefined()
  })
})
