import type { Manifest } from '../context/manifest/manifest.ts'
import { parseAgentName, parseAsciiWord } from './parse-input.ts'
import { readAllFields, readOptionalInput } from './read-input.ts'

/** An ID is used without a look-up. */
export type AgentInput =
  | { readonly id: string; readonly name: string | undefined }
  | { readonly id: undefined; readonly name: string }

export async function readAgentInputs(
  manifest?: Promise<Manifest | undefined>,
): Promise<AgentInput | undefined> {
  const { id, name } = await readAllFields({
    id: () => readOptionalInput('agent-id', parseAsciiWord),
    name: () => readOptionalInput('agent-name', parseAgentName),
  })
  // An agent with an explicit ID may have another name than the manifest's.
  if (id !== undefined) return { id, name }
  const known = name ?? (await manifest)?.agentName
  return known === undefined ? undefined : { id: undefined, name: known }
}
