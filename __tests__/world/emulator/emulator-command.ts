import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { collectOutput } from '../../../world/runner/child-output.ts'
import { compileCache } from '../../../world/runner/compile-cache.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const started: number[] = []

/** What `npm run emulator` starts, without npm and its shell. */
export const npmScript = ['node', 'scripts/with-packages.mjs', 'node', 'world/emulator/main.ts']
export const npmRun = ['npm', 'run', '--silent', 'emulator', '--']

/** Starts the emulator in a process group of its own, as a terminal does. */
export function startCommand(command: readonly string[], ...args: readonly string[]) {
  const [program = '', ...programArgs] = command
  const child = spawn(program, [...programArgs, ...args], {
    cwd: root,
    env: { ...process.env, ...compileCache },
    detached: true,
  })
  const [stdout, stderr] = [collectOutput(child.stdout), collectOutput(child.stderr)]
  const pid = child.pid ?? 0
  started.push(pid)
  return {
    pid,
    /** The address that the emulator prints. */
    url: async () => {
      const line = await stdout.waitFor((text) => text.includes('SGP_CLIENT_BASE_URL='))
      return line.split('=')[1] ?? ''
    },
    exitCode: once(child, 'exit').then(([code]) => code as number | null),
    /** Resolves when the last process that holds the output has exited. */
    output: once(child, 'close').then(() => ({ stdout: stdout.text(), stderr: stderr.text() })),
  }
}

/** Kills the processes that a failed test has left. */
export function killStarted(): void {
  for (const pid of started.splice(0)) {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // The group has no processes any more.
    }
  }
}
