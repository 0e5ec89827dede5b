import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { gitTiming } from '../../api/timing.ts'
import { secondMs, systemClock } from '../../util/clock.ts'
import { ActionError } from '../../util/errors.ts'
import { systemErrorHint, systemErrorReason } from '../../util/system-error.ts'
import { isOutside } from '../files/paths.ts'
import { fetchObjectsInto } from './fetch-objects.ts'
import {
  findProgram,
  type ProgramLimits,
  runProgram,
  selectTrustedDirectories,
} from './run-program.ts'
import {
  gitConfigFileName,
  gitHomeVariables,
  parseSettings,
  renderUserConfig,
  type Settings,
  userConfigFiles,
  removeWorkspaceVariables,
} from './user-config.ts'

/**
 * Runs git and resolves to its output without the last line break; to `undefined` if git is
 * missing, fails, prints more than 64 MiB or takes more than 5 s (after one timeout, 1 s). Rejects
 * with the signal's reason.
 */
export type RunGit = (
  args: readonly string[],
  directory: string,
  signal: AbortSignal,
) => Promise<string | undefined>

/** Git for one directory. Disposing removes the configuration that was written for it. */
export interface DirectoryGit extends AsyncDisposable {
  readonly run: RunGit
  readonly workspace: string
  readonly directory: string
  /** Git settings that apply in the directory; `undefined` if git does not print them. */
  settings(signal: AbortSignal): Promise<Settings | undefined>
  /**
   * Fetches objects by ID from `origin` over HTTPS, in at most 30 s: of a commit no files, for a
   * shallow clone no history. Later git commands see them; the checkout stays unchanged. Look for
   * the objects to learn whether it worked. If git fails, resolves to its last error line.
   */
  fetchObjects(
    objects: readonly string[],
    directory: string,
    signal: AbortSignal,
  ): Promise<string | undefined>
  /** Git settings that apply in a submodule, as `git status` reads them. */
  submoduleSettings(directory: string, signal: AbortSignal): Promise<Settings | undefined>
}

export interface GitOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute, links resolved, as is `directory`. Repositories above it are ignored. */
  readonly workspace: string
  /** The directory whose repository git reads: the manifest's own, or the build context. */
  readonly directory: string
  /** The directory for git's configuration. */
  readonly tempDir: string
  /** The default is 5 s. */
  readonly timeoutMs?: number | undefined
  /** The log gets a line when git takes long. */
  readonly log: LineLogger
}

export interface LineLogger {
  readonly line: (text: string) => unknown
}

const outputBytes = 64 * 1024 * 1024

/** Variables that git needs to start, and to find the configuration of system and user. */
const keptVariables = [
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
]

// A repository must not start programs. Filters have unknown names, so checkout.ts checks them.
const hardenedEnv = {
  // Git could start programs to fetch missing objects. Before 2.45, it knows only one variable.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  // A commit has the content of its ID, even if `refs/replace` names another one.
  GIT_NO_REPLACE_OBJECTS: '1',
  // Git must not update the index, because it would run a hook afterwards.
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
}
const hardenedSettings = [
  // An empty value, because git before 2.36 would start a program called `false`.
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  // Files of a checkout can look like a repository.
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting])

/** Variables for proxies and certificates, which a request to the server may need. */
const networkVariables = [
  ...['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'NO_PROXY', 'no_proxy'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH'],
]

const listSettings = ['config', '--list', '-z']

/**
 * Opens git as the user has configured it, because line endings and filters decide whether a file
 * counts as changed. Git gets nothing else of `env`, such as inputs and tokens. Rejects with an
 * `ActionError` if `tempDir` is not writable.
 */
export async function createGit(options: GitOptions, signal: AbortSignal): Promise<DirectoryGit> {
  const { workspace, directory, tempDir } = options
  const env = removeWorkspaceVariables(options.env, workspace)
  signal.throwIfAborted()
  const directories = selectTrustedDirectories(env['PATH'], workspace)
  const program = findProgram('git', directories, workspace)
  const [files, trusted] = [userConfigFiles(env, workspace), directoriesDown(workspace, directory)]
  const configDir = await writeConfig(tempDir, (name) => renderUserConfig(files, trusted, name))
  const userEnv = {
    ...Object.fromEntries(keptVariables.map((name) => [name, env[name]])),
    ...gitHomeVariables(env),
    ...hardenedEnv,
    PATH: directories.join(delimiter),
    GIT_CONFIG_GLOBAL: join(configDir, gitConfigFileName),
    GIT_CEILING_DIRECTORIES: dirname(workspace),
  }
  return new ConfiguredGit({ ...options, env, program, configDir, userEnv })
}

interface StartLimits extends Pick<ProgramLimits, 'onFailure'> {
  readonly limitMs?: number
}

interface SetUp extends GitOptions {
  readonly program: string | undefined
  readonly configDir: string
  readonly userEnv: NodeJS.ProcessEnv
}

/** Git with the user's configuration. Reads the settings once. */
class ConfiguredGit implements DirectoryGit {
  readonly #setUp: SetUp
  #isSlow = false
  #opened: Promise<Opened> | undefined
  #fetchedObjects: string | undefined

  constructor(setUp: SetUp) {
    this.#setUp = setUp
  }

  readonly run: RunGit = async (args, place, stop) => {
    const { gitEnv } = await this.#openOnce(stop)
    const fetched = { GIT_ALTERNATE_OBJECT_DIRECTORIES: this.#fetchedObjects }
    return await this.#start(args, place, { ...gitEnv, ...fetched }, stop)
  }

  get workspace(): string {
    return this.#setUp.workspace
  }

  get directory(): string {
    return this.#setUp.directory
  }

  async settings(stop: AbortSignal): Promise<Settings | undefined> {
    return (await this.#openOnce(stop)).settings
  }

  async submoduleSettings(submodule: string, stop: AbortSignal): Promise<Settings | undefined> {
    return this.#parse(await this.run(['--git-dir=.git', ...listSettings], submodule, stop))
  }

  async fetchObjects(
    objects: readonly string[],
    directory: string,
    stop: AbortSignal,
  ): Promise<string | undefined> {
    const { env, configDir } = this.#setUp
    const network = Object.fromEntries(networkVariables.map((name) => [name, env[name]]))
    const { gitEnv, settings } = await this.#openOnce(stop)
    const fetchEnv = { ...gitEnv, ...network, GIT_ALLOW_PROTOCOL: 'https' }
    const failures: string[] = []
    const onFailure = (line: string): unknown => failures.push(line)
    const limits = { limitMs: gitTiming.limitMs.fetch, onFailure }
    this.#fetchedObjects = await fetchObjectsInto(
      { objects, directory, parent: configDir, settings },
      (args, place) => this.run(args, place, stop),
      (args, place) => this.#start(args, place, fetchEnv, stop, limits),
    )
    return failures[0]
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.allSettled([this.#opened])
    await remove(this.#setUp.configDir)
  }

  #openOnce(stop: AbortSignal): Promise<Opened> {
    this.#opened ??= this.#open(stop).catch((error: unknown) => {
      this.#opened = undefined
      throw error
    })
    return this.#opened
  }

  async #open(stop: AbortSignal): Promise<Opened> {
    const { userEnv, configDir } = this.#setUp
    const settings = await this.#list(userEnv, stop)
    if (settings?.hasEndMark) return { gitEnv: userEnv, settings }
    // Git before 2.32 ignores GIT_CONFIG_GLOBAL. Later git keeps HOME: user files may contain `~`.
    const gitEnv = { ...userEnv, HOME: configDir }
    return { gitEnv, settings: await this.#list(gitEnv, stop) }
  }

  async #list(gitEnv: NodeJS.ProcessEnv, stop: AbortSignal): Promise<Settings | undefined> {
    return this.#parse(await this.#start(listSettings, this.#setUp.directory, gitEnv, stop))
  }

  #parse(listing: string | undefined): Settings | undefined {
    return listing === undefined ? undefined : parseSettings(listing, this.#setUp.configDir)
  }

  /** The only place that starts git. */
  async #start(
    args: readonly string[],
    place: string,
    gitEnv: NodeJS.ProcessEnv,
    stop: AbortSignal,
    { limitMs = this.#limitMs(), onFailure }: StartLimits = {},
  ): Promise<string | undefined> {
    const { program, log } = this.#setUp
    if (program === undefined) return undefined
    const name = subcommandOf(args)
    const seconds = limitMs / secondMs
    const ended = new AbortController()
    systemClock.sleep(gitTiming.quietMs, ended.signal).then(
      () => log.line(`Waiting up to ${seconds} s for 'git ${name}'.`),
      () => undefined,
    )
    const onTimeout = (): void => {
      log.line(
        `Stopped 'git ${name}' after ${seconds} s without a result; the run continues without it.`,
      )
      this.#isSlow = true
    }
    const allArgs = [...hardenedSettings, '-C', place, ...args]
    const limits = { timeoutMs: limitMs, outputBytes, onTimeout, onFailure }
    try {
      const output = await runProgram(program, allArgs, gitEnv, limits, stop)
      return output?.replace(/\r?\n$/, '')
    } finally {
      ended.abort()
    }
  }

  #limitMs(): number {
    const { timeoutMs = gitTiming.limitMs.usual } = this.#setUp
    return this.#isSlow ? Math.min(timeoutMs, gitTiming.laterLimitMs) : timeoutMs
  }
}

/** Finds the subcommand after the options of git itself. */
function subcommandOf(args: readonly string[]): string | undefined {
  return args.find((arg, at) => !arg.startsWith('-') && args[at - 1] !== '-c')
}

interface Opened {
  readonly gitEnv: NodeJS.ProcessEnv
  readonly settings: Settings | undefined
}

/** Every directory from the workspace down: each may be the root of a checkout. */
function directoriesDown(workspace: string, directory: string): readonly string[] {
  const isDone = directory === workspace || isOutside(workspace, directory)
  return isDone ? [directory] : [...directoriesDown(workspace, dirname(directory)), directory]
}

/** Ignores errors, which would hide the run's own: the runner removes the directory later. */
async function remove(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true }).catch(() => undefined)
}

/** Writes a configuration to a new directory. `render` gets the directory's random path. */
async function writeConfig(parent: string, render: (name: string) => string): Promise<string> {
  let directory: string | undefined
  try {
    directory = await mkdtemp(join(parent, 'git-'))
    await writeFile(join(directory, gitConfigFileName), render(directory))
    return directory
  } catch (cause) {
    if (directory !== undefined) await remove(directory)
    const reason = systemErrorReason(cause)
    throw new ActionError(`Could not write a configuration for git in '${parent}': ${reason}.`, {
      cause,
      hint: systemErrorHint(cause, 'Make that directory writable for the user of the runner.'),
    })
  }
}
