import { readdir } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { commandsOf, runChecked } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { startDeploying } from './deploying.ts'
import { prepareRootAction } from './root-action.ts'

const fixture = ofEach(() => prepareRootAction())
const temp = ofEach(() => makeWorkspace({}))
const directory = '/'
const environment = (GITHUB_STATE = directory) => ({ RUNNER_TEMP: temp.path, GITHUB_STATE })
/** A main step that was killed may live on, and would look for these. */
const markers = /^agentex-state-[\da-f-]+-(?:stop|end)$/
/** Names what is left, but for what a run keeps. */
const left = async () =>
  (await readdir(temp.path)).filter((name) => !name.startsWith('agentex-log-'))

describe('the post step where GITHUB_STATE is not usable', () => {
  it.each([
    ['is not set', ''],
    ['is missing', '/missing/state'],
    ['is a directory', directory],
    ['is on a full disk', '/dev/full'],
  ])('removes the files of a main step that has ended: it %s', async (_, path) => {
    const result = await runChecked(fixture.options({}, environment(path)))
    expect([result.exitCode, result.post?.exitCode]).toEqual([0, 0])
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringMatching(/^The state for the post step could not be saved: /),
    ])
    expect(await left()).toEqual([])
  })

  it('keeps the archive of a dry run', async () => {
    const { outputs } = await runChecked(fixture.options({ 'dry-run': 'true' }, environment()))
    const names = await left()
    expect(names).toHaveLength(1)
    expect(outputs['archive']).toContain(names[0])
  })

  it('removes the files of a main step that was killed, and cancels its build', async () => {
    const runner = { kind: 'github', hasContainer: false } as const
    const action = await fixture.startEndless({}, environment(), { runner })
    expect(await left()).toContainEqual(expect.stringMatching(/^agentex-build-/))
    action.cancel()
    const { post } = await action.finished
    expect(post?.stdout).toMatch(/^Cancelled build /m)
    expect((await left()).filter((name) => !markers.test(name))).toEqual([])
  })

  it('cancels the build that a main step which has ended could not cancel', async () => {
    const action = await fixture.startEndless({}, environment())
    fixture.turn({ faults: [{ type: 'answer', on: 'cancel', status: 403, times: 1_000 }] })
    action.cancel()
    await action.mainFinished
    fixture.turn({ faults: [] })
    const { post } = await action.finished
    expect(post?.stdout).toMatch(/^Cancelled build /m)
    // The runner of a busy machine kills main before it ends.
    expect((await left()).filter((name) => !markers.test(name))).toEqual([])
  })

  it("removes main's files in deploy/ too", async () => {
    await using deploying = await startDeploying()
    const result = await deploying.deploy({}, environment())
    expect([result.exitCode, result.post?.exitCode]).toEqual([0, 0])
    expect(await left()).toEqual([])
  })
})
