import type { Build } from '../api/model.ts'
import type { BuildResult } from '../build/outcome.ts'
import { judge } from '../build/verdict.ts'
import { ActionError } from '../util/errors.ts'
import type { Runner } from './entrypoint.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { BuildLog } from './log/build-log.ts'
import {
  writeBuildOutputs,
  writeLogFileOutput,
  writePackedOutputs,
  writeResultOutputs,
} from './outputs.ts'
import type { Packed } from './pack.ts'
import type { Ending } from './publish.ts'
import { type SummaryFacts, writeBuildSummary } from './summary/summary.ts'
import { describeFailure, type Failure } from './text/failure.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** Collects what is known of a run, for its outputs, its summary and its exit code. */
export interface Report {
  /** Does the work, and writes and publishes what is known of it however that ends. Throws for a build that is not a success. */
  run(work: () => Promise<void>): Promise<void>
  packed(packed: Packed): void
  logCreated(path: string): void
  created(build: Build): void
  ended(result: BuildResult): void
}

export function createReport(
  inputs: Inputs,
  workflow: WorkflowContext,
  { log, redact, signal }: Runner,
  buildLog: BuildLog,
  publish: (ending: Ending) => Promise<void>,
): Report {
  const outputErrors = new Set<string>()
  let packed: Packed | undefined
  let build: Build | undefined
  let result: BuildResult | undefined
  let failure: Failure | undefined
  let title: string | undefined

  /** Missing outputs do not change the exit code. */
  const attempt = (write: () => void): void => {
    try {
      write()
    } catch (error) {
      outputErrors.add(error instanceof Error ? error.message : String(error))
    }
  }

  return {
    async run(work) {
      try {
        await work()
      } catch (error) {
        failure = describeFailure(error)
        title = failure.message.split('\n', 1)[0]
        throw error
      } finally {
        for (const reason of outputErrors) {
          await log.warning(`The outputs could not be written: ${reason}`)
        }
        if (inputs.summary) await writeBuildSummary(facts(), log, redact)
        await publish(ending())
      }
      if (failure) throw new ActionError(failure.message, { hint: failure.hint })
    },
    packed(value) {
      packed = value
      attempt(() => writePackedOutputs(inputs, value, redact))
    },
    logCreated(path) {
      attempt(() => writeLogFileOutput(path, redact))
    },
    created(value) {
      build = value
      attempt(() => writeBuildOutputs(value, redact))
    },
    ended(value) {
      result = value
      build = value.build
      const verdict = judge(value, { failure: buildLog.failure(), lastLines: buildLog.lastLines() })
      failure = verdict.ok ? undefined : verdict
      title = verdict.ok ? undefined : verdict.title
      attempt(() => writeResultOutputs(value, redact))
    },
  }

  function facts(): SummaryFacts {
    return {
      result: resultWord(),
      message: failure?.message,
      hint: failure?.hint,
      agent: build?.agentName ?? inputs.agent?.name ?? inputs.agent?.id,
      image:
        build?.imageUrl ??
        imageOf(build?.imageName ?? inputs.imageName, build?.imageTag ?? packed?.imageTag),
      buildId: build?.id,
      status: build?.status,
      context: packed && { ...packed.context, contextDir: packed.contextDir },
      queueSeconds: result?.queueSeconds,
      buildSeconds: result?.buildSeconds,
      source: {
        commit: packed?.provenance.sourceCommit,
        ref: packed?.provenance.sourceRef,
        repositoryUrl: workflow.repositoryUrl,
      },
      steps: buildLog.steps(),
      failure: buildLog.failure(),
    }
  }

  function ending(): Ending {
    const { result: word, agent, image, buildSeconds, source } = facts()
    return { result: word, title, agent, image, build, buildSeconds, commit: source.commit }
  }

  function resultWord(): SummaryFacts['result'] {
    if (signal.aborted || result?.outcome.type === 'aborted') return 'cancelled'
    if (result?.outcome.type === 'timed-out') return 'timeout'
    if (failure) return 'failure'
    if (result === undefined) return 'dry-run'
    return result.outcome.type === 'submitted' ? 'submitted' : 'success'
  }
}

function imageOf(name: string | undefined, tag: string | undefined): string | undefined {
  if (name === undefined) return undefined
  return tag === undefined ? name : `${name}:${tag}`
}
