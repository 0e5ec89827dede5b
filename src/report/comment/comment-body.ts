import { createHash } from 'node:crypto'
import { basename } from 'node:path/posix'
import type { Workflow } from '../../runner/workflow-context.ts'
import { andMore } from '../../util/and-more.ts'
import { clip } from '../../util/clip.ts'
import { nonEmpty } from '../../util/non-empty.ts'
import { goodMarks } from '../run-end.ts'
import { code, joinBlocks, table, text } from '../summary/markdown.ts'
import { isLinkable, withLocalChanges } from '../text/source.ts'
import {
  bodyLimit,
  buildingMark,
  type CommentRow,
  mergeRows,
  packRows,
  valueLimit,
  wordsLimit,
} from './comment-rows.ts'

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

/** The whole comment. Its heading names the workflow if the pull request has several comments. */
export function renderComment(
  workflow: Workflow,
  rows: readonly CommentRow[],
  isOneOfSeveral: boolean,
): string {
  const { packed, kept } = packRows(rows)
  // What needs a look comes first; among equals the name decides.
  const ranked = mergeRows(kept).toSorted((a, b) => rankOf(a) - rankOf(b))
  const { summary, head, lines } = renderRows(ranked)
  const hidden = [commentMarkers(workflow)[0], `<!-- rows ${packed} -->`].join('\n')
  const title = `### Agentex builds${isOneOfSeveral ? `: ${titleOf(workflow)}` : ''}`
  const left = bodyLimit - hidden.length - title.length - summary.length - 200
  const fitting = firstLines(table([head, ...lines]), left)
  // The first two lines are the heads of the columns.
  const dropped = rows.length - (fitting.length - 2)
  return joinBlocks(
    [
      `${hidden}\n${title}`,
      summary,
      fitting.join('\n'),
      ...andMore(dropped).map((more) => `${more}: see the job summaries.`),
    ],
    4 * bodyLimit,
  )
}

/** As many as have this length together. */
function firstLines(block: string, length: number): readonly string[] {
  const whole = block.slice(0, length + 1).split('\n')
  // The last one is cut, unless it is the end of the block.
  return block.length > length ? whole.slice(0, -1) : whole
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
  const summary = nonEmpty([
    `**${countRows(rows)}**`,
    !hasImages && shared,
    commit && `commit ${commit}`,
  ]).join(' · ')
  const hasCommits = commit === undefined && rows.some((row) => row.commit !== undefined)
  const head = ['Agent', 'Result', ...(hasCommits ? ['Commit'] : [])]
  const lines = rows.map((row) => [
    wrapped(row.agent, 100),
    // A column of its own would not fit on a phone.
    nonEmpty([renderResult(row), hasImages && row.image && wrapped(row.image)]).join('<br>'),
    ...(hasCommits ? [renderCommit(row) ?? ''] : []),
  ])
  return { summary, head, lines }
}

function countRows(rows: readonly CommentRow[]): string {
  const count = (rank: number): number => rows.filter((row) => rankOf(row) === rank).length
  return count(0) > 0
    ? `${count(0)} of ${rows.length} failed`
    : `${count(2)} of ${rows.length} succeeded`
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
