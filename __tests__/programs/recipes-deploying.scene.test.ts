import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { gitIn } from '../../world/runner/git.ts'
import {
  actionsOf,
  environmentSecret,
  fork,
  own,
  pullRequest,
  push,
  recipe,
  openRecipeScene,
} from '../docs/recipe-runs.ts'
import type { WorkflowEvent, WorkflowRun } from '../docs/run-workflow.ts'
import { errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'

describe('the recipe', () => {
  const scene = ofEach(openRecipeScene)
  const deployed = (): readonly unknown[] =>
    scene.emulator
      .deployments('acct-1')
      .map(({ manifest_file: manifest, status }) => [agentIn(manifest), status])

  it("'Deploy the image' deploys what was built, and nothing after a failed build", async () => {
    const deploy = async (): Promise<WorkflowRun> => {
      const done = await scene.runJobs(recipe('Deploy the image'))
      expect(JSON.stringify(done)).not.toContain(environmentSecret)
      return done
    }
    const { steps, jobs } = await deploy()
    expect(jobs).toMatchObject({ deploy: { result: 'success' } })
    const [build, end] = actionsOf(steps)
    expect(end?.outputs).toMatchObject({ status: 'completed', 'helm-release-name': 'hello-agent' })
    expect(scene.emulator.deployments('acct-1')).toMatchObject([
      {
        build_id: build?.outputs['build-id'],
        environment_config: expect.stringContaining(environmentSecret) as unknown,
      },
    ])

    scene.emulator.turn({
      deployment: 'failed',
      faults: [{ type: 'answer', on: 'deployment', status: 503 }],
    })
    const failed = await deploy()
    expect(failed.jobs).toMatchObject({ deploy: { result: 'failure' } })
    const [, failure] = actionsOf(failed.steps)
    expect(failure && errorsOf(failure)).toEqual([
      expect.stringContaining('BackOff: Back-off restarting failed container'),
    ])

    scene.engine.play([{ status: 'running' }, { end: 'failed' }])
    const unbuilt = await deploy()
    expect(unbuilt.jobs).toMatchObject({
      build: { result: 'failure' },
      deploy: { result: 'skipped' },
    })
  })

  it("'Deploy the changed agents of a monorepo' deploys each that was built", async () => {
    const heading = 'Deploy the changed agents of a monorepo'
    const { path } = scene.workspace
    const git = gitIn(path)
    await writeFile(join(path, 'agents/search/project/main.py'), 'print(1)\n')
    git('commit', '--quiet', '--all', '--message', 'Change the search')
    const payload = { before: scene.commit, repository: { default_branch: 'main' } }
    const commit = git('rev-parse', 'HEAD')
    const { jobs } = await scene.runJobs(recipe(heading), { ...push, payload }, { commit })
    expect(jobs).toMatchObject({ agents: { result: 'success' }, deploy: { result: 'success' } })
    expect(deployed()).toEqual([['search-agent', 'completed']])

    const unchanged = { ...payload, before: commit }
    const nothing = await scene.runJobs(
      recipe(heading),
      { ...push, payload: unchanged },
      { commit },
    )
    expect(nothing.jobs).toMatchObject({
      agents: { result: 'success' },
      deploy: { result: 'skipped' },
    })
    expect(deployed()).toHaveLength(1)
  })

  it("'Preview each pull request' has one preview, until the pull request is closed", async () => {
    const heading = 'Preview each pull request'
    const event = (action: string, repository = own): WorkflowEvent => {
      const { payload, ...more } = pullRequest(repository)
      return { ...more, payload: { ...payload, action } }
    }
    await scene.run(heading, event('opened'))
    expect(scene.emulator.deployments('acct-1')).toMatchObject([
      { preview_label: 'pr-7', status: 'completed' },
    ])
    await scene.run(heading, event('synchronize'))
    expect(deployed()).toEqual([
      ['hello-agent', 'deleted'],
      ['hello-agent', 'completed'],
    ])
    const closed = actionsOf(await scene.run(heading, event('closed')))
    expect(closed.map(({ outputs }) => outputs['count'])).toEqual(['1'])
    expect(deployed()).toEqual([
      ['hello-agent', 'deleted'],
      ['hello-agent', 'deleted'],
    ])
    expect(await scene.run(heading, event('opened', fork))).toEqual([])
  })
})

function agentIn(manifest: unknown): string | undefined {
  return /^ {2}name: (.*)$/m.exec(String(manifest))?.[1]
}
