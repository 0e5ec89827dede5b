import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Step } from '../../../src/build-log/steps.ts'
import { renderBuildSummary } from '../../../src/report/summary/build-summary.ts'
import { failedStep, nothing } from '../../support/summary-facts.ts'

const step = (name: string, from: number, to: number, more: Partial<Step> = {}): Step => ({
  ...failedStep,
  state: 'done',
  title: name,
  instruction: name,
  startMs: from * 1_000,
  endMs: to * 1_000,
  ...more,
})
const work = (from: number, to: number, more?: Partial<Step>): Step =>
  step('RUN work', from, to, more)

/** The timeline in the summary of a build with these steps. */
function renderTimeline(queueSeconds: number | undefined, steps: readonly Step[]) {
  const summary = renderBuildSummary({ ...nothing, queueSeconds, steps })
  return /^```mermaid\n[^]*?^```$/m.exec(summary)?.[0]
}

const barsOf = (chart: string | undefined): readonly string[] =>
  (chart?.split('\n') ?? []).filter((line) => line.includes(' :')).map((line) => line.trim())

describe('the timeline', () => {
  it('draws queue time and steps, the failed one in red', () => {
    const chart = renderTimeline(6, [
      step('RUN --mount=type=cache,target=/x apt-get update', 100, 138),
      step('RUN pip install -r requirements.txt', 138, 309),
      step('RUN pytest', 309, 333, { state: 'failed' }),
    ])
    expect(barsOf(chart)).toEqual([
      '0 queued 6s :done, 0, 6000',
      '1 apt-get update 38s :6000, 44000',
      '2 pip install -r 2m51s :44000, 215000',
      '3 pytest 24s :crit, 215000, 239000',
    ])
    expect(chart).toContain('axisFormat %M:%S\n')
    expect(chart).toContain('tickInterval 1minute\n')
    expect(chart).toContain('accTitle: Timeline of the build\n')
  })

  it("trusts the builder's seconds more than the time at which the first line arrived", () => {
    const chart = renderTimeline(undefined, [work(0, 100), work(180, 200, { seconds: 95 })])
    expect(barsOf(chart)).toEqual(['1 work 1m40s :0, 100000', '2 work 1m35s :105000, 200000'])
  })

  it.each<[string, readonly Step[]]>([
    ['nothing ran', []],
    ['one step took all the time', [work(0, 100), work(100, 100.1)]],
    [
      'the log was replayed at once',
      [work(0, 0.2, { seconds: 40 }), work(0.2, 0.5, { seconds: 9 })],
    ],
    ['nothing took a second', [work(0, 0.4), work(0.4, 0.9)]],
  ])('is left out when %s', (_, steps) => {
    expect(renderTimeline(3, steps)).toBeUndefined()
  })

  it('shows hours for long builds', () => {
    const chart = renderTimeline(undefined, [work(0, 3_700), work(3_700, 7_300)])
    expect(chart).toContain('axisFormat %H:%M:%S\n')
    expect(barsOf(chart)[0]).toBe('1 work 1h1m :0, 3700000')
  })

  it('draws the longest 15 steps and always the failed one', () => {
    const steps = Array.from({ length: 40 }, (_, at) => work(at * 10, at * 10 + 5 + at / 10))
    const chart = renderTimeline(undefined, [...steps, work(400, 400.1, { state: 'failed' })])
    expect(barsOf(chart)).toHaveLength(15)
    expect(barsOf(chart).at(-1)).toMatch(/^41 .*:crit, /)
  })

  it('never lets a name change the chart, and keeps labels short and ticks few', () => {
    const time = fc.integer({ min: 0, max: 100_000_000 })
    const steps = fc.array(
      fc.record({
        name: fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.constantFrom('section a', 'RUN click x', 'title: b', 'x :crit, 0, 9', '%% c\n%%d'),
        ),
        startMs: time,
        endMs: time,
        seconds: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
        state: fc.constantFrom('done' as const, 'failed' as const),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(steps, fc.option(time, { nil: undefined }), (random, queueSeconds) => {
        const ordered = random.map(({ name, ...one }) => ({
          ...failedStep,
          ...one,
          title: name,
          instruction: name,
          startMs: Math.min(one.startMs, one.endMs),
          endMs: Math.max(one.startMs, one.endMs),
        }))
        const chart = renderTimeline(queueSeconds, ordered)
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
