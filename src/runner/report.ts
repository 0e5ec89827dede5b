import type { Build } from '../api/model.ts'
import type { BuildResult } from '../build/outcome.ts'
import { judge, type Verdict } from '../build/verdict.ts'
import { ActionError } from '../util/errors.ts'
import type { Runner } from './entrypoint.ts'
import type { Inputs } from './inputs.ts'
import { writeBuildOutputs, writePackedOutputs, writeResultOutputs } from './outputs.ts'
import type { Packed } from './pack.ts'
import { printableMessage } from './printable.ts'
import type { LogReporter } from './reporter.ts'
import { renderSummary, type SummaryFacts } from './summary.ts'
import type { WorkflowContext } from './workflow-context.ts'
import { writeSummary } from './write-summary.ts'

/** Gathers what is known of a run for outputs, summary and verdict, however the run ends. */
export interface Report {
  packed(packed: Packed): void
  created(build: Build): void
  ended(result: BuildResult): void
  failed(error: unknown): void
  /** Says what trouble there was, and writes the summary. */
  write(): Promise<void>
  /** The verdict of a run that ended with a build. */
  throwUnlessGood(): void
}

export function createReport(
  inputs: Inputs,
  workflow: WorkflowContext,
  runner: Runner,
  log: LogReporter,
): Report {
  const troubles: string[] = []
  let packed: Packed | undefined
  let build: Build | undefined
  let result: BuildResult | undefined
  let verdict: Verdict | undefined

  /** Trouble with outputs never changes the verdict. */
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      troubles.push(
        `The outputs could not be written: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }

  return {
    packed(value) {
      packed = value
      attempt(() => writePackedOutputs(inputs, value))
    },
    created(value) {
      build = value
      attempt(() => writeBuildOutputs(value))
    },
    ended(value) {
      result = value
      build = value.build
      verdict = judge(value, log.failure(), log.lastLines())
      attempt(() => writeResultOutputs(value))
    },
    failed(error) {
      const { message, hint } =
        error instanceof ActionError ? error : { message: String(error), hint: undefined }
      verdict = { ok: false, message, hint }
    },
    async write() {
      for (const trouble of new Set(troubles)) {
        await runner.writer.command('warning', printableMessage(runner.redact(trouble)))
      }
      if (inputs.summary) await writeSummary(renderSummary(facts()), runner)
    },
    throwUnlessGood() {
      if (verdict?.ok === false) throw new ActionError(verdict.message, { hint: verdict.hint })
    },
  }

  function facts(): SummaryFacts {
    const bad = verdict?.ok === false ? verdict : undefined
    return {
      result: resultWord(),
      message: bad?.message,
      hint: bad?.hint,
      agent: build?.agentName ?? inputs.agent.name ?? inputs.agent.id,
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
      steps: log.steps(),
      failure: log.failure(),
    }
  }

  function resultWord(): SummaryFacts['result'] {
    if (runner.signal.aborted || result?.outcome.type === 'aborted') return 'cancelled'
    if (result?.outcome.type === 'timed-out') return 'timeout'
    if (verdict?.ok === false) return 'failure'
    if (result === undefined) return 'dry-run'
    return result.outcome.type === 'submitted' ? 'submitted' : 'success'
  }
}

function imageOf(name: string | undefined, tag: string | undefined): string | undefined {
  return name === undefined ? undefined : `${name}:${tag ?? ''}`
}
