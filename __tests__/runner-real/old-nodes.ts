import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('old-nodes', import.meta.url))
const key = createHash('sha256').update(readFileSync(join(packages, 'package-lock.json')))
const cache = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'agentex-build-action',
)
const directory = join(cache, `old-nodes-${key.digest('hex').slice(0, 16)}`)

/** Installs Node 20 and 22 from npm, where an earlier run has not. Throws if npm fails. */
export function installOldNodes(): void {
  if (existsSync(directory)) return
  process.stderr.write('Installing Node 20 and 22 from npm …\n')
  mkdirSync(cache, { recursive: true })
  // Renamed once complete, so that nobody uses half of it.
  const unfinished = `${directory}-${process.pid}`
  try {
    cpSync(packages, unfinished, { recursive: true })
    const options = ['--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']
    execFileSync('npm', ['ci', ...options], { cwd: unfinished, stdio: ['ignore', 'ignore', 2] })
    renameSync(unfinished, directory)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** The directory of this version's `node`. */
export function oldNodeDirectory(version: 20 | 22): string {
  return join(directory, 'node_modules', `node-${version}-linux-${process.arch}`, 'bin')
}
