import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { StartedAction } from '../../world/runner/runner-model.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { endless, prepareRootAction } from './root-action.ts'

/** Root could remove the directory: it runs the action without the right to ignore modes. */
const launcher =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []

describe('an archive that cannot be removed', () => {
  let directory: string
  // Before the directories are removed.
  afterEach(() => chmod(directory, 0o700))
  const scene = ofEach(() => prepareRootAction({ Dockerfile: 'FROM scratch\n' }))
  const temp = ofEach(() => makeWorkspace({}))

  /** Starts a run, and protects its archive once the build is running. */
  const startProtected = async (): Promise<StartedAction> => {
    const action = await scene.start({}, { RUNNER_TEMP: temp.path }, { launcher })
    await action.waitFor((line) => line.includes('RUN sleep 60'))
    const names = await readdir(temp.path)
    directory = join(temp.path, names.find((name) => name.startsWith('agentex-build-')) ?? '')
    await chmod(directory, 0o500)
    return action
  }
  const warning = (): string =>
    `The packed build context could not be removed: the runner's user has no permission (EACCES, Permission denied: ${directory}`

  it('has its build cancelled by the post step all the same', async () => {
    scene.engine.play(endless)
    const action = await startProtected()
    action.signal('SIGKILL')
    const { post } = await action.finished
    expect(post).toMatchObject({ exitCode: 0 })
    expect(post?.stdout).toMatch(/^Cancelled build .*: it ended with status 'cancelled'\.$/m)
    expect(commandsOf(post ?? { stdout: '' }, 'warning')).toEqual([
      expect.stringContaining(warning()),
    ])
  })

  it.each([
    { end: 'success', exitCode: 0, errors: [] },
    { end: 'failed', exitCode: 1, errors: [expect.stringContaining('failed')] },
  ])('leaves a run that ended with $end as it ended', async ({ end, exitCode, errors }) => {
    scene.engine.play([
      { status: 'running' },
      { line: '#1 [1/1] RUN sleep 60' },
      { hold: 'the end' },
      { end },
    ])
    const action = await startProtected()
    scene.engine.release('the end')
    const result = await action.finished
    expect(result).toMatchObject({ exitCode, outputs: { status: end }, post: { exitCode: 0 } })
    expect(errorsOf(result)).toEqual(errors)
    expect(commandsOf(result, 'warning')).toEqual([expect.stringContaining(warning())])
    // Post could do no more about it.
    expect(commandsOf(result.post ?? { stdout: '' }, 'warning')).toEqual([])
    expect(result.stdout).not.toContain('suppressed')
  })
})
