import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { gitIn } from '../../world/runner/git.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { prepareRootAction } from './root-action.ts'

describe('the commit of a build context', () => {
  const action = ofEach(prepareRootAction)

  it('submits the provenance of the sources', async () => {
    action.initGit()
    const git = gitIn(action.workspace)
    git('add', '.')
    git('commit', '-q', '-m', 'one')
    git('remote', 'add', 'origin', 'https://token@GitHub.com/Acme/Agents.git')
    const commit = git('rev-parse', 'HEAD')
    const result = await action.run()
    expect(result.outputs['image-tag']).toBe(`sha-${commit.slice(0, 12)}`)
    expect(action.submitted()?.fields).toMatchObject({
      source_repo: 'github.com/Acme/Agents',
      source_commit: commit,
      source_ref: 'main',
      source_dirty: 'false',
    })
    expect(result.summary).toContain(commit.slice(0, 12))
  })

  it.each([
    ['refs/pull/7/merge', 'its head, never the merge commit', 'f'.repeat(40), 'feature'],
    ['refs/heads/main', 'what is checked out, for it was merged', undefined, 'main'],
  ])('submits for a pull request on %s %s', async (ref, _, commit, branch) => {
    action.initGit()
    const git = gitIn(action.workspace)
    git('add', '.')
    git('commit', '-q', '-m', 'merge')
    const head = git('rev-parse', 'HEAD')
    git('checkout', '-q', '--detach')
    await using event = await makeWorkspace({
      'event.json': JSON.stringify({
        pull_request: { head: { sha: 'f'.repeat(40), ref: 'feature' } },
      }),
    })
    const result = await action.run(
      {},
      {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_SHA: head,
        GITHUB_REF: ref,
        GITHUB_REF_NAME: ref.replace(/^refs\/(?:pull|heads)\//, ''),
        GITHUB_EVENT_PATH: join(event.path, 'event.json'),
      },
    )
    const wanted = commit ?? head
    expect(result.outputs['image-tag']).toBe(`sha-${wanted.slice(0, 12)}`)
    expect(action.submitted()?.fields).toMatchObject({
      source_commit: wanted,
      source_ref: branch,
    })
  })

  it('fills in the placeholders of the tag, in a dry run too', async () => {
    action.initGit()
    const git = gitIn(action.workspace)
    git('add', '.')
    git('commit', '-q', '-m', 'merge')
    git('checkout', '-q', '--detach')
    await using event = await makeWorkspace({
      'event.json': JSON.stringify({
        pull_request: { number: 7, head: { sha: 'f'.repeat(40), ref: 'a/b' } },
      }),
    })
    const inputs = {
      'image-tag': '{pr}-{ref}-{short-sha}-{tree}',
      'build-args': 'B=2\nA=1',
      platform: 'linux/amd64',
    }
    const env = {
      GITHUB_SHA: git('rev-parse', 'HEAD'),
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_EVENT_PATH: join(event.path, 'event.json'),
    }
    const dry = await action.run({ ...inputs, 'dry-run': 'true' }, env)
    const hash = dry.outputs['working-tree-hash'] ?? ''
    const tree = createHash('sha256')
      .update(`${hash}\nlinux/amd64\n[["A","1"],["B","2"]]`)
      .digest('hex')
    const tag = `7-a-b-ffffffffffff-${tree.slice(0, 16)}`
    expect(dry.outputs['image-tag']).toBe(tag)
    expect((await action.run(inputs, env)).outputs['image-tag']).toBe(tag)
    expect(action.submitted()?.fields).toMatchObject({ image_tag: tag })
  })

  it('rejects a tag whose placeholder has no value, before anything is sent', async () => {
    for (const [tag, reason] of [
      ['{sha}', /the build context has no git commit/],
      ['{ref}', /no branch and no git tag/],
      ['{pr}', /not for a pull request/],
    ] as const) {
      const result = await action.run({ 'image-tag': tag, wait: 'perhaps' })
      expect(errorsOf(result)).toEqual([expect.stringMatching(reason)])
      expect(errorsOf(result)[0]).toContain("Input 'wait'")
    }
    expect(action.journal).toEqual([])
  })
})
