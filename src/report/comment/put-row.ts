import type { Workflow } from '../../runner/workflow-context.ts'
import { ActionError } from '../../util/errors.ts'
import { commentMarkers, isOfAction, renderComment } from './comment-body.ts'
import {
  type CommentRow,
  findHiding,
  hasRows,
  mergeRows,
  parseRows,
  withLinksBeside,
  withoutOutdated,
} from './comment-rows.ts'
import type { CommentStore, StoredComment } from './github-comments.ts'

/**
 * Jobs of a matrix write one comment at once, and GitHub has no conditional update: reads it, puts
 * the row, writes it, and reads it again after a pause, until it has the row. The one with the
 * lowest ID counts. Resolves with a later row that hides ours.
 */
export async function putRow(
  store: CommentStore,
  workflow: Workflow,
  row: CommentRow,
  pause: () => Promise<void>,
): Promise<CommentRow | undefined> {
  const login = await store.readLogin()
  let created: StoredComment | undefined
  let hasCreated = false
  let found = await find()
  for (;;) {
    const ours = ofWorkflow(found, workflow)
    const [oldest] = ours
    const [stored = [], ...others] = ours.map(({ body }) =>
      withLinksBeside(parseRows(body), row.runUrl),
    )
    const rows = withoutOutdated(mergeRows(stored, ...others, [row]))
    if (oldest && hasRows(stored, rows)) {
      // Each job removes only its own comment, once the oldest has its row.
      if (created && created.id !== oldest.id) await store.remove(created.id)
      return findHiding(rows, row)
    }
    const body = renderComment(workflow, rows, found.length > ours.length)
    if (oldest) await store.update(oldest.id, body)
    else if (created)
      throw new ActionError('It was deleted while it was updated.', {
        hint: 'Re-run this job to add its row.',
      })
    else if (hasCreated) throw new ActionError(unconfirmed)
    else {
      created = await store.create(body)
      hasCreated = true
    }
    // A write that does not know ours may still be under way.
    await pause()
    const now = oldest && (await store.read(oldest.id))
    found = now ? found.map((one) => (one.id === now.id ? now : one)) : await find()
  }

  /** What the action wrote with this token, up to the page with a comment of the workflow. */
  async function find(): Promise<readonly StoredComment[]> {
    const own: StoredComment[] = []
    for await (const page of store.pages()) {
      own.push(...page.filter((comment) => isOfAction(comment.body) && isOurs(comment)))
      if (ofWorkflow(own, workflow).length > 0) break
    }
    const isListed = own.some(({ id }) => id === created?.id)
    // It stands on a later page, or the list lags behind.
    const unlisted = created && !isListed ? await store.read(created.id) : undefined
    return [...own, ...(unlisted ? [unlisted] : [])].toSorted((a, b) => a.id - b.id)
  }

  /** Whether we wrote it: anybody can copy our marker into a comment. */
  function isOurs({ id, author, isBot }: StoredComment): boolean {
    // What this run created shows as whom the token writes, also where the forge does not tell.
    const us = created?.author ?? login
    return id === created?.id || (us === undefined ? isBot : author === us)
  }
}

const unconfirmed =
  'Its creation was not confirmed, so there may be a new comment. This run creates no second one.'

/** Those with the key of today, else those with an older one. */
function ofWorkflow(
  comments: readonly StoredComment[],
  workflow: Workflow,
): readonly StoredComment[] {
  for (const marker of commentMarkers(workflow)) {
    const found = comments.filter(({ body }) => body.startsWith(marker))
    if (found.length > 0) return found
  }
  return []
}
