import type { Manifest } from '../context/manifest/manifest.ts'
import { parseAgentName, parseImageName, parseWord } from './parse-input.ts'
import { gather, invalid, optional } from './read-input.ts'

/** An ID is used without a look-up. */
export type AgentInput =
  | { readonly id: string; readonly name: string | undefined }
  | { readonly id: undefined; readonly name: string }

export type ManifestInput = Promise<Manifest | undefined>

/** The names that inputs and manifest give. */
export interface GivenNames {
  readonly agent: AgentInput | undefined
  readonly imageName: string | undefined
}

/** The names that a submit needs. */
export interface Names {
  readonly agent: AgentInput
  readonly imageName: string
}

export async function readGivenNames(manifest: ManifestInput): Promise<GivenNames> {
  const agent = readAgent(manifest)
  const imageName = readImageName(manifest, agent)
  return await gather({ agent: () => agent, imageName: () => imageName })
}

export async function readNames(manifest: ManifestInput): Promise<Names> {
  const agent = readAgent(manifest)
  const imageName = readImageName(manifest, agent)
  return await gather({
    agent: async () => (await agent) ?? missingAgent(),
    imageName: async () =>
      // Without an agent there is one problem, not two.
      (await imageName) ?? ((await agent) === undefined ? missingAgent() : missingImageName()),
  })
}

export async function readAgent(manifest?: ManifestInput): Promise<AgentInput | undefined> {
  const { id, name } = await gather({
    id: () => optional('agent-id', parseWord),
    name: () => optional('agent-name', parseAgentName),
  })
  // An agent with an explicit ID may have another name than the manifest's.
  if (id !== undefined) return { id, name }
  const known = name ?? (await manifest)?.agentName
  return known === undefined ? undefined : { id: undefined, name: known }
}

async function readImageName(
  manifest: ManifestInput,
  agent: Promise<AgentInput | undefined>,
): Promise<string | undefined> {
  const { given, fromManifest, fromAgent } = await gather({
    given: () => optional('image-name', parseImageName),
    fromManifest: () => manifest,
    fromAgent: () => agent,
  })
  return given ?? fromManifest?.imageName ?? fromAgent?.name ?? fromManifest?.agentName
}

function missingAgent(): never {
  return invalid(
    "Input 'agent-name' or 'agent-id' is required: name the agent to build, or set the ID of an existing one.",
  )
}

function missingImageName(): never {
  return invalid("Input 'image-name' is required when 'agent-id' is set without 'agent-name'.")
}
