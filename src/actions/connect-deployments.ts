import type { BuildsApi } from '../api/builds-api.ts'
import { createBuildsApi } from '../api/client.ts'
import type { DeploymentsApi } from '../api/deployments-api.ts'
import { createDeploymentsApi } from '../api/deployments-client.ts'
import { Requests } from '../api/requests.ts'
import type { Connection } from '../inputs/connection.ts'
import type { Runner } from '../runner/entrypoint.ts'
import type { Redact } from '../runner/redact.ts'
import { openConnection } from './connect.ts'

export interface Apis extends AsyncDisposable {
  readonly api: DeploymentsApi
  readonly builds: BuildsApi
}

/** `hideValues`: of the files that are sent, in whatever the server says. */
export async function connectDeployments(
  connection: Connection,
  runner: Runner,
  hideValues: Redact = (text) => text,
): Promise<Apis> {
  const given = await openConnection(connection, runner)
  const hide: Redact = (text) => hideValues(given.redact(text))
  const options = { ...given, redact: hide }
  const requests = new Requests(options)
  return {
    api: createDeploymentsApi(requests, hide),
    builds: createBuildsApi(requests, options),
    [Symbol.asyncDispose]: () => requests[Symbol.asyncDispose](),
  }
}
