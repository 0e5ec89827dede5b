import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startDaemon } from './daemon.ts'

const readinessMs = 60_000

/** Disposing of it stops the engine and removes its data. */
export interface PrivateEngine extends AsyncDisposable {
  readonly host: string
}

/** The engine ends with this process. If it does not start, rejects with the last log line. */
export async function startPrivateEngine(
  isRunning: (host: string) => Promise<boolean>,
): Promise<PrivateEngine> {
  // Short, because the path of a socket below it must stay under 108 bytes.
  const directory = await mkdtemp(join(tmpdir(), 'dockerd-'))
  const host = `unix://${directory}/docker.sock`
  const logPath = join(directory, 'log')
  const command = [
    'dockerd',
    `--data-root=${directory}/data`,
    `--exec-root=${directory}/exec`,
    `--pidfile=${directory}/pid`,
    `--host=${host}`,
    '--bridge=none',
    '--iptables=false',
    '--ip6tables=false',
  ]
  const daemon = await startDaemon(command, logPath)
  const stop = async (): Promise<void> => {
    await daemon.stop()
    await rm(directory, { recursive: true, force: true })
  }

  const giveUp = AbortSignal.timeout(readinessMs)
  while (!(await isRunning(host))) {
    if (giveUp.aborted || daemon.process.exitCode !== null || daemon.process.pid === undefined) {
      const lastLine = (await readFile(logPath, 'utf8')).trimEnd().split('\n').at(-1) ?? ''
      await stop()
      throw new Error(lastLine)
    }
    await sleep(200)
  }
  return { host, [Symbol.asyncDispose]: stop }
}
