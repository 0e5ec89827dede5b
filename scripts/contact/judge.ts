import { isSince } from './answers.ts'
import type { Assumption } from './assumption.ts'
import type { Recording } from './exchange.ts'

export type Verdict = 'as assumed' | 'differs' | 'not told'

export interface Result {
  readonly row: Assumption
  readonly verdict: Verdict
  /** What the answers show; `undefined` where they do not tell. */
  readonly seen: string | number | undefined
}

/** Compares a recording with each assumption. */
export function judge(rows: readonly Assumption[], recording: Recording): readonly Result[] {
  return rows.map((row) => {
    const seen = row.see(recording)
    if (seen === undefined) return { row, verdict: 'not told', seen }
    const verdict = isExpected(row, seen, recording) ? 'as assumed' : 'differs'
    return { row, verdict, seen }
  })
}

function isExpected(
  { expected, before }: Assumption,
  seen: string | number,
  recording: Recording,
): boolean {
  if (before && !isSince(recording, before[0])) return before.slice(1).includes(String(seen))
  if ('atMostMs' in expected) return typeof seen === 'number' && seen <= expected.atMostMs
  return expected.includes(String(seen))
}

/** Shows milliseconds as seconds. */
export function describeSeen(seen: string | number | undefined): string {
  if (seen === undefined) return ''
  return typeof seen === 'number' ? `${(seen / 1_000).toFixed(1)} s` : seen
}
