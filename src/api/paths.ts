import { ActionError } from '../util/errors.ts'
import type { ListQuery } from './model.ts'

export const buildsPath = '/v5/builds'

/** The id as one segment of a path; '.' and '..' would be another path. */
export function buildPath(id: string): string {
  if (id === '' || id === '.' || id === '..' || !id.isWellFormed()) {
    throw new ActionError(`'${id.toWellFormed()}' is not the id of a build.`, {
      hint: "Use the output 'build-id' of the step that submitted it.",
    })
  }
  return `${buildsPath}/${encodeURIComponent(id)}`
}

/** One page of a list; `startingAfter` is the id that ended the page before. */
export function listPath(query: ListQuery, startingAfter: string | undefined): string {
  const parameters = {
    agent_name: query.agentName,
    source_commit: query.sourceCommit,
    working_tree_hash: query.workingTreeHash,
    limit: query.limit?.toString(),
    sort_order: query.sortOrder,
    starting_after: startingAfter,
  }
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return `${buildsPath}?${new URLSearchParams(given).toString()}`
}
