import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStateFile, stateFileName } from '../../../src/runner/state/state-file.ts'
import { systemWorld } from '../../../src/runner/world/system-world.ts'
import { makeWorkspace, type Workspace } from '../../../world/runner/workspace.ts'

const job = {
  ...{ GITHUB_REPOSITORY: 'o/r', GITHUB_WORKFLOW: 'build', GITHUB_RUN_ID: '7' },
  ...{ GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'image', GITHUB_WORKSPACE: '/w', GITHUB_ACTION: '2' },
}

describe('the file of a state', () => {
  const before = process.env['RUNNER_TEMP']
  let temp: Workspace

  beforeEach(async () => {
    temp = await makeWorkspace({})
    process.env['RUNNER_TEMP'] = temp.path
  })
  afterEach(async () => {
    if (before === undefined) delete process.env['RUNNER_TEMP']
    else process.env['RUNNER_TEMP'] = before
    await temp[Symbol.asyncDispose]()
  })

  const open = (env: NodeJS.ProcessEnv = { ...job, GITEA_ACTIONS: 'true' }, startedMs = 0) =>
    openStateFile({ files: systemWorld.files, startedMs }, env)

  it.each([
    ['GitHub', {}, false],
    ['Gitea', { GITEA_ACTIONS: 'true' }, true],
    ['act', { ACT: 'true' }, true],
    ['a runner that tells no steps apart', { ACT: 'true', GITHUB_ACTION: '' }, false],
  ])('on %s', (_, env, exists) => {
    expect(open({ ...job, ...env }) !== undefined).toBe(exists)
  })

  it('has a name of its own for each step of each run', () => {
    const names = Object.keys(job).map((name) => stateFileName({ ...job, [name]: 'other' }))
    expect(new Set([stateFileName(job), ...names]).size).toBe(names.length + 1)
    expect(stateFileName({ ...job })).toBe(stateFileName(job))
  })

  it('is replaced as a whole, and only this user can read it', async () => {
    const file = open()
    expect(await file?.read()).toBeUndefined()
    file?.write('first')
    file?.write('second')
    expect(await file?.read()).toBe('second')
    const names = readdirSync(temp.path)
    expect(names).toEqual([stateFileName(job)])
    expect(statSync(join(temp.path, stateFileName(job))).mode & 0o777).toBe(0o600)
    file?.remove()
    file?.remove()
    expect(readdirSync(temp.path)).toEqual([])
  })

  it('has a mark beside it, but none of an earlier run counts', () => {
    const markPath = join(temp.path, `${stateFileName(job)}-stop`)
    const post = open()
    post?.mark()
    // Post may have begun before main opens the file.
    expect(open(undefined, Date.now() - 60_000)?.isMarked()).toBe(true)
    utimesSync(markPath, 999, 999)
    const main = open(undefined, 1_000_000)
    expect(main?.isMarked()).toBe(false)
    post?.mark()
    expect(main?.isMarked()).toBe(true)
    main?.removeMarks()
    expect(main?.isMarked()).toBe(false)
    expect(readdirSync(temp.path)).toEqual([])
  })
})
