import type { PodScript, Scenario } from '../../testbed/emulator/agentex/scenario.ts'
import { type Agentex, startAgentex } from '../../testbed/emulator/agentex/server.ts'
import type { Fault } from '../../testbed/emulator/http/faults.ts'
import type { Knobs } from '../../testbed/emulator/http/knobs.ts'
import { jumpingClock } from '../../testbed/runner/jumping-clock.ts'
import type { ActionResult } from '../../testbed/runner/runner-model.ts'
import { apiKey } from '../support/checked-action.ts'
import { type Deploying, startDeploying } from './deploying.ts'

export type Inputs = Readonly<Record<string, string>>

export interface AskingAgentex extends AsyncDisposable {
  readonly service: Deploying
  readonly agentex: Agentex
  /** Inputs that ask Agentex, with a test message. */
  readonly asking: Inputs
  /** Deploys as other runs do, and has somebody look at the agent. */
  deployBefore(env?: object): Promise<void>
  /** Runs `deploy/`, which does not wait for time to pass. */
  deploy(inputs?: Inputs, env?: Inputs): Promise<ActionResult>
  /** How many requests of an operation Agentex got. */
  count(operation: string): number
}

export const manifestOf = (acpType: string, env = ''): string =>
  `agent:\n  name: hello\n  acp_type: ${acpType}\n${env}`

/** The builds API and Agentex. */
export async function startAskingAgentex(
  scenario: Partial<Scenario> = {},
  knobs: Partial<Knobs> = {},
  manifest = manifestOf('sync'),
): Promise<AskingAgentex> {
  const service = await startDeploying(knobs, { 'agents/hello/manifest.yaml': manifest })
  const { emulator: builds, buildId } = service
  const agentex = await startAgentex({ builds, accountId: 'acct-1', scenario })
  const asking = { 'agentex-url': agentex.url, 'test-message': 'hi' }
  const ask = async (url: string, body?: object): Promise<Readonly<Record<string, unknown>>> => {
    const key = { 'x-api-key': apiKey, 'x-selected-account-id': 'acct-1' }
    const headers = { ...key, ...(body && { 'content-type': 'application/json' }) }
    const sent = {
      method: body ? 'POST' : 'GET',
      headers,
      body: body ? JSON.stringify(body) : null,
    }
    return (await (await fetch(url, sent)).json()) as Readonly<Record<string, unknown>>
  }
  return {
    service,
    agentex,
    asking,
    deployBefore: async (env = {}) => {
      const url = `${builds.url}/v5/agentex/deployments`
      const manifest_file = JSON.stringify({ agent: { name: 'hello', acp_type: 'sync', env } })
      const sent = { manifest_file, environment_config: '{}', build_id: buildId }
      const { id } = await ask(url, sent)
      // Each read is one stage.
      for (let read = 0; read < 3; read++) await ask(`${url}/${String(id)}`)
      await ask(`${agentex.url}/agents/name/hello`)
    },
    deploy: async (inputs = {}, env = {}) =>
      await service.deploy({ ...asking, ...inputs }, { NODE_OPTIONS: jumpingClock, ...env }),
    count: (name) => agentex.journal.filter(({ operation }) => operation === name).length,
    [Symbol.asyncDispose]: async () => {
      await agentex[Symbol.asyncDispose]()
      await service[Symbol.asyncDispose]()
    },
  }
}

type Changes = Omit<Partial<Scenario>, 'pod'>

/** A run of `deploy/`, and what there is before it. */
export interface Case extends Changes {
  /** The pods of production deployments of other runs, the oldest first. */
  readonly earlier?: readonly Partial<PodScript>[]
  /** What this run deploys. */
  readonly pod?: Partial<PodScript>
  readonly inputs?: Inputs
  readonly acpType?: string
  readonly env?: Inputs
  readonly earlierEnv?: Inputs
  /** Where earlier deployments are. */
  readonly earlierNamespace?: string
  readonly knobs?: Partial<Knobs>
  readonly prepare?: (asking: AskingAgentex) => void
}

export const preview = { preview: 'true', 'preview-label': 'x' }

/** Agentex refuses to show the agent. */
export const refused = (status: number, times: number): readonly Fault[] => [
  { type: 'answer', status, on: 'agent', times },
]

export async function deployCase({
  earlier = [],
  pod = {},
  inputs,
  acpType = 'sync',
  ...rest
}: Case) {
  const { env = {}, earlierEnv = {}, earlierNamespace, knobs = {}, prepare, ...scenario } = rest
  const variables = Object.entries(env).map(([name, value]) => `    ${name}: ${value}\n`)
  const manifest = manifestOf(acpType, variables.length > 0 ? `  env:\n${variables.join('')}` : '')
  const { faults = [], rights = 'all', server = 'agentex', promotedAfter = 0, ...known } = scenario
  const asking = await startAskingAgentex(known, knobs, manifest)
  const { agentex, service } = asking
  prepare?.(asking)
  service.emulator.turn({ namespace: earlierNamespace })
  for (const script of earlier) {
    agentex.turn({ pod: script })
    await asking.deployBefore(earlierEnv)
  }
  service.emulator.turn({ namespace: knobs.namespace })
  agentex.turn({ pod, faults, rights, server, promotedAfter })
  const result = await asking.deploy(inputs)
  return Object.assign(asking, { result })
}
