import { createHmac, timingSafeEqual } from 'node:crypto'
import * as core from '@actions/core'
import type { SubmitRecord } from '../../build/submit/submit.ts'
import { ActionError } from '../../util/errors.ts'
import type { World } from '../world/world.ts'

/**
 * How far the main step came. It contains the server, since the inputs are evaluated again for the post step and may have changed;
 * only the key is read from the inputs again.
 */
export type SavedState = NothingLeft | BuildLeft

interface NothingLeft extends Common {
  readonly phase: 'packing' | 'done'
}

/** A build may still be running: one with a known ID, or one of a submit whose response was lost. */
export type BuildLeft =
  | (Server & { readonly phase: 'submitting'; readonly sent: SubmitRecord })
  | (Server & { readonly phase: 'running'; readonly buildId: string })

interface Common {
  readonly archiveDirectory: string
}

interface Server extends Common {
  readonly baseUrl: string
  readonly accountId: string
}

const stateName = 'hand-over'

/** Throws when the runner's state file cannot be written: nothing is started that the post step could not clean up. */
export function saveState(
  world: Pick<World, 'saveState'>,
  state: SavedState,
  apiKey: string,
): void {
  const text = JSON.stringify(state)
  try {
    world.saveState(stateName, `${sign(text, apiKey)} ${text}`)
  } catch (cause) {
    throw new ActionError(
      "Could not write the runner's state file, without which the post step cannot clean up.",
      {
        cause,
        hint: 'Set GITHUB_STATE to a writable file.',
      },
    )
  }
}

/** `undefined` without a state; `'forged'` for one that the main step did not save with this key. */
export function readState(apiKey: string): SavedState | 'forged' | undefined {
  const state = core.getState(stateName)
  if (state === '') return undefined
  const [, signature = '', text = ''] = /^(\S*) (.*)$/s.exec(state) ?? []
  const expected = Buffer.from(sign(text, apiKey))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
  return JSON.parse(text) as SavedState
}

/** A line of a log can set state (`::save-state`), but cannot sign it with our key. */
function sign(text: string, apiKey: string): string {
  return createHmac('sha256', apiKey).update(text).digest('hex')
}

export function leavesBuild(state: SavedState): state is BuildLeft {
  return state.phase === 'submitting' || state.phase === 'running'
}
