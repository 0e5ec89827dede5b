import { afterEach, beforeEach } from '@jest/globals'
import { createScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import type { SeedBuild } from '../../world/emulator/seed.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { apiKey, runChecked } from '../support/checked-action.ts'
import type { ActionResult, RunActionOptions } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

export type Inputs = Readonly<Record<string, string>>

export const built = '2026-01-02T03:04:05Z'
export const later = '2026-01-02T03:04:06Z'

export const tested: SeedBuild = {
  ...{ account_id: 'acct-1', agent_name: 'hello', build_status: 'success', created_at: built },
  ...{ image_name: 'team/hello', image_tag: 't-1', image_url: 'registry.test/team/hello:t-1' },
  source_repo: 'github.com/octocat/agents',
  source_commit: 'c'.repeat(40),
  source_ref: 'main',
  source_subpath: 'agents/hello',
  source_dirty: false,
  working_tree_hash: 'a'.repeat(64),
  created_by: 'user_ci',
}
export const tag = { GITHUB_REF: 'refs/tags/v2.0', GITHUB_REF_NAME: 'v2.0', GITHUB_REF_TYPE: 'tag' }

/** Each test of the block in which this is called has a workspace and an emulator of its own. */
export function promoteScene() {
  let workspace: Workspace
  let emulator: Emulator
  beforeEach(async () => {
    workspace = await makeWorkspace({})
    emulator = await startEmulator({ engine: createScriptedEngine(), apiKey })
    emulator.turn({ generation: 'g5' })
  })
  afterEach(async () => {
    await emulator.close()
    await workspace[Symbol.asyncDispose]()
  })

  const run = async (
    inputs: Inputs,
    env: Inputs = {},
    options: Pick<RunActionOptions, 'signalAt'> = {},
  ): Promise<ActionResult> =>
    await runChecked({
      ...options,
      entry: 'promote',
      workspace: workspace.path,
      inputs: {
        ...{ 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url },
        ...inputs,
      },
      env,
    })
  const promote = async (id: string, inputs: Inputs = {}, env: Inputs = {}) =>
    await run({ 'build-id': id, 'image-tag': 'v1', 'created-by': 'anyone', ...inputs }, env)
  const seed = (changes: SeedBuild = {}): string =>
    emulator.seed([{ ...tested, ...changes }])[0] ?? ''
  const submitted = (): readonly Readonly<Record<string, string>>[] =>
    emulator.journal.flatMap(({ operation, fields }) =>
      operation === 'submit' ? [fields ?? {}] : [],
    )
  const operations = (): readonly (string | undefined)[] =>
    emulator.journal.map(({ operation }) => operation)
  return {
    run,
    promote,
    seed,
    submitted,
    operations,
    get workspace() {
      return workspace
    },
    get emulator() {
      return emulator
    },
  }
}
