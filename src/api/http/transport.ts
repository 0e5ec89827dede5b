import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import type { buildConnector, Dispatcher, Pool } from 'undici'
import { ActionError, ProxyRefusedError } from '../../util/errors.ts'
import { isLoopback } from '../../util/loopback.ts'
import { tryOrUndefined } from '../../util/or-undefined.ts'
import { handshakeTimeoutCode } from './network-error.ts'
import type * as Undici from './undici.ts'

/** The connections to one server. Disposing closes them. */
export interface Transport extends AsyncDisposable {
  /** Sends a request once. Resolves at the response headers; rejects with undici's error. */
  request(request: TransportRequest): Promise<TransportResponse>
  /** The proxy's host and port, without its credentials; empty for none. */
  readonly proxyHost: string
  /** Whether the connection to the proxy failed, not the one to the API. */
  isProxyFailure(error: unknown): boolean
}

export interface TransportRequest {
  readonly origin: string
  readonly path: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly headers: Record<string, string>
  readonly body: Readable | null
  /** Milliseconds until the headers of the response, after the last byte of the body. */
  readonly headersTimeout: number
  /** Milliseconds between two chunks of the response's body. */
  readonly bodyTimeout: number
  readonly signal: AbortSignal
}

export interface TransportResponse {
  readonly statusCode: number
  /** The server's own name of the status code: untrusted text. */
  readonly statusText: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readable
}

/** Loads undici, which is slow. Rejects with `ActionError` for an unsafe environment. */
export async function loadTransport(
  ...target: readonly [baseUrl: URL, env: Environment, connectMs: number]
): Promise<Transport> {
  return createTransport(await import(/* webpackIgnore: true */ './undici.ts'), ...target)
}

/** All requests to the API use this transport. Throws `ActionError` for an unsafe environment. */
export function createTransport(
  undici: typeof Undici,
  baseUrl: URL,
  env: Environment,
  connectMs: number,
): Transport {
  if (baseUrl.protocol === 'https:' && env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    throw new ActionError(
      "Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",
      {
        hint: "Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file.",
      },
    )
  }
  const proxy = readProxySettings(baseUrl, env)
  const failures = new WeakSet()
  const sockets = new Set<Socket>()
  const connect = createConnector(undici, connectMs, sockets)
  const dispatcher = new undici.EnvHttpProxyAgent({
    // Not `undefined`, because the library would then read the environment of the process.
    httpProxy: '',
    httpsProxy: proxy.uri,
    noProxy: proxy.noProxy,
    connect,
    allowH2: false,
    clientFactory: (origin) =>
      noteFailures(new undici.Pool(origin, { headersTimeout: connectMs, connect }), failures),
  })
  return {
    request: async (request) => {
      if (request.body === null) return await dispatcher.request(request)
      // The kernel would send the rest of the form from a closed socket: only a reset stops it. No
      // other request is sent at the same time as a form, so every socket may be reset.
      const reset = (): void => {
        for (const socket of sockets) socket.resetAndDestroy()
      }
      request.signal.addEventListener('abort', reset, { once: true })
      try {
        return await dispatcher.request(request)
      } finally {
        request.signal.removeEventListener('abort', reset)
      }
    },
    proxyHost: proxy.host,
    isProxyFailure: (error) => typeof error === 'object' && error !== null && failures.has(error),
    [Symbol.asyncDispose]: () => dispatcher.destroy(),
  }
}

/**
 * Opens a TCP connection, kept in `sockets`, and TLS over it, because only TCP can be reset. The
 * library would report a TLS handshake that never ends as a host that does not respond.
 */
function createConnector(
  undici: typeof Undici,
  timeoutMs: number,
  sockets: Set<Socket>,
): buildConnector.connector {
  const connect = undici.buildConnector({ timeout: timeoutMs, allowH2: false })
  return (options, callback) => {
    const isSecure = options.protocol === 'https:'
    const port = options.port || (isSecure ? '443' : '80')
    connect({ ...options, port, protocol: 'http:' }, (...[error, socket]) => {
      if (error !== null) {
        callback(error, null)
        return
      }
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      if (!isSecure) callback(null, socket)
      else
        connect({ ...options, httpSocket: socket }, (...[problem, secure]) => {
          if (problem === null) callback(null, secure)
          else callback(describeTimeout(problem), null)
        })
    })
  }
}

function describeTimeout(error: Error): Error {
  const isTimeout = 'code' in error && error.code === 'UND_ERR_CONNECT_TIMEOUT'
  if (!isTimeout) return error
  const timeout = new Error('The handshake did not end.', { cause: error })
  return Object.assign(timeout, { code: handshakeTimeoutCode })
}

/** Collects the errors of the proxy's CONNECT, because the library does not mark them. */
function noteFailures(pool: Pool, failures: WeakSet<object>): Pool {
  const openTunnel = pool.connect.bind(pool)
  pool.connect = async (options: Dispatcher.ConnectOptions) => {
    try {
      const tunnel = await openTunnel(options)
      if (tunnel.statusCode === 200) return tunnel
      tunnel.socket.on('error', () => undefined).destroy()
      throw new ProxyRefusedError(tunnel.statusCode, tunnel.headers['proxy-authenticate'])
    } catch (error) {
      if (typeof error === 'object' && error !== null) failures.add(error)
      throw error
    }
  }
  return pool
}

type Environment = Readonly<Record<string, string | undefined>>

interface ProxySettings {
  /** Empty for none. */
  readonly uri: string
  /** Host and port, without the credentials. */
  readonly host: string
  readonly noProxy: string
}

/**
 * Loopback hosts need no proxy. Only they have no TLS, so `HTTP_PROXY` is not read. Lower-case
 * names win, as in curl.
 */
function readProxySettings(baseUrl: URL, env: Environment): ProxySettings {
  const found = firstOf(env, 'https_proxy', 'HTTPS_PROXY')
  if (!found || isLoopback(baseUrl)) return { uri: '', host: '', noProxy: '*' }
  const { name, value } = found
  // A proxy without a scheme is an HTTP proxy, as in curl.
  const url = URL.parse(value.includes('://') ? value : `http://${value}`)
  if (!url || !['http:', 'https:'].includes(url.protocol) || !isAddress(url)) {
    throw new ActionError(`Environment variable '${name}' is not a valid proxy address.`, {
      hint: `Set '${name}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`,
    })
  }
  return {
    uri: url.href,
    host: url.host,
    noProxy: firstOf(env, 'no_proxy', 'NO_PROXY')?.value ?? '',
  }
}

/** Returns the first variable that is not empty. */
function firstOf(env: Environment, ...names: readonly string[]) {
  return names.map((name) => ({ name, value: env[name] ?? '' })).find(({ value }) => value !== '')
}

/** An unescaped special character in a password, such as `/` or `%`, makes the address invalid. */
function isAddress({ username, password, pathname, search, hash }: URL): boolean {
  const isOrigin = pathname === '/' && search === '' && hash === ''
  return (
    isOrigin && tryOrUndefined(() => decodeURIComponent(`${username}:${password}`)) !== undefined
  )
}
