import { execFile } from 'node:child_process'

/** Standard output of `git` without its last line break; `undefined` when it fails, is missing, or takes more than 5 s. */
export type Git = (
  args: readonly string[],
  folder: string,
  signal: AbortSignal,
) => Promise<string | undefined>

const timeoutMs = 5_000
const outputBytes = 64 * 1024 * 1024

/** A repository's own configuration can name programs; these settings keep git from running them. */
const hardening = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['safe.bareRepository', 'explicit'],
  // In a container job the checkout belongs to another user, which git refuses unless told.
  ['safe.directory', '*'],
].flatMap(([key = '', value = '']) => ['-c', `${key}=${value}`])

/** Runs git with nothing of `env` but what it needs to start: inputs and tokens stay with us. */
export function createGit(env: Readonly<Record<string, string | undefined>>): Git {
  const kept = ['PATH', 'SYSTEMROOT', 'TEMP', 'TMP'].flatMap((name) =>
    env[name] === undefined ? [] : [[name, env[name]] as const],
  )
  const gitEnv = {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    LC_ALL: 'C',
  }
  return (args, folder, signal) =>
    new Promise((resolve, reject) => {
      execFile(
        'git',
        [...hardening, '-C', folder, ...args],
        { env: gitEnv, timeout: timeoutMs, maxBuffer: outputBytes, signal, windowsHide: true },
        (error, stdout) => {
          if (signal.aborted) reject(signal.reason as Error)
          else resolve(error ? undefined : stdout.replace(/\r?\n$/, ''))
        },
      )
    })
}
