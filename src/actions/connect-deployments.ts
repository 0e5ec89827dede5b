import { AgentexApi } from '../agentex/agentex-api.ts'
import type { BuildsApi } from '../api/builds-api.ts'
import { createBuildsApi } from '../api/client.ts'
import type { DeploymentsApi } from '../api/deployments-api.ts'
import { createDeploymentsApi } from '../api/deployments-client.ts'
import { RequestSender } from '../api/requests.ts'
import type { Connection } from '../inputs/connection.ts'
import type { EntryContext } from '../runner/entrypoint.ts'
import { prepareConnection } from './connect.ts'

export interface DeploymentApis extends AsyncDisposable {
  readonly api: DeploymentsApi
  readonly builds: BuildsApi
}

export async function connectForDeployments(
  connection: Connection,
  runner: EntryContext,
): Promise<DeploymentApis> {
  const options = await prepareConnection(connection, runner)
  const requests = new RequestSender(options)
  return {
    api: createDeploymentsApi(requests),
    builds: createBuildsApi(requests, options),
    [Symbol.asyncDispose]: () => requests[Symbol.asyncDispose](),
  }
}

/** Agentex forwards other headers to pods, so it gets no custom ones. */
export async function connectToAgentex(
  { apiKey, accountId }: Connection,
  baseUrl: URL,
  runner: EntryContext,
): Promise<AgentexApi> {
  const options = await prepareConnection({ apiKey, accountId, baseUrl }, runner, 'Agentex')
  return new AgentexApi(new RequestSender(options), baseUrl, options.redact)
}
