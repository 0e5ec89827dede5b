import type { Build } from '../../api/model.ts'
import type { BuildResult } from '../../build/outcome.ts'
import { SubmitUnknownError, type SubmitRecord } from '../../build/submit/submit.ts'
import { ActionError } from '../../util/errors.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { World } from '../world/world.ts'
import { type SavedState, saveState } from './saved-state.ts'

/** Saves what the post step has to clean up, before each phase in which the main step could be killed. */
export interface HandOver {
  readonly submitting: (sent: SubmitRecord) => void
  readonly created: (build: Build) => void
  readonly ended: (result: BuildResult) => void
  /** After an error of the main step. */
  readonly failed: (error: unknown) => void
}

export function openHandOver(
  inputs: Inputs,
  archiveDirectory: string,
  { world, signal }: { readonly world: World; readonly signal: AbortSignal },
): HandOver {
  // A dry run leaves nothing but its result.
  if (inputs.dryRun) return { submitting: ignore, created: ignore, ended: ignore, failed: ignore }
  const { connection, cancelOnAbort } = inputs
  const server = { baseUrl: connection.baseUrl.href, accountId: connection.accountId }
  let phase: SavedState['phase'] = 'packing'

  const save = (state: SavedState): void => {
    phase = state.phase
    saveState(world, state, connection.apiKey)
  }
  save({ archiveDirectory, phase })

  return {
    submitting: (sent) => {
      if (cancelOnAbort) save({ archiveDirectory, phase: 'submitting', ...server, sent })
    },
    created: (build) => {
      if (cancelOnAbort) {
        save({ archiveDirectory, phase: 'running', ...server, buildId: build.id })
      }
    },
    ended: ({ outcome }) => {
      if (!mayNeedCancel(outcome)) save({ archiveDirectory, phase: 'done' })
    },
    failed: (error) => {
      // A rejected submit created no build; after an abort or any other error the post step has to look for one.
      const isRejection =
        !signal.aborted && error instanceof ActionError && !(error instanceof SubmitUnknownError)
      if (phase === 'submitting' && isRejection) save({ archiveDirectory, phase: 'done' })
    },
  }
}

function ignore(): void {
  // Nothing to save.
}

function mayNeedCancel(outcome: BuildResult['outcome']): boolean {
  switch (outcome.type) {
    case 'aborted':
      return outcome.cancellation !== 'not-wanted'
    case 'lost':
      return outcome.reason === 'outage' || outcome.reason === 'credentials'
    case 'submitted':
    case 'finished':
    case 'timed-out':
      return false
  }
}
