import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { identityOf } from '../../world/emulator/access.ts'
import { shortScript } from '../../world/emulator/engines/scripted.ts'
import { gitIn } from '../../world/runner/git.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { manifestOf } from '../discover/monorepo.ts'
import { apiKey } from '../support/checked-action.ts'
import {
  actionsOf,
  fork,
  headCommit,
  own,
  pullRequest,
  recipe,
  openRecipeScene,
} from '../docs/recipe-runs.ts'
import type { JobEnd, WorkflowEvent, WorkflowOptions, WorkflowRun } from '../docs/run-workflow.ts'
import { type Workflow, yamlBlocks } from '../docs/workflow-files.ts'
import { ofEach } from '../support/of-each.ts'

describe('the recipe', () => {
  const scene = ofEach(openRecipeScene)

  it("'Build the changed agents of a monorepo' builds those, and has one check for all", async () => {
    const heading = 'Build the changed agents of a monorepo'
    const file = join(scene.workspace.path, 'agents/search/project/main.py')
    const change = async (text: string): Promise<Partial<WorkflowOptions>> => {
      await writeFile(file, text)
      gitIn(scene.workspace.path)('commit', '--quiet', '--all', '--message', 'Change the search')
      return { commit: gitIn(scene.workspace.path)('rev-parse', 'HEAD') }
    }
    const head = { sha: headCommit, ref: 'greeting', repo: { full_name: own } }
    const payload = { pull_request: { number: 7, head, base: { sha: scene.commit } } }
    const event = { name: 'pull_request', ref: 'refs/pull/7/merge', payload } as const
    const good = await scene.runJobs(recipe(heading), event, await change('print(1)'))
    expect(good.jobs).toMatchObject(endings('success', 'success', 'success'))
    expect(scene.submitted().map((fields) => fields['agent_name'])).toEqual(['search-agent'])
    const [built] = scene.emulator.builds('acct-1')
    const manifest = 'agents/search/manifest.yaml'
    expect(builtAgents(good)).toMatchObject([
      { agent: 'search-agent', manifest, build_id: built?.id, image_url: built?.imageUrl },
    ])

    scene.engine.play([{ status: 'running' }, { end: 'failed' }])
    const bad = await scene.runJobs(recipe(heading), event, await change('print(2)'))
    expect(bad.jobs).toMatchObject(endings('success', 'failure', 'failure'))
    scene.engine.play(shortScript)

    const queue = 'refs/heads/gh-readonly-queue/main/pr-7'
    const group = {
      name: 'merge_group',
      ref: queue,
      payload: { merge_group: { base_sha: scene.commit } },
    }
    const queued = await scene.runJobs(
      recipe(heading),
      group as WorkflowEvent,
      await change('print(3)'),
    )
    expect(queued.jobs).toMatchObject(endings('success', 'success', 'success'))

    const same = { ...payload.pull_request, base: { sha: (await change('print(4)')).commit } }
    const before = scene.emulator.journal.length
    const nothing = await scene.runJobs(recipe(heading), {
      ...event,
      payload: { pull_request: same },
    })
    expect(nothing.jobs).toMatchObject(endings('success', 'skipped', 'success'))
    expect(builtAgents(nothing)).toEqual([])
    expect(scene.emulator.journal).toHaveLength(before)

    await writeFile(join(scene.workspace.path, 'agents/hello/manifest.yaml'), 'agent:\n  name: 7\n')
    const invalid = await scene.runJobs(recipe(heading), event)
    expect(invalid.jobs).toMatchObject(endings('failure', 'skipped', 'failure'))
  })

  it("'Check a repository that is the project directory' builds it one level down", async () => {
    await using workspace = await makeWorkspace({
      'my_agent/manifest.yaml': manifestOf('my-agent', {
        ...{ root: '../', includes: ['my_agent'], dockerfile: 'my_agent/Dockerfile' },
      }),
      'my_agent/Dockerfile': 'FROM scratch\nCOPY my_agent /app\n',
    })
    const git = gitIn(join(workspace.path, 'my_agent'))
    git('init', '--quiet')
    git('commit', '--quiet', '--allow-empty', '--message', 'Begin')
    const base = { sha: git('rev-parse', 'HEAD') }
    git('add', '.')
    git('commit', '--quiet', '--message', 'Add an agent')
    const commit = git('rev-parse', 'HEAD')
    const head = { sha: commit, ref: 'greeting', repo: { full_name: own } }
    const event: WorkflowEvent = {
      ...{ name: 'pull_request', ref: 'refs/pull/7/merge' },
      payload: { pull_request: { number: 7, head, base } },
    }
    const heading = 'Check a repository that is the project directory'
    const { jobs } = await scene.runJobs(recipe(heading), event, {
      workspace: workspace.path,
      commit,
    })
    expect(jobs).toMatchObject(endings('success', 'success', 'success'))
    expect(scene.submitted()).toMatchObject([{ agent_name: 'my-agent' }])
  })

  describe("'Build the changed agents of a monorepo' as a required check", () => {
    const workflow = recipe('Build the changed agents of a monorepo')
    const none = { any: 'false', matrix: '{"include":[]}' }
    const one = {
      any: 'true',
      matrix: '{"include":[{"agent":"hello-agent","manifest":"agents/hello/manifest.yaml"}]}',
    }
    const cells = (['success', 'failure', 'cancelled', 'skipped'] as const).flatMap((discover) =>
      (['success', 'failure', 'cancelled', 'skipped'] as const).flatMap((build) =>
        [one, none, {}].map((outputs) => ({ discover, outputs, build })),
      ),
    )

    /** The workflow with inputs of the one that it calls. */
    const withInputs = (inputs: Readonly<Record<string, boolean | number | string>>): Workflow => {
      const { agents } = workflow.jobs
      if (agents === undefined) throw new Error('The recipe calls nothing.')
      return { ...workflow, jobs: { agents: { ...agents, with: inputs } } }
    }

    /** How the check ends after jobs that ended so, with a build of the agent on the server. */
    const checkAfter = async (
      called: Workflow,
      discover: JobEnd,
      build: JobEnd['result'],
    ): Promise<string> => {
      const ended = { discover, build: { result: build, outputs: {} } }
      const { jobs } = await scene.runJobs(called, pullRequest(own), { ended })
      expect(jobs['agents']?.result === 'success').toBe(
        jobs['agents / built']?.result === 'success',
      )
      return jobs['agents / built']?.result ?? ''
    }

    it('is called in at most ten lines', () => {
      const blocks = yamlBlocks('docs/recipes.md')
      const block = blocks.find(
        ({ heading }) => heading === 'Build the changed agents of a monorepo',
      )
      expect(block?.text.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
    })

    it.each([
      [false, []],
      [true, [['skipped', {}, 'skipped']]],
    ])(
      'passes only if each job ended as it should, with accept-without-secrets: %j',
      async (accepts, more) => {
        await scene.run('Build on each push to main')
        const passed: unknown[] = []
        for (const { discover, outputs, build } of cells) {
          const called = withInputs({ 'accept-without-secrets': accepts })
          const result = await checkAfter(called, { result: discover, outputs }, build)
          expect(['success', 'failure']).toContain(result)
          if (result === 'success') passed.push([discover, outputs, build])
        }
        expect(passed).toEqual([['success', one, 'success'], ['success', none, 'skipped'], ...more])
      },
    )

    it('fails where the jobs ended as they should, but the server has no build', async () => {
      const discover = { result: 'success', outputs: one } as const
      expect(await checkAfter(workflow, discover, 'success')).toBe('failure')
    })

    it('fails where the builds are of nobody that is accepted', async () => {
      scene.emulator.turn({ generation: 'g5' })
      await scene.run('Build on each push to main')
      const discover = { result: 'success', outputs: one } as const
      const checkOf = async (identity: string): Promise<string> =>
        await checkAfter(withInputs({ 'reuse-created-by': identity }), discover, 'success')
      expect(await checkOf(identityOf('another key'))).toBe('failure')
      expect(await checkOf(identityOf(apiKey))).toBe('success')
    })

    it('builds and checks what the inputs say', async () => {
      const inputs = { 'image-tag': '{tree}', 'build-args': 'A=1', platform: 'linux/arm64' }
      const called = withInputs({ ...inputs, path: 'agents/hello', 'account-id': 'acct-2' })
      const dispatched = { name: 'workflow_dispatch', ref: 'refs/heads/main' } as const
      const { jobs } = await scene.runJobs(called, dispatched)
      expect(jobs).toMatchObject(endings('success', 'success', 'success'))
      expect(scene.submitted()).toMatchObject([
        { agent_name: 'hello-agent', build_args: '{"A":"1"}', platform: 'linux/arm64' },
      ])
      const accounts = new Set(
        scene.emulator.journal.map(({ headers }) => headers['x-selected-account-id']),
      )
      expect([...accounts]).toEqual(['acct-2'])
    })

    it('passes on how often to build again', async () => {
      const dispatched = { name: 'workflow_dispatch', ref: 'refs/heads/main' } as const
      const called = withInputs({ path: 'agents/hello', retries: 7 })
      const { steps } = await scene.runJobs(called, dispatched)
      expect(actionsOf(steps).map(({ stdout }) => stdout)).toContainEqual(
        expect.stringMatching(/::error::Input 'retries' must be .*7/),
      )
    })

    it.each([
      ['a fork', pullRequest(fork)],
      ['Dependabot', pullRequest(own, 'dependabot[bot]')],
    ])('fails for %s, unless its lack of secrets is accepted', async (_, event) => {
      const { jobs, steps } = await scene.runJobs(workflow, event)
      expect(jobs).toMatchObject(endings('skipped', 'skipped', 'failure'))
      expect(steps).toMatchObject([
        {
          stdout: expect.stringMatching(/^::error::Nothing was built: .* get no secrets\.%0APush /),
        },
      ])
      const accepted = await scene.runJobs(withInputs({ 'accept-without-secrets': true }), event)
      expect(accepted.jobs).toMatchObject(endings('skipped', 'skipped', 'success'))
      expect(scene.emulator.journal).toEqual([])
    })
  })
})

/** The output of the workflow that the recipe calls. */
function builtAgents({ jobs }: WorkflowRun): unknown {
  return JSON.parse(jobs['agents']?.outputs['agents'] ?? '')
}

/** Of the jobs of the workflow that the recipe for the changed agents of a monorepo calls. */
function endings(discover: string, build: string, built: string): object {
  return {
    'agents / discover': { result: discover },
    'agents / build': { result: build },
    'agents / built': { result: built },
  }
}
