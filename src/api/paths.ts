import { ActionError } from '../util/errors.ts'
import type { DeploymentQuery } from './deployments-api.ts'
import type { ListQuery } from './model.ts'

export const buildsPath = '/v5/builds'

/** The path of a build. Throws `ActionError` for an ID that would change the path. */
export function buildPath(id: string): string {
  const hint = "Use the output 'build-id' of the step that submitted it."
  return `${buildsPath}/${segmentOf(id, 'build', hint)}`
}

export const deploymentsPath = '/v5/agentex/deployments'

export function deploymentPath(id: string): string {
  const hint = "Use the output 'deployment-id' of the step that created it."
  return `${deploymentsPath}/${segmentOf(id, 'deployment', hint)}`
}

/** `cursor` comes from the previous page; the service documents both parameter names. */
export function deploymentLogPath(id: string, cursor: string | undefined): string {
  return `${deploymentPath(id)}/logs?${queryOf({ cursor, after_id: cursor, limit: '500' })}`
}

export function deploymentListPath(
  { agentName, buildId, previewLabel }: DeploymentQuery,
  startingAfter?: string,
): string {
  const filters = { agent_name: agentName, build_id: buildId, preview_label: previewLabel }
  const page = { limit: '100', sort_order: 'desc', starting_after: startingAfter }
  return `${deploymentsPath}?${queryOf({ ...filters, ...page })}`
}

/** Whether an ID can be one segment of a path without changing the rest of it. */
export function isPathSafeId(id: string): boolean {
  return !['', '.', '..'].includes(id) && id.isWellFormed()
}

function segmentOf(id: string, what: string, hint: string): string {
  if (!isPathSafeId(id))
    throw new ActionError(`Invalid ${what} ID: '${id.toWellFormed()}'.`, { hint })
  return encodeURIComponent(id)
}

function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return new URLSearchParams(given).toString()
}

/** `startingAfter`: last ID of the previous page. */
export function buildListPath(query: ListQuery, startingAfter?: string): string {
  const parameters = {
    agent_name: query.agentName,
    source_commit: query.sourceCommit,
    working_tree_hash: query.workingTreeHash,
    limit: query.limit?.toString(),
    sort_order: query.sortOrder,
    starting_after: startingAfter,
  }
  return `${buildsPath}?${queryOf(parameters)}`
}

/** Returns a command for the log's reader. It contains no key. */
export function renderCurlCommand(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  baseUrl: string,
): string {
  return `curl -X ${method} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${shellSafeUrl(path, baseUrl)}'`
}

/** Returns a URL that is safe between single quotes of a shell. */
export function shellSafeUrl(path: string, baseUrl: string): string {
  return `${baseUrl.replace(/\/+$/, '')}${path}`.replaceAll("'", '%27')
}
