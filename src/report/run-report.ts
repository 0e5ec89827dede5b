import type { Build } from '../api/model.ts'
import { hasSucceeded } from '../api/status.ts'
import type { History } from '../builds/compare-with-earlier.ts'
import type { BuildResult, Reused } from '../builds/outcome.ts'
import type { Packed } from '../context/packed.ts'
import type { Inputs } from '../inputs/build-inputs.ts'
import type { MainState } from '../rescue/write-state.ts'
import type { Failure } from '../runner/failure.ts'
import { openOutputs } from '../runner/output-values.ts'
import type { BuildLog } from './live/build-view.ts'
import {
  agentOf,
  headCommitOf,
  type Requested,
  retriedOf,
  type RunNotes,
  sourceOf,
  type Subject,
} from './notes.ts'
import { outputsOf } from './outputs.ts'
import { makeReport } from './report.ts'
import { nameOf } from './text/format.ts'
import { type Outlets, writeReport } from './write-report.ts'

export interface RunReportOptions extends Omit<Outlets, 'problems'> {
  readonly subject: Subject
  readonly buildLog: BuildLog
  readonly state: MainState
}

/** Notes what a run comes to know, sets its outputs as early as that, and reports its end. */
export interface RunReport {
  /** Does the work, then reports how it ended: resolves with why that is no success. */
  run(work: () => Promise<void>): Promise<Failure | undefined>
  packed(packed: Packed, inputs: Inputs): void
  /** The image that is to get a tag in place of being built. */
  found(requested: Requested): void
  /** The form is about to be sent: what fails from here on is the submit. */
  submitting(): void
  logCreated(path: string): void
  created(build: Build, reused?: Reused): void
  /** The build has failed, and another one is to be submitted. */
  retrying(build: Build): void
  /** The build of another run is not used after all: no later step may deploy it. */
  givenUp(): void
  /** IDs of the builds that failed before the last one. */
  retried(): readonly string[]
  /** The server reports another status. */
  changed(build: Build): void
  ended(result: BuildResult): void
  /** What earlier builds say of the one that has ended. */
  compared(history: History | undefined): void
}

export function openRunReport(options: RunReportOptions): RunReport {
  const { subject, workflow, runner, buildLog, comment } = options
  const { clock } = runner.world
  const setOutputs = openOutputs(runner)
  /** Of outputs: missing ones do not change the exit code. */
  const problems = new Set<string>()
  let notes: RunNotes = { subject, workflow }

  /** Without a change of the outputs. */
  const keep = (changes: Partial<RunNotes>): void => {
    notes = { ...notes, ...changes }
  }
  const note = (changes: Partial<RunNotes>): void => {
    keep(changes)
    for (const problem of setOutputs(outputsOf(notes, digest()))) problems.add(problem)
  }
  const noLongerUsed = { build: undefined, reused: undefined, createdMs: undefined }

  function digest(): string | undefined {
    return notes.result && readLog().digest
  }

  /** With the digest of the image of a build that succeeded. */
  function readLog() {
    const { imageUrl, status = '' } = notes.result?.build ?? {}
    return buildLog.read(hasSucceeded(status) ? imageUrl : undefined)
  }

  async function end(): Promise<Failure | undefined> {
    keep({ isAborted: runner.signal.aborted })
    const report = makeReport(notes, readLog(), clock.monotonicMs())
    return await writeReport(report, { ...options, problems })
  }

  return {
    run: async (work) => {
      try {
        await options.state.during(work)
      } catch (error) {
        keep({ error })
        await end()
        throw error
      }
      return await end()
    },
    packed: (packed, { dryRun, agent, imageName, options }) =>
      note({
        packed,
        isDryRun: dryRun,
        given: { platform: options.platform, buildArgs: Object.keys(options.buildArgs) },
        requested: { ...packed, agent, imageName },
      }),
    found: (requested) => note({ requested }),
    submitting: () => keep({ isSubmitting: true }),
    logCreated: (logFile) => note({ logFile }),
    created: (build, reused) =>
      note({ build, reused, isGivenUp: false, createdMs: clock.monotonicMs() }),
    // The outputs stay those of the build that failed until another one takes its place.
    retrying: ({ id }) =>
      keep({ build: undefined, createdMs: undefined, failed: [...(notes.failed ?? []), id] }),
    givenUp: () => note({ ...noLongerUsed, isGivenUp: true }),
    retried: () => retriedOf(notes),
    changed: (build) => {
      const { commit = headCommitOf(notes), isDirty } = sourceOf(notes)
      const agent = nameOf(agentOf(notes))
      comment?.announce(build, { agent, commit, ...(isDirty && { isDirty }) })
      // The first status is that of the record which is already written.
      if (build.status !== notes.build?.status) note({ build })
    },
    ended: (result) => note({ result, build: result.build, reused: result.reused }),
    compared: (history) => keep({ history }),
  }
}
