import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { shortScript } from '../../world/emulator/engines/scripted.ts'
import { parseFileCommand } from '../../world/runner/file-commands.ts'
import { commandsOf, errorsOf, runChecked } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { prepareRootAction } from './root-action.ts'

const full =
  'The outputs could not be written: the disk is full (ENOSPC: no space left on device, write).'

describe('outputs that cannot be written', () => {
  const scene = ofEach(() => prepareRootAction({ Dockerfile: 'FROM scratch\n', output: '' }))
  beforeEach(() => scene.initGit())

  type Entry = Parameters<typeof runChecked>[0]['entry']
  const run = async (
    entry: Entry,
    inputs: Readonly<Record<string, string>> = {},
    { output = '/dev/full', launcher = [] as readonly string[] } = {},
  ) =>
    await runChecked({
      ...{ entry, launcher, skipPost: true, workspace: scene.workspace },
      env: { GITHUB_OUTPUT: output },
      inputs: { ...scene.connection, ...inputs },
    })
  const build = async (): Promise<string> => {
    scene.engine.play(shortScript)
    const { outputs } = await scene.run()
    return outputs['build-id'] ?? ''
  }

  it.each<[Entry, Readonly<Record<string, string>>]>([
    ['discover', { select: 'all' }],
    ['list', {}],
    ['undeployed', {}],
  ])('fail %s, which is for nothing else', async (entry, inputs) => {
    const result = await run(entry, inputs)
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /^The outputs could not be written: the disk is full .*\nFree disk space /,
      ),
    ])
  })

  it.each<[Entry, Readonly<Record<string, string>>]>([
    ['cancel', {}],
    ['wait', { 'poll-interval-seconds': '0.1' }],
    ['promote', { 'image-tag': 'v1', 'created-by': 'anyone' }],
  ])('are one warning of %s, which has done its work', async (entry, inputs) => {
    const result = await run(entry, { 'build-id': await build(), ...inputs })
    expect(errorsOf(result)).toEqual([])
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([expect.stringContaining(full)])
  })

  it('leave no half of a value, with which the runner would fail the step', async () => {
    const output = join(scene.workspace, 'output')
    // A list of some kilobytes.
    for (let count = 0; count < 4; count += 1) await build()
    const result = await run('list', {}, { output, launcher: ['prlimit', '--fsize=1000'] })
    expect(errorsOf(result)).toEqual([expect.stringContaining('The outputs could not be written')])
    expect(parseFileCommand(await readFile(output, 'utf8'))).toEqual({})
  })
})
