import type { Workflow } from '../../runner/workflow-context.ts'
import { commentMarkers, isOfAction, renderComment } from './comment-body.ts'
import {
  type CommentRow,
  findHiding,
  hasDraft,
  hasRows,
  mergeRows,
  parseRows,
  withLinksBeside,
  withoutOutdated,
} from './comment-rows.ts'

export interface StoredComment {
  readonly id: number
  readonly body: string
  readonly author: string | undefined
  readonly isBot: boolean
}

/**
 * A `draft`, and `stop` in its place, is not looked for again: the row of the result replaces it.
 * `closes` replaces only a draft: other rows say how the run ended.
 */
export type RowKind = 'draft' | 'stop' | 'closes' | 'result'

/** The comments of the pull request. */
export interface Listed {
  /** Oldest first. */
  readonly comments: readonly StoredComment[]
  /** Whether these are all. */
  readonly isWhole: boolean
}

export interface SeenComments extends Listed {
  /** Whether our comment was read so long ago that another job may have added its row since. */
  readonly isStale: boolean
  /** Whether no write that does not know ours could arrive after the look. */
  readonly isSettled: boolean
}

/** What this run has done so far. */
export interface Progress {
  /** Of our token's user, if it has one. */
  readonly login: string | undefined
  /** The comment of this run; `unknown`: there may be one, whose ID was not told. */
  readonly created?: StoredComment | 'unknown' | undefined
  /** The last update, and whether the forge knew the comment. */
  readonly written?: { readonly id: number; readonly isThere: boolean }
  /** Creations and updates. */
  readonly writes: number
  readonly hasRemoved: boolean
  readonly staleLooks: number
}

export type CommentStep =
  | { readonly type: 'create'; readonly body: string }
  | { readonly type: 'update'; readonly id: number; readonly body: string }
  | { readonly type: 'remove'; readonly id: number }
  /** Read the comment again. */
  | { readonly type: 'look'; readonly id: number }
  /** Read it again once all writes of others that were under way have arrived. */
  | { readonly type: 'settle'; readonly id: number }
  /** `hiding` is a row that is shown in place of ours. */
  | { readonly type: 'done'; readonly hiding: CommentRow | undefined }
  | { readonly type: 'stop'; readonly reason: string }

/** Then it is written all the same: reading takes longer than `staleMs`. */
const mostStaleLooks = 10
const mostWrites = 20

/** What to do about the comment of `workflow`, so that it has `row` and those of the other jobs. */
export function nextStep(
  look: SeenComments,
  progress: Progress,
  workflow: Workflow,
  row: CommentRow,
  kind: RowKind = 'result',
): CommentStep {
  const { created, written, writes } = progress
  const own = created === 'unknown' ? undefined : created
  const byUs = look.comments.filter(
    (comment) => isOfAction(comment.body) && isOurs(comment, progress),
  )
  const ours = ofWorkflow(byUs, workflow)
  const isOneOfSeveral = byUs.length > ours.length
  const [oldest, ...others] = ours
  if (oldest === undefined) {
    if (kind === 'closes') return nothingToClose
    const reason = reasonNotToCreate(look, created)
    if (reason !== undefined) return { type: 'stop', reason }
    return { type: 'create', body: renderComment(workflow, [row], isOneOfSeveral) }
  }
  const { id } = oldest
  const stored = withLinksBeside(parseRows(oldest.body), row.runUrl)
  const all = mergeRows(...ours.map(({ body }) => withLinksBeside(parseRows(body), row.runUrl)))
  if (kind === 'closes' && !hasDraft(all, row) && !hasRows(all, [row])) return nothingToClose
  const rows = withoutOutdated(mergeRows(all, [row]))
  if (hasRows(stored, rows)) {
    // Each job removes only its own comment, once the oldest has its row.
    const surplus = progress.hasRemoved ? undefined : others.find((one) => one.id === own?.id)
    if (surplus !== undefined) return { type: 'remove', id: surplus.id }
    return writes === 0 || look.isSettled
      ? { type: 'done', hiding: findHiding(stored, row) }
      : { type: 'settle', id }
  }
  if (written?.id === id && !written.isThere) {
    const reason = `Comment ${id} is listed, but an update of it is answered with status code 404.`
    return { type: 'stop', reason }
  }
  if (writes >= mostWrites) {
    return { type: 'stop', reason: 'Other jobs kept overwriting the comment on the pull request.' }
  }
  if (look.isStale && progress.staleLooks < mostStaleLooks) return { type: 'look', id }
  return { type: 'update', id, body: renderComment(workflow, rows, isOneOfSeveral) }
}

const nothingToClose: CommentStep = { type: 'done', hiding: undefined }

/** A run creates one comment at most, and none where there may be one already. */
function reasonNotToCreate({ comments, isWhole }: SeenComments, created: Progress['created']) {
  if (created === 'unknown') {
    return 'Its creation was not confirmed, so there may be a new comment. This run creates no second one.'
  }
  if (created !== undefined) return 'It was deleted while it was updated.'
  if (isWhole) return undefined
  return `It is not among the first ${comments.length} comments, and there are more.`
}

/** Whether we wrote it: anybody can copy our marker into a comment. */
function isOurs({ id, author, isBot }: StoredComment, { login, created }: Progress): boolean {
  // What this run created shows as whom the token writes, also where the forge does not tell.
  const own = created === 'unknown' ? undefined : created
  const us = own?.author ?? login
  return id === own?.id || (us === undefined ? isBot : author === us)
}

/** Those with the key of today, else those with an older one. */
function ofWorkflow(comments: readonly StoredComment[], workflow: Workflow) {
  for (const marker of commentMarkers(workflow)) {
    const found = comments.filter(({ body }) => body.startsWith(marker))
    if (found.length > 0) return found
  }
  return []
}
