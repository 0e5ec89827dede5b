import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Redact } from '../../runner/redact.ts'
import { clip } from '../../util/clip.ts'
import { icons } from '../run-end.ts'

/** What the comment says about one agent; all texts may be foreign. */
export interface CommentRow {
  readonly agent: string
  readonly icon: string
  /** Follows the icon: `built in 4 min 12 s`, or what went wrong. */
  readonly words: string
  readonly image: string | undefined
  readonly commit: string | undefined
  /** What was packed differs from the commit. */
  readonly isDirty?: boolean | undefined
  /** Page of the job in the workflow run, else of the run. */
  readonly runUrl: string | undefined
  readonly runNumber: number
  readonly runAttempt: number
}

/** The most characters of a row's words, and of each of its other texts. */
export const wordsLimit = 200
export const valueLimit = 300
/** Limit for the rows inside a comment that somebody with write access may have edited. */
const rowsLimitBytes = 1024 * 1024

/** What is stored is what is shown: long texts would leave no room for the rows of other jobs. */
export function clipForStorage(row: CommentRow, redact: Redact): CommentRow {
  const value = (text: string): string => clip(redact(text), valueLimit)
  return {
    ...row,
    agent: value(row.agent),
    words: clip(redact(row.words), wordsLimit),
    image: row.image && value(row.image),
    commit: row.commit && value(row.commit),
    runUrl: row.runUrl && redact(row.runUrl),
  }
}

/** The hidden part of a comment. */
export function packRows(rows: readonly CommentRow[]): string {
  return `<!-- rows ${deflateRawSync(JSON.stringify(rows)).toString('base64')} -->`
}

/** The rows, with icons of ours, of a comment that starts with our marker; none if unreadable. */
export function parseRows(body: string): readonly CommentRow[] {
  const packed = /^<!-- rows ([A-Za-z0-9+/=]{1,60000}) -->$/m.exec(body)?.[1]
  if (packed === undefined) return []
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: rowsLimitBytes })
    const rows = JSON.parse(bytes.toString()) as unknown
    return Array.isArray(rows) ? rows.filter(isRow) : []
  } catch {
    return []
  }
}

/** Rows may have been edited: keeps only links to runs and jobs of the repository of `runUrl`. */
export function withLinksBeside(
  rows: readonly CommentRow[],
  runUrl: string | undefined,
): readonly CommentRow[] {
  const runs = runUrl?.replace(/(?<!\d)\d+(?:\/job\/\d+)?$/, '')
  const isBeside = (url: string): boolean =>
    runs !== undefined &&
    url.startsWith(runs) &&
    /^\d+(?:\/job\/\d+)?$/.test(url.slice(runs.length))
  return rows.map((row) => ({
    ...row,
    runUrl: row.runUrl !== undefined && isBeside(row.runUrl) ? row.runUrl : undefined,
  }))
}

/** One row per agent, sorted by name: that of the latest run, and of its latest attempt, wins. */
export function mergeRows(...lists: readonly (readonly CommentRow[])[]): readonly CommentRow[] {
  const rows = new Map<string, CommentRow>()
  for (const row of lists.flat()) {
    const known = rows.get(row.agent)
    if (known === undefined || !isOlder(row, known)) rows.set(row.agent, row)
  }
  return [...rows.values()].toSorted((a, b) => (a.agent < b.agent ? -1 : 1))
}

/** Drops agents that are no longer built: rows that neither of the two latest runs wrote. */
export function withoutOutdated(rows: readonly CommentRow[]): readonly CommentRow[] {
  const numbers = new Set(rows.map(({ runNumber }) => runNumber))
  const [, before = 0] = [...numbers].toSorted((a, b) => b - a)
  return rows.filter(({ runNumber }) => runNumber >= before)
}

/** Whether `rows` has each of these rows, or a newer one for the same agent. */
export function hasRows(rows: readonly CommentRow[], wanted: readonly CommentRow[]): boolean {
  const byAgent = new Map(rows.map((row) => [row.agent, row]))
  return wanted.every((row) => {
    const known = byAgent.get(row.agent)
    return (
      known !== undefined && (isOlder(row, known) || JSON.stringify(known) === JSON.stringify(row))
    )
  })
}

function isOlder(row: CommentRow, than: CommentRow): boolean {
  if (row.runNumber !== than.runNumber) return row.runNumber < than.runNumber
  return row.runAttempt < than.runAttempt
}

function isRow(value: unknown): value is CommentRow {
  if (typeof value !== 'object' || value === null) return false
  const row = value as Readonly<Record<string, unknown>>
  const optional = [row['image'], row['commit'], row['runUrl']]
  return (
    [row['agent'], row['words']].every((field) => typeof field === 'string') &&
    Object.values<unknown>(icons).includes(row['icon']) &&
    [row['runNumber'], row['runAttempt']].every((field) => Number.isSafeInteger(field)) &&
    ['boolean', 'undefined'].includes(typeof row['isDirty']) &&
    optional.every((field) => field === undefined || typeof field === 'string')
  )
}
