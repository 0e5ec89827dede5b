import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findBusybox } from './busybox.ts'
import { installPackages, isOnPath } from './install-packages.ts'
import { startPrivateEngine } from './private-engine.ts'

const run = promisify(execFile)

/** Where BuildKit is: in the buildx plugin, or before version 23 in the client itself. */
type BuildKit = 'plugin' | 'built-in'

/** A Docker engine to build with. One that was started here ends with it, and its data. */
export interface Engine extends AsyncDisposable {
  readonly type: 'running' | 'private'
  /** Its address, as in `DOCKER_HOST`. */
  readonly host: string
  readonly buildKit: BuildKit
  /** Network of RUN steps. A private engine has no bridge, to change nothing on this machine. */
  readonly network: 'default' | 'none'
}

/** What the images are: those of `examples/` need busybox. */
type Images = 'examples' | 'any'

/** There is no engine to build with. The message is one sentence. */
export class NoEngineError extends Error {
  override readonly name = 'NoEngineError'

  constructor(reason: string) {
    super(
      `A Docker engine is required, but ${reason}: a build needs Docker with its plugin 'buildx', a static busybox for the examples, and an engine that this user can reach (DOCKER_HOST).`,
    )
  }
}

const host = process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock'
const isRoot = process.platform === 'linux' && process.getuid?.() === 0

/** Installs what builds of the examples lack, if it runs as root on Debian or Ubuntu. */
export async function installDocker(): Promise<void> {
  const lacksBuildKit = (await findBuildKit(await clientVersion())) === undefined
  const lacksDaemon = !(await isOnPath('dockerd')) && !(await isRunning(host))
  const lacksBusybox = (await findBusybox()) === undefined
  const missing = [
    ...(lacksBuildKit || lacksDaemon ? ['docker.io'] : []),
    // Not every release has these.
    ...(lacksBuildKit ? ['docker-cli', 'docker-buildx'] : []),
    ...(lacksBusybox ? ['busybox-static'] : []),
  ]
  const failure = missing.length > 0 ? await errorOf(installPackages(missing)) : ''
  if (failure !== '') throw new NoEngineError(`apt-get failed (${failure})`)
}

/** The running engine (`DOCKER_HOST`, else the default socket). Rejects with a `NoEngineError`. */
export async function findEngine(images: Images): Promise<Engine> {
  const buildKit = await requireClient(images)
  if (!(await isRunning(host))) throw new NoEngineError(`no Docker engine responds at '${host}'`)
  const keep = (): Promise<void> => Promise.resolve()
  return { type: 'running', host, buildKit, network: 'default', [Symbol.asyncDispose]: keep }
}

/** The running engine, or else a private one, which needs root on Linux and `dockerd`. */
export async function ensureDocker(images: Images = 'any'): Promise<Engine> {
  const buildKit = await requireClient(images)
  if ((await isRunning(host)) || !isRoot || !(await isOnPath('dockerd')))
    return await findEngine(images)
  const starting = startPrivateEngine(isRunning)
  const failure = await errorOf(starting)
  if (failure !== '') throw new NoEngineError(`a private Docker engine did not start (${failure})`)
  return { type: 'private', ...(await starting), buildKit, network: 'none' }
}

async function requireClient(images: Images): Promise<BuildKit> {
  const version = await clientVersion()
  const buildKit = await findBuildKit(version)
  if (version === undefined) throw new NoEngineError('Docker is not installed')
  if (buildKit === undefined)
    throw new NoEngineError(`'docker' ${version} lacks the plugin 'buildx'`)
  if (images === 'examples' && (await findBusybox()) === undefined)
    throw new NoEngineError('there is no static busybox')
  return buildKit
}

/** The version of the first `docker` on PATH. */
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
