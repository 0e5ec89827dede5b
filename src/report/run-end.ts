import { mayRetryLater } from '../api/retry-table.ts'
import { explainError, type FailureKind } from '../runner/failure.ts'
import { ApiError } from '../util/errors.ts'

/** How a run ended. Everything shown about the end comes from here; it may quote a server. */
export interface EndDescription {
  readonly kind: EndKind
  /** A few words for the place after the agent's name: `pip found no version of "requets"`. */
  readonly title: string
  /** One fact per line about the end; empty if the title has all of them. */
  readonly facts: readonly string[]
  readonly hint: string | undefined
  /** The kind of failure for later steps, if a build, a deployment or its submit failed. */
  readonly reason?: FailureKind | undefined
  /** Whether another run may succeed without any change. */
  readonly isTransient?: boolean
}

/** How a run that is about one build ended. */
export interface BuildRunEnd extends EndDescription {
  readonly kind: Exclude<EndKind, 'installed'>
  /** Whether the build made its image; `undefined` if its end is not known. */
  readonly hasImage?: boolean | undefined
}

/**
 * Kinds of end with exit code 0. `registered` is an image that existed before, `installed` the
 * release of a deployment; `packed` is the dry run of a build, `checked` any other.
 */
const successIcon = {
  built: '✅',
  reused: '✅',
  registered: '✅',
  installed: '✅',
  submitted: '🚀',
  packed: '📦',
  checked: '🔎',
}

/** The build ended by itself, was cancelled, exceeded a time limit, or its end is unknown. */
const ofBuild = { failed: '❌', cancelled: '🚫', 'timed-out': '⏱️', lost: '⚠️' }

/** `not-submitted`: not sent, or refused; `unread`: the watched build's record was not read. */
const ofRun = {
  'not-submitted': '❌',
  stopped: '🚫',
  'in-doubt': '⚠️',
  unread: '❌',
  broken: '❌',
}

export const successIcons: ReadonlySet<string> = new Set(Object.values(successIcon))

export const icons = { ...successIcon, ...ofBuild, ...ofRun }

export type EndKind = keyof typeof icons

/** The task of a run: to build a context, to register an image, or to wait for a build. */
export type RunPurpose = 'context' | 'registration' | 'watched'

export function isSuccess({ kind }: Pick<EndDescription, 'kind'>): boolean {
  return kind in successIcon
}

/** Whether the step fails because of the build itself, not because of an error of the run. */
export function hasBuildFailed({ kind }: BuildRunEnd): boolean {
  return kind in ofBuild
}

/** The message and the hint of an error, in the form of an end. */
export function describeErrorFacts(error: unknown): Pick<EndDescription, 'facts' | 'hint'> {
  const { message, hint } = explainError(error)
  return { facts: message.split('\n'), hint }
}

/** The reason if the server refused the request. The refusal is `error` itself or its cause. */
export function findRefusalReason(error: unknown): Pick<EndDescription, 'reason' | 'isTransient'> {
  const cause = error instanceof Error ? error.cause : undefined
  const refusal = [error, cause].find((one) => one instanceof ApiError)
  if (refusal === undefined) return {}
  return { reason: 'refused', isTransient: mayRetryLater(refusal) }
}
