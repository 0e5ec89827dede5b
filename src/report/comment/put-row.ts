import type { Workflow } from '../../runner/workflow-context.ts'
import { commentMarker, renderComment } from './comment-body.ts'
import {
  type CommentRow,
  containsRows,
  mergeRows,
  parseRows,
  keepLinksToRepository,
  dropOutdatedRows,
} from './comment-rows.ts'
import type { CommentStore, StoredComment } from './github-comments.ts'

/**
 * Writes the row and reads it again after a pause, until the comment has it: jobs of a matrix write
 * at once, and GitHub has no conditional update. The comment with the lowest ID counts.
 */
export async function putCommentRow(
  store: CommentStore,
  workflow: Workflow,
  row: CommentRow,
  pause: () => Promise<void>,
): Promise<void> {
  const marker = commentMarker(workflow)
  let created: StoredComment | undefined
  let found = await store.find(marker)
  for (;;) {
    const [oldest] = found
    const [stored = [], ...others] = found.map(({ body }) =>
      keepLinksToRepository(parseRows(body), row.runUrl),
    )
    const rows = dropOutdatedRows(mergeRows(stored, ...others, [row]))
    if (oldest && containsRows(stored, rows)) {
      // Each job removes only its own comment, after the oldest comment has its row.
      if (created && created.id !== oldest.id) await store.remove(created.id)
      return
    }
    const body = renderComment(workflow, rows)
    if (oldest) await store.update(oldest.id, body)
    else created ??= await store.create(body)
    // Another job may be writing the comment without this row, so read again after a pause.
    await pause()
    const now = oldest && (await store.read(oldest.id))
    found = now ? found.map((one) => (one.id === now.id ? now : one)) : await store.find(marker)
  }
}
