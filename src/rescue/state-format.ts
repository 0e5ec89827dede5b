import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { Redact } from '../runner/redact.ts'
import { ActionError } from '../util/errors.ts'
import type { FactsForPost } from './work-for-post.ts'

export interface SavedState extends FactsForPost {
  /** Counts what the main step has saved. */
  readonly revision: number
  /** Whether the main step has come to its end, so that it starts nothing any more. */
  readonly hasEnded?: boolean | undefined
}

export const stateName = 'hand-over'
/** Under which main passes the name of the file that has the state too. */
export const fileStateName = 'state-file'

/** The runner passes it as an environment variable, and Linux allows none of more than 128 KiB. */
const longestState = 32_768

/** Replaces the state of a main step that ended and left no work: readable without a key. */
export const nothingLeft = 'nothing-left'

/** Throws when the state is too long to be passed. */
export function encodeState(state: SavedState, apiKey: string, redact: Redact): string {
  const text = JSON.stringify(state)
  if (Buffer.byteLength(text) > longestState)
    throw new ActionError(`It has more than ${longestState} bytes.`, {
      hint: 'Check on the server then whether the build is still running.',
    })
  const id = state.build?.id ?? ''
  // For a post step with another key. An ID in which the server echoes a secret stays encrypted.
  const isReadable = plainId.test(id) && redact(id) === id
  return encrypt(text, apiKey) + (isReadable ? `.${id}` : '')
}

const plainId = /^[\w-]{1,128}$/

/** The ID beside a state, whoever has written it. */
export function readBuildId(state: string): string | undefined {
  return state
    .split('.')
    .slice(1)
    .find((id) => plainId.test(id))
}

/** Reads what `encodeState` has written; `'forged'` for what it did not write with this key. */
export function decodeState(
  state: string,
  apiKey: string,
): SavedState | typeof nothingLeft | 'forged' {
  if (state === nothingLeft) return nothingLeft
  const [encrypted = ''] = state.split('.', 1)
  const text = decrypt(encrypted, apiKey)
  return text === undefined ? 'forged' : (JSON.parse(text) as SavedState)
}

const algorithm = 'aes-256-gcm'
const bytes = { iv: 12, tag: 16 }

/**
 * A log line can set state (`::save-state`), but cannot encrypt it with our key. And nothing that
 * the server put into an ID, even the key itself, can be read from it.
 */
function encrypt(text: string, apiKey: string): string {
  // Derived from the text: another text never has the same.
  const iv = derive(apiKey, `iv ${text}`).subarray(0, bytes.iv)
  const cipher = createCipheriv(algorithm, derive(apiKey, 'key'), iv)
  const encrypted = [cipher.update(text), cipher.final()]
  return Buffer.concat([iv, cipher.getAuthTag(), ...encrypted]).toString('base64')
}

/** `undefined` for what was not encrypted with this key. */
function decrypt(state: string, apiKey: string): string | undefined {
  const all = Buffer.from(state, 'base64')
  const [iv, tag, encrypted] = [
    all.subarray(0, bytes.iv),
    all.subarray(bytes.iv, bytes.iv + bytes.tag),
    all.subarray(bytes.iv + bytes.tag),
  ]
  try {
    const options = { authTagLength: bytes.tag }
    const decipher = createDecipheriv(algorithm, derive(apiKey, 'key'), iv, options)
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString()
  } catch {
    return undefined
  }
}

function derive(apiKey: string, purpose: string): Buffer {
  return createHmac('sha256', apiKey).update(purpose).digest()
}
