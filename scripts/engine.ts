import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { installPackages, isOnPath, isPackageKnown } from './install-packages.ts'

const run = promisify(execFile)
const readinessMs = 60_000
const stopMs = 20_000

/** A Docker engine to build with. */
export interface Engine extends AsyncDisposable {
  /** As in `DOCKER_HOST`. */
  readonly host: string
  /** Network of RUN steps. A private engine has no bridge, so that it changes nothing on this machine. */
  readonly network: 'default' | 'none'
  /** Stops an engine that was started here and removes its data; leaves an engine alone that was already running. */
  stop(): Promise<void>
}

/**
 * The engine that is running (`DOCKER_HOST`, else the default socket), or else a private one, which requires root on Linux.
 * Installs missing packages with apt. Rejects with a message that says what to install.
 */
export async function ensureDocker(): Promise<Engine> {
  await ensureProgram('docker')
  const host = process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock'
  if (await isRunning(host))
    return withDispose({ host, network: 'default', stop: () => Promise.resolve() })
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new Error(
      `No Docker engine is running at ${host}.\n` +
        "Start one (for example with 'systemctl start docker' or Docker Desktop), set DOCKER_HOST to a running one, " +
        'or run the command as root, which starts a private engine.',
    )
  }
  await ensureProgram('dockerd')
  return await startPrivate()
}

async function startPrivate(): Promise<Engine> {
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

  const giveUp = AbortSignal.timeout(readinessMs)
  while (!(await isRunning(host))) {
    if (giveUp.aborted || daemon.exitCode !== null || daemon.pid === undefined) {
      const tail = (await readFile(logPath, 'utf8')).trimEnd().split('\n').slice(-10).join('\n')
      await stop()
      throw new Error(
        `The private Docker engine did not start. The last lines of its log:\n${tail}`,
      )
    }
    await sleep(200)
  }
  return withDispose({ host, network: 'none', stop })
}

/** Becomes the given command, and stops it when the pipe closes without a line: its other end closes with the parent, even a killed one. */
const stopWithParent = '(read -r _ <&3 || kill -TERM $$) & exec "$@" 3<&-'

/** Debian has the client in a package of its own, docker-cli; Ubuntu has it in docker.io. */
async function ensureProgram(name: 'docker' | 'dockerd'): Promise<void> {
  const complete = async (): Promise<boolean> =>
    (await isOnPath(name)) && (name === 'dockerd' || (await hasBuildx()))
  if (await complete()) return
  await installPackages(['docker.io', 'docker-buildx'])
  if (!(await complete()) && (await isPackageKnown('docker-cli')))
    await installPackages(['docker-cli'])
  if (await complete()) return
  throw new Error(
    "Docker with the plugin 'buildx' is required.\n" +
      "On Debian and Ubuntu run 'apt-get install docker.io docker-buildx' (and 'docker-cli' if there is such a package); " +
      'elsewhere see https://docs.docker.com/engine/install/.',
  )
}

async function hasBuildx(): Promise<boolean> {
  return await succeeds(['buildx', 'version'])
}

async function isRunning(host: string): Promise<boolean> {
  return await succeeds(['--host', host, 'version'])
}

async function succeeds(args: readonly string[]): Promise<boolean> {
  return await run('docker', args, { timeout: 10_000 }).then(
    () => true,
    () => false,
  )
}

function withDispose(engine: Omit<Engine, typeof Symbol.asyncDispose>): Engine {
  return { ...engine, [Symbol.asyncDispose]: engine.stop }
}
