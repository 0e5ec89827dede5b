import type { FailureKind } from '../runner/write-end.ts'

/** Source of log, annotation, summary, comment, outputs, exit code. May quote foreign text. */
export interface RunEnd {
  readonly kind: EndKind
  /** A few words to follow the agent's name: `pip found no version of "requets"`. */
  readonly title: string
  /** What happened, one fact per line; empty where the title says it all. */
  readonly facts: readonly string[]
  readonly hint: string | undefined
  /** Whether the build made its image; `undefined` where its end is not known. */
  readonly hasImage?: boolean | undefined
  /** For later steps of the workflow; set where the build, or its submit, is why the step fails. */
  readonly reason?: FailureKind | undefined
  /** Whether the same build may succeed without a change. */
  readonly isTransient?: boolean
}

/**
 * Exit code 0. `registered` is an image that was there before; `packed` and `checked` are dry runs
 * of a build and of a registration.
 */
const ofSuccess = {
  built: '✅',
  reused: '✅',
  registered: '✅',
  submitted: '🚀',
  packed: '📦',
  checked: '🔎',
}

/** Who ended the build: itself, somebody, a time limit, or nobody as far as is known. */
const ofBuild = { failed: '❌', cancelled: '🚫', 'timed-out': '⏱️', lost: '⚠️' }

/** `not-submitted`: or refused by the server; `unread`: the record of the watched build. */
const ofRun = {
  'not-submitted': '❌',
  stopped: '🚫',
  'in-doubt': '⚠️',
  unread: '❌',
  broken: '❌',
}

export const goodMarks: ReadonlySet<string> = new Set(Object.values(ofSuccess))

export const marks = { ...ofSuccess, ...ofBuild, ...ofRun }

export type EndKind = keyof typeof marks

/** What the run was to do: to build a context, to register an image, or to wait for a build. */
export type RunPurpose = 'context' | 'registration' | 'watched'

export function isSuccess({ kind }: Pick<RunEnd, 'kind'>): boolean {
  return kind in ofSuccess
}

/** Whether the build itself, and not an error of the run, is why the step fails. */
export function isOfBuild({ kind }: RunEnd): boolean {
  return kind in ofBuild
}
