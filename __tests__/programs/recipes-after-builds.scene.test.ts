import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import { parseTranscript } from '../../world/emulator/engines/scripted.ts'
import { serve } from '../../world/loopback.ts'
import { errorsOf } from '../support/checked-action.ts'
import { actionsOf, push, recipe, scriptsOf, recipeScene } from '../docs/recipe-runs.ts'
import type { StepRun } from '../docs/run-workflow.ts'

describe('the recipe', () => {
  const scene = recipeScene()
  const { run, runJobs, submitted } = scene

  it("'Cancel a build that a newer push replaces' cancels the build with the run", async () => {
    const heading = 'Cancel a build that a newer push replaces'
    expect(recipe(heading).concurrency).toMatchObject({ 'cancel-in-progress': true })
    scene.engine.play([
      { status: 'running' },
      { line: '#1 [1/1] RUN sleep 60' },
      { hold: 'cancelled' },
    ])
    const [result] = actionsOf(
      await run(heading, push, { cancelAt: (line) => line.includes('sleep 60') }),
    )
    expect(result?.exitCode).toBe(1)
    expect(scene.emulator.journal.map(({ operation }) => operation)).toContain('cancel')
  })

  it("'Keep the log of a failed build' fails with the build's error", async () => {
    const file = new URL('../fixtures/transcripts/failing-step.txt', import.meta.url)
    scene.engine.play(parseTranscript(await readFile(file, 'utf8'), 'failed'))
    const [result] = actionsOf(await run('Keep the log of a failed build'))
    expect(result?.exitCode).toBe(1)
    expect(errorsOf(result ?? { stdout: '' })).toHaveLength(1)
  })

  it("'Tell a chat why a build failed' sends message and hint, unless it may pass again", async () => {
    const heading = 'Tell a chat why a build failed'
    const heard: string[] = []
    await using chat = await serve(async (request, response) => {
      heard.push(await text(request))
      response.end()
    })
    const tell = async (): Promise<readonly StepRun[]> =>
      await run(heading, push, { secrets: { CHAT_WEBHOOK: chat.url.href } })
    expect(scriptsOf(await tell())).toEqual([])
    scene.engine.play([{ status: 'running' }, { end: 'error' }])
    expect(scriptsOf(await tell())).toEqual([])
    const file = new URL('../fixtures/transcripts/failing-step.txt', import.meta.url)
    scene.engine.play(parseTranscript(await readFile(file, 'utf8'), 'failed'))
    expect(scriptsOf(await tell())).toEqual(['The chat responded with 200.\n'])
    await writeFile(join(scene.workspace.path, 'agents/hello/manifest.yaml'), 'agent:\n  name: 7\n')
    expect(scriptsOf(await tell())).toEqual(['The chat responded with 200.\n'])
    const workflow = recipe(heading)
    const { build } = workflow.jobs
    if (build === undefined) throw new Error('The recipe has no build.')
    // As when the checkout fails.
    const steps = [{ run: 'exit 1' }, ...(build.steps ?? [])]
    const early = await runJobs({ ...workflow, jobs: { build: { ...build, steps } } })
    expect(early.jobs).toMatchObject({ build: { result: 'failure' } })
    expect(heard.map((body) => JSON.parse(body) as unknown)).toEqual([
      { text: expect.stringMatching(/^hello-agent: pip found no version of .*\nCheck the name /) },
      { text: expect.stringMatching(/manifest\.yaml/) },
    ])
  })

  it("'Attest the image' signs the digest that the builder pushed, and nothing without one", async () => {
    const heading = 'Attest the image'
    const without = await runJobs(recipe(heading))
    expect(without.jobs).toMatchObject({
      build: { result: 'success', outputs: { 'image-digest': '' } },
      attest: { result: 'skipped' },
    })
    const digest = `sha256:${'a'.repeat(64)}`
    const image = actionsOf(without.steps)[0]?.outputs['image-url'] ?? ''
    const lines = [
      ...['#1 [1/1] RUN make', '#1 DONE 0.1s', '#2 exporting to image'],
      ...[`#2 pushing manifest for ${image}@${digest} 0.0s done`, '#2 DONE 0.3s'],
    ]
    scene.engine.play([
      { status: 'running' },
      ...lines.map((line) => ({ line })),
      { end: 'success' },
    ])
    expect((await runJobs(recipe(heading))).jobs).toMatchObject({
      build: { outputs: { image: image.replace(/:[\w.-]+$/, ''), 'image-digest': digest } },
      attest: { result: 'success' },
    })
  })

  it("'Report agents that are not deployed' warns of their names", async () => {
    const schedule = { name: 'schedule', ref: 'refs/heads/main' } as const
    const heading = 'Report agents that are not deployed'
    expect(scriptsOf(await run(heading, schedule))).toEqual([])
    await run('Build on each push to main')
    expect(scriptsOf(await run(heading, schedule))).toEqual([
      '::warning::Not deployed - ["hello-agent"]\n',
    ])
  })

  it("'Clean up and rebuild every night' cancels what was left behind, and builds every agent", async () => {
    const lost = { account_id: 'acct-1', agent_name: 'search-agent', build_status: 'running' }
    const [id] = scene.emulator.seed([
      { ...lost, created_at: '2026-01-01T00:00:00Z', source_repo: 'github.com/octocat/agents' },
      { ...lost, created_at: '2026-01-01T00:00:00Z', source_repo: 'github.com/octocat/other' },
    ])
    const schedule = { name: 'schedule', ref: 'refs/heads/main' } as const
    const results = actionsOf(await run('Clean up and rebuild every night', schedule))
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0])
    expect(JSON.parse(results[0]?.outputs['builds'] ?? '')).toMatchObject([
      { id, build_status: 'cancelled' },
    ])
    expect(submitted()).toMatchObject([{ image_tag: 'nightly' }, { image_tag: 'nightly' }])
    expect(results[3]?.summary).toContain('`search-agent`')
  })
})
