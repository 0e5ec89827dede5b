import { expect } from '@jest/globals'
import { createScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import type { Knobs } from '../../world/emulator/knobs.ts'
import type { SeedBuild } from '../../world/emulator/seed.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import {
  type ActionOptions,
  type ActionResult,
  type StartedAction,
} from '../../world/runner/runner-model.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { apiKey, runChecked, startChecked } from '../support/checked-action.ts'

/** In values, comments and a whole line of both files: nothing may show it. */
export const canary = 'canary-4711'

export const manifest = `# ${canary}-comment
agent:
  name: hello
  env:
    PASSWORD: ${canary}-value
    URL: postgres://user:${canary}-part@db.example/agents
  credentials:
    - secret_name: ${canary}-secret
`
export const environments = `environments:
  dev:
    kubernetes:
      namespace: agent-hello
    helm_overrides:
      key: |
        -----BEGIN KEY-----
        ${canary}-line
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
    ...{ entry: 'deploy', workspace: workspace.path, env },
    inputs: {
      ...{ ...connection, 'build-id': buildId, manifest: 'agents/hello/manifest.yaml' },
      ...inputs,
    },
  })
  return {
    ...{ emulator, workspace: workspace.path, buildId, seed, options },
    deploy: async (inputs, env) => silent(await runChecked(options(inputs, env))),
    start: async (inputs) => {
      const action = await startChecked(options(inputs))
      return { ...action, finished: action.finished.then(silent) }
    },
    deletePreviews: async (inputs, env = {}) =>
      silent(
        await runChecked({
          ...{ entry: 'delete-previews', workspace: workspace.path, env },
          inputs: { ...connection, ...inputs },
        }),
      ),
    count: (name) => emulator.journal.filter(({ operation }) => operation === name).length,
    statuses: () => emulator.deployments('acct-1').map(({ status }) => status),
    [Symbol.asyncDispose]: async () => {
      await emulator.close()
      await workspace[Symbol.asyncDispose]()
    },
  }
}

/** Nothing of the two files is in the log, the outputs or the summary of any stage. */
function silent(result: ActionResult): ActionResult {
  expect(JSON.stringify(result)).not.toContain(canary)
  return result
}

/** The output `failure`. */
export function failureOf({ outputs }: ActionResult): unknown {
  return JSON.parse(outputs['failure'] ?? 'null')
}
