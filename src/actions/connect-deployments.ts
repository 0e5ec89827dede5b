import type { BuildsApi } from '../api/builds-api.ts'
import { createBuildsApi } from '../api/client.ts'
import type { DeploymentsApi } from '../api/deployments-api.ts'
import { createDeploymentsApi } from '../api/deployments-client.ts'
import { Requests } from '../api/requests.ts'
import type { Connection } from '../inputs/connection.ts'
import type { Runner } from '../runner/entrypoint.ts'
import { openConnection } from './connect.ts'

export interface Apis extends AsyncDisposable {
  readonly api: DeploymentsApi
  readonly builds: BuildsApi
}

export async function connectDeployments(connection: Connection, runner: Runner): Promise<Apis> {
  const options = await openConnection(connection, runner)
  const requests = new Requests(options)
  return {
    api: createDeploymentsApi(requests),
    builds: createBuildsApi(requests, options),
    [Symbol.asyncDispose]: () => requests[Symbol.asyncDispose](),
  }
}
