import type { Manifest } from '../context/manifest/manifest.ts'
import { parseAgentName, parseImageName, parseWord } from './parse-input.ts'
import { gather, invalid, optional } from './read-input.ts'

/** An ID is used without a look-up. */
export type AgentInput =
  | { readonly id: string; readonly name: string | undefined }
  | { readonly id: undefined; readonly name: string }

export async function readAgent(
  manifest?: Promise<Manifest | undefined>,
): Promise<AgentInput | undefined> {
  const { id, name } = await gather({
    id: () => optional('agent-id', parseWord),
    name: () => optional('agent-name', parseAgentName),
  })
  // An agent with an explicit ID may have another name than the manifest's.
  if (id !== undefined) return { id, name }
  const known = name ?? (await manifest)?.agentName
  return known === undefined ? undefined : { id: undefined, name: known }
}

export async function readImageName(
  manifest: Promise<Manifest | undefined>,
  agent: Promise<AgentInput | undefined>,
): Promise<string | undefined> {
  const { given, fromManifest, fromAgent } = await gather({
    given: () => optional('image-name', parseImageName),
    fromManifest: () => manifest,
    fromAgent: () => agent,
  })
  return given ?? fromManifest?.imageName ?? fromAgent?.name ?? fromManifest?.agentName
}

export function missingAgent(): never {
  return invalid(
    "Input 'agent-name' or 'agent-id' is required: name the agent to build, or set the ID of an existing one.",
  )
}

export function missingImageName(): never {
  return invalid("Input 'image-name' is required when 'agent-id' is set without 'agent-name'.")
}
