import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import { parseTranscript } from '../../world/emulator/engines/scripted.ts'
import { serve } from '../../world/loopback.ts'
import { actionsOf, push, recipe, scriptsOf, openRecipeScene } from '../docs/recipe-runs.ts'
import type { StepRun } from '../docs/run-workflow.ts'
import { ofEach } from '../support/of-each.ts'

describe('the recipe', () => {
  const scene = ofEach(openRecipeScene)

  it("'Tell a chat why a build failed' sends message and hint, unless it may pass again", async () => {
    const heading = 'Tell a chat why a build failed'
    const heard: string[] = []
    await using chat = await serve(async (request, response) => {
      heard.push(await text(request))
      response.end()
    })
    const tell = async (): Promise<readonly StepRun[]> =>
      await scene.run(heading, push, { secrets: { CHAT_WEBHOOK: chat.url.href } })
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
    const early = await scene.runJobs({ ...workflow, jobs: { build: { ...build, steps } } })
    expect(early.jobs).toMatchObject({ build: { result: 'failure' } })
    expect(heard.map((body) => JSON.parse(body) as unknown)).toEqual([
      { text: expect.stringMatching(/^hello-agent: pip found no version of .*\nCheck the name /) },
      { text: expect.stringMatching(/manifest\.yaml/) },
    ])
  })

  it("'Attest the image' signs the digest that the builder pushed, and nothing without one", async () => {
    const heading = 'Attest the image'
    const without = await scene.runJobs(recipe(heading))
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
    expect((await scene.runJobs(recipe(heading))).jobs).toMatchObject({
      build: { outputs: { image: image.replace(/:[\w.-]+$/, ''), 'image-digest': digest } },
      attest: { result: 'success' },
    })
  })
})
