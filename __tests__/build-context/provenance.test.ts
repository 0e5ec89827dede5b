import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createGit } from '../../src/build-context/git.ts'
import { readProvenance, type TriggeringEvent } from '../../src/build-context/provenance.ts'
import { gitIn } from '../support/git.ts'
import { makeWorkspace, type Workspace } from '../support/workspace.ts'

const never = new AbortController().signal
const noEvent: TriggeringEvent = { commit: undefined, pullRequestHead: undefined, ref: undefined }

describe('readProvenance', () => {
  let workspace: Workspace

  beforeEach(async () => {
    workspace = await makeWorkspace({
      'agents/hello/Dockerfile': 'FROM scratch\n',
      'README.md': '#\n',
    })
  })
  afterEach(async () => await workspace[Symbol.asyncDispose]())

  const git = (...args: readonly string[]): string => gitIn(workspace.path)(...args)
  const commit = (): string => {
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-q', '-m', 'one')
    return git('rev-parse', 'HEAD')
  }
  const read = async (folder = '', event = noEvent) =>
    await readProvenance(join(workspace.path, folder), createGit(process.env), event, never)

  it('is empty outside git', async () => {
    expect(await read()).toEqual({})
  })

  it('tells repository, commit, branch, folder and whether anything changed below it', async () => {
    const sourceCommit = commit()
    git('remote', 'add', 'origin', 'https://user:secret@Git.Example.test/Team/Agents.git')
    const clean = {
      sourceRepo: 'git.example.test/Team/Agents',
      sourceCommit,
      sourceRef: 'main',
      sourceSubpath: 'agents/hello',
      sourceDirty: false,
    }
    expect(await read('agents/hello')).toEqual(clean)
    await writeFile(join(workspace.path, 'README.md'), 'changed\n')
    expect(await read('agents/hello')).toEqual(clean)
    await writeFile(join(workspace.path, 'agents/hello/new'), '')
    expect(await read('agents/hello')).toEqual({ ...clean, sourceDirty: true })
  })

  it('leaves out a remote whose password would leave a tail', async () => {
    commit()
    git('remote', 'add', 'origin', 'https://user:p@ss@example.test/o/r')
    expect((await read()).sourceRepo).toBeUndefined()
  })

  it('names the tag of a detached checkout', async () => {
    commit()
    git('tag', 'v1')
    git('checkout', '-q', '--detach')
    expect(await read()).toMatchObject({ sourceRef: 'v1', sourceSubpath: undefined })
  })

  it('takes head commit and head branch of a pull request for its merge commit', async () => {
    const merge = commit()
    git('checkout', '-q', '--detach')
    const pullRequestHead = { commit: 'f'.repeat(40), ref: 'feature' }
    expect(await read('', { commit: merge, pullRequestHead, ref: '7/merge' })).toMatchObject({
      sourceCommit: pullRequestHead.commit,
      sourceRef: 'feature',
    })
  })

  it('believes the checkout where it is of another commit than the event', async () => {
    const sourceCommit = commit()
    git('checkout', '-q', '--detach')
    const event = {
      commit: 'e'.repeat(40),
      pullRequestHead: { commit: 'f'.repeat(40), ref: 'feature' },
      ref: '7/merge',
    }
    expect(await read('', event)).toMatchObject({ sourceCommit, sourceRef: undefined })
  })

  it('knows the branch before the first commit', async () => {
    git('init', '-q', '-b', 'main')
    expect(await read()).toMatchObject({
      sourceCommit: undefined,
      sourceRef: 'main',
      sourceDirty: true,
    })
  })

  it('runs no program that the repository names', async () => {
    commit()
    const mark = join(workspace.path, 'ran')
    git('config', 'core.fsmonitor', `touch ${mark}; false`)
    await read()
    await mkdir(mark)
  })
})
