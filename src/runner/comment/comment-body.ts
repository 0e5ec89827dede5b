import { createHash } from 'node:crypto'
import { basename } from 'node:path/posix'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { goodMarks, marks } from '../../build/run-end.ts'
import { andMore } from '../../util/and-more.ts'
import { clip } from '../../util/clip.ts'
import { present } from '../../util/present.ts'
import { code, joinBlocks, table, text } from '../summary/markdown.ts'
import { isLinkable, withLocalChanges } from '../text/source.ts'

/** What the comment says about one agent; all texts may be foreign. */
export interface CommentRow {
  readonly agent: string
  readonly mark: string
  /** Follows the mark: `built in 4 min 12 s`, or what went wrong. */
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

/** Of a row whose build still runs. */
export const buildingMark = '⏳'

/** GitHub rejects a comment of more than 65,536 characters. */
const bodyLimit = 60_000
const hiddenLimit = 30_000
/** Of a row's words, and of each of its other texts. */
export const wordsLimit = 200
export const valueLimit = 300
/** Limit for the rows inside a comment that somebody with write access may have edited. */
const rowsLimitBytes = 1024 * 1024

/** The same for all runs of a workflow. */
export interface Workflow {
  /** Such as `octocat/agents/.github/workflows/build.yml`; Gitea and act do not provide it. */
  readonly path: string | undefined
  /** Several workflows may have the same. */
  readonly name: string
  readonly event: string
}

const markerStart = '<!-- agentex-build-action '

/** What a workflow's comment may start with: today's marker, then those of older versions. */
export function commentMarkers({ path, name, event }: Workflow): readonly [string, ...string[]] {
  return path === undefined ? [marker(`${name}\n${event}`), marker(name)] : [marker(path)]
}

/** Hashed, because a name may contain what ends an HTML comment. */
function marker(key: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 16)
  return `${markerStart}${hash} -->`
}

/** Whether it starts as a comment of this action, whatever its workflow. */
export function isOfAction(body: string): boolean {
  return body.startsWith(markerStart)
}

/** The rows, with marks of ours, of a comment that starts with our marker; none if unreadable. */
export function parseRows(body: string): readonly CommentRow[] {
  const packed = /^<!-- rows ([A-Za-z0-9+/=]{1,60000}) -->$/m.exec(body.slice(0, bodyLimit))?.[1]
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
  const [, runs] = /^(.*\/runs\/)\d+(?:\/job\/\d+)?$/.exec(runUrl ?? '') ?? []
  const isBeside = (url: string): boolean =>
    runs !== undefined &&
    url.startsWith(runs) &&
    /^\d+(?:\/job\/\d+)?$/.test(url.slice(runs.length))
  return rows.map((row) =>
    row.runUrl === undefined || isBeside(row.runUrl) ? row : { ...row, runUrl: undefined },
  )
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

/** Whether `rows` has this row, or a newer one for the same agent. */
export function hasRow(rows: readonly CommentRow[], row: CommentRow): boolean {
  const known = rows.find(({ agent }) => agent === row.agent)
  return (
    known !== undefined && (isOlder(row, known) || JSON.stringify(known) === JSON.stringify(row))
  )
}

/** Whether one of them says that the build of this row's run and agent is running. */
export function hasDraft(rows: readonly CommentRow[], row: CommentRow): boolean {
  return rows.some(
    (one) =>
      one.agent === row.agent &&
      one.mark === buildingMark &&
      one.runNumber === row.runNumber &&
      one.runAttempt === row.runAttempt,
  )
}

/** The newer row shown instead of this one, if that build succeeded and this one did not. */
export function findHiding(rows: readonly CommentRow[], row: CommentRow): CommentRow | undefined {
  if (row.mark === marks.built) return undefined
  return rows.find(
    (one) => one.agent === row.agent && one.mark === marks.built && isOlder(row, one),
  )
}

/** The whole comment. Its heading names the workflow if the pull request has several comments. */
export function renderComment(
  workflow: Workflow,
  rows: readonly CommentRow[],
  isOneOfSeveral: boolean,
): string {
  // What is dropped when the comment is full is the oldest.
  const byAge = rows.toSorted((a, b) => (isOlder(a, b) ? 1 : -1))
  let kept = byAge
  let packed = pack(kept)
  while (packed.length > hiddenLimit) {
    kept = kept.slice(0, Math.floor(kept.length * 0.9))
    packed = pack(kept)
  }
  // What needs a look comes first; among equals the name decides.
  const ranked = mergeRows(kept).toSorted((a, b) => rankOf(a) - rankOf(b))
  const { summary, head, lines } = renderRows(ranked)
  const hidden = [commentMarkers(workflow)[0], `<!-- rows ${packed} -->`].join('\n')
  const title = `### Agentex builds${isOneOfSeveral ? `: ${titleOf(workflow)}` : ''}`
  const left = bodyLimit - hidden.length - title.length - summary.length - 200
  let shown = lines.length
  while (table([head, ...lines.slice(0, shown)]).length > left) shown -= 1
  return joinBlocks(
    [
      `${hidden}\n${title}`,
      summary,
      table([head, ...lines.slice(0, shown)]),
      ...andMore(rows.length - shown).map((more) => `${more}: see the job summaries.`),
    ],
    4 * bodyLimit,
  )
}

/** Name and file, because two files may have the same name. */
function titleOf({ name, path }: Workflow): string {
  const file = path === undefined ? undefined : basename(path)
  const isNamed = name !== '' && !name.endsWith(`/${file ?? ''}`)
  const shown = text(clip(name, 100))
  if (file === undefined) return shown
  return isNamed ? `${shown} (${code(file, 100)})` : code(file, 100)
}

function rankOf({ mark }: CommentRow): number {
  if (mark === buildingMark) return 1
  return goodMarks.has(mark) ? 2 : 0
}

/** A line that counts and says what the rows share, and a table of what differs. */
function renderRows(rows: readonly CommentRow[]) {
  const good = rows.filter((row) => rankOf(row) === 2)
  const commit = sharedBy(rows, renderCommit)
  const image = sharedBy(good, (row) => row.image)
  const tag = sharedBy(good, (row) => row.image?.replace(/^.*:/s, ''))
  const hasFailed = rows.some((row) => rankOf(row) === 0)
  const hasImages = good.some((row) => row.image !== undefined) && (hasFailed || tag === undefined)
  const shared = image ? `image ${wrapped(image)}` : tag && `tag ${wrapped(tag)}`
  const summary = present([
    `**${countRows(rows)}**`,
    !hasImages && shared,
    commit && `commit ${commit}`,
  ]).join(' · ')
  const hasCommits = commit === undefined && rows.some((row) => row.commit !== undefined)
  const head = ['Agent', 'Result', ...(hasCommits ? ['Commit'] : [])]
  const lines = rows.map((row) => [
    wrapped(row.agent, 100),
    // A column of its own would not fit on a phone.
    present([renderResult(row), hasImages && row.image && wrapped(row.image)]).join('<br>'),
    ...(hasCommits ? [renderCommit(row) ?? ''] : []),
  ])
  return { summary, head, lines }
}

function countRows(rows: readonly CommentRow[]): string {
  const count = (rank: number): number => rows.filter((row) => rankOf(row) === rank).length
  const [failed, building, good] = [count(0), count(1), count(2)]
  const end =
    failed > 0 ? `${failed} of ${rows.length} failed` : `${good} of ${rows.length} succeeded`
  return present([end, building > 0 && `${building} still building`]).join(', ')
}

/** The value that all rows have; `undefined` also where they have none. */
function sharedBy(
  rows: readonly CommentRow[],
  valueOf: (row: CommentRow) => string | undefined,
): string | undefined {
  const [value, ...others] = new Set(rows.map(valueOf))
  return others.length === 0 ? value : undefined
}

function renderCommit({ commit, isDirty }: CommentRow): string | undefined {
  return commit && `${code(commit.slice(0, 7))}${isDirty ? withLocalChanges : ''}`
}

function renderResult({ mark, words, runUrl }: CommentRow): string {
  const result = `${mark} ${text(clip(words, wordsLimit))}`
  if (!isLinkable(runUrl)) return result
  return `${result} ([${/\/job\/\d+$/.test(runUrl) ? 'job' : 'run'}](${runUrl}))`
}

/** A value that may be broken on a narrow screen, and is copied unchanged. */
function wrapped(value: string, maxCharacters = valueLimit): string {
  const pieces = value.split(/(?<=[-/:@.])/)
  const isPlain = value.length <= maxCharacters && pieces.every((piece) => text(piece) === piece)
  return isPlain && pieces.length > 1
    ? `<code>${pieces.join('<wbr>')}</code>`
    : code(value, maxCharacters)
}

function pack(rows: readonly CommentRow[]): string {
  return deflateRawSync(JSON.stringify(rows)).toString('base64')
}

function isOlder(row: CommentRow, than: CommentRow): boolean {
  if (row.runNumber !== than.runNumber) return row.runNumber < than.runNumber
  if (row.runAttempt !== than.runAttempt) return row.runAttempt < than.runAttempt
  return row.mark === buildingMark && than.mark !== buildingMark
}

function isRow(value: unknown): value is CommentRow {
  if (typeof value !== 'object' || value === null) return false
  const row = value as Readonly<Record<string, unknown>>
  const optional = [row['image'], row['commit'], row['runUrl']]
  return (
    [row['agent'], row['words']].every((field) => typeof field === 'string') &&
    [...Object.values<unknown>(marks), buildingMark].includes(row['mark']) &&
    [row['runNumber'], row['runAttempt']].every((field) => Number.isSafeInteger(field)) &&
    ['boolean', 'undefined'].includes(typeof row['isDirty']) &&
    optional.every((field) => field === undefined || typeof field === 'string')
  )
}
