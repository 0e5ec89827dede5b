import { describe, expect, it } from '@jest/globals'
import { judgeBuild } from '../../../src/report/judge-build.ts'
import type { RunEnd } from '../../../src/report/run-end.ts'
import { createLogParser } from '../../../src/build-log/log-parser.ts'
import { describeBadEnd, describeSuccess } from '../../../src/report/live/build-end.ts'
import { codeBuildRefusedPush } from '../../build-log/frames.ts'
import { transcript } from '../../support/log-of.ts'
import { makeBuild } from '../../../world/server/api-values.ts'
import { noLog, readAll } from '../../support/summary-facts.ts'

/** What the log of a failed build ends with, and the error that follows. */
function endOf(lines: readonly string[], status = 'failed'): readonly string[] {
  const parser = createLogParser()
  for (const line of lines) parser.push(line)
  const log = { ...noLog, ...readAll(parser) }
  const end = judgeBuild(
    {
      build: makeBuild({ id: 'b-1', status }),
      outcome: { type: 'finished' },
      cancellation: { wanted: false, accepted: false },
      queueSeconds: 1,
      buildSeconds: 2,
    },
    log,
  )
  return end === undefined
    ? []
    : describeBadEnd('chat', end, log, { path: 'a/Dockerfile', text: undefined })
}

describe('the end of the log of a failed build', () => {
  it('repeats the failing step', () => {
    expect(endOf(transcript('heredoc'))).toEqual([
      'Failed step: [3/3] RUN <<EOF (echo from a heredoc...) (a/Dockerfile:4, exit code 42)',
      'from a heredoc',
      '::error::not a command',
    ])
  })

  it('begins with the cause where it is known', () => {
    const [first, second, ...rest] = endOf(transcript('missing-file'))
    expect(first).toMatch(/^chat: the build context has no '/)
    expect(second).toMatch(/^Failed step: \[/)
    expect(rest.join('\n')).not.toContain('chat: ')
  })

  it('shows the line of a Dockerfile that cannot be parsed', () => {
    expect(endOf(transcript('syntax-error')).find((line) => line.startsWith('The builder'))).toBe(
      'The builder failed: dockerfile parse error on line 4: unknown instruction: RUM (did you mean RUN?) (a/Dockerfile:4)',
    )
  })

  it('names the command that failed beside the builder', () => {
    expect(endOf(codeBuildRefusedPush).slice(0, 2)).toEqual([
      'chat: the registry refused the push',
      'Failed command: docker push $IMAGE (exit code 1)',
    ])
  })

  it('shows the last lines of the log where the failing step printed none', () => {
    const lines = ['#5 [2/2] RUN exit 3', '#5 ERROR: process "x" did not complete: exit code: 3']
    expect(endOf(lines)).toEqual([
      ...['Failed step: [2/2] RUN exit 3 (exit code 3)', 'The last lines of the log:', ...lines],
    ])
  })

  it('names the command that failed where its title is not in the log', () => {
    const sentence = "The command '/bin/sh -c make' returned a non-zero code: 2"
    expect(endOf(['Step 1/4 : COPY a b', 'error: x', sentence])).toEqual([
      'Failed step: RUN make (exit code 2)',
      'error: x',
    ])
  })

  it('shows the last lines of a log that names no failing step', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`)
    expect(endOf(lines)).toEqual([
      'The log names no failing step. Its last lines:',
      ...lines.slice(-20),
    ])
  })

  it.each([
    ['a success', ['#1 [1/1] RUN x', '#1 ERROR: y'], 'success'],
    ['a cancelled build', ['#1 [1/1] RUN x', '#1 CANCELED'], 'cancelled'],
    ['an empty log', [], 'failed'],
  ] as const)('has nothing for %s', (_, lines, status) => {
    expect(endOf(lines, status)).toEqual([])
  })
})

describe('the last line of the log', () => {
  const ended = (kind: RunEnd['kind']): RunEnd => ({
    ...{ kind, title: '', facts: [], hint: undefined, hasImage: true },
  })
  const last = (image: string | undefined, buildSeconds?: number): string =>
    describeSuccess(
      ended('built'),
      {
        build: makeBuild({ id: 'b-1' }),
        outcome: { type: 'finished' },
        cancellation: { wanted: false, accepted: false },
        queueSeconds: undefined,
        buildSeconds,
      },
      image,
    )

  it.each([
    [last('r.test/chat:v1', 252), 'Built r.test/chat:v1 in 4 min 12 s (build ID b-1)'],
    [last(undefined), 'Built the image (build ID b-1)'],
  ])('names result, image, time and build: %s', (line, expected) => {
    expect(line).toBe(expected)
  })

  it.each([
    ['finished', 'taken', 'Reused the image (build ID b-1)'],
    [
      'submitted',
      'joined',
      'Another run builds the image (build ID b-1). This run does not wait for its end.',
    ],
  ] as const)('says of a build that %s and was %s: %s', (type, how, expected) => {
    const result = {
      ...{ build: makeBuild({ id: 'b-1' }), outcome: { type }, reused: { how, ageSeconds: 1 } },
      cancellation: { wanted: false, accepted: false },
      ...{ queueSeconds: undefined, buildSeconds: undefined },
    }
    const line = describeSuccess(ended(how === 'taken' ? 'reused' : 'submitted'), result)
    expect(line).toBe(expected)
  })
})
