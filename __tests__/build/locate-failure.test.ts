import { describe, expect, it } from '@jest/globals'
import { locateFailure } from '../../src/build/locate-failure.ts'
import { failureOf } from '../build-log/parsing.ts'
import { transcript } from '../support/log-of.ts'

const tools = `FROM scratch AS base
COPY bin/busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
`

function lineOf(dockerfile: string, log: readonly string[]): number | undefined {
  return locateFailure(failureOf(log), dockerfile).dockerfile?.line
}

describe('the line of a failing instruction', () => {
  it('is the one that the builder names', () => {
    expect(lineOf('', transcript('syntax-error'))).toBe(4)
  })

  it('is found by the words where BuildKit names none', () => {
    const [address] = /http:\S+/.exec(transcript('missing-download').join('\n')) ?? []
    expect(lineOf(`${tools}\nADD ${address} /\n`, transcript('missing-download'))).toBe(5)
  })

  it('is found by the words where BuildKit names the wrong one for a trigger', () => {
    const dockerfile = `${tools}ONBUILD RUN exit 9\nFROM base\nRUN echo never\n`
    expect(lineOf(dockerfile, transcript('trigger'))).toBe(4)
    expect(lineOf('FROM base-with-a-trigger\n', transcript('trigger'))).toBeUndefined()
  })

  it("is found by the classic builder's number of the step among equal ones", () => {
    const dockerfile = `FROM a\nRUN make\nRUN make\nFROM b\nRUN make\nRUN make\n`
    const log = ['Step 1/6 : FROM a', 'Step 5/6 : RUN make']
    expect(lineOf(dockerfile, [...log, "The command 'make' returned a non-zero code: 2"])).toBe(5)
  })

  it("is found by podman's number of the step in its stage", () => {
    const dockerfile = `FROM a\nRUN make\nRUN make a\nFROM b AS b\nRUN make a\nRUN make\n`
    const log = ['[2/2] STEP 1/3: FROM b AS b', '[2/2] STEP 3/3: RUN make']
    const error = 'Error: building at STEP "RUN make": while running runtime: exit status 2'
    expect(lineOf(dockerfile, [...log, error])).toBe(6)
  })

  it('is found by words alone for kaniko, which numbers nothing', () => {
    const error =
      'error building image: error building stage: failed to execute command: exit status 2'
    const log = ['INFO[0001] RUN make', error]
    expect(lineOf('FROM a\nRUN make\n', log)).toBe(2)
    expect(lineOf('FROM a\nRUN make\nRUN make\n', log)).toBeUndefined()
  })

  it('is not told without the text of the Dockerfile', () => {
    const failure = failureOf(transcript('missing-download'))
    expect(locateFailure(failure, undefined)).toEqual(failure)
  })

  it('is not told where the builder names no instruction', () => {
    expect(lineOf(`${tools}ENV NAME\n`, transcript('classic-syntax-error'))).toBeUndefined()
  })
})
