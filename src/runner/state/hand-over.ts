import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { Build } from '../../api/model.ts'
import type { BuildResult } from '../../build/outcome.ts'
import { SubmitUnknownError, type SubmitRecord } from '../../build/submit.ts'
import { ActionError } from '../../util/errors.ts'
import { type HandOverState, saveState } from './hand-over-state.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { WorkflowContext } from '../workflow-context.ts'

/** What `main` leaves for `post`, kept up to date before each step that would need cleaning up after a SIGKILL. */
export interface HandOver {
  /** A folder of ours in the runner's temporary one, for nobody else to read. */
  readonly archiveFolder: string
  readonly submitting: (sent: SubmitRecord) => void
  readonly created: (build: Build) => void
  readonly ended: (result: BuildResult) => void
  /** After an error in main. */
  readonly failed: (error: unknown) => void
  readonly removeArchive: () => void
}

const prefix = 'agentex-build-'

export function openHandOver(
  { connection, cancelOnAbort }: Inputs,
  { tempDir }: WorkflowContext,
  signal: AbortSignal,
): HandOver {
  const archiveFolder = makeFolder(tempDir ?? tmpdir())
  const server = { baseUrl: connection?.baseUrl.href ?? '', accountId: connection?.accountId ?? '' }
  let phase: HandOverState['phase'] | undefined

  const save = (state: HandOverState): void => {
    // A dry run leaves nothing but its archive, which is its result.
    if (connection === undefined) return
    phase = state.phase
    saveState(state, connection.apiKey)
  }
  const done = (): void => save({ archiveFolder, phase: 'done' })
  save({ archiveFolder, phase: 'packing' })

  return {
    archiveFolder,
    submitting: (sent) => {
      if (cancelOnAbort) save({ archiveFolder, phase: 'submitting', ...server, sent })
    },
    created: (build) => {
      if (cancelOnAbort) save({ archiveFolder, phase: 'running', ...server, buildId: build.id })
    },
    ended: ({ outcome }) => {
      if (!mayNeedCleaning(outcome)) done()
    },
    failed: (error) => {
      // A refusal is a known end; after an abort or anything else post had better look.
      const known =
        !signal.aborted && error instanceof ActionError && !(error instanceof SubmitUnknownError)
      if (phase === 'packing' || (phase === 'submitting' && known)) done()
    },
    removeArchive: () => {
      if (connection !== undefined) rmSync(archiveFolder, { recursive: true, force: true })
    },
  }
}

function makeFolder(tempDir: string): string {
  try {
    return mkdtempSync(join(resolve(tempDir), prefix))
  } catch (cause) {
    throw new ActionError(`The runner's temporary folder '${tempDir}' cannot be written.`, {
      cause,
      hint: 'Check that RUNNER_TEMP names a folder that is there and writable.',
    })
  }
}

/** Removes what a killed main left; a path that is not one of ours is left alone. */
export function removeLeftArchive(archiveFolder: string, tempDir: string | undefined): void {
  const isOurs =
    dirname(archiveFolder) === resolve(tempDir ?? tmpdir()) &&
    basename(archiveFolder).startsWith(prefix)
  if (isOurs) rmSync(archiveFolder, { recursive: true, force: true })
}

function mayNeedCleaning(outcome: BuildResult['outcome']): boolean {
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
