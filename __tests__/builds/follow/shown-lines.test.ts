import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ShownLineHashes } from '../../../src/builds/follow/shown-lines.ts'

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

/** What one connection shows. */
function connect(log: ShownLineHashes, sent: readonly string[], isOver = false): string[] {
  log.connected(isOver)
  return sent.flatMap((text) => {
    const { shown } = log.counts()
    const kind = log.take(text)
    if (kind === 'old') return []
    return kind === 'after a gap' ? [`<gap after ${shown}>`, text] : [text]
  })
}

const isGap = (part: string): boolean => part.startsWith('<gap')

function show(model: ModelLog) {
  const log = new ShownLineHashes()
  const parts = model.connections.flatMap((connection) =>
    connect(
      log,
      sentOn(model, connection).map((place) => model.lines[place] ?? ''),
    ),
  )
  return { parts, covers: log.covers() }
}

/**
 * Whether the parts are pieces of the log, each without a loss or a repeat. Pieces are cut at
 * gaps, and the first begins where the log does.
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
const someLog = (someText: fc.Arbitrary<readonly string[]>): fc.Arbitrary<ModelLog> =>
  fc
    .record({
      lines: someText,
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

describe('the lines shown over many connections', () => {
  it.each([2, 1024, 4096, 4097, 9000])(
    'are each shown once when every connection replays from the start, cut after %i lines',
    (cut) => {
      const all = lines(10_000)
      const log = new ShownLineHashes()
      const shown = [
        all.slice(0, cut),
        all.slice(0, Math.floor(cut / 2)),
        all.slice(0, cut + 7),
        all,
      ].flatMap((sent) => connect(log, sent))
      expect(shown).toEqual(all)
      expect(log.covers()).toBe('all')
    },
  )

  type Covers = ReturnType<ShownLineHashes['covers']>
  it.each<[string, string[], string[], string[], Covers]>([
    ['a replay of two lines', ['a', 'b'], ['a', 'b', 'c'], ['c'], 'all'],
    [
      'a replay of equal lines, which may be new ones',
      ['a', 'a'],
      ['a', 'a', 'c'],
      ['<gap after 2>', 'c'],
      'all',
    ],
    [
      'a stream that only follows',
      lines(3),
      lines(2, 6),
      ['<gap after 3>', 'line 6', 'line 7'],
      'latest',
    ],
    [
      'a stream that only follows and repeats a line',
      ['start', ...dots],
      dots,
      ['<gap after 5001>', ...dots],
      'latest',
    ],
    [
      'a replay with 5,000 equal lines',
      [...lines(20), ...dots].slice(0, 3_000),
      [...lines(20), ...dots, 'end'],
      [...dots.slice(2_980), 'end'],
      'all',
    ],
    [
      'the last lines alone',
      lines(2000),
      lines(1000, 1500),
      ['<gap after 2000>', ...lines(1000, 1500)],
      'latest',
    ],
    [
      'a replay that differs from what was shown',
      lines(5),
      ['line 1', 'line 2', 'other', 'line 9'],
      ['<gap after 5>', 'other', 'line 9'],
      'latest',
    ],
    [
      'a replay that differs only where no hash of a line is kept',
      lines(20_000),
      [...lines(20_000).with(10_000, 'other'), 'end'],
      ['<gap after 20000>', 'end'],
      'latest',
    ],
    ['nothing', lines(5), [], [], undefined],
    ['the first lines', lines(5), lines(4), [], undefined],
  ])('are the new ones, with a gap line in doubt: %s', (_, first, second, shown, covers) => {
    const log = new ShownLineHashes()
    connect(log, first)
    expect(connect(log, second)).toEqual(shown)
    expect(log.covers()).toBe(covers)
  })

  it('are those of a server that has started anew, after a gap line', () => {
    const log = new ShownLineHashes()
    connect(log, lines(50))
    const second = ['restarted', ...lines(20, 100)]
    expect(connect(log, second)).toEqual(['<gap after 50>', ...second])
    expect(connect(log, [...second, 'end'])).toEqual(['end'])
    expect(log.covers()).toBe('latest')
    expect(connect(log, [...lines(50), ...second, 'end'])).toEqual([])
    expect(log.covers()).toBe('all')
  })

  it('are never all once another form has replaced some, even if that is sent again', () => {
    const log = new ShownLineHashes()
    connect(log, lines(3))
    expect(connect(log, ['line 1', 'x', 'y'])).toEqual(['<gap after 3>', 'x', 'y'])
    expect(connect(log, ['line 1', 'x', 'y'])).toEqual([])
    expect(log.covers()).toBe('latest')
  })

  it('wait for the end of a replay that is cut short, and gap line other lines', () => {
    const log = new ShownLineHashes()
    connect(log, lines(20))
    expect(connect(log, lines(10))).toEqual([])
    expect(connect(log, lines(3))).toEqual([])
    expect(connect(log, ['other'])).toEqual(['<gap after 20>', 'other'])
  })

  it('are not those of another form once the log was over, but those that go on', () => {
    const log = new ShownLineHashes()
    connect(log, lines(3))
    const isOver = true
    expect(connect(log, ['12:00 line 1', '12:00 line 2'], isOver)).toEqual([])
    expect(log.covers()).toBe(undefined)
    expect(connect(log, ['line 1', 'other'], isOver)).toEqual([])
    expect(connect(log, lines(4), isOver)).toEqual(['line 4'])
    expect(log.covers()).toBe('all')
  })

  it('are neither lost nor repeated without a gap line where no line is twice in the log', () => {
    const unlike = fc.nat(60).map((count) => lines(count))
    fc.assert(
      fc.property(someLog(unlike), (model) => {
        const { parts, covers } = show(model)
        // What the server had dropped before the first line came cannot be known.
        const lines = model.lines.slice(firstPlace(model))
        expect(isExplained(parts, lines)).toBe(true)
        // Nothing is claimed if no line was shown.
        const texts = parts.filter((part) => !isGap(part))
        if (covers === 'all' && texts.length > 0) expect(texts).toEqual(lines)
      }),
      { numRuns: 2_000, seed: 10 },
    )
  })

  it('are the whole log, each once, where the server replays', () => {
    fc.assert(
      fc.property(someLog(someLines), (model) => {
        const { parts, covers } = show({ ...model, mode: { type: 'replay' } })
        expect(parts.filter((part) => !isGap(part))).toEqual(model.lines)
        expect(covers).toBe('all')
      }),
      { numRuns: 500, seed: 11 },
    )
  })
})
