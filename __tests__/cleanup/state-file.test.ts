import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { openSharedFiles } from '../../src/cleanup/state-file.ts'
import { systemHost } from '../../src/runner/host/system-host.ts'
import { ownEnvironment } from '../support/environment.ts'

const job = {
  ...{ GITHUB_REPOSITORY: 'o/r', GITHUB_WORKFLOW: 'build', GITHUB_RUN_ID: '7' },
  ...{ GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'image', GITHUB_WORKSPACE: '/w', GITHUB_ACTION: '2' },
}

describe('the files of a state', () => {
  const temp = ownEnvironment()

  const open = (env: NodeJS.ProcessEnv = job, startedMs = 0) =>
    openSharedFiles({ ...systemHost, startedMs }, env)

  it('are announced to the steps with the same variables, and to no other', async () => {
    const shared = open()
    const file = shared.create()
    shared.announce(file)
    expect((await open({ ...job }).latest())?.name).toBe(file.name)
    for (const name of Object.keys(job))
      expect(await open({ ...job, [name]: 'other' }).latest()).toBeUndefined()
  })

  it.each(['', 'agentex-state-', '../agentex-state-1', 'agentex-state-1/../../x', 'other'])(
    "are not what '%s' names",
    (name) => {
      expect(open().named(name)).toBeUndefined()
    },
  )

  it('are replaced as a whole, and only this user can read them', async () => {
    const file = open().create()
    const again = open().named(file.name)
    expect(await file.read()).toBeUndefined()
    file.write('first')
    file.write('second')
    expect(await again?.read()).toBe('second')
    expect(readdirSync(temp.path)).toEqual([file.name])
    expect(statSync(join(temp.path, file.name)).mode & 0o777).toBe(0o600)
    file.remove()
    file.remove()
    expect(readdirSync(temp.path)).toEqual([])
  })

  it('share a mark, but none from before this program counts', () => {
    const post = open()
    post.stop.leave()
    const [name = ''] = readdirSync(temp.path)
    const markPath = join(temp.path, name)
    // Post may have begun before main opens the files.
    expect(open(job, Date.now() - 60_000).stop.isLeft()).toBe(true)
    const nowSeconds = Date.now() / 1_000
    // The clock may have been put back since the run before.
    for (const leftSeconds of [nowSeconds - 100, nowSeconds + 100]) {
      utimesSync(markPath, leftSeconds, leftSeconds)
      const main = open(job, Date.now() - 60_000)
      expect(main.stop.isLeft()).toBe(false)
      post.stop.leave()
      expect(main.stop.isLeft()).toBe(true)
    }
    post.stop.remove()
    expect(readdirSync(temp.path)).toEqual([])
  })
})
