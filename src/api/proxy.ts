import { ActionError } from '../util/errors.ts'
import { isLoopback } from './base-url.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface ProxySettings {
  /** Empty for none. */
  readonly uri: string
  /** For messages: host and port, never the credentials. */
  readonly host: string
  readonly noProxy: string
}

/**
 * The proxy that the environment names for the API; nothing for loopback hosts, and those alone are reached without TLS, so
 * `HTTP_PROXY` has no part here. Lower-case names win, as in curl. Throws `ActionError` for a value that is no proxy.
 */
export function readProxySettings(baseUrl: URL, env: Environment): ProxySettings {
  const name = ['https_proxy', 'HTTPS_PROXY'].find((key) => env[key])
  const value = name && env[name]
  if (!value || isLoopback(baseUrl)) return { uri: '', host: '', noProxy: '*' }
  // As curl has it: a proxy without a scheme is an HTTP proxy.
  const url = URL.parse(value.includes('://') ? value : `http://${value}`)
  if (!url || !['http:', 'https:'].includes(url.protocol) || !isDecodable(url)) {
    throw new ActionError(
      `Environment variable '${name}' does not name a proxy that can be used.`,
      {
        hint: `Set '${name}' to an address such as 'http://proxy.example:3128', with special characters of the password percent-encoded, or unset it.`,
      },
    )
  }
  return { uri: url.href, host: url.host, noProxy: env['no_proxy'] ?? env['NO_PROXY'] ?? '' }
}

function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username)
    decodeURIComponent(password)
    return true
  } catch {
    return false
  }
}
