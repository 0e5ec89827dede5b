// Runs before every script of package.json, on whatever Node the machine has: installs the packages of
// the lock file where they are missing or older than it, among them the Node 24 that the action runs on.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const modified = (name) => {
  const file = new URL(name, root)
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
  process.stderr.write('Installing the packages of package-lock.json …\n')
  const npm = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (npm.status !== 0) process.exit(npm.status ?? 1)
}

const node = spawnSync('node', ['--version'], { cwd: root, encoding: 'utf8' })
const major = Number(/^v(\d+)/.exec(node.stdout ?? '')?.[1] ?? 0)
if (major < 24) {
  process.stderr.write(
    `Node 24 or newer is needed, found ${(node.stdout ?? '').trim() || 'none'}. ` +
      'No Node package exists for this platform in package.json: install Node 24 and run the command again.\n',
  )
  process.exit(1)
}
