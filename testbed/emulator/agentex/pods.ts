import { randomUUID } from 'node:crypto'
import { parse } from 'yaml'
import type { AcpType, DeploymentRow, Registry } from './registry.ts'
import { defaultPod, installations, type PodScript, type Reply, type Scenario } from './scenario.ts'

type Json = Readonly<Record<string, unknown>>

/** A deployment of the builds API, and what becomes of it here. */
interface Pod extends Manifest {
  readonly deploymentId: string
  readonly isProduction: boolean
  readonly script: PodScript
  /** The ID that it registers under. */
  readonly id: string | undefined
  record: DeploymentRow | undefined
  /** `undefined`: its release is not installed yet. */
  address: string | undefined
  hasRegistered: boolean
  looks: number
  messages: number
}

interface Manifest {
  readonly agentName: string
  readonly description: string
  readonly acpType: AcpType
  /** An ID that the manifest sets itself. */
  readonly fixedId: string | undefined
}

/** What a message meets at an address. */
export type Met =
  | { readonly type: 'pod'; readonly reply: Reply; readonly script: PodScript }
  | { readonly type: 'silence'; readonly message: string }

export interface Pods {
  /** Takes notice of new deployments, which get the script of now. */
  notice(): void
  /** Somebody reads the agent or its deployments: what is due happens first. */
  look(agentName: string): void
  /** Sends a message. `undefined`: it is the address of no pod. */
  knock(address: string): Met | undefined
}

export interface PodRules {
  readonly registry: Registry
  readonly accountId: string
  readonly scenario: () => Scenario
  /** Records of the builds API, oldest first. */
  readonly deployments: () => readonly Json[]
}

const silences: Readonly<Record<PodScript['silence'], (address: string) => string>> = {
  refused: () => 'All connection attempts failed',
  'no-name': () => '[Errno -2] Name or service not known',
  'no-endpoint': (address) =>
    `Server error '503 Service Unavailable' for url '${address}/api'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/503`,
  'timed-out': () => '',
}

const installed = new Set(['completed', 'healthy'])
const removed = new Set(['deleted', 'cancelled', 'failed'])

/** The pods of an account's deployments, each from the moment that its release is installed. */
export function createPods({ registry, accountId, scenario, deployments }: PodRules): Pods {
  const pods = new Map<string, Pod>()

  const notice = (): void => {
    for (const record of deployments()) {
      const deploymentId = String(record['id'])
      const status = String(record['status'])
      const known = pods.get(deploymentId)
      const pod = known ?? create(deploymentId, record)
      pods.set(deploymentId, pod)
      // What is superseded already was installed before anybody looked.
      if (installed.has(status) || (known === undefined && status === 'superseded'))
        pod.address ??= addressOf(record, pod.agentName)
    }
  }

  const create = (deploymentId: string, record: Json): Pod => {
    const { installation, pod } = scenario()
    const { recordFirst, injects } = installations[installation]
    const manifest = readManifest(String(record['manifest_file']))
    const { agentName, acpType, fixedId } = manifest
    const own = recordFirst
      ? registry.createDeployment(registry.registerBuild(agentName, acpType, accountId).id, {
          docker_image: `registry.example/${agentName}`,
          sgp_deploy_id: deploymentId,
        })
      : undefined
    const injected = {
      'deployment-id': deploymentId,
      'record-id': own?.id,
      'other-id': randomUUID(),
      nothing: undefined,
    }[injects]
    const script = { ...defaultPod, ...pod }
    return {
      ...manifest,
      deploymentId,
      isProduction: record['expires_at'] === null,
      script,
      id: script.sendsId ? (fixedId ?? injected) : undefined,
      record: own,
      address: undefined,
      hasRegistered: false,
      looks: 0,
      messages: 0,
    }
  }

  const register = (pod: Pod, address: string): void => {
    pod.hasRegistered = true
    registry.register({
      name: pod.agentName,
      description: pod.description,
      acp_url: address,
      acp_type: pod.acpType,
      ...(pod.id !== undefined && { registration_metadata: { deployment_id: pod.id } }),
      accountId,
    })
    pod.record = registry.deployments.find(({ id }) => id === pod.id)
    if (pod.script.registersAfter === 'failed' && pod.record) pod.record.status = 'Failed'
  }

  const advance = (pod: Pod): void => {
    const { address, script, isProduction } = pod
    if (address === undefined || script.registersAfter === 'never') return
    pod.looks += 1
    const due = script.registersAfter === 'failed' ? 0 : script.registersAfter
    if (!pod.hasRegistered && pod.looks > due) register(pod, address)
    const { record } = pod
    const { promotedAfter } = scenario()
    if (!isProduction || record?.status !== 'Ready' || record.promoted_at !== null) return
    if (promotedAfter !== 'never' && pod.looks > due + promotedAfter)
      registry.promote(record.agent_id, record.id)
  }

  const look = (agentName: string): void => {
    notice()
    for (const record of deployments()) {
      const pod = pods.get(String(record['id']))
      if (pod?.agentName !== agentName || removed.has(String(record['status']))) continue
      advance(pod)
    }
  }

  const knock = (address: string): Met | undefined => {
    const gone = deployments().filter(({ status }) => removed.has(String(status)))
    const behind = [...pods.values()].filter((pod) => pod.address === address)
    const newest = behind.at(-1)
    if (newest === undefined) return undefined
    const there = behind.filter(
      (pod) => pod.hasRegistered && !gone.some(({ id }) => id === pod.deploymentId),
    )
    for (const pod of there) pod.messages += 1
    const listening = there.filter((pod) => heardBy(pod) > 0)
    const answering = listening.at(scenario().rollout === 'newest-answers' ? -1 : 0)
    if (answering === undefined)
      return { type: 'silence', message: silences[newest.script.silence](address) }
    const { script } = answering
    const reply = script.replies[heardBy(answering) - 1] ?? script.replies.at(-1) ?? 'answers'
    return { type: 'pod', reply, script }
  }

  return { notice, look, knock }
}

/** How many messages it was there for. */
function heardBy({ script, messages }: Pod): number {
  return script.listensAfter === 'never' ? 0 : messages - script.listensAfter
}

/** All versions of a release share its service. */
function addressOf(record: Json, agentName: string): string {
  const { helm_release_name: name } = record
  const release = typeof name === 'string' ? name : agentName
  return `http://${release}.${String(record['namespace'])}.svc.cluster.local:80`
}

function readManifest(text: string): Manifest {
  const agent = asMapping(asMapping(parse(text))['agent'])
  const acpType = agent['acp_type']
  const fixedId = asMapping(agent['env'])['AGENTEX_DEPLOYMENT_ID']
  return {
    agentName: String(agent['name']),
    description: typeof agent['description'] === 'string' ? agent['description'] : '',
    acpType: acpType === 'async' || acpType === 'agentic' ? acpType : 'sync',
    fixedId: typeof fixedId === 'string' ? fixedId : undefined,
  }
}

function asMapping(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
