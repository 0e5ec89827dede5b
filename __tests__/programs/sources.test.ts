import { createHash } from 'node:crypto'
import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { startGitHubServer } from '../../testbed/github/github-server.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'

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

/** Commit, branch and image tag of what a run builds, and whose code it is. */
describe('the sources of a run', () => {
  const action = ofEach(prepareRootAction)
  let base: string
  let head: string
  let merge: string

  /** A branch that was merged: what GitHub checks out for a pull request. */
  beforeEach(async () => {
    action.initGit()
    const git = gitIn(action.workspace)
    git('remote', 'add', 'origin', 'https://token@GitHub.com/Acme/Agents.git')
    await action.write('manifest.yaml', manifest)
    await action.write('.gitignore', 'pull\n')
    git('add', '.')
    git('commit', '-qm', 'base')
    base = git('rev-parse', 'HEAD')
    git('checkout', '-qb', 'feature/x')
    git('commit', '-qm', 'change', '--allow-empty')
    head = git('rev-parse', 'HEAD')
    git('checkout', '-q', '--detach', 'main')
    git('merge', '-q', '--no-ff', '-m', 'merge', 'feature/x')
    merge = git('rev-parse', 'HEAD')
  })

  /** A run of a merge commit for a pull request of a fork. */
  const runForPullRequest = async (inputs: Inputs = {}, env: Inputs = {}) => {
    const repo = { full_name: 'mallory/agents' }
    const payload = { pull_request: { number: 7, head: { sha: head, ref: 'feature/x', repo } } }
    await using event = await makeWorkspace({ 'event.json': JSON.stringify(payload) })
    return await action.run(inputs, {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_SHA: merge,
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_EVENT_PATH: join(event.path, 'event.json'),
      ...env,
    })
  }
  const checkOut = (commit: string): void => {
    gitIn(action.workspace)('checkout', '-q', commit)
  }

  it('are submitted as repository, commit and branch', async () => {
    checkOut('main')
    const result = await action.run()
    expect(result.outputs['image-tag']).toBe(`sha-${base.slice(0, 12)}`)
    const remote = { source_repo: 'github.com/Acme/Agents', source_dirty: 'false' }
    expect(action.submitted()?.fields).toMatchObject({
      ...remote,
      source_commit: base,
      source_ref: 'main',
    })
    expect(result.summary).toContain(base.slice(0, 12))
  })

  it("are for a pull request its head's, whose content is told from that of the merge commit", async () => {
    const merged = await runForPullRequest()
    expect(merged.outputs['image-tag']).toBe(`pr-7-${head.slice(0, 12)}`)
    const ofHead = { source_commit: head, source_ref: 'feature/x' }
    expect(action.submitted()?.fields).toMatchObject(ofHead)
    checkOut('feature/x')
    const pushed = await action.run({}, { GITHUB_SHA: head, GITHUB_REF: 'refs/heads/feature/x' })
    const checkedOut = await runForPullRequest()
    for (const { outputs } of [pushed, checkedOut])
      expect(outputs['image-tag']).toBe(`sha-${head.slice(0, 12)}`)
  })

  it('fill in the placeholders of the tag, in a dry run too', async () => {
    const inputs = {
      'image-tag': '{pr}-{ref}-{short-sha}-{tree}',
      'build-args': 'B=2\nA=1',
      platform: 'linux/amd64',
    }
    const dry = await runForPullRequest({ ...inputs, 'dry-run': 'true' })
    const hash = dry.outputs['working-tree-hash'] ?? ''
    const tree = createHash('sha256')
      .update(`${hash}\nlinux/amd64\n[["A","1"],["B","2"]]`)
      .digest('hex')
    const tag = `7-feature-x-${head.slice(0, 12)}-${tree.slice(0, 32)}`
    expect(dry.outputs['image-tag']).toBe(tag)
    expect((await runForPullRequest(inputs)).outputs['image-tag']).toBe(tag)
    expect(action.submitted()?.fields).toMatchObject({ image_tag: tag })
  })

  it('reject a tag with a placeholder that has no value, before anything is sent', async () => {
    const [error] = errorsOf(await action.run({ 'image-tag': '{pr}', wait: 'perhaps' }))
    expect(error).toMatch(/not for a pull request/)
    expect(error).toContain("Input 'wait'")
    expect(action.journal).toEqual([])
  })

  const byManifest = { manifest: 'manifest.yaml', 'agent-name': '' }
  const ofMain = { repository: { default_branch: 'main' } }
  /** A run for a commit of the default branch, unless `env` or the payload says otherwise. */
  const runForBranch = async (env: Inputs = {}, payload: object = ofMain, inputs: Inputs = {}) => {
    await using event = await makeWorkspace({ 'event.json': JSON.stringify(payload) })
    return await action.run(
      { ...byManifest, ...inputs },
      {
        GITHUB_EVENT_NAME: 'push',
        GITHUB_SHA: base,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_EVENT_PATH: join(event.path, 'event.json'),
        ...env,
      },
    )
  }

  it("prefer the pushed git tag to the manifest's, and say so", async () => {
    checkOut('main')
    const branch = await runForBranch()
    expect(branch.outputs['image-tag']).toBe('v7')
    expect(commandsOf(branch, 'notice')).toEqual([])
    const tag = { GITHUB_REF: 'refs/tags/v9', GITHUB_REF_NAME: 'v9', GITHUB_REF_TYPE: 'tag' }
    const release = await runForBranch(tag)
    expect(release.outputs['image-tag']).toBe('v9')
    expect(commandsOf(release, 'notice')).toEqual([
      "The image gets the tag 'v9' of the pushed git tag, not 'v7' of 'manifest.yaml'.",
    ])
    await action.write('manifest.yaml', manifest.replace('v7', 'latest'))
    const byDefault = await runForBranch()
    expect(byDefault.outputs['image-tag']).toMatch(/^sha-/)
    expect(byDefault.stdout).not.toContain('latest')
  })

  it("get the manifest's tag only from what the default branch has, and say so", async () => {
    checkOut('main')
    expect((await runForBranch({ GITHUB_EVENT_NAME: 'schedule' }, {})).outputs['image-tag']).toBe(
      'v7',
    )
    const tag = `sha-${base.slice(0, 12)}`
    const elsewhere = [
      await runForBranch({ GITHUB_REF: 'refs/heads/feature/x' }),
      await runForBranch({ GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_SHA: head }),
      await runForBranch({}, {}),
    ]
    for (const run of elsewhere) {
      expect(run.outputs['image-tag']).toBe(tag)
      expect(commandsOf(run, 'notice')).toEqual([
        `The image gets the tag '${tag}', not 'v7' of 'manifest.yaml': the manifest chooses the tag only for the commit of the default branch that started the run.\nSet 'image-tag' to choose it.`,
      ])
    }
    const comment = await runForBranch({ GITHUB_EVENT_NAME: 'issue_comment' })
    expect(comment.outputs['image-tag']).toBe(tag)
    expect(commandsOf(comment, 'notice')).toEqual([
      expect.stringContaining("on 'issue_comment', the manifest does not choose the tag."),
    ])
  })

  it('do not get the tag of a manifest that another checkout in the workspace has', async () => {
    checkOut('main')
    const pull = join(action.workspace, 'pull')
    await cp(join(action.workspace, '.git'), join(pull, '.git'), { recursive: true })
    gitIn(pull)('commit', '-q', '--allow-empty', '-m', 'not merged')
    const foreign = manifest.replace('root: .', 'root: ..').replace('v7', 'v8')
    await writeFile(join(pull, 'manifest.yaml'), foreign)
    const run = await runForBranch({}, ofMain, { manifest: 'pull/manifest.yaml' })
    expect(run.outputs['image-tag']).toMatch(/^sha-/)
  })

  it("do not get the manifest's tag on a pull request, and say so", async () => {
    const run = await runForPullRequest(byManifest)
    const tag = `pr-7-${head.slice(0, 12)}`
    expect(run.outputs['image-tag']).toBe(tag)
    expect(commandsOf(run, 'notice')).toEqual([
      `The image gets the tag '${tag}', not 'v7' of 'manifest.yaml': on 'pull_request', the manifest does not choose the tag.\nSet 'image-tag' to choose it.`,
    ])
    const chosen = await runForPullRequest({ ...byManifest, 'image-tag': 'v7' })
    expect(chosen.outputs['image-tag']).toBe('v7')
    expect(commandsOf(chosen, 'notice')).toEqual([])
  })

  it('name local changes beside the commit, in the comment too', async () => {
    await using github = await startGitHubServer()
    await action.write('app/new.py', '')
    const inputs = { comment: 'true' }
    const { summary, stdout } = await runForPullRequest(inputs, { GITHUB_API_URL: github.url })
    expect(commandsOf({ stdout }, 'notice')).toEqual([
      `The build context has local changes: it is not exactly that of commit ${head.slice(0, 12)}.`,
    ])
    expect(summary).toMatch(new RegExp(`commit .*${head.slice(0, 7)}.* with local changes`))
    const shown = expect.stringMatching(/commit `[0-9a-f]{7}` with local changes$/m) as unknown
    expect(github.comments).toEqual([expect.objectContaining({ body: shown })])
  })

  const foreign =
    "This run builds code of the fork 'mallory/agents' with the secrets of this repository"
  const warningsOf = async (inputs: Inputs, event = 'pull_request_target') => {
    const env = { GITHUB_EVENT_NAME: event, GITHUB_SHA: base, GITHUB_REF: 'refs/heads/main' }
    const result = await runForPullRequest(inputs, env)
    expect(result.exitCode).toBe(0)
    return commandsOf(result, 'warning').filter((message) => message.startsWith(foreign))
  }

  it.each([
    ['a fork is checked out', 'head', 1],
    ['there is no repository', undefined, 1],
    ['the base branch is checked out', 'base', 0],
  ])('are warned about where %s for pull_request_target', async (_, commit, warnings) => {
    if (commit === undefined) await rm(join(action.workspace, '.git'), { recursive: true })
    else checkOut(commit === 'head' ? head : base)
    expect(await warningsOf({})).toHaveLength(warnings)
    expect(await warningsOf({}, 'push')).toEqual([])
  })

  it("are warned about where the Dockerfile comes from a fork's checkout in the workspace", async () => {
    checkOut(base)
    const pull = join(action.workspace, 'pull')
    await cp(join(action.workspace, '.git'), join(pull, '.git'), { recursive: true })
    await writeFile(join(pull, 'Dockerfile'), 'FROM scratch\n')
    gitIn(pull)('commit', '-q', '--allow-empty', '-m', 'of the fork')
    expect(await warningsOf({ file: 'Dockerfile' })).toEqual([])
    expect(await warningsOf({ file: 'pull/Dockerfile' })).toHaveLength(1)
  })
})
