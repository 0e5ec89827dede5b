import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from './refusals.ts'

/** Whether a host name can only be this machine. */
export function isLoopbackName(name: string): boolean {
  return (
    name === 'localhost' || name === '[::1]' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name)
  )
}

/**
 * Refuses what a program on this machine would not send: a Host that is not a loopback name (a web page that had its
 * name resolved to this machine) and any Origin (a web page at all).
 */
export function checkLocal(headers: IncomingHttpHeaders): void {
  const name = URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? ''
  if (!isLoopbackName(name)) throw new Refusal('foreign-host', 'Host must be a loopback name.')
  if (headers.origin !== undefined)
    throw new Refusal('foreign-origin', 'Requests of web pages are refused.')
}

export function checkKey(headers: IncomingHttpHeaders, apiKey: string): void {
  if (headers['x-api-key'] !== apiKey) throw new Refusal('unknown-key', 'Unauthorized')
}

/** The selected account; one of its own for a caller that need not select any. */
export function checkAccount(headers: IncomingHttpHeaders, isRequired: boolean): string {
  const account = headers['x-selected-account-id']
  if (typeof account === 'string' && account !== '') return account
  if (isRequired) throw new Refusal('no-account', 'Unauthorized: no account selected.')
  return 'acct_default'
}
