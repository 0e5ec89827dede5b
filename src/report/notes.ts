import type { Build, BuildOptions } from '../api/model.ts'
import type { BuildResult, ReuseInfo } from '../builds/outcome.ts'
import type { PackedBuild } from '../context/packed.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { RequestedBuild, RunEvent } from '../cleanup/run-event.ts'
import type { RepositoryPage } from '../runner/workflow-context.ts'
import type { RunPurpose } from './run-end.ts'
import { describeSource, type DescribedSource } from './text/source.ts'

/** The subject of a run, as far as its inputs name it. */
export interface RunSubject {
  readonly purpose: RunPurpose
  readonly agent?: BuildInputs['agent']
  readonly imageName?: BuildInputs['imageName']
  /** The build of another run that this run waits for. */
  readonly watchedId?: string
}

type OtherOption = Exclude<keyof BuildOptions, 'buildArgs'>

/** Build options as texts. Of build arguments, only the names. */
export interface BuildOptionTexts extends Readonly<Record<OtherOption, string | undefined>> {
  readonly buildArgs: readonly string[]
}

/**
 * Facts of a run so far, unchanged. `outputsOf` reads them at any time, `makeReportFacts` at the
 * end. Never shown as they are, because they may contain errors and classes.
 */
export interface RunFacts {
  readonly subject: RunSubject
  /** The page of the workflow's repository. */
  readonly page: RepositoryPage | undefined
  readonly packed?: PackedBuild
  /** Whether nothing is sent and the archive stays for later steps. */
  readonly isDryRun?: boolean
  readonly given?: BuildOptionTexts
  readonly requested?: RequestedBuild
  /** Whether the request was or is about to be sent: later errors belong to the submit. */
  readonly isSubmitting?: boolean
  readonly build?: Build | undefined
  readonly reused?: ReuseInfo | undefined
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
  /** Whether the run could not end within the time after a stop. */
  readonly isOverdue?: boolean
}

const noBuild = { build: undefined, reused: undefined, createdMs: undefined }

/** Returns the same object if the event has no new facts. `nowMs` is a monotonic time. */
export function updateRunFacts(notes: RunFacts, event: RunEvent, nowMs: number): RunFacts {
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
export function listRetriedBuilds({ failed = [], build }: RunFacts): readonly string[] {
  return failed.filter((id) => id !== build?.id)
}

export function agentNameOf({ build, requested, subject }: RunFacts): string | undefined {
  const given = requested?.agent ?? subject.agent
  return build?.agentName ?? given?.name ?? given?.id
}

/** The source of the packed context, or of the build record. */
export function describeRunSource({ requested, build, page }: RunFacts): DescribedSource {
  return describeSource(requested?.provenance ?? build ?? {}, page)
}
