import { randomUUID } from 'node:crypto'
import { badRequest, internal, missing, notOfAgent } from './refusals.ts'

export type AcpType = 'sync' | 'async' | 'agentic'

/** An agent, with what the API does not show. */
export interface AgentRow {
  readonly id: string
  readonly name: string
  /** `undefined`: readable with every account. */
  readonly accountId: string | undefined
  description: string
  status: 'Ready' | 'BuildOnly' | 'Unhealthy'
  acpType: AcpType
  acpUrl: string | undefined
  readonly createdAt: string
  registeredAt: string | undefined
  metadata: Readonly<Record<string, unknown>> | undefined
  productionDeploymentId: string | undefined
}

export interface DeploymentRow {
  readonly id: string
  readonly agent_id: string
  readonly docker_image: string
  status: 'Pending' | 'Ready' | 'Failed'
  is_production: boolean
  acp_url: string | null
  registration_metadata: Readonly<Record<string, unknown>> | null
  readonly sgp_deploy_id: string | null
  readonly helm_release_name: string | null
  readonly created_at: string
  promoted_at: string | null
  expires_at: string | null
}

/** What a pod sends when it starts. */
export interface Registration {
  readonly name: string
  readonly description: string
  readonly acp_url: string
  readonly acp_type: AcpType
  readonly registration_metadata?: Readonly<Record<string, unknown>>
  /** Not sent: whose agent it becomes if it is new. */
  readonly accountId?: string
}

export interface NewDeployment {
  readonly docker_image: string
  readonly sgp_deploy_id?: string | null
  readonly helm_release_name?: string | null
  readonly registration_metadata?: Readonly<Record<string, unknown>> | null
}

const now = (): string => new Date().toISOString()

/** The agents and deployments of an Agentex server, and who changes what of them. */
export class Registry {
  /** Oldest first. */
  readonly agents: AgentRow[] = []
  /** Oldest first, of all agents. */
  readonly deployments: DeploymentRow[] = []

  agentByName(name: string): AgentRow {
    const agent = this.agents.find((one) => one.name === name)
    if (agent) return agent
    throw missing('name', name)
  }

  agentById(id: string): AgentRow {
    const agent = this.agents.find((one) => one.id === id)
    if (agent) return agent
    throw missing('id', id)
  }

  /** Newest first, without what is deleted; an unknown agent has none. */
  listOf(agentId: string): readonly DeploymentRow[] {
    return this.deployments
      .filter((one) => one.agent_id === agentId && one.expires_at === null)
      .toReversed()
  }

  deployment(agentId: string, id: string): DeploymentRow {
    const found = this.deployments.find((one) => one.id === id)
    if (found?.agent_id === agentId) return found
    throw found ? notOfAgent(id, agentId) : missing('id', id)
  }

  /** A build makes an agent that has never run; its type is a guess that nothing corrects. */
  registerBuild(name: string, acpType: AcpType = 'async', accountId?: string): AgentRow {
    const known = this.agents.find((one) => one.name === name)
    return known ?? this.#addAgent({ name, acpType, accountId, status: 'BuildOnly' })
  }

  /** A pod starts. */
  register(registration: Registration): AgentRow {
    const {
      name,
      acp_url: acpUrl,
      acp_type: acpType,
      registration_metadata: metadata,
    } = registration
    const id = metadata?.['deployment_id']
    const known = this.agents.find((one) => one.name === name)
    const agent = known ?? this.#addAgent({ ...registration, acpType, status: 'Ready' })
    if (!known) Object.assign(agent, { acpUrl, metadata, registeredAt: now() })
    if (typeof id === 'string') {
      const record = this.deployments.find((one) => one.id === id) ?? this.#add(agent.id, { id })
      record.status = 'Ready'
      record.acp_url = acpUrl
      record.registration_metadata = metadata ?? null
    } else if (known) this.#registerByName(known, registration)
    return agent
  }

  createDeployment(agentId: string, fields: NewDeployment): DeploymentRow {
    return this.#add(this.agentById(agentId).id, fields)
  }

  promote(agentId: string, id: string): DeploymentRow {
    const record = this.deployment(agentId, id)
    if (record.status !== 'Ready')
      throw internal(
        `Cannot promote deployment with status DeploymentStatus.${record.status.toUpperCase()}. Deployment must be in DeploymentStatus.READY status.`,
      )
    const agent = this.agentById(agentId)
    this.#demote(agent)
    record.is_production = true
    record.promoted_at = now()
    agent.productionDeploymentId = id
    agent.acpUrl = record.acp_url ?? undefined
    if (agent.status === 'BuildOnly') Object.assign(agent, { status: 'Ready', registeredAt: now() })
    return record
  }

  remove(agentId: string, id: string): DeploymentRow {
    const record = this.deployment(agentId, id)
    if (record.is_production)
      throw badRequest(
        'Cannot delete the current production deployment. Promote a different deployment first.',
      )
    record.expires_at = now()
    return record
  }

  /** Equal data changes nothing, not even the time. */
  #registerByName(agent: AgentRow, registration: Registration): void {
    const { description, acp_url: acpUrl, acp_type: acpType, registration_metadata } = registration
    const before = JSON.stringify(agent)
    this.#demote(agent)
    const metadata = registration_metadata && { ...agent.metadata, ...registration_metadata }
    Object.assign(agent, { description, acpUrl, acpType, status: 'Ready' })
    if (metadata) agent.metadata = metadata
    agent.productionDeploymentId = undefined
    if (JSON.stringify(agent) !== before) agent.registeredAt = now()
  }

  #demote(agent: AgentRow): void {
    for (const one of this.deployments) if (one.agent_id === agent.id) one.is_production = false
  }

  #addAgent(fields: Pick<AgentRow, 'name' | 'acpType' | 'status'> & Partial<AgentRow>): AgentRow {
    const { name, acpType, status, accountId, description = '' } = fields
    const agent: AgentRow = {
      id: randomUUID(),
      name,
      accountId,
      description,
      status,
      acpType,
      acpUrl: undefined,
      createdAt: now(),
      registeredAt: undefined,
      metadata: undefined,
      productionDeploymentId: undefined,
    }
    this.agents.push(agent)
    return agent
  }

  #add(agentId: string, fields: Partial<DeploymentRow>): DeploymentRow {
    const { id = randomUUID(), docker_image = 'unknown' } = fields
    const { sgp_deploy_id = null, helm_release_name = null, registration_metadata = null } = fields
    const record: DeploymentRow = {
      id,
      agent_id: agentId,
      docker_image,
      status: 'Pending',
      is_production: false,
      acp_url: null,
      registration_metadata,
      sgp_deploy_id,
      helm_release_name,
      created_at: now(),
      promoted_at: null,
      expires_at: null,
    }
    this.deployments.push(record)
    return record
  }
}

/** An agent as the API shows it: without its address. */
export function renderAgent(agent: AgentRow): object {
  return {
    id: agent.id,
    name: agent.name,
    description: agent.description,
    status: agent.status,
    status_reason: agent.status === 'BuildOnly' ? null : 'Agent registered successfully.',
    acp_type: agent.acpType,
    created_at: agent.createdAt,
    updated_at: agent.registeredAt ?? agent.createdAt,
    registered_at: agent.registeredAt ?? null,
    registration_metadata: agent.metadata ?? null,
    agent_input_type: null,
    production_deployment_id: agent.productionDeploymentId ?? null,
  }
}
