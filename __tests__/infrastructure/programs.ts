import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { installWithoutServices, isOnPath } from '../../testbed/docker/install-packages.ts'

/** Gateways and proxies of Debian: the name of the package, and where it puts the program. */
export const programs = {
  nginx: '/usr/sbin/nginx',
  haproxy: '/usr/sbin/haproxy',
  varnish: '/usr/sbin/varnishd',
  squid: '/usr/sbin/squid',
  tinyproxy: '/usr/bin/tinyproxy',
} as const

export type ProgramName = keyof typeof programs

const names = Object.keys(programs) as readonly ProgramName[]

export function isInstalled(name: ProgramName): boolean {
  return existsSync(programs[name])
}

/** Installs missing programs if it may, as root with apt; resolves with those still missing. */
export async function preparePrograms(): Promise<readonly ProgramName[]> {
  const missing = names.filter((name) => !isInstalled(name))
  // Bad links need these.
  const hasTools = (await isOnPath('ip')) && (await isOnPath('python3'))
  const packages = hasTools ? missing : [...missing, 'iproute2', 'python3']
  if (packages.length > 0) await installWithoutServices(packages)
  return missing.filter((name) => !isInstalled(name))
}

export const isRoot = process.getuid?.() === 0

/** Whether this user may make network namespaces with a link between them. */
export function canLink(): boolean {
  const commands = ['unshare --net ip tuntap add dev tun0 mode tun', 'python3 --version']
  return commands.every((command) => {
    const [program = '', ...args] = command.split(' ')
    return spawnSync(program, args).status === 0
  })
}

/** Debian's squid opens tunnels to port 443 alone, so the server behind it must listen there. */
export const mayUsePort443 =
  isRoot || Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8')) <= 443

/** What is not tested here, and what it needs; a sentence each. */
export function whatCannotRun(missing: readonly ProgramName[]): readonly string[] {
  const programs = new Intl.ListFormat('en-GB').format(missing)
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  return [
    missing.length > 0 && `Not tested: ${programs}. On Debian, install them with '${install}'.`,
    !isRoot && 'Not tested: full and read-only disks, which need root.',
    !canLink() &&
      'Not tested: bad links, which need root, /dev/net/tun, and the packages iproute2 and python3.',
    !mayUsePort443 &&
      "Not tested: squid's default configuration, which needs port 443. Run as root.",
  ].filter((sentence) => sentence !== false)
}
