import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calledWorkflow, readPage } from '../../scripts/documents.ts'
import { collectOutput } from '../../testbed/runner/child-output.ts'
import { splitLines } from '../../testbed/runner/workflow-commands.ts'
import type { ActEvent } from './events.ts'
import { isOwn, makeStandIns, repositoriesIn } from './used-actions.ts'

export interface ActOptions {
  readonly workflow: string
  readonly event: ActEvent
  /** The repository that act copies for `actions/checkout`. */
  readonly repository: string
  /** Directory of a release of this action. */
  readonly release: string
  readonly secrets: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
  /** Every step gets these. */
  readonly env: Readonly<Record<string, string>>
  readonly path: string
}

export interface StartedAct {
  /** All that the run writes is below it. */
  readonly directory: string
  /** What act has printed so far. */
  readonly output: () => string
  /** Sends a signal to act. */
  readonly signal: (name: NodeJS.Signals) => void
  readonly finished: Promise<FinishedAct>
}

export interface FinishedAct extends ActRun {
  readonly exitCode: number | null
  /** What act said of itself. */
  readonly stderr: string
}

const calledText = readPage(calledWorkflow)

/** act may lose the last lines of a program that ends at once, so each program ends later. */
const lingerMs = 300
const linger = `process.once('exit', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${lingerMs}))`

/** Runs act on this machine, without containers; writes only to a temporary directory. */
export async function startAct(options: ActOptions): Promise<StartedAct> {
  const directory = await mkdtemp(join(tmpdir(), 'act-run-'))
  const inDirectory = (name: string): string => join(directory, name)
  await writeFile(inDirectory('workflow.yml'), options.workflow)
  await writeFile(inDirectory('event.json'), JSON.stringify(options.event.payload))
  await writeFile(inDirectory('bash-env'), `trap 'sleep ${lingerMs / 1_000}' EXIT\n`)
  const assign = (option: string, values: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])
  const repositories = repositoriesIn(options.workflow)
  const others = repositories.filter((name) => !isOwn(name))
  const args = [
    ...[options.event.name, '--json', '--no-cache-server', '--actor', options.event.actor],
    ...['--directory', options.repository, '--workflows', inDirectory('workflow.yml')],
    ...['--eventpath', inDirectory('event.json')],
    ...labelsIn(options.workflow + calledText).flatMap((label) => [
      '--platform',
      `${label}=-self-hosted`,
    ]),
    ...assign('--local-repository', {
      ...Object.fromEntries(repositories.filter(isOwn).map((name) => [name, options.release])),
      ...(await makeStandIns(others, inDirectory('stand-ins'))),
    }),
    ...assign('--secret', options.secrets),
    ...assign('--var', options.variables),
    ...assign('--env', {
      ...options.env,
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(linger)}`,
      BASH_ENV: inDirectory('bash-env'),
    }),
  ]
  const child = spawn(process.env['ACT_PROGRAM'] ?? 'act', args, {
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter(([name]) => name.startsWith('GIT_')),
      ),
      PATH: options.path,
      HOME: directory,
      TMPDIR: directory,
      XDG_CACHE_HOME: inDirectory('cache'),
      XDG_CONFIG_HOME: inDirectory('config'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stdout = collectOutput(child.stdout)
  const stderr = collectOutput(child.stderr)
  const finish = async (): Promise<FinishedAct> => {
    const [exitCode] = (await once(child, 'close')) as [number | null]
    await rm(directory, { recursive: true, force: true })
    return { ...readActRun(splitLines(stdout.text())), exitCode, stderr: stderr.text() }
  }
  return {
    directory,
    output: () => stdout.text(),
    signal: (name) => void child.kill(name),
    finished: finish(),
  }
}

/** The kinds of runners that a workflow asks for, by default where an input names them. */
function labelsIn(workflow: string): readonly string[] {
  const lists = [
    ...workflow.matchAll(/\bruns-on: (?:\$\{\{ inputs\.runner \|\| '|\[)?([^\]\n']+)/g),
  ].map(([, list = '']) => list)
  return lists.flatMap((list) => list.split(',').map((label) => label.trim()))
}

/** What act reports of a run with `--json`, one object on each line. */
interface ActLine {
  readonly jobID?: string
  readonly matrix?: Readonly<Record<string, unknown>>
  /** Text of the workflow: what it uses, else its script. */
  readonly step?: string
  readonly stepID?: readonly string[]
  readonly stage?: 'Pre' | 'Main' | 'Post'
  readonly msg?: string
  readonly raw_output?: boolean
  readonly command?: string
  readonly arg?: string
  readonly name?: string
  /** The text of a summary. */
  readonly content?: string
  readonly jobResult?: string
}

/** What a run came to. Jobs of a matrix have its values in their names, as on GitHub. */
interface ActRun {
  /** `build (hello): success`; a job that was skipped is not listed. */
  readonly jobs: readonly string[]
  /** The keys are the job and the step's ID, which is its index unless the workflow sets one. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Lines of scripts. */
  readonly printed: readonly string[]
  /** `error: …`, of actions and scripts. */
  readonly annotations: readonly string[]
  /** Main's and post's. */
  readonly summaries: readonly string[]
}

function readActRun(texts: readonly string[]): ActRun {
  const lines = texts
    .filter((text) => text.startsWith('{'))
    .map((text) => JSON.parse(text) as ActLine)
  const outputs: Record<string, Record<string, string>> = {}
  for (const line of lines) {
    if (line.command !== 'set-output' || line.name === undefined) continue
    const step = `${jobName(line)}/${line.stepID?.join('/') ?? ''}`
    outputs[step] = { ...outputs[step], [line.name]: line.arg ?? '' }
  }
  return {
    jobs: lines
      .flatMap((line) =>
        line.jobResult === undefined ? [] : [`${jobName(line)}: ${line.jobResult}`],
      )
      .toSorted(),
    outputs,
    printed: lines.flatMap((line) =>
      line.raw_output === true && line.step?.includes('@') === false
        ? [line.msg?.trimEnd() ?? '']
        : [],
    ),
    annotations: lines.flatMap(({ command, arg = '' }) =>
      command === 'error' || command === 'warning' ? [`${command}: ${arg}`] : [],
    ),
    summaries: lines.flatMap(({ command, content = '' }) =>
      command === 'summary' ? [content] : [],
    ),
  }
}

function jobName({ jobID = '', matrix = {} }: ActLine): string {
  const values = Object.values(matrix)
  return values.length === 0 ? jobID : `${jobID} (${values.join(', ')})`
}
