import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LogContinuity } from '../../../src/builds/follow/log-continuity.ts'
import {
  firstPlace,
  gap,
  isExplained,
  type Mode,
  type ModelLog,
  show,
  someLog,
} from './model-log.ts'

const lines = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, index) => `line ${from + index}`)

const dots = Array<string>(5_000).fill('.')

function connect(log: LogContinuity, sent: readonly string[]): string[] {
  log.connected()
  const shown = [...sent.flatMap((text) => log.line(text)), ...log.disconnected()]
  return shown.map((part) =>
    part.type === 'log' ? part.line : `<gap after ${/after line (\d+)/.exec(part.message)?.[1]}>`,
  )
}

describe('the log over many connections', () => {
  it.each([8, 1024, 4096, 4097, 9000])(
    'shows each line once when every connection replays from the start, cut after %i lines',
    (cut) => {
      const log = lines(10_000)
      const continuity = new LogContinuity()
      const shown = [
        log.slice(0, cut),
        log.slice(0, Math.floor(cut / 2)),
        log.slice(0, cut + 7),
        log,
      ].flatMap((sent) => connect(continuity, sent))
      expect(shown).toEqual(log)
      expect(continuity.coverage()).toBe('all')
      expect(continuity.wasReplayed()).toBe(true)
    },
  )

  it('counts as new neither lines that are repeated nor those that are shown again in doubt', () => {
    const continuity = new LogContinuity()
    connect(continuity, lines(20))
    connect(continuity, lines(5, 18))
    for (const sent of [lines(5, 18), lines(5, 18)])
      expect(connect(continuity, sent)).toContain('line 18')
    const before = continuity.counts().fresh
    expect(before).toBeLessThanOrEqual(25)
    connect(continuity, lines(5, 40))
    expect(continuity.counts().fresh).toBe(before + 5)
  })

  it.each<[string, string[], string[], string[], string]>([
    [
      'a replay of a few lines, which prove none',
      ['a', 'b'],
      ['a', 'b', 'c'],
      ['<gap after 2>', 'c'],
      'all',
    ],
    [
      'a stream that only follows',
      lines(3),
      lines(2, 6),
      ['<gap after 3>', 'line 6', 'line 7'],
      'none',
    ],
    [
      'a stream that only follows and repeats a line',
      ['start', ...dots],
      dots,
      ['<gap after 5001>', ...dots],
      'none',
    ],
    [
      'a replay with 5,000 equal lines',
      [...lines(20), ...dots].slice(0, 3_000),
      [...lines(20), ...dots, 'end'],
      [...dots.slice(2_980), 'end'],
      'all',
    ],
    [
      'a replay whose head the server has cut',
      lines(2000),
      lines(1000, 1500),
      lines(499, 2001),
      'tail',
    ],
    [
      'a replay that differs from what was shown',
      lines(5),
      ['line 1', 'line 2', 'other', 'line 9'],
      ['<gap after 5>', 'line 1', 'line 2', 'other', 'line 9'],
      'none',
    ],
    [
      'a replay that differs only where no hash of a line is kept',
      lines(20_000),
      [...lines(20_000).with(10_000, 'other'), 'end'],
      ['<gap after 20000>', 'end'],
      'none',
    ],
  ])('shows what is new, or marks a doubt: %s', (_, first, second, shown, coverage) => {
    const continuity = new LogContinuity()
    connect(continuity, first)
    expect(connect(continuity, second)).toEqual(shown)
    expect(continuity.coverage()).toBe(coverage)
  })

  it('shows the log of a server that has started anew, after a mark', () => {
    const continuity = new LogContinuity()
    connect(continuity, lines(50))
    const second = ['restarted', ...lines(20, 100)]
    expect(connect(continuity, second)).toEqual(['<gap after 50>', ...second])
    expect(connect(continuity, [...second, 'end'])).toEqual(['end'])
    expect(continuity.coverage()).toBe('tail')
    expect(continuity.wasReplayed()).toBe(false)
  })

  it('waits for the end of a replay that is cut short, and marks one that could be new lines', () => {
    const log = lines(30)
    const continuity = new LogContinuity()
    connect(continuity, log.slice(0, 20))
    expect(connect(continuity, log.slice(0, 10))).toEqual([])
    expect(connect(continuity, log.slice(0, 3))).toEqual([])
    expect(connect(continuity, ['other'])).toEqual(['<gap after 20>', 'other'])
  })

  it('never loses or repeats a line without a mark, and calls a log whole only if it is', () => {
    fc.assert(
      fc.property(someLog, (model) => {
        const { parts, continuity, mostHeld } = show(model)
        // What the server had dropped before the first line came cannot be known.
        const lines = model.lines.slice(firstPlace(model))
        expect(isExplained(parts, lines)).toBe(true)
        expect(mostHeld).toBeLessThanOrEqual(1_025)
        const texts = parts.filter((part) => part !== gap)
        // Similar lines make a window look the same everywhere: then a mark is enough.
        const isKnown =
          model.mode.type !== 'window' || (continuity.wasReplayed() && !parts.includes(gap))
        // Without a line shown nothing is claimed.
        if (texts.length > 0 && isKnown && continuity.coverage() === 'all')
          expect(texts).toEqual(lines)
      }),
      { numRuns: 2_000, seed: 10 },
    )
  })

  it('is whole in the end and repeats nothing where the server replays', () => {
    fc.assert(
      fc.property(someLog, (model) => {
        const { parts, continuity } = show({ ...model, mode: { type: 'replay' } })
        expect(parts.filter((part) => part !== gap)).toEqual(model.lines)
        expect(continuity.coverage()).toBe('all')
      }),
      { numRuns: 500, seed: 11 },
    )
  })

  it.each<Mode>([{ type: 'replay' }, { type: 'follow-only' }, { type: 'window', lines: 2_000 }])(
    'holds no more than a megabyte of text: $type',
    (mode) => {
      const text = (place: number): string => `${place} ${'x'.repeat(300_000)}`
      const model: ModelLog = {
        lines: Array.from({ length: 40 }, (_, place) => text(place)),
        mode,
        connections: [
          { begins: 0, ends: 20, arriving: Infinity },
          { begins: 25, ends: 40, arriving: Infinity },
        ],
      }
      expect(show(model).mostHeld).toBeLessThanOrEqual(4)
    },
  )
})
