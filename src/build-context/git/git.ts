import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { gitHome, renderGitConfig, userGitConfigs } from './git-settings.ts'
import { reasonOf } from '../files/read-errors.ts'

/**
 * Standard output of `git` without its last line break; `undefined` when it fails, is missing, takes more than 5 s or says more than
 * 64 MiB. Rejects with the signal's reason.
 */
export type Git = (
  args: readonly string[],
  folder: string,
  signal: AbortSignal,
) => Promise<string | undefined>

type Environment = Readonly<Record<string, string | undefined>>

const timeoutMs = 5_000
const outputBytes = 64 * 1024 * 1024
/** In a home folder git looks for this name. */
const configName = '.gitconfig'

/**
 * A repository's own configuration can name programs; these settings keep git from running them, but for the filters that decide
 * what counts as changed.
 */
const hardening = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['safe.bareRepository', 'explicit'],
].flatMap(([key = '', value = '']) => ['-c', `${key}=${value}`])

/** What git needs to start and to find the configuration of system and user. */
const keptNames = [
  'PATH',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
]

/**
 * Git as the user has configured it: line endings and filters decide whether a file counts as changed. It runs with nothing else of
 * `env`: inputs and tokens stay with us. Disposing removes the configuration that it has of its own in a new folder in `parent`.
 * Rejects with the signal's reason, or an `ActionError` where `parent` is not writable.
 */
export async function openGit(
  env: Environment,
  parent: string,
  signal: AbortSignal,
): Promise<Git & AsyncDisposable> {
  const plainEnv = {
    ...Object.fromEntries(keptNames.map((name) => [name, env[name]])),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  }
  const version = await run(['version'], plainEnv, signal)
  const folder = await writeConfig(parent, renderGitConfig(userGitConfigs(env)))
  const gitEnv = {
    ...plainEnv,
    ...gitHome(env),
    GIT_CONFIG_GLOBAL: join(folder, configName),
    // Only where nothing else does, for the user's files may name others by `~`.
    ...(knowsGlobal(version) ? {} : { HOME: folder }),
  }
  const git: Git = (args, cwd, stop) => run([...hardening, '-C', cwd, ...args], gitEnv, stop)
  return Object.assign(git, {
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  })
}

async function writeConfig(parent: string, text: string): Promise<string> {
  try {
    const folder = await mkdtemp(join(parent, 'git-'))
    await writeFile(join(folder, configName), text)
    return folder
  } catch (cause) {
    throw new ActionError(`Could not write a configuration for git in '${parent}'.`, {
      cause,
      hint: `Make that folder writable for the user of the runner. The system says: ${reasonOf(cause)}.`,
    })
  }
}

/** `GIT_CONFIG_GLOBAL` is there from 2.32 on. */
function knowsGlobal(version: string | undefined): boolean {
  const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(version ?? '') ?? []
  return major === undefined || Number(major) > 2 || Number(minor) >= 32
}

function run(
  args: readonly string[],
  env: Environment,
  signal: AbortSignal,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      args,
      { env, timeout: timeoutMs, maxBuffer: outputBytes, signal, windowsHide: true },
      (error, stdout) => {
        if (signal.aborted) reject(signal.reason as Error)
        else resolve(error ? undefined : stdout.replace(/\r?\n$/, ''))
      },
    )
  })
}
