import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readActionDefinition } from './action-definition.ts'
import { compileCache } from './compile-cache.ts'
import {
  inputEnvironment,
  otherEnvironments,
  runnerEnvironment,
  stateEnvironment,
} from './runner-environment.ts'
import { type StageResult, type StartedStage, startStage } from './stage.ts'

export interface ActionOptions {
  /** `main` is the root action; the others are sub-actions, each in the directory of its name. */
  readonly entry:
    | 'main'
    | 'cancel'
    | 'delete-previews'
    | 'deploy'
    | 'discover'
    | 'list'
    | 'retag'
    | 'undeployed'
    | 'wait'
  /** The inputs in `with:`; defaults come from action.yml. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Added to the variables that the runner sets, or replacing them. */
  readonly env?: Readonly<Record<string, string>>
  /** `GITHUB_WORKSPACE` and the working directory. */
  readonly workspace: string
  /** A command that starts the program after it, with less than this process may use. */
  readonly launcher?: readonly string[] | undefined
  /** Directory of the root action.yml; default: the repository. */
  readonly root?: string
  /** Skip the post stage, to save a process where a test is not about it. */
  readonly skipPost?: boolean
  /** Default: GitHub's, without a container. */
  readonly runner?: OtherRunner | undefined
}

/** A runner that is not GitHub's, or a job in a container. */
export interface OtherRunner {
  /**
   * When a job in a container is cancelled, all end main's client in Docker, which does not signal
   * main, and start post while main is running. Gitea's loses main's state, the others pass what
   * main has saved by then.
   */
  readonly kind: 'github' | 'gitea' | 'act'
  /** Main is killed if there is no container, and post gets its state. */
  readonly hasContainer?: boolean
  /** How long the post steps of later steps take. */
  readonly postAfterMs?: number
  /** How long the container, with main, outlives post; default: not at all. */
  readonly removedAfterMs?: number
  /** Whether main may finish although post has ended. */
  readonly mainGoesOn?: boolean
  /** The job is cancelled at the moment when main ends. */
  readonly cancelsAtEnd?: boolean
}

export interface ActionResult extends StageResult {
  /** The post stage, if action.yml has one. The runner ignores its outputs. */
  readonly post: StageResult | undefined
  /** What the stages left in `RUNNER_TEMP`. */
  readonly leftovers: readonly string[]
}

/** Main while it runs. A runner that is not GitHub's cancels it in another way. */
export interface StartedAction extends Omit<StartedStage, 'finished' | 'savedState'> {
  /** `RUNNER_TEMP`, unless `env` replaces it. */
  readonly temp: string
  /** Resolves with the first matching line of standard output, even one from before the call. */
  readonly waitFor: (predicate: (line: string) => boolean) => Promise<string>
  readonly mainFinished: Promise<StageResult>
  /** Resolves when main and then post have ended, even if main was killed. */
  readonly finished: Promise<ActionResult>
}

const token = 'ghs_00000000000000000000000000000000test'

/** Runs an action as actions/runner does on Linux: main, then post with main's state. */
export async function runAction(options: ActionOptions): Promise<ActionResult> {
  return await (
    await startAction(options)
  ).finished
}

/** Starts an action and returns while main runs. */
export async function startAction(options: ActionOptions): Promise<StartedAction> {
  const { entry, workspace, root = fileURLToPath(new URL('../..', import.meta.url)) } = options
  const definition = readActionDefinition(entry === 'main' ? root : join(root, entry), token)
  const temp = await mkdtemp(join(tmpdir(), 'runner-'))
  const env = {
    ...runnerEnvironment(workspace, temp),
    ...(options.runner ? otherEnvironments[options.runner.kind] : {}),
    ...inputEnvironment({ ...definition.defaults, ...options.inputs }),
    ...(options.root === undefined ? compileCache : {}),
    ...options.env,
  }
  const start = async (
    file: string,
    state: Readonly<Record<string, string>>,
  ): Promise<StartedStage> =>
    await startStage(
      [...(options.launcher ?? []), process.execPath, file],
      { ...env, ...stateEnvironment(state) },
      workspace,
      temp,
    )

  const hasContainer = options.runner !== undefined && options.runner.hasContainer !== false
  const main = await start(definition.main, {})
  const cancelled = Promise.withResolvers<Readonly<Record<string, string>>>()
  const finishInContainer = async (
    postFile: string,
    { mainGoesOn = false, cancelsAtEnd = false, postAfterMs = 0, removedAfterMs }: OtherRunner,
  ): Promise<ActionResult | undefined> => {
    const ended = main.finished.then(() => (cancelsAtEnd ? {} : undefined))
    const state = await Promise.race([cancelled.promise, ended])
    if (state === undefined) return undefined
    if (postAfterMs > 0) await sleep(postAfterMs)
    const post = await (await start(postFile, state)).finished
    if (removedAfterMs !== undefined) await Promise.race([main.finished, sleep(removedAfterMs)])
    if (!mainGoesOn) main.signal('SIGKILL')
    return { ...(await main.finished), post, leftovers: await leftovers(temp) }
  }
  const finish = async (): Promise<ActionResult> => {
    try {
      if (options.runner && hasContainer && definition.post !== undefined) {
        const result = await finishInContainer(definition.post, options.runner)
        if (result) return result
      }
      const result = await main.finished
      if (definition.post === undefined || options.skipPost === true)
        return { ...result, post: undefined, leftovers: await leftovers(temp) }
      const post = await (await start(definition.post, result.state)).finished
      return { ...result, post, leftovers: await leftovers(temp) }
    } finally {
      await rm(temp, { recursive: true, force: true })
    }
  }
  return {
    ...main,
    temp,
    waitFor: main.stdout.waitFor,
    mainFinished: main.finished,
    cancel: () => {
      if (options.runner === undefined) main.cancel()
      else if (!hasContainer) main.signal('SIGKILL')
      else cancelled.resolve(options.runner.kind === 'gitea' ? {} : main.savedState())
    },
    finished: finish(),
  }
}

async function leftovers(temp: string): Promise<readonly string[]> {
  const names = await readdir(temp)
  return names.filter((name) => !name.startsWith('_runner_file_commands-'))
}
