import { ActionError } from '../util/errors.ts'
import type { ListQuery } from './model.ts'

export const buildsPath = '/v5/builds'

/** The path of a build. Throws `ActionError` for an ID that would change the path. */
export function buildPath(id: string): string {
  if (id === '' || id === '.' || id === '..' || !id.isWellFormed()) {
    throw new ActionError(`Invalid build ID: '${id.toWellFormed()}'.`, {
      hint: "Use the output 'build-id' of the step that submitted it.",
    })
  }
  return `${buildsPath}/${encodeURIComponent(id)}`
}

/** `startingAfter`: last ID of the previous page. `nonce` avoids caches; the server ignores it. */
export function listPath(query: ListQuery, startingAfter?: string, nonce?: string): string {
  const parameters = {
    agent_name: query.agentName,
    source_commit: query.sourceCommit,
    working_tree_hash: query.workingTreeHash,
    limit: query.limit?.toString(),
    sort_order: query.sortOrder,
    starting_after: startingAfter,
    _: nonce,
  }
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return `${buildsPath}?${new URLSearchParams(given).toString()}`
}
