// `node scripts/with-packages.mjs COMMAND …` installs the packages of the lock file if they are missing or outdated, among them
// the Node 24 that the action runs on, and then runs the command. It runs on whatever Node the machine has.
// npm's own `pre` scripts are no alternative: `.npmrc` disables all such scripts, above all those of packages.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { clearInterval, setInterval } from 'node:timers'
import { setTimeout as sleep } from 'node:timers/promises'

const root = new URL('..', import.meta.url)
/** Has the ID of the process that installs. */
const lock = new URL('.installing', root)
const modified = (name) => {
  const file = new URL(name, root)
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

const isOutdated = () => modified('node_modules/.package-lock.json') < modified('package-lock.json')

if (isOutdated()) {
  // If two commands run at once, one installs and the other waits.
  for (let isFirst = true; !takeLock(); isFirst = false) {
    if (isFirst)
      process.stderr.write(
        'Waiting for the process in .installing, which installs the packages …\n',
      )
    await sleep(200)
  }
  const unlock = () => rmSync(lock, { force: true })
  process.on('exit', unlock)
  if (isOutdated()) {
    process.stderr.write('Installing the packages of package-lock.json …\n')
    await run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
  }
  process.off('exit', unlock)
  unlock()
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

/** Whether this process may install. One that was killed no longer does. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    // Containers give the same IDs again.
    if (pid === process.pid) return true
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'ESRCH') return false
    rmSync(lock, { force: true })
    return takeLock()
  }
  return false
}

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
