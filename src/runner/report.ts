import type { Build } from '../api/model.ts'
import { hasSucceeded } from '../api/status.ts'
import { imageOf } from '../build/image.ts'
import type { History } from '../build/history.ts'
import { locateFailure } from '../build/locate-failure.ts'
import type { BuildResult, Reused } from '../build/outcome.ts'
import { decideEnd, leavesDoubt } from '../build/decide-end.ts'
import type { LogFacts } from '../build/judge-build.ts'
import { isOfBuild, isSuccess, type RunEnd, type RunPurpose } from '../build/run-end.ts'
import type { Runner } from './entrypoint.ts'
import type { Inputs, ShowInputs } from './inputs/inputs.ts'
import { describeBuildFailure } from './end-outputs.ts'
import { annotateBuildChecks } from './log/build-checks.ts'
import { describeBadEnd, describeSuccess } from './log/build-end.ts'
import type { BuildLog } from './log/build-log.ts'
import {
  type Requested,
  writeBuildOutputs,
  writeDigestOutput,
  writeLogFileOutput,
  writePackedOutputs,
  writeRequestOutputs,
  writeResultOutputs,
} from './outputs.ts'
import { attemptOutputs, type Problems } from './output-values.ts'
import type { Packed } from './pack.ts'
import type { PublishedFacts } from './publish.ts'
import { type SummaryFacts, writeBuildSummary } from './summary/summary.ts'
import { BuildError, describeFailure } from './text/failure.ts'
import { describeComparison, describeReuse } from './text/other-builds.ts'
import { present } from '../util/present.ts'
import { describeSource, placeOfFailure, type Source } from './text/source.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** What a run is about, as far as its inputs say. */
export interface Subject {
  readonly purpose: RunPurpose
  readonly agent?: Inputs['agent']
  readonly imageName?: Inputs['imageName']
  /** The build of another run that it waits for. */
  readonly watchedId?: string
}

interface ReportOptions {
  readonly show: ShowInputs
  readonly subject: Subject
  readonly workflow: WorkflowContext
  readonly runner: Runner
  readonly buildLog: BuildLog
  /** Does the work, and knows better than its error where the run was stopped. */
  readonly during: (work: () => Promise<void>) => Promise<void>
  /** With each status of a build that the run waits for. */
  readonly onFollowed: (build: Build, facts: Pick<PublishedFacts, 'agent' | 'packed'>) => void
  /** The summary is written. */
  readonly onSummary: () => void
  readonly publish: (facts: PublishedFacts) => Promise<void>
}

/** What is known of a run so far. */
interface Known {
  readonly packed?: Packed
  readonly given?: SummaryFacts['given']
  readonly requested?: Requested
  readonly build?: Build | undefined
  readonly retried?: readonly string[]
  readonly reused?: Reused | undefined
  readonly createdMs?: number | undefined
  readonly result?: BuildResult
  readonly history?: History | undefined
  readonly isSubmitting?: boolean
  readonly error?: unknown
}

export type Report = ReturnType<typeof createReport>

/** Collects what is known of a run, for its log, its outputs, its summary and its exit code. */
export function createReport(options: ReportOptions) {
  const { show, subject, workflow, runner, buildLog } = options
  const { log, signal } = runner
  const { purpose } = subject
  const isWatched = purpose === 'watched'
  const now = (): number => runner.world.clock.monotonicMs()
  const outputProblems = new Set<string>()
  let known: Known = {}

  const note = (facts: Known): void => {
    known = { ...known, ...facts }
  }
  /** Missing outputs do not change the exit code. */
  const noteProblems = (problems: Problems): void => {
    for (const problem of problems) outputProblems.add(problem)
  }

  return {
    /** Does the work, then reports how it ended. Throws for a build that is not a success. */
    async run(work: () => Promise<void>): Promise<void> {
      try {
        await options.during(work)
      } catch (error) {
        note({ error })
        await showEnd()
        throw error
      }
      const end = await showEnd()
      if (!isSuccess(end)) throw buildError(end)
    },
    packed(packed: Packed, inputs: Inputs): void {
      const { agent, imageName, platform, buildArgs } = inputs
      note({ packed, given: { platform, buildArgs: Object.keys(buildArgs) } })
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
      note({ build, reused, createdMs: now() })
      noteProblems(writeBuildOutputs(build, runner, reused))
    },
    /** The build has failed, and another one is to be submitted. */
    retrying({ id }: Build): void {
      const { retried = [] } = known
      note({ build: undefined, createdMs: undefined, retried: [...retried, id] })
    },
    /** IDs of the builds that failed before the last one. */
    retried: () => known.retried ?? [],
    /** The server reports another status. */
    changed(build: Build): void {
      options.onFollowed(build, { agent: knownAgent(), packed: packedCommit() })
      // The first status is that of the record which is already written.
      if (build.status === known.build?.status) return
      note({ build })
      noteProblems(writeBuildOutputs(build, runner, known.reused))
    },
    ended(result: BuildResult): void {
      const { build } = result
      // Where no further build begins, the last one that failed is not one of those before it.
      const retried = (known.retried ?? []).filter((id) => id !== build.id)
      note({ result, build, retried })
      noteProblems(writeResultOutputs(result, runner))
      if (purpose !== 'registration') noteProblems(writeDigestOutput(digest(), runner))
    },
    /** What earlier builds say of the one that has ended. */
    compared: (history: History | undefined) => note({ history }),
  }

  function request(requested: Requested): void {
    note({ requested })
    noteProblems(writeRequestOutputs(requested, runner))
  }

  async function showEnd(): Promise<RunEnd> {
    const facts = collectFacts()
    const { end } = facts
    const { build, packed, result } = known
    if (!isSuccess(end)) writeEnd(end)
    // Before everything that waits for the reader of the log.
    if (show.summary) await writeBuildSummary(facts, runner)
    options.onSummary()
    if (show.annotations)
      await annotateBuildChecks(agentName(), buildLog.warnings(), packed?.dockerfile, log)
    if (isOfBuild(end)) {
      const lines = describeBadEnd(agentName(), end, logFacts(), packed?.dockerfile)
      for (const line of lines) await log.line(line)
    }
    noteProblems(await attemptOutputs(runner))
    if (outputProblems.size > 0) await log.warning([...outputProblems].join('\n'))
    await options.publish({ ...facts, build, packed: packedCommit() })
    if (result && isSuccess(end)) await log.line(describeSuccess(end, result, facts.image))
    return end
  }

  function writeEnd(end: RunEnd): void {
    const { error, isSubmitting, packed, result } = known
    const failure = describeBuildFailure({
      ...{ end, result, dockerfile: packed?.dockerfile, failure: logFacts().failure },
      atWork: buildLog.atWork(),
      submitError: isSubmitting ? error : undefined,
    })
    const shown = error === undefined ? buildError(end) : describeFailure(error)
    noteProblems(runner.writeEnd(shown, failure))
  }

  function buildError({ kind, title, facts, hint }: RunEnd): BuildError {
    const { build, packed } = known
    const message = present([...facts, build && `Build ID: ${build.id}`]).join('\n')
    const place =
      show.annotations && kind === 'failed'
        ? placeOfFailure(packed?.dockerfile, logFacts().failure)
        : undefined
    return new BuildError(message, { title: `${agentName()}: ${title}`, place }, { hint })
  }

  function agentName(): string {
    return knownAgent() ?? 'Agent'
  }

  function knownAgent(): string | undefined {
    const agent = known.requested?.agent ?? subject.agent
    return known.build?.agentName ?? agent?.name ?? agent?.id
  }

  function packedCommit(): PublishedFacts['packed'] {
    // A build of another run may be of any commit.
    const headCommit = isWatched ? undefined : workflow.pullRequest?.headCommit
    const { commit = headCommit, isDirty } = source()
    return { commit, ...(isDirty && { isDirty }) }
  }

  function source(): Source {
    const { requested, build } = known
    return describeSource(requested?.provenance ?? build ?? {}, workflow.page)
  }

  /** Of the image of a build that succeeded. */
  function digest(): string | undefined {
    const { imageUrl, status = '' } = known.result?.build ?? {}
    return imageUrl !== undefined && hasSucceeded(status) ? buildLog.digest(imageUrl) : undefined
  }

  function logFacts(): LogFacts {
    const failure = buildLog.failure()
    return {
      failure: failure && locateFailure(failure, known.packed?.dockerfile.text),
      lastLines: buildLog.lastLines(),
      isUnreadable: buildLog.isUnreadable(),
    }
  }

  function endOfRun(image: string | undefined): RunEnd {
    const { build, reused, result, error } = known
    return decideEnd({
      ...{ purpose, result, image, log: logFacts(), isAborted: signal.aborted },
      hasBuild: build !== undefined && (isWatched || reused === undefined),
      error: error === undefined ? undefined : describeFailure(error),
      isInDoubt: leavesDoubt(error),
    })
  }

  function collectFacts(): SummaryFacts {
    const { packed, given, requested, build, createdMs, result, history } = known
    const endMs = now()
    const imageName = build?.imageName ?? requested?.imageName ?? subject.imageName
    const imageTag = build?.imageTag ?? requested?.imageTag
    return {
      end: endOfRun(imageOf({ imageUrl: undefined, imageName, imageTag })),
      agent: knownAgent(),
      image: imageOf({ imageUrl: build?.imageUrl ?? requested?.imageUrl, imageName, imageTag }),
      digest: digest(),
      buildId: build?.id ?? subject.watchedId,
      retried: known.retried,
      madeBy: requested?.madeBy,
      reuse: result?.reused && describeReuse(result.build, result.reused),
      comparison: history?.compared && describeComparison(history.compared),
      usualSeconds: history?.usualSeconds,
      context: packed && { ...packed.context, contextDir: packed.contextDir },
      given,
      queueSeconds: result?.queueSeconds,
      buildSeconds: result?.buildSeconds,
      runSeconds: createdMs === undefined ? undefined : (endMs - createdMs) / 1_000,
      endMs,
      source: source(),
      dockerfile: packed?.dockerfile,
      steps: buildLog.steps(),
      phases: buildLog.phases(),
      warnings: buildLog.warnings(),
      atWork: buildLog.atWork(),
      ...logFacts(),
    }
  }
}
