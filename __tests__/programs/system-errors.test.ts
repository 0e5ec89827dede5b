import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseFileCommand } from '../../testbed/runner/file-commands.ts'
import { errorsOf, runChecked, visibleLines } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { prepareRootAction } from './root-action.ts'

describe('a limit of the system', () => {
  const action = ofEach(prepareRootAction)

  it('is named where discover/ may open too few files', async () => {
    action.initGit()
    const result = await runChecked({
      entry: 'discover',
      inputs: { select: 'changed' },
      workspace: action.workspace,
      launcher: ['prlimit', '--nofile=23'],
    })
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('this process has too many open files ('),
    ])
    expect(result.stdout).toContain("Raise the limit of open files ('ulimit -n')")
  })

  it('leaves nothing in RUNNER_TEMP where no file can be written', async () => {
    const result = await runChecked({
      entry: 'discover',
      inputs: { select: 'changed' },
      workspace: action.workspace,
      launcher: ['prlimit', '--fsize=0'],
    })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/^Could not write a configuration for git in .*\(EFBIG: /),
    ])
    expect(result.leftovers).toEqual([])
  })

  it('leaves no half of an output, with which the runner would fail the step', async () => {
    await action.write('output', '')
    const output = join(action.workspace, 'output')
    // A list of some kilobytes.
    for (let count = 0; count < 4; count += 1) await action.run()
    const result = await runChecked({
      entry: 'list',
      inputs: action.connection,
      workspace: action.workspace,
      env: { GITHUB_OUTPUT: output },
      launcher: ['prlimit', '--fsize=1000'],
    })
    expect(errorsOf(result)).toEqual([expect.stringContaining('The outputs could not be written')])
    expect(parseFileCommand(await readFile(output, 'utf8'))).toEqual({})
  })

  it('of an annotation does not keep what to do from the log', async () => {
    for (let index = 0; index < 20; index += 1)
      await action.write(`${'long'.repeat(55)}-${index}.pem`, '-----BEGIN PRIVATE KEY-----')
    const result = await action.run()
    expect(errorsOf(result)).toEqual([expect.stringMatching(/ \(cut: \d+ characters in total\)$/)])
    expect(visibleLines(result).join('\n')).toMatch(/allow-sensitive: \|\n +(?:long)+-0\.pem\n/)
  })
})
