import { mayPass } from '../api/retry-table.ts'
import { explainError, type FailureKind } from '../runner/failure.ts'
import { ApiError } from '../util/errors.ts'

/** How a run ended: all that is shown of the end comes from here. May quote foreign text. */
export interface End {
  readonly kind: EndKind
  /** A few words to follow the agent's name: `pip found no version of "requets"`. */
  readonly title: string
  /** What happened, one fact per line; empty where the title says it all. */
  readonly facts: readonly string[]
  readonly hint: string | undefined
  /** Tells later steps how the build or deployment, or its submit, made the step fail. */
  readonly reason?: FailureKind | undefined
  /** Whether the same may succeed without a change. */
  readonly isTransient?: boolean
}

/** How a run that is about one build ended. */
export interface RunEnd extends End {
  readonly kind: Exclude<EndKind, 'installed'>
  /** Whether the build made its image; `undefined` where its end is not known. */
  readonly hasImage?: boolean | undefined
}

/**
 * Kinds of exit code 0. `registered` is an image that was there before, `installed` the release of
 * a deployment; `packed` and `checked` are dry runs of a build and of a registration.
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

/** Who ended the build: itself, somebody, a time limit, or nobody as far as is known. */
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

/** What the run was to do: to build a context, to register an image, or to wait for a build. */
export type RunPurpose = 'context' | 'registration' | 'watched'

export function isSuccess({ kind }: Pick<End, 'kind'>): boolean {
  return kind in successIcon
}

/** Whether the build itself, and not an error of the run, is why the step fails. */
export function isBuildTheReason({ kind }: RunEnd): boolean {
  return kind in ofBuild
}

/** What an error says, as facts and a hint. */
export function wordsOf(error: unknown): Pick<End, 'facts' | 'hint'> {
  const { message, hint } = explainError(error)
  return { facts: message.split('\n'), hint }
}

/** Why the server refused the form: what explains a refusal has it as its cause. */
export function refusalOf(error: unknown): Pick<End, 'reason' | 'isTransient'> {
  const cause = error instanceof Error ? error.cause : undefined
  const refusal = [error, cause].find((one) => one instanceof ApiError)
  if (refusal === undefined) return {}
  return { reason: 'refused', isTransient: mayPass(refusal) }
}
