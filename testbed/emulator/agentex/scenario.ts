import type { Fault } from '../http/faults.ts'

/** How the workflow that installs releases writes into Agentex. */
export type Installation = keyof typeof installations

/** What a pod is told of its deployment, and who makes the record. */
export const installations = {
  /** The pod registers under the ID of the deployment. */
  linked: { injects: 'deployment-id', recordFirst: false },
  /** A record with that ID as `sgp_deploy_id` comes first; the pod registers under the record's. */
  'linked-by-record': { injects: 'record-id', recordFirst: true },
  /** The pod registers under an ID that says nothing. */
  records: { injects: 'other-id', recordFirst: false },
  /** The pod registers by the name of its agent alone. */
  legacy: { injects: 'nothing', recordFirst: false },
} as const

/** What the pod of a deployment does, from the moment that its release is installed. */
export interface PodScript {
  /**
   * How often somebody looks at the agent before it registers. `never`: it crashes; `failed`: its
   * record becomes `Failed`, which no code of Agentex does.
   */
  readonly registersAfter: number | 'never' | 'failed'
  /** How many messages find nobody at its address. `never`: it registers, and dies. */
  readonly listensAfter: number | 'never'
  /** What a message hears while nobody listens. */
  readonly silence: 'refused' | 'no-name' | 'no-endpoint' | 'timed-out'
  /** Whether it knows the ID that it was given. */
  readonly sendsId: boolean
  /** What it does with each message in turn; the last stays. */
  readonly replies: readonly Reply[]
  /** How often somebody reads the messages of a task before its reply is there. */
  readonly repliesAfter: number
}

export type Reply =
  | 'answers'
  /** The code for a message fails: an error of `sync`, no message at all of the other types. */
  | 'fails'
  /** The handler for new tasks fails, which `sync` does not have. */
  | 'fails-to-create'
  | 'empty'
  | 'blank'
  | 'html'
  | 'hangs'
  /** The pod has no handler for the method. */
  | 'no-method'

/** What Agentex is like. All is JSON. */
export interface Scenario {
  /** `before-deployments`: of before 2026-04; the last two are not Agentex at all. */
  readonly server: 'agentex' | 'before-deployments' | 'page' | 'other-api'
  readonly installation: Installation
  /** When a production deployment that is `Ready` is promoted: after so many more looks. */
  readonly promotedAfter: number | 'never'
  /** Which pod of an address answers while several listen. */
  readonly rollout: 'newest-answers' | 'oldest-answers'
  /** What the key may do; what is `hidden` looks as if there were no agents. */
  readonly rights: 'all' | 'no-messages' | 'none' | 'hidden'
  /** What the pod of each deployment does that is created from now on. */
  readonly pod: Partial<PodScript>
  /** What goes wrong; it replaces all that was planned. */
  readonly faults: readonly Fault[]
}

export const defaultScenario: Scenario = {
  server: 'agentex',
  installation: 'linked',
  promotedAfter: 0,
  rollout: 'newest-answers',
  rights: 'all',
  pod: {},
  faults: [],
}

export const defaultPod: PodScript = {
  registersAfter: 0,
  listensAfter: 0,
  silence: 'refused',
  sendsId: true,
  replies: ['answers'],
  repliesAfter: 0,
}
