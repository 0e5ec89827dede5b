import type { BuildFailure, BuildWarning, Step, StepAtWork } from '../../build-log/steps.ts'
import type { SourceFile } from '../../context/packed.ts'
import type { RunEnd } from '../run-end.ts'
import type { ContextFacts } from '../text/context-facts.ts'
import type { Source } from '../text/source.ts'

/** What is known of a run. All texts may be foreign. */
export interface SummaryFacts {
  readonly end: RunEnd
  readonly agent: string | undefined
  /** From the build record, or the name and tag that were requested. */
  readonly image: string | undefined
  /** Under which the image was pushed, as far as the log says. */
  readonly digest: string | undefined
  readonly buildId: string | undefined
  /** IDs of the builds that failed before it, and were tried again. */
  readonly retried: readonly string[]
  /** The build that made an image which is registered. */
  readonly madeBy: string | undefined
  /** Which build of another run was used: a sentence. */
  readonly reuse: string | undefined
  /** What an earlier build says of a failure: sentences. */
  readonly comparison: string | undefined
  /** How long builds of the agent take. */
  readonly usualSeconds: number | undefined
  readonly context: ContextFacts | undefined
  /** What else the build gets, by the inputs: the names of its arguments alone. */
  readonly given:
    { readonly platform: string | undefined; readonly buildArgs: readonly string[] } | undefined
  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
  /** By our clock, from the submit to the end of the run. */
  readonly runSeconds: number | undefined
  /** Our clock at the end of the run; of the same origin as the times of the steps. */
  readonly endMs: number
  readonly source: Source
  readonly dockerfile: SourceFile | undefined
  readonly steps: readonly Step[]
  /** Of the build service around the builders. */
  readonly phases: readonly Step[]
  readonly failure: BuildFailure | undefined
  readonly warnings: readonly BuildWarning[]
  readonly atWork: StepAtWork | undefined
  readonly lastLines: readonly string[]
}
