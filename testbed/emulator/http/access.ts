import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../model/refusals.ts'

/** Whether a host name always means this machine. */
function isLoopbackName(name: string): boolean {
  return (
    name === 'localhost' || name === '[::1]' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name)
  )
}

/** Rejects requests from web pages: with an Origin, or a Host that is not local (DNS rebinding). */
export function checkLocal(headers: IncomingHttpHeaders): void {
  const name = URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? ''
  if (!isLoopbackName(name)) throw new Refusal('foreign-host', 'Host must be a loopback name.')
  if (headers.origin !== undefined)
    throw new Refusal('foreign-origin', 'Requests from web pages are rejected.')
}

/** The ID in `created_by` of the builds that this key creates: the same on every emulator. */
export function identityOf(apiKey: string): string {
  return `user_${createHash('sha256').update(apiKey).digest('hex').slice(0, 12)}`
}

/** The identity of the key that the request sends. */
export function checkKey(headers: IncomingHttpHeaders, apiKeys: readonly string[]): string {
  if (headers['x-api-key'] === undefined) throw new Refusal('no-key', 'Unauthorized')
  const key = apiKeys.find((one) => one === headers['x-api-key'])
  if (key === undefined) throw new Refusal('unknown-key', 'Unauthorized')
  return identityOf(key)
}

/** The account that the request selects. */
export function checkAccount(headers: IncomingHttpHeaders): string {
  const account = headers['x-selected-account-id']
  if (typeof account === 'string' && account !== '') return account
  throw new Refusal('no-account', 'Unauthorized: no account selected.')
}
