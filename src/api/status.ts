interface StatusRow {
  /** The documented words, then other words with the same meaning. */
  readonly words: readonly string[]
  /** The meaning of the words, as a sentence without its full stop. */
  readonly says: string
  /** `open`: not ended. `kept`: its image or release may exist. `gone`: ended without one. */
  readonly end: 'open' | 'kept' | 'gone'
}

/** The only place that names a status word; the linter rejects any other. */
const table = {
  queued: {
    words: ['queued', 'pending', 'created', 'submitted', 'scheduled'],
    says: 'The build is queued',
    end: 'open',
  },
  running: {
    words: ['running', 'in_progress', 'started', 'working', 'building'],
    says: 'The build is running',
    end: 'open',
  },
  cancelling: {
    words: ['cancelling', 'canceling'],
    says: 'The build is being cancelled',
    end: 'open',
  },
  succeeded: {
    words: ['success', 'succeeded', 'successful', 'completed'],
    says: 'The build succeeded',
    end: 'kept',
  },
  failed: { words: ['failed', 'failure'], says: 'The build failed', end: 'gone' },
  broken: {
    words: ['error', 'fault', 'internal_error'],
    says: 'The build service failed',
    end: 'gone',
  },
  'timed-out': {
    words: ['timed_out', 'timeout', 'timedout', 'expired'],
    says: "The build reached the service's own time limit",
    end: 'gone',
  },
  cancelled: {
    words: ['cancelled', 'canceled', 'stopped', 'aborted'],
    says: 'The build was cancelled on the server',
    end: 'gone',
  },
  removed: {
    words: ['deleting', 'delete_failed', 'deleted'],
    says: 'The build is being deleted',
    end: 'kept',
  },
  /** New words count as unknown too, so that waiting continues. */
  unknown: {
    words: ['unknown'],
    says: 'The state of the build is not known',
    end: 'open',
  },
} satisfies Readonly<Record<string, StatusRow>>

export type StatusClass = keyof typeof table

const classes = classesByWord(table)

/** Our own names of the classes. Some are also status words, so the linter allows them. */
export const statusClasses: readonly string[] = Object.keys(table)

/** Every known status word of a build, for the linter. */
export const statusWords: readonly string[] = [...classes.keys()]

/** Ignores case, and reads `-` and spaces as `_`. */
export function classifyStatus(status: string): StatusClass {
  return classes.get(plainWord(status)) ?? 'unknown'
}

function classesByWord<Name extends string>(
  rows: Readonly<Record<Name, StatusRow>>,
): ReadonlyMap<string, Name> {
  const names = Object.keys(rows) as Name[]
  return new Map(names.flatMap((name) => rows[name].words.map((word) => [word, name])))
}

function plainWord(status: string): string {
  return status
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
}

/** Words of the same class have the same key. An unknown word has a key of its own. */
export function canonicalStatus(status: string): string {
  const word = plainWord(status)
  return classes.get(word) ?? `word ${word}`
}

/** Whether no known server uses exactly this word, which must be in lower case. */
export function isUnknownStatus(word: string): boolean {
  return !classes.has(word)
}

export function isFinal(status: string): boolean {
  return table[classifyStatus(status)].end !== 'open'
}

/** Whether a cancellation has taken effect, or is no longer needed. */
export function isEndingOrEnded(status: string): boolean {
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
export function isCancelledOrRemoved(status: string): boolean {
  return ['cancelled', 'removed'].includes(classifyStatus(status))
}

/** Whether the build ended without an image, and nobody cancelled or removed it. */
export function hasFailed(status: string): boolean {
  return !mayHavePushedTag(status) && !isCancelledOrRemoved(status)
}

/** Whether the image of the tag may be this build's, now or later. */
export function mayHavePushedTag(status: string): boolean {
  return table[classifyStatus(status)].end !== 'gone'
}

export function describeStatus(status: string): string {
  return table[classifyStatus(status)].says
}

const deploymentTable = {
  waiting: {
    words: ['pending', 'queued', 'created', 'scheduled'],
    says: 'The deployment has not started',
    end: 'open',
  },
  running: {
    words: ['running', 'in_progress', 'started', 'deploying', 'installing'],
    says: 'The deployment is running',
    end: 'open',
  },
  installed: {
    words: ['completed', 'complete', 'success', 'succeeded', 'deployed', 'installed'],
    says: 'The release is installed',
    end: 'kept',
  },
  healthy: { words: ['healthy'], says: 'The agent is healthy', end: 'kept' },
  failed: {
    words: ['failed', 'failure', 'error', 'timed_out', 'timeout'],
    says: 'The deployment failed',
    end: 'kept',
  },
  cancelled: {
    words: ['cancelled', 'canceled', 'aborted'],
    says: 'The deployment was cancelled on the server',
    end: 'gone',
  },
  superseded: {
    words: ['superseded', 'replaced'],
    says: 'A later deployment took its place',
    end: 'gone',
  },
  'being-deleted': {
    words: ['deleting', 'delete_failed', 'terminating'],
    says: 'The deployment is being deleted',
    end: 'kept',
  },
  gone: {
    words: ['deleted', 'expired', 'removed'],
    says: 'The deployment was deleted',
    end: 'gone',
  },
  /** New words count as unknown too, so that waiting continues. */
  unknown: {
    words: ['unknown'],
    says: 'The state of the deployment is not known',
    end: 'open',
  },
} satisfies Readonly<Record<string, StatusRow>>

export type DeploymentStatusClass = keyof typeof deploymentTable

const deploymentClasses = classesByWord(deploymentTable)

export function isKnownDeploymentStatus(status: string): boolean {
  return deploymentClasses.has(plainWord(status))
}

export function classifyDeploymentStatus(status: string): DeploymentStatusClass {
  return deploymentClasses.get(plainWord(status)) ?? 'unknown'
}

export function hasDeploymentEnded(status: string): boolean {
  return deploymentTable[classifyDeploymentStatus(status)].end !== 'open'
}

/** Whether its release is installed, and nothing says that it has been replaced. */
export function isInstalled(status: string): boolean {
  return ['installed', 'healthy'].includes(classifyDeploymentStatus(status))
}

/** Whether a part of the deployment may still run, so that a preview has to be deleted. */
export function mayDeploymentStillRun(status: string): boolean {
  return deploymentTable[classifyDeploymentStatus(status)].end !== 'gone'
}

export function describeDeploymentStatus(status: string): string {
  return deploymentTable[classifyDeploymentStatus(status)].says
}
