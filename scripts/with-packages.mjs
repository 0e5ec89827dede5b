// `node scripts/with-packages.mjs COMMAND …` installs the packages of the lock file if they are missing or outdated, among them
// the Node 24 that the action runs on, and then runs the command. It runs on whatever Node the machine has.
// npm's own `pre` scripts are no alternative: `.npmrc` disables all such scripts, above all those of packages.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { constants } from 'node:os'
import { clearInterval, setInterval } from 'node:timers'

const root = new URL('..', import.meta.url)
const modified = (name) => {
  const file = new URL(name, root)
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
  process.stderr.write('Installing the packages of package-lock.json …\n')
  await run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}

const { stdout } = spawnSync('node', ['--version'], { cwd: root, encoding: 'utf8' })
if (!(Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= 24)) {
  process.stderr.write(
    `Node 24 or newer is required, found ${stdout?.trim() || 'none'}.\n` +
      'Install it and run the command with npm; package.json brings it on Linux only.\n',
  )
  process.exit(1)
}

const [command, ...args] = process.argv.slice(2)
await run(command, args, { stdio: 'inherit' })

/** Runs a program to its end, and ends this process with its exit code if it failed. */
async function run(program, programArgs, options) {
  const child = spawn(program, programArgs, { cwd: root, ...options })
  // A signal may reach only this process; the program needs it too, in order to clean up.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  // npm sends signals only to the shell between it and this process, which dies without passing them on.
  const { ppid } = process
  const timer = setInterval(() => process.ppid === ppid || child.kill('SIGTERM'), 500)
  const [code, signal] = await once(child, 'exit')
  clearInterval(timer)
  for (const name of signals) process.off(name, forward)
  if (code !== 0) process.exit(code ?? 128 + constants.signals[signal])
}
