// The bundle has this as a file of its own. undici's index would also load WebSocket and mocks.
import type { fetch as Fetch } from 'undici'
import api from 'undici/lib/api/index.js'
import buildConnector from 'undici/lib/core/connect.js'
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js'
import Pool from 'undici/lib/dispatcher/pool.js'
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js'

// undici's own index does the same.
Object.assign(Dispatcher.prototype, api)

export { buildConnector, EnvHttpProxyAgent, Pool }

/** @public GitHub's packages use it: the bundle redirects their imports of undici to this file. */
export { ProxyAgent }

/** @public GitHub's packages use it too. Loads its modules only when it is called. */
export async function fetch(...request: Parameters<typeof Fetch>) {
  const module = await import(/* webpackMode: "eager" */ 'undici/lib/web/fetch/index.js')
  return await module.fetch(...request)
}
