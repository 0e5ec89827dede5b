import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderTimeline, type TimedStep } from '../../../src/report/summary/timeline.ts'

const step = (number: number, from: number, to: number, more: Partial<TimedStep> = {}) => ({
  number,
  name: `RUN work ${number}`,
  startMs: from * 1_000,
  endMs: to * 1_000,
  seconds: undefined,
  failed: false,
  ...more,
})

const barsOf = (chart: string | undefined): readonly string[] =>
  (chart?.split('\n') ?? []).filter((line) => line.includes(' :')).map((line) => line.trim())

describe('renderTimeline', () => {
  it('draws queue time and steps, the failed one in red', () => {
    const chart = renderTimeline(6_000, [
      step(2, 100, 138, { name: 'RUN --mount=type=cache,target=/x apt-get update' }),
      step(5, 138, 309, { name: 'RUN pip install -r requirements.txt' }),
      step(9, 309, 333, { name: 'RUN pytest', failed: true }),
    ])
    expect(barsOf(chart)).toEqual([
      '0 queued 6s :done, 0, 6000',
      '2 apt-get update 38s :6000, 44000',
      '5 pip install -r 2m51s :44000, 215000',
      '9 pytest 24s :crit, 215000, 239000',
    ])
    expect(chart).toContain('axisFormat %M:%S\n')
    expect(chart).toContain('tickInterval 1minute\n')
    expect(chart).toContain('accTitle: Timeline of the build\n')
  })

  it("trusts the builder's seconds more than the time at which the first line arrived", () => {
    const chart = renderTimeline(undefined, [step(1, 0, 10), step(2, 18, 20, { seconds: 9.5 })])
    expect(barsOf(chart)).toEqual(['1 work 1 10s :0, 10000', '2 work 2 10s :10500, 20000'])
  })

  it.each<[string, readonly TimedStep[]]>([
    ['nothing ran', []],
    ['one step took all the time', [step(1, 0, 100), step(2, 100, 100.1)]],
    [
      'the log was replayed at once',
      [step(1, 0, 0.2, { seconds: 40 }), step(2, 0.2, 0.5, { seconds: 9 })],
    ],
    ['nothing took a second', [step(1, 0, 0.4), step(2, 0.4, 0.9)]],
  ])('is left out when %s', (_, steps) => {
    expect(renderTimeline(3_000, steps)).toBeUndefined()
  })

  it('shows hours for long builds', () => {
    const chart = renderTimeline(undefined, [step(1, 0, 3_700), step(2, 3_700, 7_300)])
    expect(chart).toContain('axisFormat %H:%M:%S\n')
    expect(barsOf(chart)[0]).toBe('1 work 1 1h1m :0, 3700000')
  })

  it('draws the longest 15 steps and always the failed one', () => {
    const steps = Array.from({ length: 40 }, (_, at) =>
      step(at + 1, at * 10, at * 10 + 5 + at / 10),
    )
    const chart = renderTimeline(undefined, [...steps, step(41, 400, 400.1, { failed: true })])
    expect(barsOf(chart)).toHaveLength(15)
    expect(barsOf(chart).at(-1)).toMatch(/^41 .*:crit, /)
  })

  it('never lets a name change the chart, and keeps labels short and ticks few', () => {
    const time = fc.integer({ min: 0, max: 100_000_000 })
    const steps = fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 1_000 }),
        name: fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.constantFrom('section a', 'RUN click x', 'title: b', 'x :crit, 0, 9', '%% c\n%%d'),
        ),
        startMs: time,
        endMs: time,
        seconds: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
        failed: fc.boolean(),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(steps, fc.option(time, { nil: undefined }), (random, queuedMs) => {
        const ordered = random.map((one) => ({
          ...one,
          startMs: Math.min(one.startMs, one.endMs),
          endMs: Math.max(one.startMs, one.endMs),
        }))
        const chart = renderTimeline(queuedMs, ordered)
        if (chart === undefined) return
        const bars = chart.split('\n').slice(11, -1)
        for (const bar of bars) {
          expect(bar).toMatch(
            /^ {4}\d+( [A-Za-z0-9 ._/@+=-]*)? \d+[smh][0-9smh]* :(done, |crit, )?\d+, \d+$/,
          )
          expect(bar.split(' :')[0]?.trim().length).toBeLessThanOrEqual(22)
        }
      }),
    )
  })
})
