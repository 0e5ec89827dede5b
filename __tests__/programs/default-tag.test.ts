import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { commandsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { startGitHubServer } from '../../world/forge/github-server.ts'
import { gitIn } from '../../world/runner/git.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { prepareRootAction } from './root-action.ts'

const manifest = `agent:
  name: hello
  acp_type: sync
build:
  context:
    root: .
    include_paths: [app]
    dockerfile: Dockerfile
deployment:
  image: { repository: hello, tag: v7 }
`

describe('the default image tag', () => {
  const action = ofEach(prepareRootAction)
  let head: string
  let merge: string

  beforeEach(async () => {
    action.initGit()
    const git = gitIn(action.workspace)
    await action.write('manifest.yaml', manifest)
    git('add', '.')
    git('commit', '-qm', 'base')
    git('checkout', '-qb', 'feature')
    git('commit', '-qm', 'change', '--allow-empty')
    head = git('rev-parse', 'HEAD')
    git('checkout', '-q', '--detach', 'main')
    git('merge', '-q', '--no-ff', '-m', 'merge', 'feature')
    merge = git('rev-parse', 'HEAD')
  })

  const runForPullRequest = async (inputs = {}, env = {}) => {
    const payload = { pull_request: { number: 7, head: { sha: head, ref: 'feature' } } }
    await using event = await makeWorkspace({ 'event.json': JSON.stringify(payload) })
    return await action.run(inputs, {
      GITHUB_SHA: merge,
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_EVENT_PATH: join(event.path, 'event.json'),
      ...env,
    })
  }

  it("tells the content of a pull request's merge commit from that of its head", async () => {
    const merged = await runForPullRequest()
    expect(merged.outputs['image-tag']).toBe(`pr-7-${head.slice(0, 12)}`)
    gitIn(action.workspace)('checkout', '-q', 'feature')
    const pushed = await action.run({}, { GITHUB_SHA: head, GITHUB_REF: 'refs/heads/feature' })
    const checkedOut = await runForPullRequest()
    for (const { outputs } of [pushed, checkedOut])
      expect(outputs['image-tag']).toBe(`sha-${head.slice(0, 12)}`)
  })

  it("is the pushed git tag rather than the manifest's, and says so", async () => {
    const inputs = { manifest: 'manifest.yaml', 'agent-name': '' }
    const branch = await action.run(inputs)
    expect(branch.outputs['image-tag']).toBe('v7')
    expect(commandsOf(branch, 'notice')).toEqual([])
    const tag = { GITHUB_REF: 'refs/tags/v9', GITHUB_REF_NAME: 'v9', GITHUB_REF_TYPE: 'tag' }
    const release = await action.run(inputs, tag)
    expect(release.outputs['image-tag']).toBe('v9')
    expect(commandsOf(release, 'notice')).toEqual([
      "The image gets the tag 'v9' of the pushed git tag, not 'v7' of 'manifest.yaml'.",
    ])
  })

  it("is not the manifest's default, and says nothing of it", async () => {
    await action.write('manifest.yaml', manifest.replace('v7', 'latest'))
    const { outputs, ...result } = await action.run({ manifest: 'manifest.yaml', 'agent-name': '' })
    expect(outputs['image-tag']).toMatch(/^sha-/)
    expect(commandsOf(result, 'notice')).not.toContainEqual(expect.stringContaining('latest'))
  })

  it("is not the manifest's on a pull request, and says so", async () => {
    const inputs = { manifest: 'manifest.yaml', 'agent-name': '' }
    const env = { GITHUB_EVENT_NAME: 'pull_request' }
    const run = await runForPullRequest(inputs, env)
    const tag = `pr-7-${head.slice(0, 12)}`
    expect(run.outputs['image-tag']).toBe(tag)
    expect(commandsOf(run, 'notice')).toEqual([
      `The image gets the tag '${tag}', not 'v7' of 'manifest.yaml': on 'pull_request', the manifest does not choose the tag.\nSet 'image-tag' to choose it.`,
    ])
    const chosen = await runForPullRequest({ ...inputs, 'image-tag': 'v7' }, env)
    expect(chosen.outputs['image-tag']).toBe('v7')
    expect(commandsOf(chosen, 'notice')).toEqual([])
  })

  it('names local changes beside the commit', async () => {
    await action.write('app/new.py', '')
    const { outputs, summary, stdout } = await action.run()
    expect(outputs['image-tag']).toBe(`sha-${merge.slice(0, 12)}`)
    expect(commandsOf({ stdout }, 'notice')).toEqual([
      `The build context has local changes: it is not exactly that of commit ${merge.slice(0, 12)}.`,
    ])
    expect(summary).toMatch(new RegExp(`commit .*${merge.slice(0, 7)}.* with local changes`))
  })

  it('names local changes beside the commit in the comment', async () => {
    await using github = await startGitHubServer()
    await action.write('app/new.py', '')
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_API_URL: github.url }
    await runForPullRequest({ comment: 'true' }, env)
    expect(github.comments).toEqual([
      expect.objectContaining({
        body: expect.stringMatching(/commit `[0-9a-f]{7}` with local changes$/m),
      }),
    ])
  })
})
