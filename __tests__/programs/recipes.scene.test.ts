import { describe, expect, it } from '@jest/globals'
import {
  actionsOf,
  fork,
  own,
  pullRequest,
  recipe,
  scriptsOf,
  openRecipeScene,
} from '../docs/recipe-runs.ts'
import { readPage } from '../docs/workflow-files.ts'
import { ofEach } from '../support/of-each.ts'

describe('the recipe', () => {
  const scene = ofEach(openRecipeScene)

  it("'Check a pull request, with a comment' builds the head commit", async () => {
    const heading = 'Check a pull request, with a comment'
    const [result] = actionsOf(await scene.run(heading, pullRequest(own)))
    expect(result).toMatchObject({ exitCode: 0 })
    expect(scene.submitted()).toMatchObject([
      { agent_name: 'hello-agent', image_tag: 'pr-7-aabbccddeeff', source_ref: 'greeting' },
    ])
    expect(await scene.run(heading, pullRequest(fork))).toEqual([])
    expect(await scene.run(heading, pullRequest(own, 'dependabot[bot]'))).toEqual([])
  })

  it("'Check a pull request from a fork' packs without a key and sends nothing", async () => {
    const heading = 'Check a pull request from a fork'
    const [result] = actionsOf(await scene.run(heading, pullRequest(fork)))
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'context-files': '2' } })
    expect(scene.emulator.journal).toEqual([])
    expect(await scene.run(heading, pullRequest(own))).toEqual([])
    const [dependabot] = actionsOf(await scene.run(heading, pullRequest(own, 'dependabot[bot]')))
    expect(dependabot).toMatchObject({ exitCode: 0, outputs: { 'context-files': '2' } })
  })

  it("'Rebuild without the cache' sends another build argument in each run", async () => {
    const event = { name: 'workflow_dispatch', ref: 'refs/heads/main' } as const
    await scene.run('Rebuild without the cache', event)
    expect(scene.submitted()).toMatchObject([{ build_args: '{"REBUILD":"1-1"}' }])
  })

  it.each(['Check a pull request, with a comment', 'Check a pull request from a fork'])(
    "'%s' can be skipped, and says that it is no required check",
    async (heading) => {
      const events = [pullRequest(own), pullRequest(fork)]
      const ends: unknown[] = []
      for (const event of events) {
        ends.push(...Object.values((await scene.runJobs(recipe(heading), event)).jobs))
      }
      expect(ends).toContainEqual({ result: 'skipped', outputs: {} })
      const page = readPage('docs/recipes.md')
      const [section = ''] = page.slice(page.indexOf(`## ${heading}`)).split('```', 1)
      expect(section).toMatch(
        /\bDo not make this job a required check|\bthis one is no required check/,
      )
    },
  )

  it("'Build while the tests run' waits for the build after the tests", async () => {
    const runs = await scene.run('Build while the tests run')
    const image = actionsOf(runs)[0]?.outputs['image-url'] ?? ''
    expect(image).toContain('hello-agent:sha-')
    expect(scriptsOf(runs)).toEqual(['tests\n', `Built ${image}\n`])
  })

  it("'Build several agents in one job' builds each agent", async () => {
    const results = actionsOf(await scene.run('Build several agents in one job'))
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
    expect(
      scene
        .submitted()
        .map((fields) => fields['agent_name'] ?? '')
        .toSorted(),
    ).toEqual([...['hello-agent', 'root-agent', 'search-agent']])
  })
})
