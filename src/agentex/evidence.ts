import { isSameId } from '../api/build-id.ts'
import { classifyDeploymentStatus } from '../api/status.ts'
import type { AgentexRecord, Snapshot } from './agentex-api.ts'

/** What there was before the deployment. */
export interface Before extends Snapshot {
  /** Whether records of this installation have the IDs of their deployments. */
  readonly isLinked: boolean
  /** Whether the agent had a production deployment; `undefined`: the list cannot be read. */
  readonly hadProduction: boolean | undefined
}

/** The deployment of this run. */
export interface OwnDeployment {
  readonly id: string
  readonly helmReleaseName: string | undefined
  readonly isPreview: boolean
}

export interface Verdict {
  readonly type: 'wait' | 'ready' | 'not-ready' | 'unknown'
  readonly reason?: string
  /** An agent that is ready has none if it had never registered before, and has now. */
  readonly record?: AgentexRecord | undefined
}

/**
 * Says what is known of our deployment by now: only a record of ours, or silence, decides.
 * `isSettled`: an agent without records has had its time to show a sign.
 */
export function judgeRecords(
  before: Before,
  now: Snapshot,
  own: OwnDeployment,
  { isSettled, isOver }: Readonly<Record<'isSettled' | 'isOver', boolean>>,
): Verdict {
  const record = findOwnRecord(before, now, own)
  if (record?.status === 'Ready') return { type: 'ready', record }
  if (classifyDeploymentStatus(record?.status ?? '') === 'failed')
    return { type: 'not-ready', reason: 'Agentex says that the deployment failed.' }
  const isNew = newRecords(before, now).length > 0
  const hasStarted = !isRegistered(before) && isRegistered(now)
  // The pod of a preview makes an agent, too.
  if (hasStarted && !isNew && !own.isPreview) return { type: 'ready' }
  const isLegacy = before.records.length === 0 && !isNew && isRegistered(now)
  if (isLegacy && (isSettled || isOver || hasChanged(before, now)))
    return { type: 'unknown', reason: 'Agentex has no records of deployments of this agent.' }
  if (!isOver) return { type: 'wait' }
  if (before.isLinked && !hasChanged(before, now))
    return { type: 'not-ready', reason: 'No pod of this deployment has registered with Agentex.' }
  const isFirst = before.agent ? !isRegistered(before) : before.hadProduction === false
  if (isFirst && !isRegistered(now))
    return { type: 'not-ready', reason: 'The agent has never registered with Agentex.' }
  const reason = now.agent
    ? 'Agentex shows no record that is certainly that of this deployment.'
    : 'Agentex does not show the agent to this key.'
  return { type: 'unknown', reason }
}

/** The record of our own deployment, by the strongest evidence that there is. */
export function findOwnRecord(
  before: Before,
  now: Snapshot,
  own: OwnDeployment,
): AgentexRecord | undefined {
  const byId = findById(now.records, own.id)
  // Where records have the IDs of their deployments, others are of other runs.
  if (byId || before.isLinked) return byId
  const candidates = newRecords(before, now).filter(
    ({ sgp_deploy_id, helm_release_name = own.helmReleaseName }) =>
      sgp_deploy_id === undefined && helm_release_name === own.helmReleaseName,
  )
  // Only previews have a release of their own.
  const ofRelease = candidates.filter((one) => own.isPreview && one.helm_release_name !== undefined)
  return [ofRelease, candidates].find(({ length }) => length === 1)?.[0]
}

export function findById(records: readonly AgentexRecord[], id: string): AgentexRecord | undefined {
  const has = (one: string | undefined): boolean => one !== undefined && isSameId(one, id)
  return records.find((one) => has(one.id)) ?? records.find((one) => has(one.sgp_deploy_id))
}

function newRecords(before: Snapshot, now: Snapshot): readonly AgentexRecord[] {
  const known = new Set(before.records.map(({ id }) => id))
  return now.records.filter(({ id }) => !known.has(id))
}

/** A build makes an agent that has never run. */
function isRegistered({ agent }: Snapshot): boolean {
  return agent !== undefined && agent.status !== 'BuildOnly'
}

/** Unchanged proves nothing: a pod with equal data leaves no trace. */
function hasChanged(before: Snapshot, now: Snapshot): boolean {
  const stateOf = ({ agent }: Snapshot) =>
    [agent?.registered_at, agent?.production_deployment_id].join()
  return stateOf(before) !== stateOf(now)
}

/** Whether an earlier pod may answer in place of ours: those of a release have one address. */
export function isSharedAddress({ records }: Snapshot, { id, acp_url }: AgentexRecord): boolean {
  return records.some((one) => one.promoted_at && one.id !== id && one.acp_url === acp_url)
}

/** Whether the traffic of production goes to another deployment, or to none. */
export function isWithoutTraffic(now: Snapshot, { id }: AgentexRecord): boolean {
  const promoted = now.agent?.production_deployment_id
  return promoted === undefined ? !isRegistered(now) : promoted !== id
}
