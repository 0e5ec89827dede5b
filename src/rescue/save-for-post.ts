import type { Build } from '../api/model.ts'
import type { BuildResult } from '../builds/outcome.ts'
import type { SentForms } from '../builds/submit/sent-forms.ts'
import { SubmitUnknownError } from '../builds/submit/submit-errors.ts'
import type { Connection } from '../inputs/connection.ts'
import { ActionError } from '../util/errors.ts'
import type { OpenRow, SavedState } from './state-format.ts'
import { leftOver, type RunFacts } from './work-for-post.ts'
import type { MainState } from './write-state.ts'

/** What the post step needs to cancel a build. */
export interface CleanUpInputs {
  readonly connection: Connection
  readonly cancelOnAbort: boolean
}

/** Saves facts for the post step before each phase in which the main step could be killed. */
export interface HandOver {
  readonly saved: MainState['saved']
  /** Before the record of a build of another run is read. */
  readonly watching: (id: string) => void
  readonly submitting: (sent: SentForms) => void
  /** `sent`: forms that may have become another build, or that a gateway may have repeated. */
  readonly created: (build: Build, sent?: SentForms) => void
  /** A build in the list that may be the one of our form. */
  readonly adopted: (build: Build, sent: SentForms) => void
  /** The server reports another status of the build that was noted. */
  readonly changed: (build: Build) => void
  /** Another run's build is used, or the named one cannot be read: post has nothing to cancel. */
  readonly dropped: () => void
  readonly ended: (result: BuildResult) => void
  /** The log says all that is known of other builds. */
  readonly told: () => void
  readonly summarised: () => void
  /** Whose row of the comment may say that the build runs; `undefined`: none any more. */
  readonly announced: (openRow: OpenRow | undefined) => void
  /** After an error of the main step. */
  readonly failed: (error: unknown) => void
}

/** `inputs`: `undefined` for a run that leaves nothing but its result, such as a dry run. */
export function openHandOver(
  inputs: CleanUpInputs | undefined,
  { archiveDirectory, missingSummary }: Pick<SavedState, 'archiveDirectory' | 'missingSummary'>,
  state: Pick<MainState, 'save' | 'saved'>,
  signal: AbortSignal,
): HandOver {
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
    saved: () => state.saved(),
    watching: (id) => save({ cancelWanted, build: { id, status: '' } }),
    submitting: (sent) => save({ cancelWanted, sent, build: undefined }),
    created: ({ id, status }, sent) =>
      save({
        sent: sent?.unanswered === undefined && sent?.answered === undefined ? undefined : sent,
        build: { id, status, isOwn: true },
      }),
    adopted: ({ id, status }, sent) => save({ sent, build: { id, status } }),
    changed: ({ id, status }) => {
      const { build } = facts
      if (build?.id === id && build.status !== status) save({ build: { ...build, status } })
    },
    dropped: () => save({ cancelWanted: false, sent: undefined, build: undefined }),
    ended: ({ build: { id, status }, cancellation: { wanted, isLeftToPost } }) =>
      save({
        cancelWanted: wanted,
        build: { ...facts.build, id, status },
        // What was found in the list and cancelled was certain.
        ...(wanted && !isLeftToPost && facts.build?.isOwn !== true && { sent: undefined }),
      }),
    told: () => {
      if (leftOver(facts).type === 'others') save({ sent: undefined })
    },
    summarised: () => {
      if (facts.missingSummary !== undefined) save({ missingSummary: undefined })
    },
    announced: (openRow) => save({ openRow }),
    failed: (error) => {
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
