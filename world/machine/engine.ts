import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findBusybox } from './busybox.ts'
import { installPackages, isOnPath } from './install-packages.ts'
import { startPrivateEngine } from './private-engine.ts'

const run = promisify(execFile)

/** In the client's buildx plugin, or before version 23 in the client itself. */
type BuildKit = 'plugin' | 'built-in'

/** No image can be built here. */
export interface NoEngine {
  readonly type: 'none'
  /** Part of a sentence. */
  readonly reason: string
}

/** Part of a sentence. */
export const needsOfBuild =
  "Docker with its plugin 'buildx', a static busybox for the examples, and an engine that this user can reach (DOCKER_HOST), or root on Debian or Ubuntu"

/** A Docker engine to build with. One that was started here ends with it, and its data. */
export interface Engine extends AsyncDisposable {
  readonly type: 'running' | 'private'
  /** As in `DOCKER_HOST`. */
  readonly host: string
  readonly buildKit: BuildKit
  /** Network of RUN steps. A private engine has no bridge, to change nothing on this machine. */
  readonly network: 'default' | 'none'
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
    `A Docker engine is required, but ${found.reason}: a build needs ${needsOfBuild}.`,
  )
}

/** Like `ensureDocker`, but resolves with the reason if there can be no engine. */
export async function findEngine(images: Images, signal: AbortSignal): Promise<Engine | NoEngine> {
  const none = (reason: string): NoEngine => ({ type: 'none', reason })
  const host = process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock'
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const missing = await missingPackages(images, host)
  const failure =
    missing.length > 0 && isRoot && (await isOnPath('apt-get'))
      ? await errorOf(installPackages(missing))
      : ''
  signal.throwIfAborted()
  if (failure !== '') return none(`apt-get failed (${failure})`)

  const version = await clientVersion()
  const buildKit = await findBuildKit(version)
  if (version === undefined) return none('Docker is not installed')
  if (buildKit === undefined) return none(`'docker' ${version} lacks the plugin 'buildx'`)
  if (images === 'examples' && (await findBusybox()) === undefined)
    return none('there is no static busybox')
  if (await isRunning(host)) {
    const keep = (): Promise<void> => Promise.resolve()
    const running = { type: 'running', host, buildKit, network: 'default' } as const
    return { ...running, [Symbol.asyncDispose]: keep }
  }
  if (!isRoot || !(await isOnPath('dockerd'))) return none(`no Docker engine responds at '${host}'`)
  const starting = startPrivateEngine(isRunning, signal)
  const start = await errorOf(starting)
  signal.throwIfAborted()
  return start === ''
    ? { type: 'private', ...(await starting), buildKit, network: 'none' }
    : none(`a private Docker engine did not start (${start})`)
}

/** Names of Debian and Ubuntu, not all of which every release has. */
async function missingPackages(images: Images, host: string): Promise<readonly string[]> {
  const lacksBuildKit = (await findBuildKit(await clientVersion())) === undefined
  const lacksDaemon = !(await isOnPath('dockerd')) && !(await isRunning(host))
  const lacksBusybox = images === 'examples' && (await findBusybox()) === undefined
  return [
    ...(lacksBuildKit || lacksDaemon ? ['docker.io'] : []),
    ...(lacksBuildKit ? ['docker-cli', 'docker-buildx'] : []),
    ...(lacksBusybox ? ['busybox-static'] : []),
  ]
}

/** Of the first `docker` on PATH. */
async function clientVersion(): Promise<string | undefined> {
  const text = await docker(['--version']).catch(() => '')
  return /\bversion (\d[\w.]*)/.exec(text)?.[1]
}

async function findBuildKit(version: string | undefined): Promise<BuildKit | undefined> {
  if (version === undefined) return undefined
  if ((await errorOf(docker(['buildx', 'version']))) === '') return 'plugin'
  const major = Number.parseInt(version, 10)
  return major >= 19 && major < 23 ? 'built-in' : undefined
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
