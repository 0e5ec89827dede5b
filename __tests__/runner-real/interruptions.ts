import { readdirSync, readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import type { Script } from '../../testbed/emulator/engines/scripted.ts'
import type { StartedAct } from './act.ts'
import { documentedWorkflow } from './documented-workflows.ts'
import type { Case } from './scenario.ts'

export const endless: Script = [
  { status: 'running' },
  { line: '#1 [1/1] RUN sleep 600' },
  { hold: 'for ever' },
]

export function isRunning(output: string): boolean {
  return output.includes('Build status: running')
}

const signals: Readonly<Record<string, (act: StartedAct) => void>> = {
  'SIGINT to act': (act) => act.signal('SIGINT'),
  'SIGTERM to act': (act) => act.signal('SIGTERM'),
  'SIGKILL to main': killMain,
}

/** Main is killed while its build is running, which is left to post. */
function interrupted(
  name: string,
  interrupt: (act: StartedAct) => void,
  workflow = documentedWorkflow('README.md: Start'),
): Case {
  return {
    name,
    scenario: {
      workflow,
      event: 'push',
      layout: 'at the top',
      script: endless,
      interruption: { isReached: isRunning, interrupt },
    },
    expected: {
      isReached: true,
      jobs: ['build: failure'],
      printed: [],
      cancels: 1,
      builds: ['hello-agent:sha-<HEAD> cancelled'],
      outputs: { 'build/build': { status: 'running' } },
      // Post writes it: main cannot any more.
      summaries: [expect.stringContaining('Cancelled build <hello-agent:sha-<HEAD>>')],
    },
  }
}

/** The one that lasts longest comes first: the others run meanwhile. */
export const interruptions: readonly Case[] = [
  interrupted(
    "a step's timeout",
    () => undefined,
    // The shortest that act knows.
    documentedWorkflow('README.md: Start').replace(
      /^( +)uses: .*agentex-build-action@.*$/m,
      '$&\n$1timeout-minutes: 1',
    ),
  ),
  ...Object.entries(signals).map(([signal, interrupt]) => interrupted(signal, interrupt)),
]

/** Finds main by its command line: all files of a run are below its directory. */
function killMain({ directory }: StartedAct): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = commandOf(pid)
    if (command.includes(directory) && command.endsWith('/dist/main.js\0'))
      process.kill(Number(pid), 'SIGKILL')
  }
}

/** Empty for a process that has ended. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
