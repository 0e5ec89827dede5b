import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from '@jest/globals'
import { killStarted, npmRun, startCommand } from '../world/emulator/emulator-command.ts'

/** Private engines and their containerd have paths below the engine's temporary directory. */
async function engineProcesses(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
  return stdout.split('\n').filter((line) => /^(?:dockerd|containerd) .*\/dockerd-/.test(line))
}

describe('the emulator with a Docker engine', () => {
  afterEach(killStarted)

  it.each([
    ['SIGTERM to npm', 'SIGTERM', (pid: number) => pid],
    ['Ctrl-C in a terminal', 'SIGINT', (pid: number) => -pid],
    ['SIGKILL to all its processes', 'SIGKILL', (pid: number) => -pid],
  ] as const)('leaves no engine behind on %s', async (_, signal, target) => {
    const before = await engineProcesses()
    const emulator = startCommand(npmRun, '--port', '0')
    await emulator.url()
    process.kill(target(emulator.pid), signal)
    await emulator.output
    // Only a killed emulator exits before its engine.
    for (
      let second = 0;
      second < 30 && (await engineProcesses()).length > before.length;
      second += 1
    )
      await sleep(1_000)
    expect(await engineProcesses()).toEqual(before)
  })
})
