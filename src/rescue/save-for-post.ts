import type { Build } from '../api/model.ts'
import type { BuildResult } from '../builds/outcome.ts'
import type { SentForms } from '../builds/submit/sent-forms.ts'
import { SubmitUnknownError } from '../builds/submit/submit-errors.ts'
import type { Connection } from '../inputs/connection.ts'
import { ActionError } from '../util/errors.ts'
import type { OpenRow, SavedState } from './state-format.ts'
import { leftOver, type RunFacts } from './work-for-post.ts'
import type { MainState } from './write-state.ts'

export type HandOver = ReturnType<typeof openHandOver>

/** What the post step needs to cancel a build. */
export interface CleanUpInputs {
  readonly connection: Connection
  readonly cancelOnAbort: boolean
}

/**
 * Saves facts for the post step before each phase in which the main step could be killed. `inputs`
 * is undefined for a run that leaves nothing but its result, such as a dry run.
 */
export function openHandOver(
  inputs: CleanUpInputs | undefined,
  { archiveDirectory, missingSummary }: Pick<SavedState, 'archiveDirectory' | 'missingSummary'>,
  state: Pick<MainState, 'save' | 'saved'>,
  signal: AbortSignal,
) {
  let facts: RunFacts & Pick<SavedState, 'missingSummary' | 'openRow'> = {
    cancelWanted: false,
    missingSummary,
  }

  const save = (changes: Partial<typeof facts>): void => {
    facts = { ...facts, ...changes }
    if (inputs === undefined) return
    const { baseUrl, accountId } = inputs.connection
    state.save({ archiveDirectory, server: { baseUrl: baseUrl.href, accountId }, ...facts })
  }
  save({})

  const cancelWanted = inputs?.cancelOnAbort ?? false

  return {
    saved: state.saved,
    /** Before the record of a build of another run is read. */
    watching: (id: string) => save({ cancelWanted, build: { id, status: '' } }),
    submitting: (sent: SentForms) => save({ cancelWanted, sent, build: undefined }),
    /** `sent`: forms that may have become another build, or that a gateway may have repeated. */
    created: ({ id, status }: Build, sent?: SentForms) =>
      save({
        sent: sent?.unanswered === undefined && sent?.answered === undefined ? undefined : sent,
        build: { id, status, isOwn: true },
      }),
    /** A build in the list that may be the one of our form. */
    adopted: ({ id, status }: Build, sent: SentForms) => save({ sent, build: { id, status } }),
    /** The server reports another status of the build that was noted. */
    changed: ({ id, status }: Build) => {
      const { build } = facts
      if (build?.id === id && build.status !== status) save({ build: { ...build, status } })
    },
    /** Another run's build is used, or the named one cannot be read: post has nothing to cancel. */
    dropped: () => save({ cancelWanted: false, sent: undefined, build: undefined }),
    ended: ({ build: { id, status }, cancellation: { wanted, isLeftToPost } }: BuildResult) =>
      save({
        cancelWanted: wanted,
        build: { ...facts.build, id, status },
        // What was found in the list and cancelled was certain.
        ...(wanted && !isLeftToPost && facts.build?.isOwn !== true && { sent: undefined }),
      }),
    /** The log says all that is known of other builds. */
    told: () => {
      if (leftOver(facts).type === 'others') save({ sent: undefined })
    },
    summarised: () => {
      if (facts.missingSummary !== undefined) save({ missingSummary: undefined })
    },
    /** Whose row of the comment may say that the build runs; `undefined`: none any more. */
    announced: (openRow: OpenRow | undefined) => save({ openRow }),
    /** After an error of the main step. */
    failed: (error: unknown) => {
      // A rejected submit created no build; otherwise, as after an abort, one may exist.
      const isRejection =
        !signal.aborted && error instanceof ActionError && !(error instanceof SubmitUnknownError)
      const { sent } = facts
      if (!isRejection || sent === undefined) return
      // A copy of a form in conflict may be a build that main's look did not show yet.
      save({ sent: sent.answered && { ...sent, unproved: sent.unproved ?? [] } })
    },
  }
}
