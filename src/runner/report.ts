import type { Build, Provenance } from '../api/model.ts'
import { imageOf } from '../build/image.ts'
import { locateFailure } from '../build/locate-failure.ts'
import type { BuildResult, Reused } from '../build/outcome.ts'
import { type BadVerdict, judge, type LogFacts, type Verdict } from '../build/verdict.ts'
import { describeError } from '../util/errors.ts'
import type { Runner } from './entrypoint.ts'
import type { BuildInputs, Inputs, ShowInputs } from './inputs/inputs.ts'
import { annotateBuildChecks } from './log/build-checks.ts'
import { describeBadEnd, describeSuccess } from './log/build-end.ts'
import type { BuildLog } from './log/build-log.ts'
import {
  writeBuildOutputs,
  writeLogFileOutput,
  writePackedOutputs,
  writeRequestOutputs,
  writeResultOutputs,
} from './outputs.ts'
import type { Packed } from './pack.ts'
import type { Ending } from './publish.ts'
import { type SummaryFacts, writeBuildSummary } from './summary/summary.ts'
import { BuildError } from './text/failure.ts'
import { describeReuse } from './text/reuse.ts'
import { decideEnd } from './text/run-end.ts'
import { describeSource, placeOfFailure, type Source } from './text/source.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** What a run is about: what it is to build, or the build of another run that it waits for. */
export type Subject = Pick<Inputs, 'agent' | 'imageName' | 'from'> | { readonly watchedId: string }

/** What the server is asked for. */
export interface Requested {
  readonly agent:
    { readonly id?: string | undefined; readonly name?: string | undefined } | undefined
  readonly imageName: string | undefined
  readonly imageTag: string
  readonly provenance: Provenance
}

/** Collects what is known of a run, for its log, its outputs, its summary and its exit code. */
export interface Report {
  /** Does the work, then reports and publishes how it ended. Throws for a build that is not a success. */
  run(work: () => Promise<void>): Promise<void>
  packed(packed: Packed, inputs: BuildInputs): void
  /** The image that is to get a tag in place of being built. */
  found(image: Requested): void
  logCreated(path: string): void
  created(build: Build, reused?: Reused): void
  ended(result: BuildResult): void
}

export function createReport(
  show: ShowInputs,
  subject: Subject,
  workflow: WorkflowContext,
  runner: Runner,
  buildLog: BuildLog,
  publish: (ending: Ending) => Promise<void>,
): Report {
  const { log, signal } = runner
  const own = 'watchedId' in subject ? undefined : subject
  const from = own?.from ?? 'watched'
  const now = (): number => runner.world.clock.monotonicMs()
  const outputProblems = new Set<string>()
  let packed: Packed | undefined
  let requested: Requested | undefined
  let build: Build | undefined
  let hasOwnBuild = false
  let createdMs: number | undefined
  let result: BuildResult | undefined
  let verdict: Verdict | undefined
  let error: unknown

  /** Missing outputs do not change the exit code. */
  const attempt = (write: () => readonly string[]): void => {
    try {
      for (const problem of write()) outputProblems.add(problem)
    } catch (reason) {
      outputProblems.add(`The outputs could not be written: ${describeError(reason)}`)
    }
  }

  return {
    async run(work) {
      try {
        await work()
      } catch (reason) {
        error = reason
        throw reason
      } finally {
        await showEnd()
      }
      if (verdict?.ok === false) throw buildError(verdict)
    },
    packed(value, inputs) {
      packed = value
      request({ ...value, agent: inputs.agent, imageName: inputs.imageName })
      attempt(() => writePackedOutputs(inputs, value, runner))
    },
    found: request,
    logCreated(path) {
      attempt(() => writeLogFileOutput(path, runner))
    },
    created(value, reused) {
      build = value
      hasOwnBuild = reused === undefined
      createdMs = now()
      attempt(() => writeBuildOutputs(value, runner, reused))
    },
    ended(value) {
      result = value
      build = value.build
      verdict = judge(value, logFacts())
      attempt(() => writeResultOutputs(value, runner))
    },
  }

  function request(value: Requested): void {
    requested = value
    attempt(() => writeRequestOutputs(value, runner))
  }

  async function showEnd(): Promise<void> {
    const known = facts()
    // Before everything that waits for the reader of the log.
    if (show.summary) await writeBuildSummary(known, runner)
    if (show.annotations) {
      await annotateBuildChecks(agentName(), buildLog.warnings(), packed?.dockerfile, log)
    }
    if (verdict?.ok === false) {
      const end = describeBadEnd(agentName(), verdict, logFacts(), packed?.dockerfile)
      for (const line of end) await log.line(line)
    }
    if (outputProblems.size > 0) await log.warning([...outputProblems].join('\n'))
    // A build of another run may be of any commit.
    const headCommit = own && workflow.pullRequest?.headCommit
    await publish({ ...known, build, commit: known.source.commit ?? headCommit })
    if (result && verdict?.ok === true) await log.line(describeSuccess(result, from))
  }

  function buildError({ kind, title, facts: what, hint }: BadVerdict): BuildError {
    const message = [...what, ...(build ? [`Build ID: ${build.id}`] : [])].join('\n')
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
    const agent = requested?.agent ?? own?.agent
    return build?.agentName ?? agent?.name ?? agent?.id
  }

  function source(): Source {
    if (requested) return describeSource(requested.provenance, workflow.repositoryUrl)
    // A record that names no repository may be of any.
    const isOfRepository = build?.sourceRepo !== undefined
    return describeSource(build ?? {}, isOfRepository ? workflow.repositoryUrl : undefined)
  }

  function logFacts(): LogFacts {
    const failure = buildLog.failure()
    return {
      failure: failure && locateFailure(failure, packed?.dockerfile.text),
      lastLines: buildLog.lastLines(),
      isUnreadable: buildLog.isUnreadable(),
    }
  }

  function facts(): SummaryFacts {
    const endMs = now()
    const imageName = build?.imageName ?? requested?.imageName ?? own?.imageName
    const imageTag = build?.imageTag ?? requested?.imageTag
    return {
      end: decideEnd({
        isAborted: signal.aborted,
        hasBuild: own === undefined ? build !== undefined : hasOwnBuild,
        outcome: result?.outcome.type,
        reused: result?.reused,
        from,
        image: imageOf({ imageUrl: undefined, imageName, imageTag }),
        verdict,
        error,
      }),
      agent: knownAgent(),
      image: imageOf({ imageUrl: build?.imageUrl, imageName, imageTag }),
      buildId: build?.id ?? ('watchedId' in subject ? subject.watchedId : undefined),
      reuse: result?.reused && describeReuse(result.build, result.reused),
      context: packed && { ...packed.context, contextDir: packed.contextDir },
      queueSeconds: result?.queueSeconds,
      buildSeconds: result?.buildSeconds,
      runSeconds: createdMs === undefined ? undefined : (endMs - createdMs) / 1_000,
      endMs,
      source: source(),
      dockerfile: packed?.dockerfile,
      steps: buildLog.steps(),
      warnings: buildLog.warnings(),
      atWork: buildLog.atWork(),
      ...logFacts(),
    }
  }
}
