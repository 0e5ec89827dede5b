import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LogContinuity } from '../../../src/builds/follow/log-continuity.ts'
/** A new connection begins with the first line, the next one, or the last ones that are kept. */
type Mode =
  | { readonly type: 'replay' }
  | { readonly type: 'follow-only' }
  | { readonly type: 'window'; readonly lines: number }

/** The log's number of lines at the beginning and end of a connection; `arriving`: that arrive. */
interface Connection {
  readonly begins: number
  readonly ends: number
  readonly arriving: number
}

interface ModelLog {
  readonly lines: readonly string[]
  readonly mode: Mode
  readonly connections: readonly Connection[]
}

/** The place of the first line of a connection that begins when the log has so many lines. */
function firstSent(mode: Mode, begins: number): number {
  if (mode.type === 'replay') return 0
  return mode.type === 'follow-only' ? begins : Math.max(0, begins - mode.lines)
}

/** The lines of one connection, each with its place in the server's log. */
function sentOn({ lines, mode }: ModelLog, { begins, ends, arriving }: Connection): number[] {
  const first = firstSent(mode, begins)
  return Array.from({ length: Math.max(0, ends - first) }, (_, index) => first + index)
    .slice(0, arriving)
    .filter((place) => place < lines.length)
}

/** The place of the first line that ever arrives. */
function firstPlace(model: ModelLog): number {
  return model.connections.flatMap((connection) => sentOn(model, connection))[0] ?? 0
}

/** What one connection shows; `onHeld` gets the number of texts held after each line. */
function connect(
  log: LogContinuity,
  sent: readonly string[],
  onHeld: (texts: number) => void = () => undefined,
): string[] {
  log.connected()
  const show = (text: string) => {
    const parts = log.line(text)
    onHeld(log.heldLines())
    return parts
  }
  const shown = [...sent.flatMap(show), ...log.disconnected()]
  return shown.map((part) =>
    part.type === 'log' ? part.line : `<gap after ${/after line (\d+)/.exec(part.message)?.[1]}>`,
  )
}

const isGap = (part: string): boolean => part.startsWith('<gap')

function show(model: ModelLog) {
  const continuity = new LogContinuity()
  let mostHeld = 0
  const parts = model.connections.flatMap((connection) => {
    const sent = sentOn(model, connection).map((place) => model.lines[place] ?? '')
    return connect(continuity, sent, (texts) => (mostHeld = Math.max(mostHeld, texts)))
  })
  return { parts, continuity, mostHeld }
}

/**
 * Whether the parts are pieces of the log, each without a loss or a repeat. Pieces are cut at
 * marks, and the first begins where the log does.
 */
function isExplained(parts: readonly string[], lines: readonly string[]): boolean {
  const pieces: string[][] = [[]]
  for (const part of parts) {
    if (isGap(part)) pieces.push([])
    else pieces.at(-1)?.push(part)
  }
  return pieces.every((piece, index) =>
    index === 0
      ? startsWith(lines, piece, 0)
      : piece.length === 0 || lines.some((_, at) => startsWith(lines, piece, at)),
  )
}

function startsWith(lines: readonly string[], piece: readonly string[], at: number): boolean {
  return piece.every((text, index) => lines[at + index] === text)
}

/** Logs that repeat their lines, with a few lines that occur once. */
const someLines: fc.Arbitrary<readonly string[]> = fc
  .array(
    fc.oneof(
      fc.record({ text: fc.constantFrom('', 'a', '50%'), count: fc.integer({ min: 1, max: 20 }) }),
      fc.record({
        block: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 }),
        count: fc.integer({ min: 1, max: 6 }),
      }),
      fc.record({ unlike: fc.integer({ min: 1, max: 12 }) }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => {
    let place = 0
    return pieces.flatMap((piece) => {
      if ('unlike' in piece)
        return Array.from({ length: piece.unlike }, () => `step ${(place += 1)}`)
      return Array.from({ length: piece.count }, () =>
        'text' in piece ? [piece.text] : piece.block,
      ).flat()
    })
  })

const someMode: fc.Arbitrary<Mode> = fc.oneof(
  fc.constant<Mode>({ type: 'replay' }),
  fc.constant<Mode>({ type: 'follow-only' }),
  fc.integer({ min: 1, max: 40 }).map((lines): Mode => ({ type: 'window', lines })),
)

/** Connections while the log grows, each cut anywhere; then two after its end. */
const someLog: fc.Arbitrary<ModelLog> = fc
  .record({
    lines: someLines,
    mode: someMode,
    steps: fc.array(
      fc.record({
        pause: fc.oneof(fc.constant(0), fc.nat(10)),
        lasts: fc.nat(40),
        arriving: fc.oneof(fc.constant(Infinity), fc.nat(40)),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ lines, mode, steps }) => {
    let now = 0
    const connections = steps.map(({ pause, lasts, arriving }, index) => {
      const begins = Math.min(lines.length, index === 0 ? 0 : now + pause)
      now = Math.min(lines.length, begins + lasts)
      return { begins, ends: now, arriving }
    })
    const last = { begins: lines.length, ends: lines.length, arriving: Infinity }
    return { lines, mode, connections: [...connections, last, last] }
  })

const lines = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, index) => `line ${from + index}`)

const dots = Array<string>(5_000).fill('.')

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
        const texts = parts.filter((part) => !isGap(part))
        // Similar lines make a window look the same everywhere: then a mark is enough.
        const isKnown =
          model.mode.type !== 'window' || (continuity.wasReplayed() && !parts.some(isGap))
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
        expect(parts.filter((part) => !isGap(part))).toEqual(model.lines)
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
