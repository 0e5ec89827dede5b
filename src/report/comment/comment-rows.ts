import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Redact } from '../../runner/redact.ts'
import { clip } from '../../util/clip.ts'
import { icons } from '../run-end.ts'

/** A row of the comment about one agent. Any text may come from outside. */
export interface CommentRow {
  readonly agent: string
  readonly icon: string
  /** The text after the icon: `built in 4 min 12 s`, or the reason of the failure. */
  readonly words: string
  readonly image: string | undefined
  readonly commit: string | undefined
  /** Whether the packed files differ from the commit. */
  readonly isDirty?: boolean | undefined
  /** The page of the job, or else of the workflow run. */
  readonly runUrl: string | undefined
  readonly runNumber: number
  readonly runAttempt: number
}

/** The most characters of a row's words, and of each of its other texts. */
export const maxResultCharacters = 200
export const maxCellCharacters = 300
/** Limit for the rows inside a comment that somebody with write access may have edited. */
const rowsLimitBytes = 1024 * 1024

/** Cuts long texts before they are stored, because the rows of other jobs need room too. */
export function clipRow(row: CommentRow, redact: Redact): CommentRow {
  const value = (text: string): string => clip(redact(text), maxCellCharacters)
  return {
    ...row,
    agent: value(row.agent),
    words: clip(redact(row.words), maxResultCharacters),
    image: row.image && value(row.image),
    commit: row.commit && value(row.commit),
    runUrl: row.runUrl && redact(row.runUrl),
  }
}

/** The hidden part of a comment. */
export function serialiseRows(rows: readonly CommentRow[]): string {
  return `<!-- rows ${deflateRawSync(JSON.stringify(rows)).toString('base64')} -->`
}

/** Returns the rows with known icons in a comment of ours; none if they are unreadable. */
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

/** Drops links except to runs and jobs in the repository of `runUrl`: rows may have been edited. */
export function keepLinksToRepository(
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

/** Keeps one row per agent, that of the latest run and attempt, and sorts the rows by name. */
export function mergeRows(...lists: readonly (readonly CommentRow[])[]): readonly CommentRow[] {
  const rows = new Map<string, CommentRow>()
  for (const row of lists.flat()) {
    const known = rows.get(row.agent)
    if (known === undefined || !isOlder(row, known)) rows.set(row.agent, row)
  }
  return [...rows.values()].toSorted((a, b) => (a.agent < b.agent ? -1 : 1))
}

/** Drops agents that are no longer built: rows that neither of the two latest runs wrote. */
export function dropOutdatedRows(rows: readonly CommentRow[]): readonly CommentRow[] {
  const numbers = new Set(rows.map(({ runNumber }) => runNumber))
  const [, before = 0] = [...numbers].toSorted((a, b) => b - a)
  return rows.filter(({ runNumber }) => runNumber >= before)
}

/** Whether `rows` has each of these rows, or a newer one for the same agent. */
export function containsRows(rows: readonly CommentRow[], wanted: readonly CommentRow[]): boolean {
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
