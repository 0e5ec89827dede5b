import { isSince, type Generation } from './generations.ts'
import { missingField, Refusal } from './refusals.ts'

/** The agent that a form names; servers before g2 know none. */
export interface AgentFields {
  readonly name?: string | undefined
  readonly id?: string | undefined
}

/** An agent of the account, or, without an ID, one that the form creates. */
export interface Agent {
  readonly name: string
  readonly id: string | undefined
}

/** Reads the agent of a form as a server of this generation does. Throws a `Refusal`. */
export function readAgent(
  fields: Readonly<Record<string, string | undefined>>,
  generation: Generation,
): AgentFields {
  const { agent_name: name, agent_id: id } = fields
  if (!isSince(generation, 'g2')) return {}
  if (!isSince(generation, 'g3')) {
    if (name === undefined) throw missingField('agent_name')
    return { name }
  }
  if ((name === undefined) === (id === undefined)) {
    const code = name === undefined ? 'no-agent' : 'both-agents'
    throw new Refusal(code, 'Exactly one of agent_name and agent_id must be given.')
  }
  return { name, id }
}

/** `known` maps names to IDs. Throws a `Refusal` for an unknown ID and, since g3, a taken name. */
export function resolveAgent(
  { name, id }: AgentFields,
  known: ReadonlyMap<string, string>,
  generation: Generation,
): Agent | undefined {
  if (id !== undefined) {
    const found = [...known].find(([, one]) => one === id)
    if (found === undefined) throw new Refusal('unknown-agent', `Agent ${id} not found.`)
    return { name: found[0], id }
  }
  if (name === undefined) return undefined
  if (known.has(name) && isSince(generation, 'g3')) {
    throw new Refusal('name-taken', `Agent name '${name}' is already taken.`)
  }
  return { name, id: known.get(name) }
}
