import {
  ownCommands,
  readRunnerLines,
  splitLines,
  workflowCommands,
} from '../runner/workflow-commands.ts'
import type { ActionResult, StageResult } from '../runner/runner-model.ts'
import { apiKey, type Played, proxyPassword } from './scene.ts'

/** What a run must come to, by the specification, never by what the action does. */
export interface Expected {
  /** Exit code of main; `'stopped'` where the signal itself may also end it, `'any'` where it may have ended before. */
  readonly exit: 0 | 1 | 'stopped' | 'any'
  /** Builds that the server has created; default 1. */
  readonly builds?: number | 'at most 1'
  /** How many requests the server received; not checked unless given. */
  readonly requests?: 0
  /** What the one `::error::`, with the line after it, says. */
  readonly error?: RegExp
  /** What some `::warning::` of main or post says. */
  readonly warning?: RegExp
  /** The builder's log: all of it; all of it or a marker or warning; a beginning of it. Default: `whole` with exit code 0, else `start`. */
  readonly log?: 'whole' | 'whole-or-said' | 'start'
  /** A build may still run if the last line of post names it (`named`), or if its ID was never known (`warned`). */
  readonly left?: 'named' | 'warned'
}

const limitMs = { main: 6_500, post: 60_000 }
/** Starting and ending a process on a machine that runs several scenes. */
const slackMs = 1_500
/** The lines of the builder in every scene. */
const builderLine = /^(?:compile \d+|again 🚀é)$/u

/** Everything that is wrong with a run; empty if nothing is. */
export function problemsOf(played: Played, expected: Expected): readonly string[] {
  const { result } = played
  return [
    ...exitProblems(result, expected),
    ...buildProblems(played, expected),
    ...logProblems(played, expected),
    ...sinkProblems('main', result),
    ...(result.post ? sinkProblems('post', result.post) : ['post did not run']),
    ...timeProblems(played),
    ...(result.post?.exitCode === 0 ? [] : [`post exited with ${result.post?.exitCode}`]),
    ...leftoverProblems(result),
  ]
}

function exitProblems(main: StageResult, expected: Expected): readonly string[] {
  const problems: string[] = []
  if (expected.exit === 'any') return problems
  const errors = workflowCommands(main.stdout).filter(({ name }) => name === 'error')
  const isKilled = expected.exit === 'stopped' && main.signal !== null
  const wanted = expected.exit === 'stopped' ? 1 : expected.exit
  if (!isKilled && main.exitCode !== wanted)
    problems.push(`exit code ${main.exitCode}, not ${wanted}`)
  if (main.exitCode === 0 && !/^(?:succe.*)?$/.test(main.outputs['status'] ?? ''))
    problems.push(`exit code 0 with status '${main.outputs['status']}'`)
  if (!isKilled && errors.length !== (main.exitCode === 0 ? 0 : 1))
    problems.push(`${errors.length} errors: ${errors.map(({ message }) => message).join(' | ')}`)
  const said = `${errors[0]?.message ?? ''}\n${linesAfterError(main.stdout)}`
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
  { result, builds, requests }: Played,
  expected: Expected,
): readonly string[] {
  const problems: string[] = []
  const wanted = expected.builds ?? 1
  if (wanted === 'at most 1' ? builds.length > 1 : builds.length !== wanted)
    problems.push(`${builds.length} builds, not ${wanted}`)
  if (requests.length > (expected.requests ?? Infinity))
    problems.push(`${requests.length} requests, not ${expected.requests}`)
  const { post } = result
  for (const { id, status } of builds.filter(({ isRunning }) => isRunning)) {
    const isNamed = splitLines(post?.stdout ?? '')
      .slice(-3)
      .join('\n')
      .includes(id)
    const isWarned = post?.stdout.includes('::warning') ?? false
    if (expected.left === 'named' && isNamed) continue
    if (expected.left === 'warned' && isWarned) continue
    problems.push(
      `a build is still '${status}'${isNamed ? ', named by post' : ', a silent orphan'}`,
    )
  }
  if (result.exitCode === 0 && !builds.some(({ status }) => status.startsWith('succe')))
    problems.push('exit code 0 without a successful build')
  const warnings = [result, ...(post ? [post] : [])].flatMap((stage) =>
    workflowCommands(stage.stdout).flatMap(({ name, message }) =>
      name === 'warning' ? [message] : [],
    ),
  )
  if (expected.warning && !warnings.some((message) => expected.warning?.test(message)))
    problems.push(`no warning is ${expected.warning}: ${warnings.join(' | ')}`)
  return problems
}

function logProblems({ result, serverLog }: Played, expected: Expected): readonly string[] {
  const lines = splitLines(result.stdout)
  // A failed build repeats its last lines after this one.
  const tail = lines.findIndex((line) => /last lines:?$/i.test(line))
  const printed = lines
    .slice(0, tail === -1 ? undefined : tail)
    .filter((line) => builderLine.test(line))
  const rule = expected.log ?? (expected.exit === 0 ? 'whole' : 'start')
  const wanted = rule === 'start' ? serverLog.slice(0, printed.length) : serverLog
  const isEqual =
    printed.length === wanted.length && printed.every((line, at) => line === wanted[at])
  if (isEqual) return []
  const said = readRunnerLines(result.stdout).some((line) =>
    line.type === 'text'
      ? /^\[.*\blog\b.*\]$/i.test(line.text)
      : line.command.name === 'warning' && /\blog\b/i.test(line.command.message),
  )
  if (rule === 'whole-or-said' && said) return []
  const lost = serverLog
    .slice(0, rule === 'start' ? 0 : undefined)
    .filter((line) => !printed.includes(line))
  return [
    `log: ${printed.length} of ${serverLog.length} lines, ${lost.length} lost${said ? ', said so' : ', silently'}`,
  ]
}

function sinkProblems(name: string, stage: StageResult): readonly string[] {
  const problems: string[] = []
  if (stage.stderr !== '') problems.push(`${name} wrote to stderr: ${stage.stderr.slice(0, 300)}`)
  const text = splitLines(stage.stdout).filter((line) => !line.startsWith('::add-mask::'))
  const sinks = [
    text.join('\n'),
    stage.summary,
    JSON.stringify(stage.outputs),
    JSON.stringify(stage.state),
  ]
  const encoded = Buffer.from(apiKey).toString('base64').replace(/=+$/, '')
  for (const secret of [apiKey, encoded, proxyPassword])
    if (sinks.some((sink) => sink.includes(secret))) problems.push(`${name} shows the key`)
  const foreign = workflowCommands(stage.stdout).filter((command) => !ownCommands.has(command.name))
  if (foreign.length > 0) problems.push(`${name} printed ${foreign.map((one) => one.name).join()}`)
  return problems
}

function timeProblems({ result, stoppedMs }: Played): readonly string[] {
  const problems: string[] = []
  const mainMs = result.endedMs - (stoppedMs ?? result.endedMs)
  if (mainMs > limitMs.main + slackMs)
    problems.push(`main took ${seconds(mainMs)} after the signal`)
  const postMs = (result.post?.endedMs ?? result.endedMs) - result.endedMs
  if (postMs > limitMs.post + slackMs) problems.push(`post took ${seconds(postMs)}`)
  return problems
}

/** The log file stays for later steps. */
function leftoverProblems({ leftovers }: ActionResult): readonly string[] {
  return leftovers
    .filter((name) => !name.startsWith('agentex-log-'))
    .map((name) => `left '${name}' in RUNNER_TEMP`)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
