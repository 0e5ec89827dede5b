import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findBusybox } from './busybox.ts'
import { type BuildKit, chooseEngine, type Machine, type NoEngine } from './choose-engine.ts'
import { installPackages, isOnPath } from './install-packages.ts'
import { startPrivateEngine } from './private-engine.ts'

const run = promisify(execFile)

/** A Docker engine to build with. */
export interface Engine extends AsyncDisposable {
  readonly type: 'running' | 'private'
  /** As in `DOCKER_HOST`. */
  readonly host: string
  readonly buildKit: BuildKit
  /** Network of RUN steps. A private engine has no bridge, to change nothing on this machine. */
  readonly network: 'default' | 'none'
  /** Stops an engine that was started here and removes its data; keeps one that ran already. */
  stop(): Promise<void>
}

/** What the images are: those of `examples/` need busybox. */
type Images = 'examples' | 'any'

/** There is no engine, and none can be started. The message is one sentence. */
export class NoEngineError extends Error {
  override readonly name = 'NoEngineError'
}

/**
 * The running engine (`DOCKER_HOST`, else the default socket), or else a private one, which needs
 * root on Linux. As root on Debian and Ubuntu, installs what is missing. Rejects with a
 * `NoEngineError`.
 */
export async function ensureDocker(images: Images = 'any'): Promise<Engine> {
  const found = await findEngine(images, new AbortController().signal)
  if (found.type !== 'none') return found
  throw new NoEngineError(
    `A Docker engine is required, but ${found.reason}: a build needs ${found.needs}.`,
  )
}

/** Like `ensureDocker`, but resolves with the reason if there can be no engine. */
export async function findEngine(images: Images, signal: AbortSignal): Promise<Engine | NoEngine> {
  let tried: Machine['tried'] = {}
  for (;;) {
    const machine = await survey(images, tried)
    signal.throwIfAborted()
    const decision = chooseEngine(machine)
    switch (decision.type) {
      case 'none':
        return decision
      case 'install':
        tried = { ...tried, install: await errorOf(installPackages(decision.packages)) }
        break
      case 'build': {
        const { buildKit, engine: type } = decision
        if (type === 'running') {
          const { host } = machine
          const stop = (): Promise<void> => Promise.resolve()
          return withDispose({ type, host, buildKit, network: 'default', stop })
        }
        const starting = startPrivateEngine(isRunning, signal)
        const start = await errorOf(starting)
        signal.throwIfAborted()
        if (start === '')
          return withDispose({ type, ...(await starting), buildKit, network: 'none' })
        tried = { ...tried, start }
      }
    }
  }
}

async function survey(images: Images, tried: Machine['tried']): Promise<Machine> {
  const host = process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock'
  const [client, running, hasDaemon, hasApt, busyboxPath] = await Promise.all([
    findClient(),
    isRunning(host),
    isOnPath('dockerd'),
    isOnPath('apt-get'),
    findBusybox(),
  ])
  const busybox = images === 'any' ? 'unneeded' : busyboxPath ? 'found' : 'missing'
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return { host, client, isRunning: running, hasDaemon, busybox, isRoot, hasApt, tried }
}

async function findClient(): Promise<Machine['client']> {
  const text = await docker(['--version']).catch(() => '')
  const version = /\bversion (\d[\w.]*)/.exec(text)?.[1]
  if (version === undefined) return undefined
  return { version, hasBuildx: (await errorOf(docker(['buildx', 'version']))) === '' }
}

async function isRunning(host: string): Promise<boolean> {
  return (await errorOf(docker(['--host', host, 'version']))) === ''
}

async function docker(args: readonly string[]): Promise<string> {
  return (await run('docker', args, { timeout: 10_000 })).stdout
}

/** The last line of the error that the work ends with; empty if it succeeds. */
async function errorOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => '',
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error)
      return message.trimEnd().split('\n').at(-1) ?? ''
    },
  )
}

function withDispose(engine: Omit<Engine, typeof Symbol.asyncDispose>): Engine {
  return { ...engine, [Symbol.asyncDispose]: engine.stop }
}
