import type { Build, BuildOptions } from '../api/model.ts'
import type { BuildResult, Reused } from '../builds/outcome.ts'
import type { Packed } from '../context/packed.ts'
import type { Inputs } from '../inputs/build-inputs.ts'
import type { Requested, RunEvent } from '../cleanup/run-event.ts'
import type { RepositoryPage } from '../runner/workflow-context.ts'
import type { RunPurpose } from './run-end.ts'
import { describeSource, type Source } from './text/source.ts'

/** What a run is about, as far as its inputs say. */
export interface Subject {
  readonly purpose: RunPurpose
  readonly agent?: Inputs['agent']
  readonly imageName?: Inputs['imageName']
  /** The build of another run that it waits for. */
  readonly watchedId?: string
}

type OtherOption = Exclude<keyof BuildOptions, 'buildArgs'>

/** What the build gets beside its context, as texts: the names of its arguments alone. */
export interface Given extends Readonly<Record<OtherOption, string | undefined>> {
  readonly buildArgs: readonly string[]
}

/**
 * What a run knows so far, as it came: nothing is derived or put into words here.
 * `makeReport` makes the report of it at the end; the outputs need it earlier. It may contain
 * errors and classes, so that it is never shown itself.
 */
export interface RunNotes {
  readonly subject: Subject
  /** The page of the workflow's repository. */
  readonly page: RepositoryPage | undefined
  readonly packed?: Packed
  /** The archive stays for later steps: nothing is sent. */
  readonly isDryRun?: boolean
  readonly given?: Given
  readonly requested?: Requested
  /** Whether the request is about to be sent or was: what fails from here on is the submit. */
  readonly isSubmitting?: boolean
  readonly build?: Build | undefined
  readonly reused?: Reused | undefined
  /** Whether another run's build was not used after all, and no other has taken its place. */
  readonly isGivenUp?: boolean
  /** When the submit or the reuse was noted, by our clock. */
  readonly createdMs?: number | undefined
  /** IDs of all builds of this run that failed and were to be followed by another one. */
  readonly failed?: readonly string[]
  readonly logFile?: string
  readonly result?: BuildResult
  /** What ended the work. */
  readonly error?: unknown
  readonly isAborted?: boolean
}

const noBuild = { build: undefined, reused: undefined, createdMs: undefined }

/** Returns the same object if the event says nothing new. `nowMs` is a time of our clock. */
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
      // The first status is that of the record which is already noted.
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

/** The failed builds before the last one, which has failed too if no other could follow it. */
export function retriedOf({ failed = [], build }: RunNotes): readonly string[] {
  return failed.filter((id) => id !== build?.id)
}

export function agentOf({ build, requested, subject }: RunNotes): string | undefined {
  const given = requested?.agent ?? subject.agent
  return build?.agentName ?? given?.name ?? given?.id
}

/** What was packed, or what the record says of it. */
export function sourceOf({ requested, build, page }: RunNotes): Source {
  return describeSource(requested?.provenance ?? build ?? {}, page)
}
