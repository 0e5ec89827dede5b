import type { Build } from '../api/model.ts'
import { hasSucceeded } from '../api/status.ts'
import type { LogRead } from '../build-log/steps.ts'
import type { History } from '../builds/compare-with-earlier.ts'
import { imageOf } from '../builds/image.ts'
import type { BuildResult, Reused } from '../builds/outcome.ts'
import type { Packed } from '../context/packed.ts'
import type { Inputs } from '../inputs/build-inputs.ts'
import type { Runner } from '../runner/entrypoint.ts'
import type { WorkflowContext } from '../runner/workflow-context.ts'
import { secondMs } from '../util/clock.ts'
import { decideEnd } from './decide-end.ts'
import type { BuildLog } from './live/build-view.ts'
import { locateFailure } from './locate-failure.ts'
import type { Requested } from './outputs.ts'
import type { CommentFacts } from './run-comment.ts'
import type { RunEnd, RunPurpose } from './run-end.ts'
import type { SummaryFacts } from './summary/summary.ts'
import { describeComparison, describeReuse } from './text/other-builds.ts'
import { describeSource, type Source } from './text/source.ts'

/** What a run is about, as far as its inputs say. */
export interface Subject {
  readonly purpose: RunPurpose
  readonly agent?: Inputs['agent']
  readonly imageName?: Inputs['imageName']
  /** The build of another run that it waits for. */
  readonly watchedId?: string
}

/** What is known of a run so far. */
interface Known {
  readonly packed?: Packed
  readonly given?: SummaryFacts['given']
  readonly requested?: Requested
  readonly build?: Build | undefined
  /** IDs of all builds of this run that failed and were to be followed by another one. */
  readonly failed?: readonly string[]
  readonly reused?: Reused | undefined
  readonly createdMs?: number | undefined
  readonly result?: BuildResult
  readonly history?: History | undefined
  readonly isSubmitting?: boolean
  readonly error?: unknown
}

export interface KnownFactsOptions {
  readonly subject: Subject
  readonly workflow: WorkflowContext
  readonly runner: Runner
  readonly buildLog: BuildLog
}

/** Collects what is known of a run, and tells from it what is to be shown. */
export function openKnownFacts({ subject, workflow, runner, buildLog }: KnownFactsOptions) {
  const { purpose } = subject
  const isWatched = purpose === 'watched'
  const now = (): number => runner.world.clock.monotonicMs()
  let known: Known = {}

  return {
    note: (facts: Known): void => {
      known = { ...known, ...facts }
    },
    known: () => known,
    now,
    agent,
    /** The commit that was packed, or the head of the pull request. */
    packed(): CommentFacts['packed'] {
      // A build of another run may be of any commit.
      const headCommit = isWatched ? undefined : workflow.pullRequest?.headCommit
      const { commit = headCommit, isDirty } = source()
      return { commit, ...(isDirty && { isDirty }) }
    },
    digest: () => readLog().digest,
    retried,
    /** All of it, at the end of the run. */
    collect(): SummaryFacts {
      const { packed, given, requested, build, createdMs, result, history } = known
      const endMs = now()
      const imageName = build?.imageName ?? requested?.imageName ?? subject.imageName
      const imageTag = build?.imageTag ?? requested?.imageTag
      const { failure, isUnreadable, digest, ...log } = readLog()
      const located = failure && locateFailure(failure, packed?.dockerfile.text)
      const image = imageOf({ imageUrl: undefined, imageName, imageTag })
      return {
        end: endOfRun(image, { ...log, failure: located, digest, isUnreadable }),
        agent: agent(),
        image: imageOf({ imageUrl: build?.imageUrl ?? requested?.imageUrl, imageName, imageTag }),
        digest,
        buildId: build?.id ?? subject.watchedId,
        retried: retried(),
        madeBy: requested?.madeBy,
        reuse: result?.reused && describeReuse(result.build, result.reused),
        comparison: history?.compared && describeComparison(history.compared),
        usualSeconds: history?.usualSeconds,
        context: packed && { ...packed.context, contextDir: packed.contextDir },
        given,
        queueSeconds: result?.queueSeconds,
        buildSeconds: result?.buildSeconds,
        runSeconds: createdMs === undefined ? undefined : (endMs - createdMs) / secondMs,
        endMs,
        source: source(),
        dockerfile: packed?.dockerfile,
        failure: located,
        ...log,
      }
    },
  }

  /** Before the last build, which is one of those that failed if no other could follow it. */
  function retried(): readonly string[] {
    return (known.failed ?? []).filter((id) => id !== known.build?.id)
  }

  function agent(): string | undefined {
    const given = known.requested?.agent ?? subject.agent
    return known.build?.agentName ?? given?.name ?? given?.id
  }

  function source(): Source {
    const { requested, build } = known
    return describeSource(requested?.provenance ?? build ?? {}, workflow.page)
  }

  /** With the digest of the image of a build that succeeded. */
  function readLog(): LogRead {
    const { imageUrl, status = '' } = known.result?.build ?? {}
    return buildLog.read(hasSucceeded(status) ? imageUrl : undefined)
  }

  function endOfRun(image: string | undefined, log: LogRead): RunEnd {
    const { build, reused, result, error, isSubmitting = false } = known
    return decideEnd({
      ...{ purpose, result, image, log, isAborted: runner.signal.aborted, error, isSubmitting },
      hasBuild: build !== undefined && (isWatched || reused === undefined),
    })
  }
}
