import type { Clock, Random } from '../../util/clock.ts'
import { ActionError } from '../../util/errors.ts'
import {
  commentMarker,
  type CommentRow,
  hasRow,
  mergeRows,
  parseRows,
  renderComment,
} from './comment-body.ts'

export interface StoredComment {
  readonly id: number
  readonly body: string
  readonly author: string | undefined
  readonly isBot: boolean
}

/** The comments of one pull request. */
export interface CommentStore {
  /** All comments, oldest first. */
  list(signal: AbortSignal): Promise<readonly StoredComment[]>
  /** Resolves with the ID. */
  create(body: string, signal: AbortSignal): Promise<number>
  update(id: number, body: string, signal: AbortSignal): Promise<void>
  remove(id: number, signal: AbortSignal): Promise<void>
  /** Login of our token's user; `undefined` for the token of an app, which has none. */
  readLogin(signal: AbortSignal): Promise<string | undefined>
}

/** A comment that was read longer ago is read again before it is written: another job may have added its row. */
const staleMs = 2_000
/** A write of another job that was based on an older comment arrives within this time. */
const settleMs = 3_000
const mostRounds = 30

/**
 * Puts our row into the one comment of this workflow. GitHub has no conditional update, and the jobs of a matrix write at the same
 * time: so the row is looked for again when no write that does not know it can still arrive, and written again if it is gone. If
 * several jobs create a comment, the oldest stays. Rejects with the signal's reason, an error of the store, or an `ActionError`
 * when other jobs keep overwriting the row.
 */
export async function putRow(
  store: CommentStore,
  workflow: string,
  row: CommentRow,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
  signal: AbortSignal,
): Promise<void> {
  const marker = commentMarker(workflow)
  const login = await store.readLogin(signal)
  let createdId: number | undefined
  let isWritten = false
  for (let round = 0; round < mostRounds; round += 1) {
    const readMs = clock.monotonicMs()
    const ours = (await store.list(signal)).filter((comment) => isOurs(comment, marker, login))
    const [oldest, ...others] = ours
    if (oldest === undefined) {
      createdId = await store.create(renderComment(marker, [row]), signal)
      isWritten = true
      continue
    }
    const stored = parseRows(oldest.body)
    const rows = mergeRows(...ours.map(({ body }) => parseRows(body)), [row])
    if (rows.every((one) => hasRow(stored, one))) {
      // Each job removes only its own comment, once the oldest has its row.
      const own = others.find(({ id }) => id === createdId)
      if (own) await store.remove(own.id, signal)
      if (!isWritten || (await isSettled(oldest.id))) return
    } else if (clock.monotonicMs() - readMs <= staleMs || round > mostRounds / 2) {
      await store.update(oldest.id, renderComment(marker, rows), signal)
      isWritten = true
      await clock.sleep(100 + random() * 400, signal)
    }
  }
  throw new ActionError(
    'Other jobs kept overwriting the comment on the pull request. Re-run this job to add its row.',
  )

  async function isSettled(id: number): Promise<boolean> {
    await clock.sleep(settleMs + random() * 500, signal)
    const comment = (await store.list(signal)).find((one) => one.id === id)
    return comment !== undefined && hasRow(parseRows(comment.body), row)
  }
}

/** Whether we wrote it: anybody can copy our marker into a comment. */
function isOurs(
  { body, author, isBot }: StoredComment,
  marker: string,
  login: string | undefined,
): boolean {
  return body.startsWith(marker) && (login === undefined ? isBot : author === login)
}
