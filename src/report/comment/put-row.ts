import { commentTimes } from '../../api/timing.ts'
import type { Workflow } from '../../runner/workflow-context.ts'
import type { Clock, Random } from '../../util/clock.ts'
import { ActionError } from '../../util/errors.ts'
import type { Redact } from '../../runner/redact.ts'
import { type CommentRow, storable } from './comment-rows.ts'
import type { CommentStore } from './github-comments.ts'
import {
  type SeenComments,
  nextStep,
  type Progress,
  type RowKind,
  type StoredComment,
} from './next-step.ts'

/** The comment that this run has created, from one row to the next. */
export interface OwnComment {
  created?: Progress['created']
}

interface PutOptions {
  readonly clock: Clock
  readonly random: Random
  readonly redact: Redact
  readonly own: OwnComment
  readonly kind: RowKind
}

const { staleMs, settleMs, lookMs, spreadMs } = commentTimes

/**
 * Jobs of a matrix write one comment at once, and GitHub has no conditional update: looks for the
 * row again, and writes it again if it is gone. Resolves with a later row that hides ours.
 */
export async function putRow(
  store: CommentStore,
  workflow: Workflow,
  whole: CommentRow,
  { clock, random, redact, own, kind }: PutOptions,
  signal: AbortSignal,
): Promise<CommentRow | undefined> {
  const row = storable(whole, redact)
  const isDraft = kind === 'draft' || kind === 'stop'
  const login = await store.readLogin(signal)
  const { created } = own
  let progress: Progress = { login, created, writes: 0, hasRemoved: false, staleLooks: 0 }
  let look = await listAll()
  for (;;) {
    const isStale = clock.monotonicMs() - look.askedMs > staleMs
    const step = nextStep({ ...look, isStale }, progress, workflow, row, kind)
    switch (step.type) {
      case 'done':
        return step.hiding
      case 'stop':
        throw new ActionError(step.reason)
      case 'create': {
        own.created = 'unknown'
        const created = await store.create(step.body, signal).catch((error: unknown) => {
          if (!signal.aborted) delete own.created
          throw error
        })
        own.created = created ?? 'unknown'
        progress = { ...progress, created: own.created, writes: progress.writes + 1 }
        look = withCreated(await listAll(), created)
        break
      }
      case 'update': {
        const isThere = await store.update(step.id, step.body, signal)
        const written = { id: step.id, isThere }
        progress = { ...progress, written, writes: progress.writes + 1 }
        await clock.sleep(lookMs + random() * spreadMs.look, signal)
        look = await readAgain(step.id)
        break
      }
      case 'remove':
        await store.remove(step.id, signal)
        progress = { ...progress, hasRemoved: true }
        break
      case 'look':
        progress = { ...progress, staleLooks: progress.staleLooks + 1 }
        look = await readAgain(step.id)
        break
      case 'settle':
        await clock.sleep(settleMs + random() * spreadMs.settle, signal)
        look = { ...(await readAgain(step.id)), isSettled: true }
    }
  }

  async function listAll(): Promise<LookAt> {
    const askedMs = clock.monotonicMs()
    return { ...(await store.list(signal)), isSettled: isDraft, askedMs }
  }

  /** Reads what can have changed: one comment, in one request however long the list is. */
  async function readAgain(id: number): Promise<LookAt> {
    const askedMs = clock.monotonicMs()
    const now = await store.read(id, signal)
    if (now === undefined) return await listAll()
    const comments = look.comments.map((comment) => (comment.id === id ? now : comment))
    return { ...look, comments, isSettled: isDraft, askedMs }
  }
}

type LookAt = Omit<SeenComments, 'isStale'> & { readonly askedMs: number }

/** A list may lag behind. */
function withCreated(look: LookAt, created: StoredComment | undefined): LookAt {
  if (created === undefined || look.comments.some(({ id }) => id === created.id)) return look
  return { ...look, comments: [...look.comments, created].toSorted((a, b) => a.id - b.id) }
}
