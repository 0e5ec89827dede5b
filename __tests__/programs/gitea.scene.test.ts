import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startGiteaServer } from '../../world/forge/gitea-server.ts'
import { recordedPullRequest } from '../../world/gitea/recorded.ts'
import { agentFiles, makeMonorepo, type Monorepo } from '../discover/monorepo.ts'
import { runWorkflow, type WorkflowEvent, type WorkflowRun } from '../docs/run-workflow.ts'
import { isWorkflow, yamlBlocks } from '../docs/workflow-files.ts'
import { ofEach } from '../support/of-each.ts'
import { prepareRootAction } from './root-action.ts'

const workflows = yamlBlocks('docs/gitea.md').flatMap(({ heading, content }) =>
  isWorkflow(content) ? [{ heading, content }] : [],
)

describe('the workflow for Gitea', () => {
  let repo: Monorepo
  let base: string
  let head: string
  const scene = ofEach(() => prepareRootAction({}))

  beforeEach(async () => {
    repo = await makeMonorepo({
      ...agentFiles('hello'),
      ...agentFiles('search'),
      'agents/hello/environments.yaml': 'environments: { staging: {} }\n',
      'agents/search/environments.yaml': 'environments: { staging: {} }\n',
    })
    repo.git('remote', 'add', 'origin', 'https://git.example.test/octocat/agents')
    base = await repo.commit()
    await repo.commit({ 'agents/hello/project/main.py': '1' })
    head = await repo.commit({ 'README.md': '1' })
    repo.git('checkout', '--quiet', '--detach')
  })
  afterEach(async () => await repo[Symbol.asyncDispose]())

  const run = async (
    heading: string,
    event: WorkflowEvent,
    apiUrl = scene.emulator.url,
  ): Promise<WorkflowRun> => {
    const found = workflows.find((one) => one.heading === heading)
    if (found === undefined) throw new Error(`docs/gitea.md has no workflow '${heading}'.`)
    return await runWorkflow(found.content, {
      event,
      ...{ workspace: repo.path, commit: head, runner: { kind: 'gitea' } },
      env: { SGP_CLIENT_BASE_URL: scene.emulator.url, GITHUB_API_URL: apiUrl },
    })
  }
  const push = (ref: string): WorkflowEvent => ({
    ...{ name: 'push', ref },
    payload: { before: base, repository: { default_branch: 'main' } },
  })
  const dispatch = (inputs: Readonly<Record<string, string>> = {}): WorkflowEvent => ({
    ...{ name: 'workflow_dispatch', ref: 'refs/heads/main', inputs },
  })
  const built = () => scene.emulator.journal.flatMap(({ fields }) => fields?.['image_name'] ?? [])

  it("'Build on a branch' builds what the push changed", async () => {
    const { jobs } = await run('Build on a branch', push('refs/heads/topic'))
    expect(built()).toEqual(['hello'])
    expect(jobs).toMatchObject({ build: { result: 'success' } })
  })

  const deployed = () =>
    scene.emulator.deployments('acct-1').map(({ build_id: id, status }) => {
      const build = scene.emulator.builds('acct-1').find((one) => one.id === id)
      return [build?.imageName, status]
    })

  it("'Build and deploy on main' deploys what it has built, and all agents by hand", async () => {
    const heading = 'Build and deploy on main'
    await run(heading, push('refs/heads/main'))
    expect(deployed()).toEqual([['hello', 'completed']])
    await run(heading, dispatch())
    expect(deployed()).toEqual([
      ['hello', 'superseded'],
      ['hello', 'completed'],
      ['search', 'completed'],
    ])
  })

  it("'Deploy an image by hand' deploys the newest build, or that of a commit", async () => {
    const heading = 'Deploy an image by hand'
    await run('Build on a branch', push('refs/heads/topic'))
    const hello = { agent: 'hello', directory: 'agents/hello', commit: '' }
    await run(heading, dispatch(hello))
    expect(deployed()).toEqual([['hello', 'completed']])
    const missing = await run(heading, dispatch({ ...hello, commit: 'f'.repeat(40) }))
    expect(missing.jobs).toMatchObject({ deploy: { result: 'failure' } })
    expect(deployed()).toHaveLength(1)
  })

  describe("'Build the changed agents of a pull request, with one required check'", () => {
    const heading = 'Build the changed agents of a pull request, with one required check'
    const event = (): WorkflowEvent => {
      const commits = { base, before: base, head, branch: 'topic' }
      const payload = JSON.parse(recordedPullRequest(commits).payload) as object
      return { name: 'pull_request', ref: 'refs/pull/7/head', payload }
    }

    it('passes with the build of the changed agent, which has a row in the comment', async () => {
      await using forge = await startGiteaServer()
      const { jobs } = await run(heading, event(), forge.url)
      expect(jobs).toMatchObject({ agents: { result: 'success' } })
      expect(built()).toEqual(['hello'])
      expect(forge.comments).toHaveLength(1)
    })

    it('fails where the build fails', async () => {
      await using forge = await startGiteaServer()
      scene.engine.play([{ status: 'running' }, { end: 'failed' }])
      const { jobs } = await run(heading, event(), forge.url)
      expect(jobs).toMatchObject({ build: { result: 'failure' }, agents: { result: 'failure' } })
    })
  })
})
