import { describe, expect, it } from '@jest/globals'
import { logEndOf } from '../../src/report/log-end.ts'
import type { Report } from '../../src/report/report.ts'
import { codeBuildRefusedPush } from '../build-log/ci-service-logs.ts'
import { transcript } from '../support/log-of.ts'
import { factsOf, nothing } from '../support/summary-facts.ts'

/** What the log of a failed build ends with, and the error that follows. */
function endOf(lines: readonly string[], status = 'failed'): readonly string[] {
  const dockerfile = { path: 'a/Dockerfile', text: undefined }
  return logEndOf(factsOf(lines, status, undefined, undefined, undefined, dockerfile))
}

describe('the end of the log of a failed build', () => {
  it('repeats the failing step', () => {
    expect(endOf(transcript('heredoc'))).toEqual([
      'Failed step: [3/3] RUN <<EOF (echo from a heredoc...) (a/Dockerfile:4, exit code 42)',
      'from a heredoc',
      '::error::not a command',
    ])
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
    ['a cancelled build', ['#1 [1/1] RUN x', '#1 CANCELED'], 'cancelled'],
    ['an empty log', [], 'failed'],
  ] as const)('has nothing for %s', (_, lines, status) => {
    expect(endOf(lines, status)).toEqual([])
  })
})

describe('the last line of the log', () => {
  const last = (kind: Report['end']['kind'], more: Partial<Report> = {}): readonly string[] => {
    const end = { ...nothing.end, kind, title: "registered as 'chat:v1'" }
    return logEndOf({ ...nothing, build: { id: 'b-1', record: {} }, ...more, end })
  }
  const image = 'r.test/chat:v1'

  it.each([
    [
      last('built', { image, buildSeconds: 252 }),
      'Built r.test/chat:v1 in 4 min 12 s (build ID b-1)',
    ],
    [last('built'), 'Built the image (build ID b-1)'],
    [last('reused', { reuse: 'x' }), 'Reused the image (build ID b-1)'],
    [
      last('submitted', { reuse: 'x' }),
      'Another run builds the image (build ID b-1). This run does not wait for its end.',
    ],
    [
      last('submitted', { image }),
      "Submitted r.test/chat:v1 (build ID b-1), without waiting for its end. The action 'wait/' follows it in a later job.",
    ],
    [last('registered', { image }), "r.test/chat:v1 was registered as 'chat:v1' (new record b-1)"],
    [
      last('registered', { image, reuse: 'x' }),
      "r.test/chat:v1 was registered as 'chat:v1' (record b-1)",
    ],
  ])('names result, image, time and build: %s', (lines, expected) => {
    expect(lines).toEqual([expected])
  })

  it.each(['packed', 'checked'] as const)('says no more of a dry run that %s', (kind) => {
    expect(last(kind, { build: undefined })).toEqual([])
  })
})
