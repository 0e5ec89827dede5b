import type { Build, BuildOptions } from '../api/model.ts'
import type { BuildResult, Reused } from '../builds/outcome.ts'
import type { Packed } from '../context/packed.ts'
import type { Inputs } from '../inputs/build-inputs.ts'
import type { Requested, RunEvent } from '../cleanup/run-event.ts'
import type { RepositoryPage } from '../runner/workflow-context.ts'
import type { RunPurpose } from './run-end.ts'
import { describeSource, type Source } from './text/source.ts'

/** The subject of a run, as far as its inputs name it. */
export interface Subject {
  readonly purpose: RunPurpose
  readonly agent?: Inputs['agent']
  readonly imageName?: Inputs['imageName']
  /** The build of another run that this run waits for. */
  readonly watchedId?: string
}

type OtherOption = Exclude<keyof BuildOptions, 'buildArgs'>

/** Build options as texts. Of build arguments, only the names. */
export interface Given extends Readonly<Record<OtherOption, string | undefined>> {
  readonly buildArgs: readonly string[]
}

/**
 * Facts of a run so far, unchanged. `outputsOf` reads them at any time, `makeReport` at the end.
 * Never shown as they are, because they may contain errors and classes.
 */
export interface RunNotes {
  readonly subject: Subject
  /** The page of the workflow's repository. */
  readonly page: RepositoryPage | undefined
  readonly packed?: Packed
  /** Whether nothing is sent and the archive stays for later steps. */
  readonly isDryRun?: boolean
  readonly given?: Given
  readonly requested?: Requested
  /** Whether the request was or is about to be sent: later errors belong to the submit. */
  readonly isSubmitting?: boolean
  readonly build?: Build | undefined
  readonly reused?: Reused | undefined
  /** Whether the run gave up another run's build and has not replaced it yet. */
  readonly isGivenUp?: boolean
  /** The time of the submit or the reuse on the monotonic clock. */
  readonly createdMs?: number | undefined
  /** IDs of all failed builds of this run that were to be tried again. */
  readonly failed?: readonly string[]
  readonly logFile?: string
  readonly result?: BuildResult
  /** The error that ended the work. */
  readonly error?: unknown
  readonly isAborted?: boolean
}

const noBuild = { build: undefined, reused: undefined, createdMs: undefined }

/** Returns the same object if the event has no new facts. `nowMs` is a monotonic time. */
export function notesAfter(notes: RunNotes, event: RunEvent, nowMs: number): RunNotes {
  switch (event.type) {
    case 'packed': {
      const { packed, inputs } = event
      const { dryRun, agent, imageName, options } = inputs
      const given = { ...options, buildArgs: Object.keys(options.buildArgs) }
      const requested = { ...packed, agent, imageName }
      return { ...notes, packed, isDryRun: dryRun, given, requested }
    }
    case 'found':
      return { ...notes, requested: event.requested }
    case 'log-file':
      return { ...notes, logFile: event.path }
    case 'submitting':
      return { ...notes, isSubmitting: true }
    case 'submitted':
    case 'reused': {
      const reused = event.type === 'reused' ? event.reused : undefined
      return { ...notes, build: event.build, reused, isGivenUp: false, createdMs: nowMs }
    }
    case 'given-up':
      return { ...notes, ...noBuild, isGivenUp: true }
    case 'retrying':
      return { ...notes, ...noBuild, failed: [...(notes.failed ?? []), event.build.id] }
    case 'status':
      // A status event may repeat the status that is already noted.
      return event.build.status === notes.build?.status ? notes : { ...notes, build: event.build }
    case 'ended': {
      const { result } = event
      return { ...notes, result, build: result.build, reused: result.reused }
    }
    case 'settled':
    case 'log':
    case 'line':
    case 'gap':
    case 'unreadable-log':
    case 'notice':
    case 'warning':
    case 'finished':
    case 'watching':
    case 'failed':
    case 'summarised':
      return notes
  }
}

/** Leaves out the last build, which failed too if no other could follow it. */
export function retriedOf({ failed = [], build }: RunNotes): readonly string[] {
  return failed.filter((id) => id !== build?.id)
}

export function agentOf({ build, requested, subject }: RunNotes): string | undefined {
  const given = requested?.agent ?? subject.agent
  return build?.agentName ?? given?.name ?? given?.id
}

/** The source of the packed context, or of the build record. */
export function sourceOf({ requested, build, page }: RunNotes): Source {
  return describeSource(requested?.provenance ?? build ?? {}, page)
}
