import { existsSync } from 'node:fs'
import { installWithoutServices, isOnPath } from '../../world/machine/install-packages.ts'

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

/** As root with apt, installs missing programs; resolves with those that are still missing. */
export async function preparePrograms(): Promise<readonly ProgramName[]> {
  const missing = names.filter((name) => !isInstalled(name))
  // Bad links need these.
  const hasTools = (await isOnPath('ip')) && (await isOnPath('python3'))
  const packages = hasTools ? missing : [...missing, 'iproute2', 'python3']
  if (packages.length > 0) await installWithoutServices(packages)
  return missing.filter((name) => !isInstalled(name))
}
