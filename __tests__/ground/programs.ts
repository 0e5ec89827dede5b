import { existsSync } from 'node:fs'
import { installWithoutServices } from '../../scripts/install-packages.ts'

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

/** Installs what is missing, if this process is root and the machine has apt; resolves with what is missing still. */
export async function preparePrograms(): Promise<readonly ProgramName[]> {
  const missing = names.filter((name) => !isInstalled(name))
  if (missing.length > 0) await installWithoutServices(missing)
  return missing.filter((name) => !isInstalled(name))
}
