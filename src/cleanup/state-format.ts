import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { FactsForPost } from './work-for-post.ts'

export interface SavedState extends FactsForPost {
  /** Whether the main step has ended, so that it starts nothing more. */
  readonly hasEnded?: boolean | undefined
}

/** The runner passes the name of the state file from main to post under this name. */
export const stateFileKey = 'state-file'

/** The state of a main step that ended and left no work. It is readable without a key. */
export const nothingLeftMarker = 'nothing-left'

type Environment = Readonly<Record<string, string | undefined>>

export function encodeState(
  state: SavedState,
  apiKey: string,
  env: Environment = process.env,
): string {
  return encrypt(JSON.stringify(state), apiKey, stepOf(env))
}

/** Reads what `encodeState` has written; `'forged'` for what another key or step wrote. */
export function decodeState(
  state: string,
  apiKey: string,
  env: Environment = process.env,
): SavedState | typeof nothingLeftMarker | 'forged' {
  if (state === nothingLeftMarker) return nothingLeftMarker
  const text = decrypt(state, apiKey, stepOf(env))
  return text === undefined ? 'forged' : (JSON.parse(text) as SavedState)
}

/** Identifies a step: main and post have this in common, and no other step or run has it. */
function stepOf(env: Environment): string {
  const names = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'GITHUB_ACTION']
  return JSON.stringify(names.map((name) => env[name] ?? ''))
}

const algorithm = 'aes-256-gcm'
const bytes = { iv: 12, tag: 16 }

/**
 * A log line can name another state file (`::save-state`), but cannot encrypt it with our key.
 * Encryption also hides what the server put into an ID, even if that is the key itself.
 */
function encrypt(text: string, apiKey: string, step: string): string {
  // The IV is a keyed hash of step and text: other states have other IVs, unless 96 bits collide.
  const iv = derive(apiKey, `iv ${step} ${text}`).subarray(0, bytes.iv)
  const cipher = createCipheriv(algorithm, derive(apiKey, 'key'), iv)
  cipher.setAAD(Buffer.from(step))
  const encrypted = [cipher.update(text), cipher.final()]
  return Buffer.concat([iv, cipher.getAuthTag(), ...encrypted]).toString('base64')
}

/** Returns `undefined` for a text that this key and this step did not encrypt. */
function decrypt(state: string, apiKey: string, step: string): string | undefined {
  const all = Buffer.from(state, 'base64')
  const [iv, tag, encrypted] = [
    all.subarray(0, bytes.iv),
    all.subarray(bytes.iv, bytes.iv + bytes.tag),
    all.subarray(bytes.iv + bytes.tag),
  ]
  try {
    const options = { authTagLength: bytes.tag }
    const decipher = createDecipheriv(algorithm, derive(apiKey, 'key'), iv, options)
    decipher.setAAD(Buffer.from(step))
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString()
  } catch {
    return undefined
  }
}

function derive(apiKey: string, purpose: string): Buffer {
  return createHmac('sha256', apiKey).update(purpose).digest()
}
