import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startArtifactServer } from '../../testbed/github/artifact-server.ts'
import { startGiteaServer } from '../../testbed/github/gitea-server.ts'
import { type GitHubServer, startGitHubServer } from '../../testbed/github/github-server.ts'
import { recordedPullRequest } from '../../testbed/gitea/recorded.ts'
import {
  type ActionOptions,
  type ActionResult,
  type OtherRunner,
  runAction,
} from '../../testbed/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'
import { agentFiles, makeMonorepo, type Monorepo } from '../discover/monorepo.ts'
import { commandsOf, runChecked } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'
import { rowsIn } from '../support/comment-rows.ts'

interface Commits {
  readonly base: string
  readonly before: string
  readonly head: string
  readonly branch: string
}

/** A pull request of two commits: what is checked out, and what the runner says. */
interface PullRequestRun {
  readonly payload: string
  readonly variables: Readonly<Record<string, string>>
}

interface Forge {
  readonly name: string
  readonly runner: OtherRunner | undefined
  readonly server: string
  /** What an address of a file has between repository and commit. */
  readonly files: string
  readonly start: () => Promise<GitHubServer>
  readonly open: (repo: Monorepo, commits: Commits) => PullRequestRun
}

const github: Forge = {
  name: 'GitHub',
  runner: undefined,
  server: 'https://github.com',
  files: 'blob',
  start: () => startGitHubServer(),
  open: ({ git }, { base, head, branch }) => {
    git('checkout', '--quiet', '--detach', base)
    git('merge', '--quiet', '--no-ff', '--message', 'Merge', head)
    const repo = { full_name: 'octocat/agents' }
    return {
      payload: JSON.stringify({
        pull_request: { number: 7, head: { sha: head, ref: branch, repo }, base: { sha: base } },
        repository: { default_branch: 'main' },
      }),
      variables: {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_REF_NAME: '7/merge',
        GITHUB_SHA: git('rev-parse', 'HEAD'),
      },
    }
  },
}

const gitea = (hasContainer: boolean): Forge => ({
  name: `Gitea, ${hasContainer ? 'Docker' : 'host'} label`,
  runner: { kind: 'gitea', hasContainer, mainGoesOn: true },
  server: 'https://git.example.test',
  files: 'src/commit',
  start: () => startGiteaServer(),
  open: ({ git }, commits) => {
    git('checkout', '--quiet', '--detach', commits.head)
    return recordedPullRequest(commits)
  },
})

const branch = 'topic'

describe.each([github, gitea(true), gitea(false)])('a pull request on $name', (forge) => {
  let repo: Monorepo
  let commits: Commits
  let temp: Workspace
  const fixture = ofEach(() => prepareRootAction({}))
  let server: GitHubServer
  let variables: Readonly<Record<string, string>>

  beforeEach(async () => {
    repo = await makeMonorepo({ ...agentFiles('a'), ...agentFiles('b'), ...agentFiles('c') })
    repo.git('remote', 'add', 'origin', `${forge.server}/octocat/agents`)
    const base = await repo.commit()
    const before = await repo.commit({ 'agents/a/project/main.py': '1' })
    const head = await repo.commit({ 'agents/b/Dockerfile': 'FROM scratch\nCOPY nowhere /\n' })
    commits = { base, before, head, branch }
    const run = forge.open(repo, commits)
    temp = await makeWorkspace({ 'event.json': run.payload })
    server = await forge.start()
    variables = {
      ...run.variables,
      GITHUB_API_URL: server.url,
      GITHUB_EVENT_PATH: join(temp.path, 'event.json'),
    }
  })
  afterEach(async () => {
    await server[Symbol.asyncDispose]()
    await temp[Symbol.asyncDispose]()
    await repo[Symbol.asyncDispose]()
  })

  const options = (agent: string, inputs: Inputs = {}, env: Inputs = {}): ActionOptions => ({
    ...fixture.options(
      { 'agent-name': '', manifest: `agents/${agent}/manifest.yaml`, ...inputs },
      { ...variables, ...env },
    ),
    workspace: repo.path,
    runner: forge.runner,
  })
  const build = async (...given: Parameters<typeof options>): Promise<ActionResult> =>
    await runChecked({ ...options(...given), skipPost: true })

  it('has one comment, with a row and a link for each agent', async () => {
    for (const agent of ['a', 'b']) {
      const result = await build(agent, { comment: 'true' })
      expect([result.exitCode, commandsOf(result, 'notice')]).toEqual([0, []])
    }
    expect(server.comments).toHaveLength(1)
    const [{ body } = { body: '' }] = server.comments
    expect(rowsIn(body).map((row) => [row.agent, row.commit])).toEqual([
      ['a', commits.head],
      ['b', commits.head],
    ])
    expect(body).toContain(`([run](${forge.server}/octocat/agents/actions/runs/1)) |`)
  })

  it('has the agents discovered that its commits change, all of them', async () => {
    const result = await runChecked({ ...options('a', { manifest: '' }), entry: 'discover' })
    expect(JSON.parse(result.outputs['matrix'] ?? '')).toEqual({
      include: ['a', 'b'].map((agent) => ({ agent, manifest: `agents/${agent}/manifest.yaml` })),
    })
  })

  it('uploads the log as an artifact', async () => {
    await using service = await startArtifactServer()
    // The client masks a signature and prints its progress, so the output is not checked as ours.
    const result = await runAction(options('a', { 'upload-logs': 'always' }, service.env))
    expect(commandsOf(result, 'warning')).toEqual([])
    const plain = ['.json', '.txt'].map((end) => [expect.stringMatching(`^agentex-.*\\${end}$`)])
    const names = service.artifacts.map(({ files }) => Object.keys(files).toSorted())
    expect(names.toSorted()).toEqual(
      forge.runner === undefined ? plain : [['build.json', 'build.log']],
    )
  })

  it('has links to its pages, and each place once', async () => {
    fixture.engine.play([
      { status: 'running' },
      { line: '#1 [1/1] COPY nowhere /' },
      { line: '#1 ERROR: "/nowhere": not found' },
      { line: 'Dockerfile:2' },
      { line: 'ERROR: failed to solve: "/nowhere": not found' },
      { end: 'failed' },
    ])
    const result = await build('b')
    const page = `${forge.server}/octocat/agents`
    expect(result.summary).toContain(`](${page}/commit/${commits.head})`)
    expect(result.summary).toContain(
      `](${page}/${forge.files}/${commits.head}/agents/b/Dockerfile#L2)`,
    )
    const place = 'agents/b/Dockerfile:2: '
    const [warning = ''] = commandsOf(result, 'warning')
    expect(warning.split(place).length - 1).toBe(forge.runner === undefined ? 1 : 0)
    expect(result.stdout).toContain('::warning file=agents/b/Dockerfile,line=2::')
  })
})
