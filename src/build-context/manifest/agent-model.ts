import type { Problems } from './problems.ts'
import { describe, readSection, type Section } from './section.ts'

const acpTypes = ['sync', 'async', 'agentic']
const inputTypes = ['text', 'json']

/** The name of an `agent` section; the rest of it is checked as Agentex's own model does. */
export function readAgentName(agent: Section, problems: Problems): string | undefined {
  const name = agent.text('name')?.text
  if (name !== undefined && !/^[a-z0-9-]+$/.test(name)) {
    agent.note('name', `must consist of lower-case letters, digits and '-', got '${name}'.`)
  }
  checkOneOf(agent, 'acp_type', agent.text('acp_type')?.text, acpTypes)
  agent.text('description')
  checkOneOf(agent, 'agent_input_type', agent.optionalText('agent_input_type')?.text, inputTypes)
  checkEnv(agent, problems)
  agent.optionalList('credentials')
  const temporal = agent.optionalSection('temporal')
  if (temporal) checkTemporal(temporal, problems)
  return name
}

function checkOneOf(
  section: Section,
  key: string,
  text: string | undefined,
  values: readonly string[],
): void {
  if (text === undefined || values.includes(text)) return
  const quoted = values.map((value) => `'${value}'`)
  section.note(
    key,
    `must be ${quoted.slice(0, -1).join(', ')} or ${quoted.slice(-1).join('')}, got '${text}'.`,
  )
}

function checkEnv(agent: Section, problems: Problems): void {
  const env = agent.value('env')
  if (env === undefined || env.kind === 'null') return
  if (env.kind !== 'map') {
    agent.note('env', `must be a map of texts, got ${describe(env)}.`)
    return
  }
  for (const [name, { kind, line }] of env.entries()) {
    // The value may be a secret, so it is not shown.
    if (kind !== 'text')
      problems.note(line, `'agent.env.${name}' must be text: write it in quotes.`)
  }
}

function checkTemporal(temporal: Section, problems: Problems): void {
  const workflow = temporal.optionalSection('workflow')
  const list = temporal.optionalList('workflows') ?? []
  const workflows = list.flatMap((item, index) => {
    const section = readSection(item, `agent.temporal.workflows[${index}]`, problems)
    return section ? [section] : []
  })
  for (const one of workflow ? [workflow, ...workflows] : workflows) {
    one.text('name')
    one.text('queue_name')
  }
  const enabled = temporal.value('enabled')
  const isEnabled = enabled?.kind === 'boolean' && /^(?:yes|true|on)$/i.test(enabled.text)
  if (isEnabled && !workflow && list.length === 0) {
    temporal.note(
      'enabled',
      "is true, which needs a 'workflow' or a list of 'workflows' beside it.",
    )
  }
}
