import type { Build } from '../../api/model.ts'
import type { BuildResult } from '../../build/outcome.ts'
import { leftOver, type RunFacts } from '../../build/hand-over.ts'
import type { OpenForm } from '../../build/submit/find-submitted.ts'
import { SubmitUnknownError, type SubmitRecord } from '../../build/submit/submit.ts'
import { ActionError } from '../../util/errors.ts'
import type { Connection } from '../inputs/connection.ts'
import type { OpenRow, SavedState } from './saved-state.ts'
import type { StepState } from './step-state.ts'

/** Saves facts for the post step before each phase in which the main step could be killed. */
export interface HandOver extends Pick<StepState, 'saved'> {
  /** Before the record of a build of another run is read. */
  readonly watching: (buildId: string) => void
  readonly submitting: (sent: SubmitRecord) => void
  /** `others`: forms that may have become another build. */
  readonly created: (build: Build, others?: OpenForm) => void
  /** A build in the list that may be the one of our form. */
  readonly adopted: (build: Build) => void
  /** The server reports another status of the build that was noted. */
  readonly changed: (build: Build) => void
  /** A build of another run takes the place of our own: there is nothing to clean up. */
  readonly reused: () => void
  /** There is no build to watch. */
  readonly unread: () => void
  readonly ended: (result: BuildResult) => void
  /** The log says all that is known of other builds. */
  readonly told: () => void
  readonly summarised: () => void
  /** Whose row of the comment may say that the build runs; `undefined`: none any more. */
  readonly announced: (row: OpenRow | undefined) => void
  /** After an error of the main step. */
  readonly failed: (error: unknown) => void
}

/** What the post step needs to cancel a build. */
export interface CleanUpInputs {
  readonly connection: Connection
  readonly cancelOnAbort: boolean
}

/** `inputs` is undefined for a run that leaves nothing but its result, such as a dry run. */
export function openHandOver(
  inputs: CleanUpInputs | undefined,
  { archiveDirectory, missingSummary }: Pick<SavedState, 'archiveDirectory' | 'missingSummary'>,
  state: Pick<StepState, 'save' | 'saved'>,
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
  const clear = (): void => save({ cancelWanted: false, sent: undefined, build: undefined })

  return {
    saved: state.saved,
    watching: (id) => save({ cancelWanted, build: { id, status: '' } }),
    submitting: (sent) => save({ cancelWanted, sent, build: undefined }),
    created: ({ id, status }, others) =>
      save({
        sent: others && facts.sent && { ...facts.sent, open: others },
        build: { id, status, isOwn: true },
      }),
    adopted: ({ id, status }) => save({ build: { id, status } }),
    changed: ({ id, status }) => {
      const { build } = facts
      if (build?.id === id && build.status !== status) save({ build: { ...build, status } })
    },
    reused: clear,
    unread: clear,
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
      if (isRejection && facts.sent !== undefined) save({ sent: undefined })
    },
  }
}
