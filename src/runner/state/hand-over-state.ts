import { createHmac, timingSafeEqual } from 'node:crypto'
import * as core from '@actions/core'
import type { SubmitRecord } from '../../build/submit.ts'
import { ActionError } from '../../util/errors.ts'

/**
 * How far `main` came. The inputs are evaluated again for post and may differ then, so the server stands in here; the key
 * alone is read from the inputs once more.
 */
export type HandOverState = NothingLeft | BuildLeft

interface NothingLeft extends Common {
  readonly phase: 'packing' | 'done'
}

/** A build may go on: one whose id is known, or one of a submit whose answer nobody saw. */
export type BuildLeft =
  | (Server & { readonly phase: 'submitting'; readonly sent: SubmitRecord })
  | (Server & { readonly phase: 'running'; readonly buildId: string })

interface Common {
  readonly archiveFolder: string
}

interface Server extends Common {
  readonly baseUrl: string
  readonly accountId: string
}

const stateName = 'hand-over'

/** Throws where the runner's state file cannot be written: what could not be cleaned up is not started. */
export function saveState(state: HandOverState, apiKey: string): void {
  const text = JSON.stringify(state)
  try {
    core.saveState(stateName, `${sign(text, apiKey)} ${text}`)
  } catch (cause) {
    throw new ActionError(
      "The runner's state file cannot be written, so the post step could not clean up.",
      {
        cause,
        hint: 'Check that GITHUB_STATE names a writable file.',
      },
    )
  }
}

/** `undefined` when main left nothing; `'forged'` when the state is not what main wrote with this key. */
export function readState(apiKey: string): HandOverState | 'forged' | undefined {
  const state = core.getState(stateName)
  if (state === '') return undefined
  const [, signature = '', text = ''] = /^(\S*) (.*)$/s.exec(state) ?? []
  const expected = Buffer.from(sign(text, apiKey))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
  return JSON.parse(text) as HandOverState
}

/** A line of a log can set state (`::save-state`); a signature under our key it cannot make. */
function sign(text: string, apiKey: string): string {
  return createHmac('sha256', apiKey).update(text).digest('hex')
}

export function leavesBuild(state: HandOverState): state is BuildLeft {
  return state.phase === 'submitting' || state.phase === 'running'
}
