import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChildOutput, collectOutput } from './child-output.ts'
import { parseFileCommand } from './file-commands.ts'

/** One stage (main or post) after it ended. */
export interface StageResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  /** When it ended, by `performance.now()`. */
  readonly endedMs: number
}

/** Main or post while it runs. */
export interface StartedStage {
  readonly pid: number | undefined
  readonly stdout: ChildOutput
  readonly stderr: ChildOutput
  readonly signal: (name: NodeJS.Signals) => void
  /** Closes the reading end of standard output. */
  readonly closeStdout: () => void
  /**
   * SIGINT, the first signal of actions/runner. The later ones would make a test depend on the
   * speed of its machine: the bar `kill` shows that a run ends before them.
   */
  readonly cancel: () => void
  readonly savedState: () => Readonly<Record<string, string>>
  readonly finished: Promise<StageResult>
}

/** The runner drops a stage's summary if it is larger. */
const summaryLimitBytes = 1024 * 1024

/** Starts a program with the files that the runner reads after it. */
export async function startStage(
  [command = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  temp: string,
): Promise<StartedStage> {
  // Each stage gets new files, which are read after it ends, even if it was killed.
  const files = await createFileCommands(temp)
  const child = spawn(command, args, {
    cwd,
    env: { ...files, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = [collectOutput(child.stdout), collectOutput(child.stderr)]

  const finish = async (): Promise<StageResult> => {
    const [exitCode, signal] = (await once(child, 'close')) as [
      number | null,
      NodeJS.Signals | null,
    ]
    const endedMs = performance.now()
    const [outputs, state, summary] = await Promise.all([
      readFile(files.GITHUB_OUTPUT, 'utf8').then(parseFileCommand),
      readFile(files.GITHUB_STATE, 'utf8').then(parseFileCommand),
      readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    ])
    const kept = Buffer.byteLength(summary) > summaryLimitBytes ? '' : summary
    return {
      exitCode,
      signal,
      stdout: stdout.text(),
      stderr: stderr.text(),
      outputs,
      state,
      summary: kept,
      endedMs,
    }
  }
  return {
    pid: child.pid,
    stdout,
    stderr,
    signal: (name) => void child.kill(name),
    closeStdout: () => void child.stdout.destroy(),
    cancel: () => void child.kill('SIGINT'),
    savedState: () => parseFileCommand(readFileSync(files.GITHUB_STATE, 'utf8')),
    finished: finish(),
  }
}

async function createFileCommands(temp: string) {
  const directory = await mkdtemp(join(temp, '_runner_file_commands-'))
  const create = async (name: string): Promise<string> => {
    const path = join(directory, name)
    await writeFile(path, '')
    return path
  }
  return {
    GITHUB_OUTPUT: await create('output'),
    GITHUB_STATE: await create('state'),
    GITHUB_STEP_SUMMARY: await create('summary'),
    GITHUB_ENV: await create('env'),
    GITHUB_PATH: await create('path'),
  }
}
