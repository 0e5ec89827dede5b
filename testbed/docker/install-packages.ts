import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Installs those packages that this release has, with apt as root. Rejects if apt fails. */
export async function installPackages(names: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0 || !(await isOnPath('apt-get'))) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const known = await Promise.all(names.map(isPackageKnown))
  const packages = names.filter((_, index) => known[index])
  process.stderr.write(`Installing ${packages.join(', ')} …\n`)
  const options = ['-y', '-qq', '--no-install-recommends']
  await run('apt-get', ['install', ...options, ...packages], { env })
}

/** What Debian asks before it starts or stops a service; 101 is "no". */
const policy = '/usr/sbin/policy-rc.d'

/** Does the same, but does not start the services of the packages. */
export async function installWithoutServices(names: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0) return
  // A machine that has a policy of its own keeps it.
  const isOurs = await writeFile(policy, '#!/bin/sh\nexit 101\n', { flag: 'wx', mode: 0o755 }).then(
    () => true,
    () => false,
  )
  try {
    await installPackages(names)
  } finally {
    if (isOurs) await rm(policy, { force: true })
  }
}

/** Whether apt's package lists contain this package; false before the first `apt-get update`. */
async function isPackageKnown(name: string): Promise<boolean> {
  return await run('apt-cache', ['show', name]).then(
    () => true,
    () => false,
  )
}

export async function isOnPath(program: string): Promise<boolean> {
  return await run('sh', ['-c', 'command -v "$1"', 'sh', program]).then(
    () => true,
    () => false,
  )
}
