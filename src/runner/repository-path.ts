import { resolve } from 'node:path'
import type { Provenance } from '../api/model.ts'
import { relativePath } from '../build-context/files/context-paths.ts'
import { isOutside } from '../build-context/files/outside.ts'
import { describeSource } from './text/source.ts'
import type { WorkflowContext } from './workflow-context.ts'

/**
 * The path of a file as GitHub expects it of annotations: relative to the root of the repository, which may be checked out in a
 * directory of the workspace. Elsewhere, and in a checkout of something else than what the workflow runs for, relative to the workspace.
 * Paths are absolute, links resolved.
 */
export function repositoryPath(
  path: string,
  contextDir: string,
  provenance: Provenance,
  workflow: Pick<WorkflowContext, 'workspace' | 'checkouts' | 'repositoryUrl'>,
): string {
  const { workspace } = workflow
  const root = isOfRun(provenance, workflow) ? rootOf(contextDir, provenance) : workspace
  return relativePath(isOutside(root, path) ? workspace : root, path)
}

function rootOf(contextDir: string, { sourceSubpath }: Provenance): string {
  return resolve(contextDir, ...(sourceSubpath?.split('/').map(() => '..') ?? []))
}

function isOfRun(
  provenance: Provenance,
  { checkouts, repositoryUrl }: Pick<WorkflowContext, 'checkouts' | 'repositoryUrl'>,
): boolean {
  const { sourceCommit } = provenance
  if (sourceCommit === undefined) return false
  const source = describeSource(provenance, repositoryUrl)
  return (
    checkouts.some(({ commit }) => commit === sourceCommit) ||
    source.repositoryUrl?.toLowerCase() === repositoryUrl?.toLowerCase()
  )
}
