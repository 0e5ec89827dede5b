/** How a run ended, made once: log, annotation, summary, comment, outputs and exit code are views of it. May quote foreign text. */
export interface RunEnd {
  readonly kind: EndKind
  /** A few words to follow the agent's name: `pip found no version of "requets"`. */
  readonly title: string
  /** What happened, one fact per line; empty where the title says it all. */
  readonly facts: readonly string[]
  readonly hint: string | undefined
  /** Whether the build made its image; `undefined` where its end is not known. */
  readonly hasImage: boolean | undefined
}

export type EndKind = SuccessKind | BuildKind | NoBuildKind | 'broken'

/** Exit code 0. */
type SuccessKind =
  | 'built'
  | 'reused'
  /** An image that was there before got this name and tag. */
  | 'registered'
  | 'submitted'
  /** A dry run of a build. */
  | 'packed'
  /** A dry run of a registration. */
  | 'checked'

/** Who ended the build: itself, somebody, a time limit, or nobody as far as is known. */
type BuildKind = 'failed' | 'cancelled' | 'timed-out' | 'lost'

type NoBuildKind =
  /** Nothing was sent, or the server refused it. */
  | 'not-submitted'
  | 'stopped'
  | 'in-doubt'
  /** The record of the build that the inputs name. */
  | 'unread'

/** What the run was to do: to build a context, to register an image, or to wait for a build. */
export type RunPurpose = 'context' | 'registration' | 'watched'

export const marks: Readonly<Record<EndKind, string>> = {
  ...{ built: '✅', reused: '✅', registered: '✅', submitted: '🚀', packed: '📦', checked: '🔎' },
  ...{ failed: '❌', cancelled: '🚫', 'timed-out': '⏱️', lost: '⚠️' },
  ...{ 'not-submitted': '❌', stopped: '🚫', 'in-doubt': '⚠️', unread: '❌', broken: '❌' },
}

export function isSuccess({ kind }: Pick<RunEnd, 'kind'>): boolean {
  return ['built', 'reused', 'registered', 'submitted', 'packed', 'checked'].includes(kind)
}

/** Whether the build itself, and not an error of the run, is why the step fails. */
export function isOfBuild({ kind }: RunEnd): boolean {
  return ['failed', 'cancelled', 'timed-out', 'lost'].includes(kind)
}
