/** What was found on this machine, and what was tried. */
export interface Machine {
  /** Address of the engine, as in `DOCKER_HOST`. */
  readonly host: string
  /** The first `docker` on PATH. */
  readonly client: { readonly version: string; readonly hasBuildx: boolean } | undefined
  /** An engine responds at `host`. */
  readonly isRunning: boolean
  readonly hasDaemon: boolean
  /** A static busybox, which the example images are made of; other images need none. */
  readonly busybox: 'found' | 'missing' | 'unneeded'
  /** Root on Linux. */
  readonly isRoot: boolean
  readonly hasApt: boolean
  /** What was tried so far, each with its error, which is empty if there was none. */
  readonly tried: { readonly install?: string; readonly start?: string }
}

/** In the client's buildx plugin, or before version 23 in the client itself. */
export type BuildKit = 'plugin' | 'built-in'

export type Decision =
  | {
      readonly type: 'build'
      readonly engine: 'running' | 'private'
      readonly buildKit: BuildKit
    }
  | { readonly type: 'install'; readonly packages: readonly string[] }
  | NoEngine

/** No image can be built here. Both texts are parts of a sentence. */
export interface NoEngine {
  readonly type: 'none'
  readonly reason: string
  /** What a build needs. */
  readonly needs: string
}

/** Decides the next step towards an engine that builds. Only root changes the machine. */
export function chooseEngine(machine: Machine): Decision {
  const { isRoot, tried } = machine
  const packages = missingPackages(machine)
  if (packages.length > 0 && isRoot && machine.hasApt && tried.install === undefined)
    return { type: 'install', packages }
  const buildKit = buildKitOf(machine.client)
  if (buildKit !== undefined && machine.busybox !== 'missing') {
    if (machine.isRunning) return { type: 'build', engine: 'running', buildKit }
    if (isRoot && machine.hasDaemon && tried.start === undefined)
      return { type: 'build', engine: 'private', buildKit }
  }
  return { type: 'none', reason: reasonOf(machine), needs: needsOf(machine) }
}

function buildKitOf(client: Machine['client']): BuildKit | undefined {
  if (client === undefined) return undefined
  if (client.hasBuildx) return 'plugin'
  const major = Number.parseInt(client.version, 10)
  return major >= 19 && major < 23 ? 'built-in' : undefined
}

/** Names of Debian and Ubuntu, not all of which every release has. */
function missingPackages({ client, isRunning, hasDaemon, busybox }: Machine): readonly string[] {
  const lacksBuildKit = buildKitOf(client) === undefined
  return [
    ...(lacksBuildKit || (!isRunning && !hasDaemon) ? ['docker.io'] : []),
    ...(lacksBuildKit ? ['docker-cli', 'docker-buildx'] : []),
    ...(busybox === 'missing' ? ['busybox-static'] : []),
  ]
}

function reasonOf({ client, host, busybox, tried }: Machine): string {
  if (tried.install !== undefined && tried.install !== '')
    return `apt-get failed (${tried.install})`
  if (client === undefined) return 'Docker is not installed'
  if (buildKitOf(client) === undefined)
    return `'docker' ${client.version} lacks the plugin 'buildx'`
  if (busybox === 'missing') return 'there is no static busybox'
  if (tried.start !== undefined) return `a private Docker engine did not start (${tried.start})`
  return `no Docker engine responds at '${host}'`
}

function needsOf({ client, isRunning, busybox, isRoot }: Machine): string {
  const needs = [
    client === undefined && "Docker with its plugin 'buildx'",
    client !== undefined && buildKitOf(client) === undefined && "Docker's plugin 'buildx'",
    !isRunning && 'a running engine that this user can reach (DOCKER_HOST)',
    busybox === 'missing' && 'a static busybox',
  ].filter((need) => need !== false)
  const list = new Intl.ListFormat('en-GB').format(needs)
  return isRoot ? list : `root on Debian or Ubuntu, or else ${list}`
}
