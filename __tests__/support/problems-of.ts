import { ofOutput } from '../../testbed/invariants/check.ts'
import type { Fact, Trace } from '../../testbed/invariants/facts.ts'
import { endsInTime } from '../../testbed/invariants/limits.ts'
import { compareLog, linesOfLog } from '../../testbed/invariants/log.ts'
import { runningOn } from '../../testbed/invariants/orphans.ts'
import { traceOfAction } from '../../testbed/invariants/trace-of-action.ts'
import { type View, viewOf } from '../../testbed/invariants/view.ts'
import { noFalseSuccess, oneError } from '../../testbed/invariants/words.ts'
import type { ActionResult } from '../../testbed/runner/runner-model.ts'
import type { StageResult } from '../../testbed/runner/stage.ts'
import { splitLines, workflowCommands } from '../../testbed/runner/workflow-commands.ts'
import { apiKey } from './checked-action.ts'
import { type Played, proxyPassword } from './play.ts'

/** What a run must come to, by the specification, never by what the action does. */
export interface Expected {
  /** `'stopped'`: the signal may also end main; `'any'`: main may have ended before it. */
  readonly exit: 0 | 1 | 'stopped' | 'any'
  /** Builds that the server has created; default 1. */
  readonly builds?: number | 'at most 1'
  /** How many requests the server received; not checked unless given. */
  readonly requests?: 0
  /** How many submits the server received; not checked unless given. */
  readonly submits?: number
  /** What the one `::error::`, with the line after it, says. */
  readonly error?: RegExp
  /** What some `::warning::` of main or post says. */
  readonly warning?: RegExp
  /** Default: `whole` with exit code 0, else `start`. */
  readonly log?: 'start'
}

/** Starting and ending a process on a machine that runs several scenarios. */
const slack = { afterSignalMs: 1_500, postMs: 1_500 }
/** The lines of the builder in every scenario. */
const builderLine = /^(?:compile \d+|again 🚀é)$/u
const secrets = [apiKey, proxyPassword]

/** Everything that is wrong with a run, first what no run may do; empty if nothing is. */
export function problemsOf(played: Played, expected: Expected): readonly string[] {
  const { result } = played
  const view = viewOf(traceOf(played))
  const broken = [...ofOutput(secrets), endsInTime(slack), noFalseSuccess]
    .concat(expected.exit === 'any' ? [] : oneError)
    .flatMap((holds) => holds(view))
  return [
    ...broken.map(({ rule, message }) => `${rule}: ${message}`),
    ...exitProblems(result, expected),
    ...buildProblems(played, view, expected),
    ...warningProblems(result, expected),
    ...logProblems(played, expected),
    ...(result.post ? [] : ['post did not run']),
    ...leftoverProblems(result),
  ]
}

/** What happened at the runner, and the builds as they were after post. */
function traceOf({ result, inputs, builds, stopped }: Played): Trace {
  // Main may outlive post.
  const at = Math.min(result.endedMs, result.post?.endedMs ?? Infinity)
  const signal: readonly Fact[] = stopped
    ? [{ at: stopped.atMs, type: 'signal', process: 'main', name: stopped.signal }]
    : []
  const truth = builds.flatMap(({ id: buildId, status }): readonly Fact[] => [
    { at, type: 'created', buildId, by: 'us', form: {} },
    { at, type: 'status', buildId, status },
  ])
  return [...signal, ...truth, ...traceOfAction(result, inputs)]
}

function exitProblems(main: StageResult, expected: Expected): readonly string[] {
  const problems: string[] = []
  if (expected.exit === 'any') return problems
  const isKilled = expected.exit === 'stopped' && main.signal !== null
  const wanted = expected.exit === 'stopped' ? 1 : expected.exit
  if (!isKilled && main.exitCode !== wanted)
    problems.push(`exit code ${main.exitCode}, not ${wanted}`)
  if (main.exitCode === 0 && !/^(?:succe.*)?$/.test(main.outputs['status'] ?? ''))
    problems.push(`exit code 0 with status '${main.outputs['status']}'`)
  const [error] = workflowCommands(main.stdout).filter(({ name }) => name === 'error')
  const said = `${error?.message ?? ''}\n${linesAfterError(main.stdout)}`
  if (!isKilled && expected.error && !expected.error.test(said))
    problems.push(`the error is not ${expected.error}: ${said}`)
  return problems
}

/** What to do, on the lines after the error. */
function linesAfterError(stdout: string): string {
  const lines = splitLines(stdout)
  return lines.slice(lines.findLastIndex((line) => line.startsWith('::error')) + 1).join('\n')
}

function buildProblems(
  { result: { post }, builds, requests }: Played,
  view: View,
  expected: Expected,
): readonly string[] {
  const problems: string[] = []
  const wanted = expected.builds ?? 1
  if (wanted === 'at most 1' ? builds.length > 1 : builds.length !== wanted)
    problems.push(`${builds.length} builds, not ${wanted}`)
  if (requests.length > (expected.requests ?? Infinity))
    problems.push(`${requests.length} requests, not ${expected.requests}`)
  const submits = requests.filter(({ operation }) => operation === 'submit').length
  if (submits !== (expected.submits ?? submits))
    problems.push(`${submits} submits, not ${expected.submits}`)
  const lastLines = splitLines(post?.stdout ?? '')
    .slice(-3)
    .join('\n')
  for (const id of runningOn(view)) {
    const isNamed = lastLines.includes(id)
    problems.push(
      `a build is still '${view.statusAt(id, Infinity)}'${isNamed ? ', named by post' : ', a silent orphan'}`,
    )
  }
  return problems
}

function warningProblems(result: ActionResult, { warning }: Expected): readonly string[] {
  const warnings = [result, ...(result.post ? [result.post] : [])].flatMap((stage) =>
    workflowCommands(stage.stdout).flatMap(({ name, message }) =>
      name === 'warning' ? [message] : [],
    ),
  )
  return warning === undefined || warnings.some((message) => warning.test(message))
    ? []
    : [`no warning is ${warning}: ${warnings.join(' | ')}`]
}

function logProblems({ result, serverLog }: Played, expected: Expected): readonly string[] {
  const printed = linesOfLog(splitLines(result.stdout)).filter((line) => builderLine.test(line))
  const rule = expected.log ?? (expected.exit === 0 ? 'whole' : 'start')
  const { repeated, lost, covered } = compareLog(serverLog, printed, true)
  if (repeated.length + lost.length === 0 && (covered || rule === 'start')) return []
  return [
    `log: ${printed.length} of ${serverLog.length} lines, ${repeated.length} repeated, ${lost.length} gaps`,
  ]
}

/** The log file stays for later steps, a marker file for a main step that may still look for it. */
function leftoverProblems({ leftovers }: ActionResult): readonly string[] {
  return leftovers
    .filter((name) => !/^agentex-(?:log-|state-.*-(?:stop|end)$)/.test(name))
    .map((name) => `left '${name}' in RUNNER_TEMP`)
}
