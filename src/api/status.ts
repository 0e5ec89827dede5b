interface StatusRow {
  /** The documented words, then those that the oldest servers copy from the build provider. */
  readonly words: readonly string[]
  readonly ends: boolean
  /** Whether the image's tag may be, or may become, that of this build. */
  readonly mayHoldTag: boolean
  /** What the word says of the build: a sentence without its full stop. */
  readonly says: string
}

/** The only place that names a status word; the linter rejects any other. */
const table = {
  queued: {
    words: ['queued', 'pending', 'created', 'submitted', 'scheduled'],
    ...{ ends: false, mayHoldTag: true, says: 'The build is queued' },
  },
  running: {
    words: ['running', 'in_progress', 'started', 'working', 'building'],
    ...{ ends: false, mayHoldTag: true, says: 'The build is running' },
  },
  cancelling: {
    words: ['cancelling', 'canceling'],
    ...{ ends: false, mayHoldTag: true, says: 'The build is being cancelled' },
  },
  succeeded: {
    words: ['success', 'succeeded', 'successful', 'completed'],
    ...{ ends: true, mayHoldTag: true, says: 'The build succeeded' },
  },
  failed: { words: ['failed', 'failure'], ends: true, mayHoldTag: false, says: 'The build failed' },
  broken: {
    words: ['error', 'fault', 'internal_error'],
    ...{ ends: true, mayHoldTag: false, says: 'The build service failed' },
  },
  'timed-out': {
    words: ['timed_out', 'timeout', 'timedout', 'expired'],
    ...{ ends: true, mayHoldTag: false, says: "The build reached the service's own time limit" },
  },
  cancelled: {
    words: ['cancelled', 'canceled', 'stopped', 'aborted'],
    ...{ ends: true, mayHoldTag: false, says: 'The build was cancelled on the server' },
  },
  removed: {
    words: ['deleting', 'delete_failed', 'deleted'],
    ...{ ends: true, mayHoldTag: true, says: 'The build is being deleted' },
  },
  /** Also a new word, so keep waiting. */
  unknown: {
    words: ['unknown'],
    ...{ ends: false, mayHoldTag: true, says: 'The state of the build is not known' },
  },
} satisfies Readonly<Record<string, StatusRow>>

export type StatusClass = keyof typeof table

const classes: ReadonlyMap<string, StatusClass> = new Map(
  (Object.keys(table) as StatusClass[]).flatMap((name) =>
    table[name].words.map((word) => [word, name] as const),
  ),
)

/** Every known word of a build, for the linter. */
export const statusWords: readonly string[] = [...classes.keys()]

/** Ignores case, and reads `-` and spaces as `_`. */
export function classifyStatus(status: string): StatusClass {
  return classes.get(plainWord(status)) ?? 'unknown'
}

function plainWord(status: string): string {
  return status
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
}

/** Whether no server is known to use this word, in lower case, as it is. */
export function isUnknownStatus(word: string): boolean {
  return !classes.has(word)
}

export function isFinal(status: string): boolean {
  return table[classifyStatus(status)].ends
}

/** Whether a cancellation has taken effect, or is no longer needed. */
export function isEnding(status: string): boolean {
  return classifyStatus(status) === 'cancelling' || isFinal(status)
}

/** Whether the build waits or runs, so that it can be joined or cancelled. */
export function isActive(status: string): boolean {
  return activeClasses.includes(classifyStatus(status))
}

export const activeClasses: readonly StatusClass[] = ['queued', 'running']

export function hasSucceeded(status: string): boolean {
  return classifyStatus(status) === 'succeeded'
}

/** Somebody cancelled or removed the build, so its end says nothing about its content. */
export function isWithdrawn(status: string): boolean {
  return ['cancelled', 'removed'].includes(classifyStatus(status))
}

export function mayHoldTag(status: string): boolean {
  return table[classifyStatus(status)].mayHoldTag
}

export function describeStatus(status: string): string {
  return table[classifyStatus(status)].says
}

interface DeploymentRow {
  readonly words: readonly string[]
  readonly ends: boolean
  /** Whether its resources may still be there, so that a preview can be deleted. */
  readonly isActive: boolean
  readonly says: string
}

/** Of a deployment: the documented words, then those that mean the same elsewhere. */
const deploymentTable = {
  waiting: {
    words: ['pending', 'queued', 'created', 'scheduled'],
    ...{ ends: false, isActive: true, says: 'The deployment has not started' },
  },
  running: {
    words: ['running', 'in_progress', 'started', 'deploying', 'installing'],
    ...{ ends: false, isActive: true, says: 'The deployment is running' },
  },
  installed: {
    words: ['completed', 'complete', 'success', 'succeeded', 'deployed', 'installed'],
    ...{ ends: true, isActive: true, says: 'The release is installed' },
  },
  failed: {
    words: ['failed', 'failure', 'error', 'timed_out', 'timeout'],
    ...{ ends: true, isActive: true, says: 'The deployment failed' },
  },
  cancelled: {
    words: ['cancelled', 'canceled', 'aborted'],
    ...{ ends: true, isActive: false, says: 'The deployment was cancelled on the server' },
  },
  superseded: {
    words: ['superseded', 'replaced'],
    ...{ ends: true, isActive: false, says: 'A later deployment took its place' },
  },
  'being-deleted': {
    words: ['deleting', 'delete_failed', 'terminating'],
    ...{ ends: true, isActive: true, says: 'The deployment is being deleted' },
  },
  gone: {
    words: ['deleted', 'expired', 'removed'],
    ...{ ends: true, isActive: false, says: 'The deployment was deleted' },
  },
  /** Also a new word, so keep waiting. */
  unknown: {
    words: ['unknown'],
    ...{ ends: false, isActive: true, says: 'The state of the deployment is not known' },
  },
} satisfies Readonly<Record<string, DeploymentRow>>

export type DeploymentClass = keyof typeof deploymentTable

const deploymentClasses: ReadonlyMap<string, DeploymentClass> = new Map(
  (Object.keys(deploymentTable) as DeploymentClass[]).flatMap((name) =>
    deploymentTable[name].words.map((word) => [word, name] as const),
  ),
)

export function isKnownDeploymentStatus(status: string): boolean {
  return deploymentClasses.has(plainWord(status))
}

export function classifyDeployment(status: string): DeploymentClass {
  return deploymentClasses.get(plainWord(status)) ?? 'unknown'
}

/** Whether nothing more happens, good or bad. */
export function hasDeploymentEnded(status: string): boolean {
  return deploymentTable[classifyDeployment(status)].ends
}

/** Whether something of it may still run, so that a preview has to be deleted. */
export function isDeploymentActive(status: string): boolean {
  return deploymentTable[classifyDeployment(status)].isActive
}

export function describeDeployment(status: string): string {
  return deploymentTable[classifyDeployment(status)].says
}
