import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import type { Writable } from 'node:stream'

const stopMs = 20_000

/** A server that another program provides. */
export interface Daemon {
  readonly process: ChildProcess
  readonly stop: () => Promise<void>
}

/** The server ends with this process, even a killed one. Its output is added to the file. */
export async function startDaemon(
  command: readonly string[],
  logPath: string,
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Daemon> {
  await using log = await open(logPath, 'a')
  const daemon = spawn('sh', ['-c', stopWithParent, 'sh', ...command], {
    ...options,
    stdio: ['ignore', log.fd, log.fd, 'pipe'],
    // A process group of its own: Ctrl-C must not stop it before those that use it.
    detached: true,
  })
  const ended = once(daemon, 'exit').catch(() => undefined)
  const parentIsAlive = daemon.stdio[3] as Writable
  return {
    process: daemon,
    async stop() {
      daemon.kill('SIGTERM')
      const timer = setTimeout(() => daemon.kill('SIGKILL'), stopMs)
      await ended
      clearTimeout(timer)
      parentIsAlive.on('error', () => undefined).end('stopped\n')
    },
  }
}

/** Runs a command until the pipe closes without a line, as it does if the parent is killed. */
const stopWithParent = '(read -r _ <&3 || kill -TERM $$) & exec "$@" 3<&-'
