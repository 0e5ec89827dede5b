import type { SeedBuild } from '../../testbed/emulator/http/seed.ts'
import { runChecked, startChecked } from '../support/checked-action.ts'
import type {
  ActionOptions,
  ActionResult,
  StartedAction,
} from '../../testbed/runner/runner-model.ts'
import { type Inputs, prepareRootAction, type RootAction } from './root-action.ts'

export const built = '2026-01-02T03:04:05Z'
export const later = '2026-01-02T03:04:06Z'

export const tested = {
  account_id: 'acct-1',
  agent_name: 'hello',
  build_status: 'success',
  created_at: built,
  image_name: 'team/hello',
  image_tag: 't-1',
  image_url: 'registry.test/team/hello:t-1',
  source_repo: 'github.com/octocat/agents',
  source_commit: 'c'.repeat(40),
  source_ref: 'main',
  source_subpath: 'agents/hello',
  source_dirty: false,
  working_tree_hash: 'a'.repeat(64),
  created_by: 'user_ci',
} satisfies SeedBuild
export const tag = { GITHUB_REF: 'refs/tags/v2.0', GITHUB_REF_NAME: 'v2.0', GITHUB_REF_TYPE: 'tag' }

export interface RetagFixture extends RootAction {
  readonly runRetag: (inputs: Inputs, env?: Inputs) => Promise<ActionResult>
  /** A build of anyone, as `v1`. */
  readonly retag: (id: string, inputs?: Inputs, env?: Inputs) => Promise<ActionResult>
  readonly startRetag: (id: string) => Promise<StartedAction>
  readonly seed: (changes?: SeedBuild) => string
  /** The forms of all submits. */
  readonly forms: () => readonly Inputs[]
}

export async function openRetagFixture(): Promise<RetagFixture> {
  const action = await prepareRootAction({})
  action.turn({ generation: 'g5' })
  const options = (inputs: Inputs, env: Inputs = {}): ActionOptions => ({
    entry: 'retag',
    workspace: action.workspace,
    env,
    inputs: { ...action.connection, ...inputs },
  })
  const ofAnyone = (id: string) => ({ 'build-id': id, 'image-tag': 'v1', 'created-by': 'anyone' })
  return {
    ...action,
    runRetag: (inputs, env) => runChecked(options(inputs, env)),
    retag: (id, inputs, env) => runChecked(options({ ...ofAnyone(id), ...inputs }, env)),
    startRetag: (id) => startChecked(options(ofAnyone(id))),
    seed: (changes) => action.emulator.seed([{ ...tested, ...changes }])[0] ?? '',
    forms: () =>
      action.journal.flatMap(({ operation, fields }) =>
        operation === 'submit' ? [fields ?? {}] : [],
      ),
  }
}
