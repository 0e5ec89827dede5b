import { createHmac, timingSafeEqual } from 'node:crypto'
import * as core from '@actions/core'
import type { RunFacts } from '../../build/hand-over.ts'
import type { World } from '../world/world.ts'

/**
 * What the main step knows, for the post step. It contains the server, since the inputs are evaluated again for the post step and may
 * have changed; only the key is read from the inputs again.
 */
export interface SavedState extends RunFacts {
  readonly archiveDirectory: string | undefined
  readonly baseUrl: string
  readonly accountId: string
}

const stateName = 'hand-over'

/** The runner passes the state as an environment variable, and Linux starts no process with one of more than 128 KiB. */
const longestState = 32_768

/** Throws when the runner's state file cannot be written, or the state is too long for it. */
export function saveState(
  world: Pick<World, 'saveState'>,
  state: SavedState,
  apiKey: string,
): void {
  const text = JSON.stringify(state)
  if (Buffer.byteLength(text) > longestState) throw new Error('The state is too long.')
  world.saveState(stateName, `${sign(text, apiKey)} ${text}`)
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
