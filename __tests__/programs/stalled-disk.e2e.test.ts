import { execFileSync } from 'node:child_process'
import { constants, openSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { shortScript } from '../../testbed/emulator/engines/scripted.ts'
import { parseFileCommand } from '../../testbed/runner/file-commands.ts'
import { startAction } from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { ofEach } from '../support/of-each.ts'
import { endless, prepareRootAction } from './root-action.ts'

/** A pipe that nobody reads keeps a writer waiting as a disk that stalls does. */
describe('where the disk of the runner stalls', () => {
  const fixture = ofEach(() => prepareRootAction({ Dockerfile: 'FROM scratch\n' }))
  const temp = ofEach(() => makeWorkspace({}))
  let pipe: string
  beforeEach(() => {
    pipe = join(temp.path, 'pipe')
    execFileSync('mkfifo', [pipe])
  })

  const start = async (variable: string) =>
    await startAction({ ...fixture.options({}, { [variable]: pipe }), skipPost: true })
  // One signal each: another one, as the runner sends it, could end anything.
  it.each(['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'])(
    'a build runs without %s, and a signal cancels it',
    async (variable) => {
      fixture.engine.play(endless)
      const action = await start(variable)
      await action.waitFor((line) => line.includes('RUN sleep 60'))
      action.signal('SIGINT')
      const { exitCode, stdout } = await action.finished
      expect(exitCode).not.toBe(0)
      expect(stdout).toContain('could not be written: the disk does not respond')
      expect(fixture.requests()).toContain('cancel')
    },
  )

  it.each([
    ['GITHUB_OUTPUT', 'The outputs could not be written'],
    ['GITHUB_STATE', 'The state for the post step could not be saved'],
    ['GITHUB_STEP_SUMMARY', 'The job summary could not be written'],
  ])('a stalled %s ends in a warning', async (variable, warning) => {
    fixture.engine.play(shortScript)
    const { exitCode, stdout } = await (await start(variable)).finished
    expect(stdout).toMatch(new RegExp(`^::warning::${warning}: the disk does not respond\\.`, 'm'))
    expect(stdout).not.toContain('::error')
    expect(exitCode).toBe(0)
  })

  it('the step ends when its outputs are written', async () => {
    fixture.engine.play(shortScript)
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
