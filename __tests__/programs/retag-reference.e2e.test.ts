import { describe, expect, it } from '@jest/globals'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import type { ActionResult } from '../../testbed/runner/runner-model.ts'
import { openRetagFixture, tag } from './retag-set-up.ts'
import { ofEach } from '../support/of-each.ts'
import type { Inputs } from './root-action.ts'

describe('retag/ with an image that exists', () => {
  const fixture = ofEach(openRetagFixture)

  describe('of its reference', () => {
    const url = 'registry.example:5000/team/app:2026.1'
    const register = async (inputs: Inputs = {}, env: Inputs = {}): Promise<ActionResult> =>
      await fixture.runRetag({ 'image-url': url, 'agent-name': 'hello', ...inputs }, env)

    it('has the tag of the reference, and no content hash', async () => {
      const result = await register()
      expect(result.exitCode).toBe(0)
      expect(fixture.forms()).toEqual([
        { agent_name: 'hello', image_name: 'hello', image_tag: '2026.1', image_url: url },
      ])
      expect(result.outputs).toMatchObject({ 'image-url': url, status: 'success' })
      expect(result.outputs).not.toHaveProperty('working-tree-hash')
      expect(result.summary).toContain("registered as 'hello:2026.1'")
      for (const text of [result.stdout, result.summary])
        expect(text).not.toMatch(/context|pack|sent no log|No log line/i)
    })

    it('has the pushed git tag or the input, and the provenance of the checkout', async () => {
      const git = gitIn(fixture.workspace)
      git('init', '--quiet', '--initial-branch', 'main')
      git('remote', 'add', 'origin', 'https://github.com/octocat/agents')
      git('commit', '--quiet', '--allow-empty', '--message', 'Begin')
      const commit = git('rev-parse', 'HEAD')
      await register({}, tag)
      await register({ 'image-tag': '{short-sha}' })
      expect(fixture.forms()).toMatchObject([
        { image_tag: 'v2.0', source_commit: commit, source_repo: 'github.com/octocat/agents' },
        { image_tag: commit.slice(0, 12), image_name: 'hello', agent_id: expect.any(String) },
      ])
      expect(fixture.forms()[0]).not.toHaveProperty('working_tree_hash')
    })

    it('is found by its reference when the response is lost', async () => {
      fixture.turn({ faults: [{ type: 'lose-answer', on: 'submit' }] })
      const result = await register()
      expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
      expect(fixture.forms()).toHaveLength(1)
    })

    it('may have been registered where nothing proves it, and no cancel is offered', async () => {
      const faults = [{ type: 'lose-answer', on: 'submit' }] as const
      fixture.turn({ registeredUrl: 'of-tag', faults })
      const result = await register()
      expect(result.exitCode).toBe(1)
      expect(result.summary).toContain('the image may or may not have been registered')
      expect(result.stdout + (result.post?.stdout ?? '')).not.toContain('/cancel')
      expect(fixture.requests()).not.toContain('cancel')
    })

    it('warns about an input that has no effect', async () => {
      const result = await register({ 'created-by': 'user_ci' })
      expect(result.exitCode).toBe(0)
      expect(commandsOf(result, 'warning')).toEqual([
        expect.stringMatching(/^Input 'created-by' has no effect with 'image-url': /),
      ])
    })

    it('needs an agent, whose ID counts, and has the name of its path without a name of it', async () => {
      expect(errorsOf(await register({ 'agent-name': '' }))).toEqual([
        expect.stringContaining("Input 'agent-name' or 'agent-id' is required with 'image-url'"),
      ])
      const id = 'agent-1'
      fixture.turn({ agents: { hello: id } })
      await register({ 'agent-name': '', 'agent-id': id })
      await register({ 'agent-name': 'other', 'agent-id': id })
      expect(fixture.forms()).toMatchObject([
        { agent_id: id, image_name: 'app' },
        { agent_id: id, image_name: 'other' },
      ])
    })
  })

  it.each([
    [{}, 'neither is. An output that does not exist is empty'],
    [{ 'build-id': '', 'image-url': ' ' }, 'neither is. An output that does not exist is empty'],
    [{ 'build-id': 'b-1', 'image-url': 'r.example/a:1' }, 'both are. Remove one of them.'],
  ])('needs exactly one of build and reference: %j', async (given, words) => {
    const result = await fixture.runRetag({
      ...given,
      'agent-name': 'hello',
      'created-by': 'anyone',
    })
    const problem = `Exactly one of the inputs 'build-id' and 'image-url' must be set, but ${words}`
    expect(errorsOf(result)).toEqual([expect.stringContaining(problem)])
    expect(fixture.journal).toEqual([])
  })

  it('has no tag that stands for packed content', async () => {
    expect(errorsOf(await fixture.retag('b-1', { 'image-tag': '{tree}' }))).toEqual([
      "Input 'image-tag' must not contain '{tree}', got '{tree}': 'retag/' packs nothing. Remove '{tree}'.",
    ])
  })

  it('is not registered with a wrong reference, and credentials are not shown', async () => {
    const url = 'https://user:hunter2@registry.example/agent:v1'
    const result = await fixture.runRetag({ 'image-url': url, 'agent-name': 'hello' })
    expect(errorsOf(result)).toEqual([expect.stringContaining("Input 'image-url' must not")])
    expect(result.stdout + result.summary).not.toContain('hunter2')
    expect(fixture.journal).toEqual([])
  })
})
