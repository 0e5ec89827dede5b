import type { Manifest } from '../context/manifest/manifest.ts'
import { parseAgentName, parseWord } from './parse-input.ts'
import { gather, optional } from './read-input.ts'

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
