import type { Provenance } from '../api/model.ts'
import { relativePath } from '../build-context/files/context-paths.ts'
import { isOutside } from '../build-context/files/outside.ts'
import { describeSource } from './text/source.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** The path that GitHub expects of annotations: relative to the root of the repository that the workflow runs for, else to the workspace. Links are resolved. */
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
