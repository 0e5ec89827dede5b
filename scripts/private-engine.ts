import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

const readinessMs = 60_000
const stopMs = 20_000

export interface PrivateEngine {
  readonly host: string
  /** Stops the engine and removes its data. */
  readonly stop: () => Promise<void>
}

/** Starts an engine that ends with this process. Rejects with the last line of its log if it does not start. */
export async function startPrivateEngine(
  isRunning: (host: string) => Promise<boolean>,
  signal: AbortSignal,
): Promise<PrivateEngine> {
  // Short, because the path of a socket below it must stay under 108 bytes.
  const directory = await mkdtemp(join(tmpdir(), 'dockerd-'))
  const host = `unix://${directory}/docker.sock`
  const logPath = join(directory, 'log')
  await using log = await open(logPath, 'a')
  const daemon = spawn(
    'sh',
    [
      '-c',
      stopWithParent,
      'sh',
      'dockerd',
      `--data-root=${directory}/data`,
      `--exec-root=${directory}/exec`,
      `--pidfile=${directory}/pid`,
      `--host=${host}`,
      '--bridge=none',
      '--iptables=false',
      '--ip6tables=false',
    ],
    // A process group of its own: Ctrl-C must not stop the engine before its builds.
    { stdio: ['ignore', log.fd, log.fd, 'pipe'], detached: true },
  )
  const ended = once(daemon, 'exit').catch(() => undefined)
  const parentIsAlive = daemon.stdio[3] as Writable

  const stop = async (): Promise<void> => {
    daemon.kill('SIGTERM')
    const timer = setTimeout(() => daemon.kill('SIGKILL'), stopMs)
    await ended
    clearTimeout(timer)
    parentIsAlive.on('error', () => undefined).end('stopped\n')
    await rm(directory, { recursive: true, force: true })
  }

  const giveUp = AbortSignal.any([signal, AbortSignal.timeout(readinessMs)])
  while (!(await isRunning(host))) {
    if (giveUp.aborted || daemon.exitCode !== null || daemon.pid === undefined) {
      const lastLine = (await readFile(logPath, 'utf8')).trimEnd().split('\n').at(-1) ?? ''
      await stop()
      signal.throwIfAborted()
      throw new Error(lastLine)
    }
    await sleep(200)
  }
  return { host, stop }
}

/** Becomes the given command, and stops it when the pipe closes without a line: its other end closes with the parent, even a killed one. */
const stopWithParent = '(read -r _ <&3 || kill -TERM $$) & exec "$@" 3<&-'
