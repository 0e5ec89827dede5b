import type { Provenance } from '../api/model.ts'
import { relativePath } from '../build-context/files/context-paths.ts'
import { isOutside } from '../build-context/files/outside.ts'
import { describeSource } from './text/source.ts'
import type { WorkflowContext } from './workflow-context.ts'

/**
 * The path of a file as GitHub expects it of annotations: relative to the root of the repository, which may be checked out in a
 * directory of the workspace. Elsewhere, and in a checkout of something else than what the workflow runs for, relative to the workspace.
 * Paths are absolute, links resolved; `root` is undefined outside git.
 */
export function repositoryPath(
  path: string,
  root: string | undefined,
  provenance: Provenance,
  workflow: Pick<WorkflowContext, 'workspace' | 'checkouts' | 'page'>,
): string {
  const { workspace } = workflow
  const isInCheckout = root !== undefined && !isOutside(root, path) && isOfRun(provenance, workflow)
  return relativePath(isInCheckout ? root : workspace, path)
}

function isOfRun(
  provenance: Provenance,
  { checkouts, page }: Pick<WorkflowContext, 'checkouts' | 'page'>,
): boolean {
  return (
    checkouts.some(({ commit }) => commit === provenance.sourceCommit) ||
    describeSource(provenance, page).repository !== undefined
  )
}
