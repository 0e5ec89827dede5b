import { cp, writeFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { calledWorkflow } from '../../scripts/documents.ts'
import { readActionDefinition } from '../../world/runner/action-definition.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Which programs of a release do nothing. */
export type Emptied = 'nothing' | 'main' | 'post'

/** What act needs of a release: the bundle, each `action.yml` and the workflow others call. */
export async function makeRelease(emptied: Emptied): Promise<Workspace> {
  const release = await makeWorkspace({})
  const definitions = globSync('{,*/}action.yml', { cwd: root })
  for (const name of ['dist', calledWorkflow, ...definitions]) {
    await cp(join(root, name), join(release.path, name), { recursive: true })
  }
  for (const file of definitions) {
    const { main, post } = readActionDefinition(dirname(join(release.path, file)), '')
    if (emptied === 'main') await writeFile(main, '')
    if (emptied === 'post' && post !== undefined) await writeFile(post, '')
  }
  return release
}
