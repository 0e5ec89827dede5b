// `node scripts/with-packages.mjs COMMAND …`, on whatever Node the machine has: installs the packages of the lock file where
// they are missing or older than it, among them the Node 24 that the action runs on, and then runs the command.
// npm's own `pre` scripts would not do: `.npmrc` keeps all such scripts from running, those of packages first of all.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const modified = (name) => {
  const file = new URL(name, root)
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
  process.stderr.write('Installing the packages of package-lock.json …\n')
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }
  exitUnlessGood(
    spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
      ...options,
      shell: process.platform === 'win32',
    }),
  )
}

const { stdout } = spawnSync('node', ['--version'], { cwd: root, encoding: 'utf8' })
if (!(Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= 24)) {
  process.stderr.write(
    `Node 24 or newer is needed, found ${stdout?.trim() || 'none'}. package.json brings it for Linux alone: ` +
      'install it, and run the command by npm.\n',
  )
  process.exit(1)
}

const [command, ...args] = process.argv.slice(2)
exitUnlessGood(spawnSync(command, args, { cwd: root, stdio: 'inherit' }))

function exitUnlessGood({ status, error }) {
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}
