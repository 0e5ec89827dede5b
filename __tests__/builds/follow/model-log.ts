import fc from 'fast-check'
import { LogContinuity } from '../../../src/builds/follow/log-continuity.ts'

/** A new connection begins with the first line, the next one, or the last ones that are kept. */
export type Mode =
  | { readonly type: 'replay' }
  | { readonly type: 'follow-only' }
  | { readonly type: 'window'; readonly lines: number }

/** The log's number of lines at the beginning and end of a connection; `arriving`: that arrive. */
export interface Connection {
  readonly begins: number
  readonly ends: number
  readonly arriving: number
}

export interface ModelLog {
  readonly lines: readonly string[]
  readonly mode: Mode
  readonly connections: readonly Connection[]
}

/** A part of what is shown: a line, or the mark of a gap. */
export const gap = Symbol('gap')
export type Part = string | typeof gap

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
export function firstPlace(model: ModelLog): number {
  return model.connections.flatMap((connection) => sentOn(model, connection))[0] ?? 0
}

export interface Run {
  readonly parts: readonly Part[]
  readonly continuity: LogContinuity
  /** The largest number of texts held at a time. */
  readonly mostHeld: number
}

export function show(model: ModelLog): Run {
  const continuity = new LogContinuity()
  const parts: Part[] = []
  let mostHeld = 0
  for (const connection of model.connections) {
    const add = (shown: ReturnType<LogContinuity['line']>): void => {
      for (const part of shown) parts.push(part.type === 'log' ? part.line : gap)
      mostHeld = Math.max(mostHeld, continuity.heldLines())
    }
    continuity.connected()
    for (const place of sentOn(model, connection)) add(continuity.line(model.lines[place] ?? ''))
    add(continuity.disconnected())
  }
  return { parts, continuity, mostHeld }
}

/**
 * Whether the parts are pieces of the log, each without a loss or a repeat. Pieces are cut at
 * marks, and the first begins where the log does.
 */
export function isExplained(parts: readonly Part[], lines: readonly string[]): boolean {
  const pieces: string[][] = [[]]
  for (const part of parts) {
    if (part === gap) pieces.push([])
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
export const someLog: fc.Arbitrary<ModelLog> = fc
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
