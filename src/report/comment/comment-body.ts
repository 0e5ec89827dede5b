import { hash } from 'node:crypto'
import type { Workflow } from '../../runner/workflow-context.ts'
import { formatMoreCount } from '../../util/and-more.ts'
import { clip } from '../../util/clip.ts'
import { dropEmpty } from '../../util/non-empty.ts'
import { successIcons } from '../run-end.ts'
import { renderCode, joinBlocks, table, escapeMarkdown } from '../summary/markdown.ts'
import { isLinkable, localChangesSuffix } from '../text/source.ts'
import {
  type CommentRow,
  mergeRows,
  serialiseRows,
  maxCellCharacters,
  maxResultCharacters,
} from './comment-rows.ts'

/** The start of a workflow's comment. The name is hashed, because it may end an HTML comment. */
export function commentMarker({ path, name, event }: Workflow): string {
  const key = path ?? `${name}\n${event}`
  return `<!-- agentex-build-action ${hash('sha256', key).slice(0, 16)} -->`
}

/** The most rows in the table, so that they fit into a comment with the hidden data of all rows. */
const mostShown = 100

export function renderComment(workflow: Workflow, rows: readonly CommentRow[]): string {
  // Rows of failures come first; equal ones are sorted by name.
  const ranked = mergeRows(rows).toSorted((a, b) => Number(isGood(a)) - Number(isGood(b)))
  return joinBlocks([
    `${commentMarker(workflow)}\n${serialiseRows(rows)}\n### Agentex builds: ${escapeMarkdown(workflow.name)}`,
    ...renderRows(ranked),
    ...formatMoreCount(rows.length - mostShown).map((more) => `${more}: see the job summaries.`),
  ])
}

function isGood({ icon }: CommentRow): boolean {
  return successIcons.has(icon)
}

/** Renders a line with the count and all shared values, and a table of values that differ. */
function renderRows(rows: readonly CommentRow[]): readonly string[] {
  const good = rows.filter(isGood)
  const failed = rows.length - good.length
  const count =
    failed > 0 ? `${failed} of ${rows.length} failed` : `${rows.length} of ${rows.length} succeeded`
  const commit = sharedBy(rows, renderCommit)
  const image = sharedBy(good, (row) => row.image)
  const tag = sharedBy(good, (row) => row.image?.replace(/^.*:/s, ''))
  const hasImages = good.some((row) => row.image !== undefined) && (failed > 0 || tag === undefined)
  const shared = image ? `image ${wrapped(image)}` : tag && `tag ${wrapped(tag)}`
  const summary = dropEmpty([
    `**${count}**`,
    !hasImages && shared,
    commit && `commit ${commit}`,
  ]).join(' · ')
  const hasCommits = commit === undefined && rows.some((row) => row.commit !== undefined)
  const head = ['Agent', 'Result', ...(hasCommits ? ['Commit'] : [])]
  const lines = rows.slice(0, mostShown).map((row) => [
    wrapped(row.agent, 100),
    // A column of its own would not fit on a phone.
    dropEmpty([renderResult(row), hasImages && row.image && wrapped(row.image)]).join('<br>'),
    ...(hasCommits ? [renderCommit(row) ?? ''] : []),
  ])
  return [summary, table([head, ...lines])]
}

/** The value that all rows have; `undefined` if they differ or have none. */
function sharedBy(
  rows: readonly CommentRow[],
  valueOf: (row: CommentRow) => string | undefined,
): string | undefined {
  const [value, ...others] = new Set(rows.map(valueOf))
  return others.length === 0 ? value : undefined
}

function renderCommit({ commit, isDirty }: CommentRow): string | undefined {
  return commit && `${renderCode(commit.slice(0, 7))}${isDirty ? localChangesSuffix : ''}`
}

function renderResult({ icon, words, runUrl }: CommentRow): string {
  const result = `${icon} ${escapeMarkdown(clip(words, maxResultCharacters))}`
  if (!isLinkable(runUrl)) return result
  return `${result} ([${/\/job\/\d+$/.test(runUrl) ? 'job' : 'run'}](${runUrl}))`
}

/** Renders a value that may wrap on a narrow screen, but is copied unchanged. */
function wrapped(value: string, maxCharacters = maxCellCharacters): string {
  const pieces = value.split(/(?<=[-/:@.])/)
  const isPlain =
    value.length <= maxCharacters && pieces.every((piece) => escapeMarkdown(piece) === piece)
  return isPlain && pieces.length > 1
    ? `<code>${pieces.join('<wbr>')}</code>`
    : renderCode(value, maxCharacters)
}
