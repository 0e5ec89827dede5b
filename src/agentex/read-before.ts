import type { DeploymentsApi } from '../api/deployments-api.ts'
import { isInstalled } from '../api/status.ts'
import { agentexTiming } from '../api/timing.ts'
import type { DeploymentReporter } from '../deployments/reporter.ts'
import type { Clock } from '../util/clock.ts'
import { ApiError, asApiError } from '../util/errors.ts'
import { type AgentexApi, AgentexError, type Snapshot } from './agentex-api.ts'
import { type Before, findById } from './evidence.ts'

export interface AgentexDependencies {
  readonly agentex: AgentexApi
  readonly reporter: DeploymentReporter
  readonly clock: Clock
}

const { before: timing } = agentexTiming

/** Rejects with an `AgentexError` if Agentex cannot be read. */
export async function readBefore(
  { agentName, text }: { readonly agentName: string; readonly text: string },
  dependencies: AgentexDependencies & { readonly api: Pick<DeploymentsApi, 'listDeployments'> },
  signal: AbortSignal,
): Promise<Before> {
  const seen = await readPatiently(agentName, dependencies, signal)
  // The newest ones, which are on the first page.
  const list = dependencies.api.listDeployments({ agentName }, signal, { maxPages: 1 })
  const deployments = await Array.fromAsync(list).catch(asApiError)
  if (deployments instanceof ApiError) return { ...seen, isLinked: false, hadProduction: undefined }
  const production = deployments.filter(({ expiresAt }) => expiresAt === undefined)
  const hadProduction = production.length > 0
  if (seen.agent === undefined && hadProduction) {
    const message = `Agentex does not show agent '${agentName}' to this key, or it never started, although it was deployed before.\nIf it runs, check 'agentex-url', 'api-key' and 'account-id'.`
    await dependencies.reporter.report({ type: 'warning', message })
  }
  const newest = production.find(({ status }) => isInstalled(status))
  // A manifest that sets this itself has one record for all its deployments.
  const isUnlinked = newest === undefined || text.includes('AGENTEX_DEPLOYMENT_ID')
  const isLinked = !isUnlinked && findById(seen.records, newest.id) !== undefined
  return { ...seen, isLinked, hadProduction }
}

async function readPatiently(
  agentName: string,
  { agentex, reporter, clock }: AgentexDependencies,
  signal: AbortSignal,
): Promise<Snapshot> {
  const startMs = clock.monotonicMs()
  for (let tries = 1; ; tries += 1) {
    const read = await agentex.read(agentName, signal).catch(asApiError)
    if (!(read instanceof ApiError)) return read
    const error = new AgentexError(read, agentex.baseUrl.host)
    const isOver = error.reason === 'refused' || clock.monotonicMs() - startMs >= timing.limitMs
    if (read.status === 401 ? tries >= timing.unauthorizedTries : isOver) throw error
    if (tries === 1) await reporter.report({ type: 'notice', message: `${read.message} Retrying.` })
    await clock.sleep(timing.pauseMs, signal)
  }
}
