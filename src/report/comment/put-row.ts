import type { Workflow } from '../../runner/workflow-context.ts'
import { commentMarker, renderComment } from './comment-body.ts'
import {
  type CommentRow,
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
 * lowest ID counts.
 */
export async function putRow(
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
      withLinksBeside(parseRows(body), row.runUrl),
    )
    const rows = withoutOutdated(mergeRows(stored, ...others, [row]))
    if (oldest && hasRows(stored, rows)) {
      // Each job removes only its own comment, once the oldest has its row.
      if (created && created.id !== oldest.id) await store.remove(created.id)
      return
    }
    const body = renderComment(workflow, rows)
    if (oldest) await store.update(oldest.id, body)
    else created ??= await store.create(body)
    // A write that does not know ours may still be under way.
    await pause()
    const now = oldest && (await store.read(oldest.id))
    found = now ? found.map((one) => (one.id === now.id ? now : one)) : await store.find(marker)
  }
}
