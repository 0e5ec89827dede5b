import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  /** Which network RUN steps can have: a private engine has no bridge, so that it changes nothing on this machine. */
  readonly network: 'default' | 'none'
  /** Stops the engine and removes all that it made, if it was started here; leaves one that was running alone. */
  stop(): Promise<void>
}

/**
 * The engine that is running (`DOCKER_HOST`, else the usual socket), or else a private one, which needs root on Linux;
 * missing packages are installed with apt. Rejects with a sentence that says what to install.
 */
export async function ensureDocker(): Promise<Engine> {
  await ensureProgram('docker')
  const usual = process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock'
  if (await answers(usual))
    return withDispose({ host: usual, network: 'default', stop: () => Promise.resolve() })
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new Error(
      `No Docker engine answers at ${usual}. Start one (for example with 'systemctl start docker' or Docker Desktop), ` +
        'or name a running one in DOCKER_HOST, or run the command as root, which starts a private engine.',
    )
  }
  await ensureProgram('dockerd')
  return await startPrivate()
}

async function startPrivate(): Promise<Engine> {
  // Short, because the path of a socket below it must stay under 108 bytes.
  const folder = await mkdtemp(join(tmpdir(), 'dockerd-'))
  const host = `unix://${folder}/docker.sock`
  const logPath = join(folder, 'log')
  await using log = await open(logPath, 'a')
  const daemon = spawn(
    'dockerd',
    [
      `--data-root=${folder}/data`,
      `--exec-root=${folder}/exec`,
      `--pidfile=${folder}/pid`,
      `--host=${host}`,
      '--bridge=none',
      '--iptables=false',
      '--ip6tables=false',
    ],
    { stdio: ['ignore', log.fd, log.fd] },
  )
  const ended = once(daemon, 'exit').catch(() => undefined)

  const stop = async (): Promise<void> => {
    daemon.kill('SIGTERM')
    const timer = setTimeout(() => daemon.kill('SIGKILL'), stopMs)
    await ended
    clearTimeout(timer)
    await rm(folder, { recursive: true, force: true })
  }

  const giveUp = AbortSignal.timeout(readinessMs)
  while (!(await answers(host))) {
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

/** Debian splits the client off into docker-cli; Ubuntu's docker.io holds it. */
async function ensureProgram(name: 'docker' | 'dockerd'): Promise<void> {
  const complete = async (): Promise<boolean> =>
    (await isOnPath(name)) && (name === 'dockerd' || (await hasBuildx()))
  if (await complete()) return
  await installPackages(['docker.io', 'docker-buildx'])
  if (!(await complete()) && (await isPackageKnown('docker-cli')))
    await installPackages(['docker-cli'])
  if (await complete()) return
  throw new Error(
    "Docker with the plugin 'buildx' is needed. On Debian and Ubuntu: " +
      "'apt-get install docker.io docker-buildx' (and 'docker-cli' where there is one); elsewhere see https://docs.docker.com/engine/install/.",
  )
}

async function hasBuildx(): Promise<boolean> {
  return await succeeds(['buildx', 'version'])
}

async function answers(host: string): Promise<boolean> {
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
