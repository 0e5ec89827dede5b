import { cp, readFile, writeFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { calledWorkflow, owner } from '../../scripts/documents.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * What act needs of a release: the bundle, each `action.yml` and the workflow others call. act does
 * not know the syntax `$/`, so that workflow is not tested word for word: it names the release.
 */
export async function makeRelease(): Promise<Workspace> {
  const release = await makeWorkspace({})
  const definitions = globSync('{,*/}action.yml', { cwd: root })
  for (const name of ['dist', calledWorkflow, ...definitions]) {
    await cp(join(root, name), join(release.path, name), { recursive: true })
  }
  const workflow = join(release.path, calledWorkflow)
  await writeFile(workflow, withoutDollar(await readFile(workflow, 'utf8')))
  return release
}

function withoutDollar(workflow: string): string {
  return workflow.replaceAll(
    /\buses: \$\/([\w-]*)$/gm,
    (_, directory: string) =>
      `uses: ${owner}/agentex-build-action${directory && `/${directory}`}@v1`,
  )
}
