import type { ActionResult } from '../runner/runner-model.ts'
import type { StageResult } from '../runner/stage.ts'
import { splitLines } from '../runner/workflow-commands.ts'
import type { Fact, ProcessName, Trace } from './facts.ts'

/** What the runner saw. Only the ends of the stages have times; all else seems to happen then. */
export function traceOfAction(
  result: ActionResult,
  inputs: Readonly<Record<string, string>> = {},
): Trace {
  const { post, endedMs } = result
  const main = factsOfStage('main', result, 0, inputs)
  return post === undefined ? main : [...main, ...factsOfStage('post', post, endedMs, inputs)]
}

function factsOfStage(
  process: ProcessName,
  stage: StageResult,
  startMs: number,
  inputs: Readonly<Record<string, string>>,
): readonly Fact[] {
  const at = stage.endedMs
  const how = stage.signal === null ? 'ended' : 'killed'
  return [
    { at: startMs, type: 'start', process, inputs, isCalm: false },
    ...splitLines(stage.stdout).map((text): Fact => ({ at, type: 'line', process, text })),
    { at, type: 'stderr', process, text: stage.stderr },
    ...Object.entries(stage.outputs).map(([name, value]): Fact => ({
      at,
      type: 'output',
      process,
      name,
      value,
    })),
    ...Object.values(stage.state).map((value): Fact => ({ at, type: 'state', value })),
    { at, type: 'summary', text: stage.summary },
    // A process that a signal has ended has no exit code.
    { at, type: 'exit', process, code: stage.exitCode ?? 1, how, open: 0 },
  ]
}
