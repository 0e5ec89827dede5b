import { createScriptedEngine } from '../../testbed/emulator/engines/scripted.ts'
import type { Knobs } from '../../testbed/emulator/http/knobs.ts'
import type { SeedBuild } from '../../testbed/emulator/http/seed.ts'
import { type Emulator, startEmulator } from '../../testbed/emulator/http/server.ts'
import type {
  ActionOptions,
  ActionResult,
  StartedAction,
} from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { apiKey, runChecked, startChecked } from '../support/checked-action.ts'

/** It has words that the server uses too, and more text than a pattern could hold. */
export const manifest = `agent:
  name: hello
  env:
    TEAM: agent-hello
    RELEASE: hello
    STAGE: completed
    KEY: ${'k3y-'.repeat(4_096)}
  credentials:
    - secret_name: openai
`
export const environments = `environments:
  dev:
    helm_overrides:
      passwords: [${Array.from({ length: 500 }, (_, index) => `passw0rd-${index}`).join(', ')}]
`

export interface Deploying extends AsyncDisposable {
  readonly emulator: Emulator
  readonly workspace: string
  /** ID of the build that is deployed unless an input says otherwise. */
  readonly buildId: string
  seed(build: SeedBuild): string
  options(inputs?: Inputs, env?: Inputs): ActionOptions
  deploy(inputs?: Inputs, env?: Inputs): Promise<ActionResult>
  start(inputs?: Inputs): Promise<StartedAction>
  deletePreviews(inputs?: Inputs, env?: Inputs): Promise<ActionResult>
  /** How many requests of an operation the server got. */
  count(operation: string): number
  /** `status` of each deployment, the oldest first. */
  statuses(): readonly unknown[]
}

type Inputs = Readonly<Record<string, string>>

/** An emulator with a finished build, and a checkout with its two files. */
export async function startDeploying(
  knobs: Partial<Knobs> = {},
  files: Inputs = {},
): Promise<Deploying> {
  const workspace = await makeWorkspace({
    'agents/hello/manifest.yaml': manifest,
    'agents/hello/environments.yaml': environments,
    ...files,
  })
  const emulator = await startEmulator({ engine: createScriptedEngine(), apiKey, knobs })
  const seed = (build: SeedBuild): string =>
    emulator.seed([{ account_id: 'acct-1', agent_name: 'hello', image_tag: 'v1', ...build }])[0] ??
    ''
  const buildId = seed({})
  const connection = { 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url }
  const options = (inputs: Inputs = {}, env: Inputs = {}): ActionOptions => ({
    entry: 'deploy',
    workspace: workspace.path,
    env,
    inputs: {
      ...connection,
      'build-id': buildId,
      manifest: 'agents/hello/manifest.yaml',
      ...inputs,
    },
  })
  return {
    emulator,
    workspace: workspace.path,
    buildId,
    seed,
    options,
    deploy: async (inputs, env) => await runChecked(options(inputs, env)),
    start: async (inputs) => await startChecked(options(inputs)),
    deletePreviews: async (inputs, env = {}) =>
      await runChecked({
        entry: 'delete-previews',
        workspace: workspace.path,
        env,
        inputs: { ...connection, ...inputs },
      }),
    count: (name) => emulator.journal.filter(({ operation }) => operation === name).length,
    statuses: () => emulator.deployments('acct-1').map(({ status }) => status),
    [Symbol.asyncDispose]: async () => {
      await emulator.close()
      await workspace[Symbol.asyncDispose]()
    },
  }
}

/** The output `failure`. */
export function failureOf({ outputs }: ActionResult): unknown {
  return JSON.parse(outputs['failure'] ?? 'null')
}
