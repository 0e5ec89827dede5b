import { type Dispatcher, EnvHttpProxyAgent, Pool, buildConnector } from 'undici'
import { ActionError } from '../util/errors.ts'
import { type Environment, type ProxySettings, readProxySettings } from './proxy.ts'
import type { Timeouts } from './timeouts.ts'

export interface Transport {
  readonly dispatcher: Dispatcher
  readonly proxy: ProxySettings
  /** Whether the connection to the proxy, not to the API, is what failed. */
  isProxyFailure(error: unknown): boolean
}

/** The one way to the network: its proxy, its timeouts, HTTP/1.1. Throws `ActionError` for an environment that is not safe. */
export function createTransport(baseUrl: URL, env: Environment, timeouts: Timeouts): Transport {
  if (baseUrl.protocol === 'https:' && env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    throw new ActionError(
      "Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' turns the check of certificates off.",
      {
        hint: "The API key is not sent over a connection that anyone could read. Unset the variable; for a certificate authority of your own set 'NODE_EXTRA_CA_CERTS' to its file.",
      },
    )
  }
  const proxy = readProxySettings(baseUrl, env)
  const failures = new WeakSet()
  const dispatcher = new EnvHttpProxyAgent({
    // Never `undefined`: that would make the library read the environment of the process.
    httpProxy: '',
    httpsProxy: proxy.uri,
    noProxy: proxy.noProxy,
    connectTimeout: timeouts.connect,
    allowH2: false,
    clientFactory: (origin) => createProxyPool(origin, timeouts.connect, failures),
  })
  return {
    dispatcher,
    proxy,
    isProxyFailure: (error) => typeof error === 'object' && error !== null && failures.has(error),
  }
}

/** Connections to the proxy itself. The library gives a failure to reach it no mark of its own. */
function createProxyPool(origin: URL, timeoutMs: number, failures: WeakSet<object>): Pool {
  const connect = buildConnector({ timeout: timeoutMs, allowH2: false })
  return new Pool(origin, {
    headersTimeout: timeoutMs,
    connect: (options, callback) => {
      connect(options, (...result) => {
        if (result[0]) failures.add(result[0])
        callback(...result)
      })
    },
  })
}
