import { execFileSync } from 'node:child_process'
import { constants, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  createScriptedEngine,
  type ScriptedEngine,
  shortScript,
} from '../../world/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { parseFileCommand } from '../../world/runner/file-commands.ts'
import { startAction } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'
import { apiKey } from '../support/checked-action.ts'

/** A pipe that nobody reads keeps a writer waiting as a disk that stalls does. */
describe('where the disk of the runner stalls', () => {
  let workspace: Workspace
  let temp: Workspace
  let engine: ScriptedEngine
  let emulator: Emulator
  let pipe: string

  beforeEach(async () => {
    workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\n' })
    temp = await makeWorkspace({})
    pipe = join(temp.path, 'pipe')
    execFileSync('mkfifo', [pipe])
    engine = createScriptedEngine()
    emulator = await startEmulator({ engine, apiKey })
  })
  afterEach(async () => {
    await emulator.close()
    await workspace[Symbol.asyncDispose]()
    await temp[Symbol.asyncDispose]()
  })

  const start = async (variable: string) =>
    await startAction({
      ...{ entry: 'main', skipPost: true, workspace: workspace.path, env: { [variable]: pipe } },
      inputs: {
        ...{ 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url },
        ...{ 'agent-name': 'hello', 'poll-interval-seconds': '0.1' },
      },
    })
  const requests = (): readonly (string | undefined)[] =>
    emulator.journal.map(({ operation }) => operation)
  // One signal each: another one, as the runner sends it, could end anything.
  it.each(['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'])(
    'a build runs without %s, and a signal cancels it',
    async (variable) => {
      engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN sleep 60' }, { hold: 'for ever' }])
      const action = await start(variable)
      await action.waitFor((line) => line.includes('RUN sleep 60'))
      action.signal('SIGINT')
      const { exitCode, stdout } = await action.finished
      expect(exitCode).not.toBe(0)
      expect(stdout).toContain('could not be written: the disk does not respond')
      expect(stdout).toContain("The action cancelled the build (status 'cancelled').")
      expect(requests()).toContain('cancel')
    },
  )

  it.each([
    ['packed', 0],
    ['submitted', 2],
  ])('nothing is %s before the state is saved', async (what, lists) => {
    // Between the first state and the second one.
    emulator.turn({ faults: [{ type: 'delay', on: 'list', ms: 1_000 }] })
    const action = await start('GITHUB_STATE')
    if (what === 'submitted') await readFile(pipe)
    else await action.waitFor((line) => line.startsWith('::add-mask::'))
    while (requests().length < lists) await sleep(20)
    await sleep(500)
    action.signal('SIGINT')
    const { exitCode, stdout, leftovers } = await action.finished
    expect(exitCode).not.toBe(0)
    expect(stdout).toContain('::error::The step was stopped before it finished.')
    expect(requests()).toEqual(Array.from({ length: lists }, () => 'list'))
    // Post, which does not run here, would remove the state.
    expect(leftovers.filter((name) => !name.startsWith('agentex-state-'))).toEqual([])
  })

  it.each([
    ['GITHUB_OUTPUT', 'The outputs could not be written'],
    ['GITHUB_STATE', 'The state for the post step could not be saved'],
    ['GITHUB_STEP_SUMMARY', 'The job summary could not be written'],
  ])('a stalled %s ends in a warning', async (variable, warning) => {
    engine.play(shortScript)
    const { exitCode, stdout } = await (await start(variable)).finished
    expect(stdout).toMatch(new RegExp(`^::warning::${warning}: the disk does not respond\\.`, 'm'))
    expect(stdout).not.toContain('::error')
    expect(exitCode).toBe(0)
  })

  it('the step ends when its outputs are written', async () => {
    engine.play(shortScript)
    const action = await start('GITHUB_OUTPUT')
    await action.waitFor((line) => line.startsWith('Build status: success'))
    const fd = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)
    const reader = new Socket({ fd, writable: false })
    const outputs = text(reader)
    const { exitCode } = await action.finished
    reader.push(null)
    expect(exitCode).toBe(0)
    expect(parseFileCommand(await outputs)).toMatchObject({ status: 'success', message: '' })
    reader.destroy()
  })
})
