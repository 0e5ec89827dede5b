import type { Build } from '../api/model.ts'
import type { History } from '../builds/compare-with-earlier.ts'
import type { BuildResult, Reused } from '../builds/outcome.ts'
import type { Packed } from '../context/packed.ts'
import type { Inputs } from '../inputs/build-inputs.ts'
import type { ShowInputs } from '../inputs/show-inputs.ts'
import type { HandOver } from '../rescue/save-for-post.ts'
import type { MainState } from '../rescue/write-state.ts'
import { BuildError, explainError } from '../runner/failure.ts'
import { attemptOutputs, type Problems } from '../runner/output-values.ts'
import { awaitDisk } from '../runner/await-disk.ts'
import { present } from '../util/present.ts'
import { openKnownFacts, type KnownFactsOptions } from './collect-facts.ts'
import { describeBuildFailure } from './failure-output.ts'
import { annotateBuildChecks } from './live/build-checks.ts'
import { describeBadEnd, describeSuccess } from './live/build-end.ts'
import type { LogFile } from './live/log-file.ts'
import {
  clearBuildOutputs,
  type Requested,
  writeBuildOutputs,
  writeDigestOutput,
  writeLogFileOutput,
  writePackedOutputs,
  writeRequestOutputs,
  writeResultOutputs,
} from './outputs.ts'
import type { RunComment } from './run-comment.ts'
import { isOfBuild, isSuccess } from './run-end.ts'
import { type SummaryFacts, writeBuildSummary } from './summary/summary.ts'
import { placeInDockerfile } from './text/source.ts'

interface ReportOptions extends KnownFactsOptions {
  readonly show: ShowInputs
  readonly logFile: LogFile
  /** `undefined` where none is wanted. */
  readonly comment: RunComment | undefined
  readonly state: MainState
  readonly handOver: HandOver
}

export type Report = ReturnType<typeof createReport>

/** Reports a run in its log, outputs, summary, comment, artifact and exit code. */
export function createReport(options: ReportOptions) {
  const { show, runner, logFile, comment, handOver } = options
  const { log, signal, world } = runner
  const { purpose } = options.subject
  const facts = openKnownFacts(options)
  const { note, known } = facts
  const outputProblems = new Set<string>()

  /** Missing outputs do not change the exit code. */
  const noteProblems = (problems: Problems): void => {
    for (const problem of problems) outputProblems.add(problem)
  }

  return {
    /** Does the work, then reports how it ended. Throws for a build that is not a success. */
    async run(work: () => Promise<void>): Promise<void> {
      try {
        await options.state.during(work)
      } catch (error) {
        note({ error })
        await showEnd()
        throw error
      }
      const shown = await showEnd()
      if (!isSuccess(shown.end)) throw buildError(shown)
    },
    packed(packed: Packed, inputs: Inputs): void {
      const { agent, imageName, options } = inputs
      note({ packed, given: { ...options, buildArgs: Object.keys(options.buildArgs) } })
      request({ ...packed, agent, imageName })
      noteProblems(writePackedOutputs(inputs, packed, runner))
    },
    /** The image that is to get a tag in place of being built. */
    found: request,
    /** The form is about to be sent: what fails from here on is the submit. */
    submitting: () => note({ isSubmitting: true }),
    logCreated(path: string): void {
      noteProblems(writeLogFileOutput(path, runner))
    },
    created(build: Build, reused?: Reused): void {
      note({ build, reused, createdMs: facts.now() })
      noteProblems(writeBuildOutputs(build, runner, reused))
    },
    /** The build has failed, and another one is to be submitted. */
    retrying({ id }: Build): void {
      const { failed = [] } = known()
      note({ build: undefined, createdMs: undefined, failed: [...failed, id] })
    },
    /** The build of another run is not used after all: no later step may deploy it. */
    givenUp(): void {
      note({ build: undefined, reused: undefined, createdMs: undefined })
      noteProblems(clearBuildOutputs(runner))
    },
    /** IDs of the builds that failed before the last one. */
    retried: facts.retried,
    /** The server reports another status. */
    changed(build: Build): void {
      comment?.announce(build, facts.packed(), facts.agent())
      // The first status is that of the record which is already written.
      if (build.status === known().build?.status) return
      note({ build })
      noteProblems(writeBuildOutputs(build, runner, known().reused))
    },
    ended(result: BuildResult): void {
      note({ result, build: result.build })
      noteProblems(writeResultOutputs(result, runner))
      if (purpose !== 'registration') noteProblems(writeDigestOutput(facts.digest(), runner))
    },
    /** What earlier builds say of the one that has ended. */
    compared: (history: History | undefined) => note({ history }),
  }

  function request(requested: Requested): void {
    note({ requested })
    noteProblems(writeRequestOutputs(requested, runner))
  }

  async function showEnd(): Promise<SummaryFacts> {
    const shown = facts.collect()
    const { end, dockerfile } = shown
    const { build, result } = known()
    if (!isSuccess(end)) writeEnd(shown)
    // Before everything that waits for the reader of the log.
    if (show.summary) await writeBuildSummary(shown, runner)
    handOver.summarised()
    if (show.annotations) await annotateBuildChecks(nameOf(shown), shown.warnings, dockerfile, log)
    if (isOfBuild(end))
      for (const line of describeBadEnd(nameOf(shown), end, shown, dockerfile)) await log.line(line)
    noteProblems(await attemptOutputs(runner))
    if (outputProblems.size > 0) await log.warning([...outputProblems].join('\n'))
    await keepLog(shown, build)
    await comment?.show({ ...shown, build, packed: facts.packed() })
    if (result && isSuccess(end)) await log.line(describeSuccess(end, result, shown.image))
    await log.flush()
    if (!signal.aborted) handOver.told()
    return shown
  }

  /** Trouble never changes the exit code. */
  async function keepLog(shown: SummaryFacts, build: Build | undefined): Promise<void> {
    const path = await awaitDisk(logFile.save(), world.clock, signal).catch(() => undefined)
    const problem = logFile.problem()
    if (problem !== undefined) await log.warning(problem)
    const { uploadLogs: when } = show
    const isWanted = when === 'always' || (when === 'on-failure' && !isSuccess(shown.end))
    if (signal.aborted || !isWanted || build === undefined) return
    const { agent = 'agent' } = shown
    const { job, attempt, serverUrl } = options.workflow.run
    // Few runs need it, and loading takes long.
    const { uploadLogs } = await import(/* webpackMode: "eager" */ './artifact/artifact.ts')
    await uploadLogs(
      { agent, job, attempt, buildId: build.id, record: build.record, logFile: path },
      { ...runner, serverUrl },
    )
  }

  function writeEnd(shown: SummaryFacts): void {
    const { error } = known()
    const failure = describeBuildFailure(shown)
    const said = error === undefined ? buildError(shown) : explainError(error)
    noteProblems(runner.writeEnd(said, failure))
  }

  function buildError(shown: SummaryFacts): BuildError {
    const { end, buildId, dockerfile, failure } = shown
    const message = present([...end.facts, buildId && `Build ID: ${buildId}`]).join('\n')
    const isPlaced = show.annotations && end.kind === 'failed'
    const place = isPlaced ? placeInDockerfile(dockerfile, failure?.dockerfile) : undefined
    const title = `${nameOf(shown)}: ${end.title}`
    return new BuildError(message, { title, place }, { hint: end.hint })
  }
}

function nameOf({ agent }: SummaryFacts): string {
  return agent ?? 'Agent'
}
