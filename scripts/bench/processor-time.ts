// Processor time of a process: unlike its duration it hardly depends on what else the machine does.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Command } from './benched-action.ts'

export interface TimedProcess {
  /** Milliseconds that the process, and the children that it waited for, took until its end. */
  readonly processorMs: Promise<number>
  readonly kill: () => Promise<void>
}

// Node cannot time a child. The subshell writes its ID, then becomes the program.
const script = `TIMEFORMAT='%3U %3S'; time { (echo $BASHPID >&2; exec "$@" >/dev/null 2>&1); }`

export function startTimed({ args, cwd, env }: Command): TimedProcess {
  const shell = spawn('bash', ['-c', script, 'bash', ...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const lines = createInterface({ input: shell.stderr })
  const started = once(lines, 'line') as Promise<[string]>
  let processorMs = NaN
  lines.on('line', (line) => {
    const [, user, system] = /^(\d+\.\d+) (\d+\.\d+)$/.exec(line) ?? []
    if (user !== undefined) processorMs = (Number(user) + Number(system)) * 1000
  })
  return {
    processorMs: once(lines, 'close').then(() => processorMs),
    kill: async () => {
      const [id] = await started
      process.kill(Number(id), 'SIGKILL')
    },
  }
}
