import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { Script } from '../../world/emulator/engines/scripted.ts'
import type { StartedAct } from './act.ts'
import { documentedWorkflow } from './documented-workflows.ts'
import { type Case, hangMark, type Scene, type Seen } from './scene.ts'

export const endless: Script = [
  { status: 'running' },
  { line: '#1 [1/1] RUN sleep 600' },
  { hold: 'for ever' },
]

export function isRunning({ output }: Seen): boolean {
  return output.includes('Build status: running')
}

/** Where a run is when it is interrupted. */
interface Phase {
  readonly name: string
  readonly scene: Partial<Scene>
  readonly isReached: (seen: Seen) => boolean
  readonly hasBuild: boolean
  /** The last one that main knew. */
  readonly status?: string
}

const phases: readonly Phase[] = [
  {
    name: 'submitting',
    // The build exists, and main does not know.
    scene: {
      script: endless,
      knobs: { faults: [{ on: 'submit', type: 'late-answer', ms: 20_000 }] },
    },
    isReached: ({ journal }) => journal.some(({ fields }) => fields !== undefined),
    hasBuild: true,
  },
  {
    name: 'packing',
    scene: { machine: 'a git that hangs' },
    isReached: ({ marks }) => existsSync(join(marks, hangMark)),
    hasBuild: false,
  },
  {
    name: 'queued',
    scene: { script: [{ hold: 'for ever' }] },
    isReached: ({ output }) => output.includes('Build status: queued'),
    hasBuild: true,
    status: 'queued',
  },
  {
    name: 'running',
    scene: { script: endless },
    isReached: isRunning,
    hasBuild: true,
    status: 'running',
  },
]

const signals: Readonly<Record<string, (act: StartedAct) => void>> = {
  'SIGINT to act': (act) => act.signal('SIGINT'),
  'SIGTERM to act': (act) => act.signal('SIGTERM'),
  'SIGKILL to main': killMain,
}

/** Main is killed; whatever there is to cancel is left to post. */
function interrupted(
  name: string,
  { hasBuild, status }: Pick<Phase, 'hasBuild' | 'status'>,
  scene: Omit<Scene, 'workflow' | 'event'>,
  workflow = documentedWorkflow('README.md: Start'),
): Case {
  return {
    name,
    scene: { workflow, event: 'push', ...scene },
    expected: {
      isReached: true,
      jobs: ['build: failure'],
      builds: hasBuild ? ['root-agent:sha-<HEAD> cancelled'] : [],
      printed: [],
      cancels: hasBuild ? 1 : 0,
      ...(status && { outputs: { 'build/build': { status } } }),
      // By post: main cannot write one any more.
      summaries: [
        expect.stringContaining(
          hasBuild ? 'Cancelled build <root-agent:sha-<HEAD>>' : 'It left no build to cancel.',
        ),
      ],
    },
    isLeftToPost: true,
  }
}

/** Those that last longest come first: the others run meanwhile. */
export const interruptions: readonly Case[] = [
  interrupted(
    "a step's timeout while running",
    { hasBuild: true, status: 'running' },
    { script: endless, interruption: { isReached: isRunning, interrupt: () => undefined } },
    // The shortest that act knows.
    documentedWorkflow('README.md: Start').replace(
      /^( +)uses: .*agentex-build-action@.*$/m,
      '$&\n$1timeout-minutes: 1',
    ),
  ),
  ...phases.flatMap((phase) =>
    Object.entries(signals).map(([signal, interrupt]) =>
      interrupted(`${signal} while ${phase.name}`, phase, {
        ...phase.scene,
        interruption: { isReached: phase.isReached, interrupt },
      }),
    ),
  ),
  {
    name: 'SIGINT to act in post after a finished build',
    scene: {
      workflow: documentedWorkflow('README.md: Start'),
      event: 'push',
      interruption: {
        isReached: ({ output }) => output.includes('"stage":"Post"'),
        interrupt: (act) => act.signal('SIGINT'),
      },
    },
    expected: { isReached: true, builds: ['root-agent:sha-<HEAD> success'], cancels: 0 },
    isLeftToPost: false,
  },
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
