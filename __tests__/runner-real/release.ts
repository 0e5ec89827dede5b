import { cp, readFile, writeFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { calledWorkflow, owner } from '../../scripts/documents.ts'
import { readActionDefinition } from '../../world/runner/action-definition.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Which programs of a release do nothing. */
export type Emptied = 'nothing' | 'main' | 'post'

/**
 * What act needs of a release: the bundle, each `action.yml` and the workflow others call. act does
 * not know the syntax `$/`, so that workflow is not tested word for word: it names the release.
 */
export async function makeRelease(emptied: Emptied): Promise<Workspace> {
  const release = await makeWorkspace({})
  const definitions = globSync('{,*/}action.yml', { cwd: root })
  for (const name of ['dist', calledWorkflow, ...definitions]) {
    await cp(join(root, name), join(release.path, name), { recursive: true })
  }
  const workflow = join(release.path, calledWorkflow)
  await writeFile(workflow, withoutDollar(await readFile(workflow, 'utf8')))
  for (const file of definitions) {
    const { main, post } = readActionDefinition(dirname(join(release.path, file)), '')
    if (emptied === 'main') await writeFile(main, '')
    if (emptied === 'post' && post !== undefined) await writeFile(post, '')
  }
  return release
}

function withoutDollar(workflow: string): string {
  return workflow.replaceAll(
    /\buses: \$\/([\w-]*)$/gm,
    (_, directory: string) =>
      `uses: ${owner}/agentex-build-action${directory && `/${directory}`}@v1`,
  )
}
