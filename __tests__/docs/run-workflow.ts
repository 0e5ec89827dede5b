import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiKey, runChecked } from '../support/checked-action.ts'
import { collectOutput } from '../../world/runner/child-output.ts'
import { parseFileCommand } from '../../world/runner/file-commands.ts'
import type { ActionResult, OtherRunner } from '../../world/runner/runner-model.ts'
import { type Contexts, evaluateCondition, evaluateText } from './expressions.ts'
import {
  type CalledWorkflow,
  type Job,
  ownActionOf,
  type Scalar,
  type Step,
  type Workflow,
  workflowCalledBy,
} from './workflow-files.ts'

/** What started a run. */
export interface WorkflowEvent {
  readonly name: 'push' | 'pull_request' | 'merge_group' | 'schedule' | 'workflow_dispatch'
  readonly ref: string
  readonly payload?: object
  readonly actor?: string
  /** Of `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, string>>
}

export interface WorkflowOptions {
  readonly event: WorkflowEvent
  /** What `actions/checkout` leaves, and its commit. */
  readonly workspace: string
  readonly commit: string
  /** Of the runner, for every step. */
  readonly env: Readonly<Record<string, string>>
  /** Variables of the repository besides the account's ID. */
  readonly vars?: Readonly<Record<string, string>>
  /** Secrets of the repository besides the API key. */
  readonly secrets?: Readonly<Record<string, string>>
  /** Default: GitHub's. */
  readonly runner?: OtherRunner
  /** How jobs end that are not run. */
  readonly ended?: Readonly<Record<string, JobEnd>>
  /** Cancel the run at the first line of an action's output that matches. */
  readonly cancelAt?: (line: string) => boolean
}

export interface JobEnd {
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped'
  readonly outputs: Readonly<Record<string, string>>
}

/** What ran, and how each job ended. */
export interface WorkflowRun {
  readonly steps: readonly StepRun[]
  readonly jobs: Readonly<Record<string, JobEnd>>
}

/** A step that ran. */
export type StepRun =
  | { readonly job: string; readonly type: 'action'; readonly result: ActionResult }
  | {
      readonly job: string
      readonly type: 'script'
      readonly exitCode: number
      readonly stdout: string
      readonly summary: string
      readonly outputs: Readonly<Record<string, string>>
    }

interface RunState {
  readonly contexts: Contexts
  readonly runs: StepRun[]
  readonly options: WorkflowOptions
}

/** Runs the jobs one after the other, with our own action and scripts, but no other action. */
export async function runWorkflow(
  workflow: Workflow,
  options: WorkflowOptions,
): Promise<WorkflowRun> {
  const runs: StepRun[] = []
  const { event, workspace, commit } = options
  const isFork = JSON.stringify(event.payload ?? {}).includes('"fork/agents"')
  const contexts = {
    github: {
      repository: 'octocat/agents',
      actor: event.actor ?? 'octocat',
      event_name: event.name,
      event: event.payload ?? {},
      ref: event.ref,
      run_id: 1,
      run_attempt: 1,
      sha: commit,
      workspace,
    },
    secrets:
      isFork || event.actor === 'dependabot[bot]'
        ? {}
        : { SGP_API_KEY: apiKey, ...options.secrets },
    vars: { SGP_ACCOUNT_ID: 'acct-1', ...options.vars },
    inputs: event.inputs ?? {},
  }
  return { steps: runs, jobs: await runJobs(workflow, { runs, options, contexts }) }
}

async function runJobs(workflow: Workflow, state: RunState): Promise<WorkflowRun['jobs']> {
  const needs: Record<string, JobEnd> = {}
  const ofCalled: Record<string, JobEnd> = {}
  const contexts = { ...state.contexts, needs }
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const given = state.options.ended?.[name]
    if (given !== undefined) {
      needs[name] = given
      continue
    }
    const failed = [job.needs ?? []].flat().some((needed) => needs[needed]?.result !== 'success')
    if (!evaluateCondition(job.if, contexts, { failed, cancelled: false })) {
      needs[name] = { result: 'skipped', outputs: {} }
      continue
    }
    const called = workflowCalledBy(job)
    if (called !== undefined) {
      const jobs = await runJobs(called, {
        ...state,
        contexts: contextsOfCall(job, called, contexts),
      })
      for (const [inner, end] of Object.entries(jobs)) ofCalled[`${name} / ${inner}`] = end
      const { result } = endOf(Object.values(jobs).filter((end) => end.result !== 'skipped'))
      needs[name] = { result, outputs: outputsOfCall(called, jobs) }
      continue
    }
    const ends: JobEnd[] = []
    for (const matrix of combinations(job, contexts)) {
      ends.push(await runJob(name, job, { ...state, contexts: { ...contexts, matrix } }))
    }
    needs[name] = endOf(ends)
  }
  return { ...needs, ...ofCalled }
}

/** Of jobs that count as one. */
function endOf(ends: readonly JobEnd[]): JobEnd {
  return ends.find(({ result }) => result !== 'success') ?? ends.at(-1) ?? noJobs
}

/** A called workflow sees only the inputs and secrets that it declares and the job passes. */
function contextsOfCall(job: Job, { on }: CalledWorkflow, contexts: Contexts): Contexts {
  const { inputs, secrets } = on.workflow_call
  const given = { ...evaluateAll(job.with, contexts), ...evaluateAll(job.secrets, contexts) }
  const unknown = Object.keys(given).filter((name) => !(name in inputs || name in secrets))
  if (unknown.length > 0) throw new Error(`The called workflow does not declare ${unknown.join()}.`)
  const valueOf = (name: string): Scalar => given[name] ?? inputs[name]?.default ?? ''
  const pick = (declared: object): object =>
    Object.fromEntries(Object.keys(declared).map((name) => [name, valueOf(name)]))
  return { ...contexts, inputs: pick(inputs), secrets: pick(secrets) }
}

function outputsOfCall({ on }: CalledWorkflow, jobs: object): JobEnd['outputs'] {
  const declared = Object.entries(on.workflow_call.outputs)
  return evaluateAll(Object.fromEntries(declared.map(([name, { value }]) => [name, value])), {
    jobs,
  })
}

/** A matrix without combinations. */
const noJobs: JobEnd = { result: 'skipped', outputs: {} }

/** One axis is enough for the recipes. */
function combinations(
  { strategy }: Job,
  contexts: Contexts,
): readonly Readonly<Record<string, Scalar>>[] {
  if (strategy === undefined) return [{}]
  const { matrix } = strategy
  if (typeof matrix === 'string') return (parseJson(matrix, contexts) as Included).include
  const { include } = matrix
  if (typeof include === 'string') return parseJson(include, contexts) as Included['include']
  return Object.entries(matrix).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ [name]: value })),
  )
}

interface Included {
  readonly include: readonly Readonly<Record<string, Scalar>>[]
}

/** Of `${{ fromJSON(…) }}`. */
function parseJson(text: string, contexts: Contexts): unknown {
  return JSON.parse(evaluateText(text.replace(/fromJSON\((.*)\)/, '$1'), contexts))
}

async function runJob(
  name: string,
  job: Job,
  { runs, options, contexts }: RunState,
): Promise<JobEnd> {
  const steps: Record<string, { readonly outputs: object }> = {}
  const inJob = { ...contexts, steps }
  const status = { failed: false, cancelled: false }
  const background = new Map<string, Promise<void>>()
  const envOf = (step: Step): Readonly<Record<string, string>> => ({
    ...options.env,
    ...evaluateAll(job.env, inJob),
    ...evaluateAll(step.env, inJob),
  })
  const runOne = async (step: Step, env = envOf(step)): Promise<void> => {
    const run = await runStep(name, step, env, inJob, options)
    if (run === undefined) return
    runs.push(run)
    const { exitCode, outputs } = run.type === 'script' ? run : run.result
    if (step.id !== undefined) steps[step.id] = { outputs }
    if (exitCode === 0) return
    if (options.cancelAt === undefined) status.failed = true
    else status.cancelled = true
  }
  for (const step of job.steps ?? []) {
    // The runner evaluates `env` first, also of a step that it then skips.
    const env = envOf(step)
    if (!evaluateCondition(step.if, inJob, status)) continue
    if (step.wait !== undefined) await background.get(step.wait)
    else if (step.parallel !== undefined) await Promise.all(step.parallel.map((one) => runOne(one)))
    else if (step.background === true) background.set(step.id ?? '', runOne(step, env))
    else await runOne(step, env)
  }
  // The runner waits for what nobody has waited for.
  await Promise.all(background.values())
  return {
    result: status.failed ? 'failure' : status.cancelled ? 'cancelled' : 'success',
    outputs: evaluateAll(job.outputs, inJob),
  }
}

function evaluateAll(
  values: Readonly<Record<string, Scalar>> | undefined,
  contexts: Contexts,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [
      name,
      evaluateText(String(value), contexts),
    ]),
  )
}

async function runStep(
  job: string,
  step: Step,
  env: Readonly<Record<string, string>>,
  contexts: Contexts,
  options: WorkflowOptions,
): Promise<StepRun | undefined> {
  const entry = ownActionOf(step)
  if (entry === undefined) {
    return step.run === undefined ? undefined : await runScript(job, step.run, env, options)
  }
  const temp = await mkdtemp(join(tmpdir(), 'event-'))
  try {
    const payload = join(temp, 'event.json')
    await writeFile(payload, JSON.stringify(options.event.payload ?? {}))
    const result = await runChecked({
      entry,
      workspace: options.workspace,
      runner: options.runner,
      inputs: evaluateAll(step.with, contexts),
      env: { ...eventEnvironment(options), GITHUB_EVENT_PATH: payload, ...env },
      ...(options.cancelAt ? { signalAt: options.cancelAt } : { skipPost: true }),
    })
    return { job, type: 'action', result }
  } finally {
    await rm(temp, { recursive: true })
  }
}

function eventEnvironment({ event, commit }: WorkflowOptions): Readonly<Record<string, string>> {
  const { name, ref } = event
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/\w+\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: commit,
  }
}

/** As the runner runs a `run:` on Linux. */
async function runScript(
  job: string,
  script: string,
  env: Readonly<Record<string, string>>,
  { workspace }: WorkflowOptions,
): Promise<StepRun> {
  const temp = await mkdtemp(join(tmpdir(), 'script-'))
  try {
    const summary = join(temp, 'summary.md')
    const output = join(temp, 'output')
    await writeFile(summary, '')
    await writeFile(output, '')
    const child = spawn('bash', ['-e', '-c', script], {
      cwd: workspace,
      env: {
        PATH: process.env['PATH'],
        ...env,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: output,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const stdout = collectOutput(child.stdout)
    const [code] = (await once(child, 'close')) as [number | null]
    if (code === null) throw new Error(`The script '${script}' was ended by a signal.`)
    return {
      ...{ job, type: 'script', exitCode: code, stdout: stdout.text() },
      summary: await readFile(summary, 'utf8'),
      outputs: parseFileCommand(await readFile(output, 'utf8')),
    }
  } finally {
    await rm(temp, { recursive: true })
  }
}
