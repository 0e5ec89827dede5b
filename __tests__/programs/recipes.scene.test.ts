import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { identityOf } from '../../world/emulator/access.ts'
import { agentFiles, manifestOf } from '../support/agent-files.ts'
import { apiKey, errorsOf } from '../support/checked-action.ts'
import { gitIn } from '../../world/runner/git.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import {
  actionsOf,
  fork,
  own,
  pullRequest,
  push,
  recipe,
  scriptsOf,
  recipeScene,
} from '../docs/recipe-runs.ts'
import { runWorkflow } from '../docs/run-workflow.ts'
import { isWorkflow, readPage, yamlBlocks } from '../docs/workflow-files.ts'

describe('the recipe', () => {
  const scene = recipeScene()
  const { run, runJobs, submitted } = scene

  it("'Check a pull request, with a comment' builds the head commit", async () => {
    const heading = 'Check a pull request, with a comment'
    const [result] = actionsOf(await run(heading, pullRequest(own)))
    expect(result).toMatchObject({ exitCode: 0 })
    expect(submitted()).toMatchObject([
      { agent_name: 'hello-agent', image_tag: 'pr-7-aabbccddeeff', source_ref: 'greeting' },
    ])
    expect(await run(heading, pullRequest(fork))).toEqual([])
    expect(await run(heading, pullRequest(own, 'dependabot[bot]'))).toEqual([])
  })

  it("'Check a pull request from a fork' packs without a key and sends nothing", async () => {
    const heading = 'Check a pull request from a fork'
    const [result] = actionsOf(await run(heading, pullRequest(fork)))
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'context-files': '2' } })
    expect(scene.emulator.journal).toEqual([])
    expect(await run(heading, pullRequest(own))).toEqual([])
    const [dependabot] = actionsOf(await run(heading, pullRequest(own, 'dependabot[bot]')))
    expect(dependabot).toMatchObject({ exitCode: 0, outputs: { 'context-files': '2' } })
  })

  it("'Build on each push to main' sends the build arguments and reports how it ended", async () => {
    const runs = await run('Build on each push to main')
    expect(JSON.parse(submitted()[0]?.['build_args'] ?? '')).toEqual({
      GREETING: 'Hello, world',
      LOG_LEVEL: 'info',
    })
    const id = actionsOf(runs)[0]?.outputs['build-id'] ?? ''
    expect(scriptsOf(runs)).toEqual([`Build ${id} ended with the status 'success'.\n`])

    scene.engine.play([{ status: 'running' }, { end: 'failed' }])
    expect(scriptsOf(await run('Build on each push to main'))).toEqual([
      expect.stringContaining("ended with the status 'failed'"),
    ])
  })

  it("'Build an agent for two platforms' builds each under a tag of its own", async () => {
    await run('Build an agent for two platforms')
    const tag = `sha-${scene.commit.slice(0, 12)}`
    expect(submitted()).toMatchObject([
      { platform: 'linux/amd64', image_tag: `${tag}-amd64` },
      { platform: 'linux/arm64', image_tag: `${tag}-arm64` },
    ])
  })

  it("'Rebuild without the cache' sends another build argument in each run", async () => {
    const event = { name: 'workflow_dispatch', ref: 'refs/heads/main' } as const
    await run('Rebuild without the cache', event)
    expect(submitted()).toMatchObject([{ build_args: '{"REBUILD":"1-1"}' }])
  })

  it("'Release by git tag' gives the image the git tag", async () => {
    const event = { name: 'push', ref: 'refs/tags/v1.4.0' } as const
    const [result] = actionsOf(await run('Release by git tag', event))
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'image-tag': 'v1.4.0' } })
    expect(submitted()).toMatchObject([{ image_tag: 'v1.4.0', platform: 'linux/amd64' }])
  })

  it("'Build what a release will promote' builds the content once, and says who did", async () => {
    scene.emulator.turn({ generation: 'g5' })
    const heading = 'Build what a release will promote'
    const [first, second] = [await run(heading), await run(heading)]
    expect(scriptsOf(first)).toEqual([`Built by ${identityOf(apiKey)}\n`])
    expect(actionsOf(second)[0]?.outputs).toMatchObject({ reused: 'true' })
    expect(submitted()).toHaveLength(1)
  })

  it("'Release what was tested' promotes the build of the same content, and builds nothing", async () => {
    const event = { name: 'push', ref: 'refs/tags/v1.4.0' } as const
    const heading = 'Release what was tested'
    scene.emulator.turn({ generation: 'g5' })
    const identity = { vars: { SGP_CI_IDENTITY: identityOf(apiKey) } }
    const [missing, ...more] = actionsOf(await run(heading, event, identity))
    expect([missing?.exitCode, more]).toEqual([1, []])
    expect(submitted()).toEqual([])

    const [build] = actionsOf(await run('Build what a release will promote', push, identity))
    const before = scene.emulator.journal.length
    const [open, ...others] = actionsOf(await run(heading, event))
    expect(open && errorsOf(open)).toEqual([
      expect.stringContaining("Input 'reuse-created-by' is required when 'reuse' is 'require'"),
    ])
    expect([others, scene.emulator.journal.length]).toEqual([[], before])
    const [tested, promoted] = actionsOf(await run(heading, event, identity))
    expect(tested?.outputs).toMatchObject({
      'build-id': build?.outputs['build-id'],
      reused: 'true',
    })
    expect(promoted).toMatchObject({ exitCode: 0, outputs: { 'image-tag': 'v1.4.0' } })
    expect(submitted()).toMatchObject([{}, { image_url: build?.outputs['image-url'] }])
  })

  it("'Build the agents of a monorepo' builds each agent", async () => {
    const results = actionsOf(await run('Build the agents of a monorepo'))
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(submitted().map((fields) => fields['agent_name'])).toEqual([
      'hello-agent',
      'search-agent',
    ])
  })

  it.each(['Check a pull request, with a comment', 'Check a pull request from a fork'])(
    "'%s' can be skipped, and says that it is no required check",
    async (heading) => {
      const events = [pullRequest(own), pullRequest(fork)]
      const ends: unknown[] = []
      for (const event of events) {
        ends.push(...Object.values((await runJobs(recipe(heading), event)).jobs))
      }
      expect(ends).toContainEqual({ result: 'skipped', outputs: {} })
      const page = readPage('docs/recipes.md')
      const [section = ''] = page.slice(page.indexOf(`## ${heading}`)).split('```', 1)
      expect(section).toMatch(
        /\bDo not make this job a required check|\bthis one is no required check/,
      )
    },
  )

  it("'Use the image in another job' hands the image on", async () => {
    const runs = await run('Use the image in another job')
    const image = actionsOf(runs)[0]?.outputs['image-url'] ?? ''
    expect(image).toContain('hello-agent:sha-')
    expect(runs.at(-1)).toMatchObject({ job: 'announce', summary: `Built \`${image}\`.\n` })
  })

  it("'Wait for a build in another job' submits in one job and follows in another", async () => {
    const heading = 'Wait for a build in another job'
    const runs = await run(heading)
    const [submit, result] = actionsOf(runs)
    expect(submit?.stdout).not.toContain('COPY . /app')
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { status: 'success', 'build-id': submit?.outputs['build-id'] },
    })
    expect(result?.stdout).toContain('COPY . /app')
    expect(scriptsOf(runs)).toEqual([`Built ${result?.outputs['image-url'] ?? ''}\n`])

    scene.engine.play([{ status: 'running' }, { end: 'failed' }])
    const failed = await run(heading)
    expect(actionsOf(failed).map(({ exitCode }) => exitCode)).toEqual([0, 1])
    expect(scriptsOf(failed)).toEqual([])
  })

  it("'Build while the tests run' waits for the build after the tests", async () => {
    const runs = await run('Build while the tests run')
    const image = actionsOf(runs)[0]?.outputs['image-url'] ?? ''
    expect(image).toContain('hello-agent:sha-')
    expect(scriptsOf(runs)).toEqual(['tests\n', `Built ${image}\n`])
  })

  it("'Build several agents in one job' builds each agent", async () => {
    const results = actionsOf(await run('Build several agents in one job'))
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
    expect(
      submitted()
        .map((fields) => fields['agent_name'] ?? '')
        .toSorted(),
    ).toEqual([...['hello-agent', 'root-agent', 'search-agent']])
  })

  it("'Build on a self-hosted runner behind a proxy' builds", async () => {
    const [result] = actionsOf(await run('Build on a self-hosted runner behind a proxy'))
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
  })

  it("'Discover agents behind a private certificate authority' passes the authorities to git", async () => {
    const heading = 'Discover agents behind a private certificate authority'
    const { jobs } = await runJobs(recipe(heading))
    expect(jobs['discover']?.outputs['matrix']).toContain('"agent":"hello-agent"')
    expect(recipe(heading).jobs['discover']?.env).toHaveProperty('GIT_SSL_CAINFO')
  })

  it('of the README builds the image that its last step prints', async () => {
    const [start] = yamlBlocks('README.md')
    if (!isWorkflow(start?.content)) throw new Error('The README has no workflow.')
    const manifest = manifestOf('my-agent')
      .replace('root: .', 'root: ../')
      .replace('[project]', '[my_agent/project]')
      .replace('dockerfile: ', 'dockerfile: my_agent/')
    await using project = await makeWorkspace({
      ...agentFiles('my_agent', 'my-agent'),
      'my_agent/manifest.yaml': manifest,
      'my_agent/Dockerfile': 'FROM scratch\nCOPY my_agent/project /app\n',
    })
    const git = gitIn(join(project.path, 'my_agent'))
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Add an agent')
    const env = { SGP_CLIENT_BASE_URL: scene.emulator.url }
    const options = {
      ...{ event: push, workspace: project.path, env },
      commit: git('rev-parse', 'HEAD'),
    }
    const { steps: runs } = await runWorkflow(start.content, options)
    const image = actionsOf(runs)[0]?.outputs['image-url'] ?? ''
    expect(image).toContain('my-agent:sha-')
    expect(scriptsOf(runs)).toEqual([`Built ${image}\n`])
  })
})
